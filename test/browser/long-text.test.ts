import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openChromium } from '../../scripts/lib/open-chromium.ts'
import { overflow, visit } from './visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

const PAGES = [
  ['/', undefined],
  ['/assets', undefined],
  ['/assets/sample-asset-001', 'admin'],
  ['/my/assets', 'manager'],
  ['/my/projects', 'investor'],
  ['/projects/sample-project-001/matches', 'investor'],
  ['/zones', undefined],
  ['/enterprises', 'manager'],
  ['/admin/users', 'admin'],
] as const

it.each(PAGES)('a name of 200 letters without a space never widens %s', async (path, as) => {
  const { page, open, close } = await visit(browser, { width: 360, ...(as && { as }) })
  await open(path)
  const renamed = await page.evaluate(() => {
    const named = document.querySelectorAll(
      'main :is(h1, h2, h3, dd, td, li, label, summary, .row-title, a:not(.button))',
    )
    const texts = [...named].flatMap((element) =>
      [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE),
    )
    const written = texts.filter((text) => text.textContent?.trim())
    for (const text of written) text.textContent = 'Großzügigkeit'.repeat(16)
    return written.length
  })
  expect(renamed).toBeGreaterThan(3)
  expect(await overflow(page)).toEqual([])
  await close()
})
