import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openChromium } from '../../scripts/lib/open-chromium.ts'
import { LOCALES } from '../../src/i18n/locale.ts'
import { visit } from './visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

const PAGES = [
  ['/', undefined],
  ['/assets', undefined],
  ['/assets/sample-asset-001', undefined],
  ['/zones', undefined],
  ['/my/assets', 'manager'],
  ['/projects/new', 'investor'],
  ['/projects/sample-project-001/matches', 'investor'],
] as const

it.each(LOCALES)('nothing slants, and running text has room between its lines, in %s', async (locale) => {
  for (const [path, as] of PAGES) {
    const { page, open, close } = await visit(browser, { locale, ...(as && { as }) })
    const status = (await page.request.get(path)).status()
    if (status === 200) await open(path)
    expect(status, path).toBe(200)
    const found = await page.evaluate(() => {
      const shown = [...document.body.querySelectorAll('*')].filter((element) => element.checkVisibility())
      const slanted = shown.filter((element) => getComputedStyle(element).fontStyle !== 'normal')
      // Running text: paragraphs and answers that take more than a line
      const cramped = [...document.querySelectorAll<HTMLElement>('main :is(p:not(.score), dd, li, td)')].filter(
        (element) => {
          const own = [...element.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim())
          const { lineHeight, fontSize, display } = getComputedStyle(element)
          const ratio = Number.parseFloat(lineHeight) / Number.parseFloat(fontSize)
          const lines = element.clientHeight / Number.parseFloat(lineHeight)
          return own && display !== 'none' && lines > 1.5 && (ratio < 1.59 || ratio > 1.81)
        },
      )
      const named = (element: Element) =>
        `${element.tagName}.${element.className}: ${element.textContent?.trim().slice(0, 30)}`
      return { slanted: slanted.map(named), cramped: cramped.map(named) }
    })
    expect(found, path).toEqual({ slanted: [], cramped: [] })
    await close()
  }
})

it('a name in the other language says so', async () => {
  const { page, open, close } = await visit(browser, { locale: 'en' })
  for (const path of ['/', '/assets', '/zones', '/assets/sample-asset-001']) {
    await open(path)
    const silent = await page.evaluate(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const found: string[] = []
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const text = node.textContent?.trim() ?? ''
        if (!/\p{Script=Han}{3,}/u.test(text) || node.parentElement?.closest('script, template')) continue
        if (!node.parentElement?.closest('[lang]')?.getAttribute('lang')?.startsWith('zh'))
          found.push(text.slice(0, 40))
      }
      return found
    })
    expect(silent, path).toEqual([])
  }
  await close()
})
