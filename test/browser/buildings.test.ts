import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openChromium } from '../../scripts/lib/open-chromium.ts'
import { LOCALES } from '../../src/i18n/locale.ts'
import { visit } from './visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

describe.each(LOCALES)('the buildings of a parcel in %s', (locale) => {
  it.each([true, false])('are drawn before they are kept; scripts: %s', async (javaScript) => {
    const manager = await visit(browser, { as: 'manager', locale, javaScript })
    const { page, t, open, press } = manager
    // One whose boundary is known and that has buildings to begin with
    await open('/my/assets?status=published')
    const paths = await page.locator('tbody th a').evaluateAll((links) => links.map((a) => a.getAttribute('href')!))
    for (const path of paths) {
      await open(`${path}/buildings`)
      if ((await page.locator('aside .plan .building').count()) > 0) break
    }
    const before = await page.locator('aside .plan .building').count()
    expect(before).toBeGreaterThan(0)
    const first = await page.locator('#f-outline-0').inputValue()
    await page.locator('#f-name-0').fill(`甲车间 ${locale} ${javaScript}`)
    await page.locator('#f-storeys-0').fill('2.5')
    await press(t('buildings.preview'))
    expect(await page.locator('.error-summary a').getAttribute('href')).toBe('#f-storeys-0')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe(javaScript ? 'error-summary' : '')
    expect(await page.locator('#f-outline-0').inputValue()).toBe(first)
    await page.locator('#f-storeys-0').fill('2')
    await press(t('buildings.preview'))
    expect(await page.locator('aside .plan .building').count()).toBe(before)
    expect(await page.locator('aside table').textContent()).toContain(`甲车间 ${locale} ${javaScript}`)
    await press(t('word.save'))
    expect(await page.locator('.site-plan table').textContent()).toContain(`甲车间 ${locale} ${javaScript}`)
    await manager.close()
  })
})
