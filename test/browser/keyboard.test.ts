import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openChromium } from '../../scripts/lib/open-chromium.ts'
import { LOCALES } from '../../src/i18n/locale.ts'
import { visit } from './visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

/** What has the focus and whether one sees it: a name, the outline's width in px, and whether it lies inside the window. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body
    const { top, bottom, left, right } = element.getBoundingClientRect()
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return {
      name: `${element.tagName.toLowerCase()} ${element.getAttribute('name') ?? element.textContent?.trim().slice(0, 30)}`,
      outlinePx: outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth),
      seen: bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
    }
  })

describe.each(LOCALES)('by keyboard alone in %s', (locale) => {
  it('skips to the content', async () => {
    const { page, t, open, close } = await visit(browser, { locale })
    await open('/assets')
    await page.keyboard.press('Tab')
    // The link slides in.
    await page.waitForFunction(() => (document.activeElement?.getBoundingClientRect().top ?? -1) >= 0)
    expect((await focused(page)).name).toBe(`a ${t('site.skip')}`)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
    await page.keyboard.press('Tab')
    expect((await focused(page)).name).toBe('input q')
    await close()
  })

  it.each([
    ['the catalogue', '/assets', undefined],
    ['sign-in', '/sign-in', undefined],
    ['a new project', '/projects/new', 'investor'],
  ] as const)('shows where the focus is on every stop of %s', async (_, path, as) => {
    const { page, open, close } = await visit(browser, { locale, ...(as && { as }) })
    await open(path)
    const stops: Awaited<ReturnType<typeof focused>>[] = []
    for (let stop = 0; stop < 30; stop++) {
      await page.keyboard.press('Tab')
      if (await page.evaluate(() => document.activeElement === document.body)) break
      if (stop === 0) await page.waitForFunction(() => (document.activeElement?.getBoundingClientRect().top ?? -1) >= 0)
      stops.push(await focused(page))
    }
    expect(stops.length).toBeGreaterThan(8)
    expect(stops.filter(({ outlinePx, seen }) => outlinePx < 2 || !seen)).toEqual([])
    await close()
  })

  it('opens and closes what is folded, and sends a form with Enter', async () => {
    const { page, t, open, close } = await visit(browser, { locale })
    await open('/assets')
    const more = page.getByText(t('asset.filters.figures'))
    const height = page.getByRole('textbox', { name: t('asset.filter.heightMin') })
    expect(await height.isVisible()).toBe(false)
    await more.focus()
    await page.keyboard.press('Enter')
    expect(await height.isVisible()).toBe(true)
    await height.fill('12')
    await page.keyboard.press('Enter')
    await page.waitForURL(/heightMin=12/)
    await more.focus()
    await page.keyboard.press('Space')
    expect(await height.isVisible()).toBe(false)
    await close()
  })
})
