import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openChromium } from '../../scripts/lib/open-chromium.ts'
import type { Locale } from '../../src/i18n/locale.ts'
import { SITE_PAGES } from './site-pages.ts'
import { cut, inlineCode, overflow, spaced, type Visit, violations, visit } from './visit.ts'

const DESK = { width: 1366, height: 768 }
const PHONE = { width: 390, height: 844 }
/** The rules that another width can break. */
const BY_WIDTH = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'link-in-text-block']
const NARROWEST = { width: 360, height: 640 }
/** A window of 1280 by 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 }

/** Asks every page of the site, as everybody sees it in one language: a file a language, so that both cores have one. */
export function everyPage(locale: Locale): void {
  let browser: Browser
  beforeAll(async () => {
    browser = await openChromium()
  })
  afterAll(() => browser.close())
  describe(`every page in ${locale}`, () => pages(locale, () => browser))
}

function pages(locale: Locale, browser: () => Browser): void {
  // One profile for each who looks, kept for all pages.
  const visits = new Map<string, Visit>()
  afterAll(async () => {
    for (const one of visits.values()) await one.close()
  })
  const visitAs = async (as: (typeof SITE_PAGES)[number]['as']) => {
    const key = as ?? 'visitor'
    const known = visits.get(key) ?? (await visit(browser(), { locale, ...(as && { as }) }))
    visits.set(key, known)
    return known
  }

  it.each(SITE_PAGES)(
    '$name: no violation on a desk, on a phone or in the dark, and nothing is lost at 400 %',
    async (site) => {
      const there = await visitAs(site.as)
      const { page } = there
      await page.setViewportSize(DESK)
      await site.go(there)
      expect(await page.locator('html').getAttribute('lang')).toBe(locale)
      const found: Record<string, string[]> = { inline: await inlineCode(page), desk: await violations(page) }
      await page.emulateMedia({ colorScheme: 'dark' })
      found.dark = await violations(page, ['color-contrast'])
      await page.emulateMedia({ colorScheme: 'light' })
      await page.setViewportSize(PHONE)
      found.phone = await violations(page, BY_WIDTH)
      await page.setViewportSize(NARROWEST)
      found.overflow = await overflow(page)
      await page.setViewportSize(ZOOMED)
      found.zoomed = [...(await overflow(page)), ...(await cut(page))]
      await spaced(page)
      found.spaced = [...(await overflow(page)), ...(await cut(page))]
      expect(found).toEqual({ inline: [], desk: [], dark: [], phone: [], overflow: [], zoomed: [], spaced: [] })
    },
  )
}
