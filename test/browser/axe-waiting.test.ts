import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openChromium } from '../../scripts/lib/open-chromium.ts'
import { LOCALES } from '../../src/i18n/locale.ts'
import { type Visit, violations, visit } from './visit.ts'

vi.setConfig({ testTimeout: 60_000 })

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

/** Holds back the answers to requests whose address holds the text. */
async function heldBack({ page }: Visit, address: RegExp): Promise<{ asked: Promise<void>; letGo: () => void }> {
  let [letGo, askedFor] = [() => {}, () => {}]
  const free = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const asked = new Promise<void>((resolve) => {
    askedFor = resolve
  })
  await page.route(address, async (route) => {
    askedFor()
    await free
    await route.continue()
  })
  return { asked, letGo }
}

/** No violation, in the light and in the dark. */
async function clean({ page }: Visit): Promise<void> {
  expect(await violations(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(page, ['color-contrast'])).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
}

/** The bar has come and says so. */
async function waiting({ page, t }: Visit): Promise<void> {
  await page.waitForFunction(() => document.documentElement.hasAttribute('data-busy'))
  expect(await page.locator('.progress > p').textContent()).toBe(t('word.loading'))
}

describe.each(LOCALES)('while an answer is awaited in %s, axe finds nothing', (locale) => {
  it('on matches whose slider was moved', async () => {
    const there = await visit(browser, { locale, as: 'investor' })
    const { page, open, follow, close } = there
    await open('/my/projects')
    await follow('main a[href$="/matches"]')
    const { asked, letGo } = await heldBack(there, /w\.price=0/)
    await page.locator('#w-price').press('Home')
    await asked
    await waiting(there)
    await clean(there)
    letGo()
    await page.waitForURL(/w\.price=0/)
    await expect.poll(() => page.locator('[aria-busy]').count()).toBe(0)
    await close()
  })

  it('on the map before its marks are there', async () => {
    const there = await visit(browser, { locale })
    const { page, open, close } = there
    const { asked, letGo } = await heldBack(there, /\/map\/clusters/)
    await open('/assets')
    await page.locator('#map').scrollIntoViewIfNeeded()
    await asked
    expect(await page.locator('.map-sheet .map-mark').count()).toBe(0)
    await clean(there)
    letGo()
    await page.locator('#map[data-ready] .map-sheet .map-mark').first().waitFor()
    await close()
  })

  it('on a form whose field is being checked', async () => {
    const there = await visit(browser, { locale, as: 'manager' })
    const { page, open, close } = there
    await open('/my/assets')
    // The first that has a building
    const sites = await page.locator('tbody th a').evaluateAll((all) => all.map((one) => one.getAttribute('href')))
    for (const site of sites) {
      const form = `${site}/edit/building`
      if ((await page.request.get(form)).status() !== 200) continue
      await open(form)
      break
    }
    const { asked, letGo } = await heldBack(there, /\/assets\/validation/)
    await page.locator('#f-clearHeightM').fill('900')
    await page.keyboard.press('Tab')
    await asked
    await waiting(there)
    await clean(there)
    letGo()
    await page.locator('#f-clearHeightM-problem').waitFor()
    await clean(there)
    await close()
  })
})
