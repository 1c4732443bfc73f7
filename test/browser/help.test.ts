import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openChromium } from '../../scripts/lib/open-chromium.ts'
import { LOCALES } from '../../src/i18n/locale.ts'
import { type Visit, visit } from './visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

/** Controls of the page's form that nothing explains: neither a sentence of their own nor one of the group that they stand in. */
const unexplained = ({ page }: Visit) =>
  page.evaluate(() => {
    const explains = (element: Element | null) =>
      (element?.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .some((id) => (document.getElementById(id)?.textContent?.trim().length ?? 0) > 8)
    return (
      [...document.querySelectorAll('main form[method=post] :is(input:not([type=hidden]), select, textarea)')]
        .filter((control) => !explains(control) && !explains(control.closest('fieldset[aria-describedby]')))
        // The unit of a figure, and where that figure comes from, follow the figure.
        .filter((control) => !/\.(unit|source|asOf)$/.test(control.getAttribute('name') ?? ''))
        .map((control) => control.getAttribute('name'))
    )
  })

it.each(LOCALES)('every field of the requirement and of the listing explains itself in %s', async (locale) => {
  const investor = await visit(browser, { locale, as: 'investor' })
  await investor.open('/projects/new')
  expect(await unexplained(investor)).toEqual([])
  await investor.close()

  const manager = await visit(browser, { locale, as: 'manager' })
  await manager.open('/my/assets')
  const href = await manager.page.locator('tbody th a').first().getAttribute('href')
  await manager.open(`${href}/edit`)
  expect(await manager.page.locator('main form[method=post] input').count()).toBeGreaterThan(50)
  expect(await unexplained(manager)).toEqual([])
  await manager.close()
})
