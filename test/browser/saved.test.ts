import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openChromium } from '../../scripts/lib/open-chromium.ts'
import type { Locale } from '../../src/i18n/locale.ts'
import { overflow, visit } from './visit.ts'

// A whole story a test: long on a busy machine.
vi.setConfig({ testTimeout: 90_000 })

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

const COMBINATIONS: readonly { locale: Locale; javaScript: boolean; width: number }[] = [
  { locale: 'zh-CN', javaScript: true, width: 1366 },
  { locale: 'en', javaScript: false, width: 360 },
  { locale: 'en', javaScript: true, width: 768 },
]

describe.each(COMBINATIONS)('in $locale, JavaScript $javaScript, $width px', ({ locale, javaScript, width }) => {
  const options = { locale, javaScript, width }

  it('an investor saves a search, hears of what a manager publishes, and has seen it once it was opened', async () => {
    const manager = await visit(browser, { ...options, as: 'manager' })
    await manager.open('/my/assets?status=published')
    const own = manager.page.locator('tbody th a').nth(COMBINATIONS.findIndex((one) => one.width === width))
    const asset = (await own.getAttribute('href')) ?? ''
    const site = (await own.textContent()) ?? ''

    const investor = await visit(browser, { ...options, as: 'investor' })
    const { page, t, open, press } = investor
    const name = `${locale} ${javaScript}`
    await open(`/assets?q=${encodeURIComponent(site.trim())}`)
    await page.locator('.save-search summary').click()
    await page.locator('.save-search input[name=name]').fill(name)
    await press(t('saved.form.submit'), '.save-search')
    expect(await page.locator('.done').textContent()).toContain(t('saved.done.kept', { name }))
    const row = page.locator('.saved-row').filter({ hasText: name })
    expect(await row.textContent()).toContain(t('saved.fresh.none'))
    expect(await overflow(page)).toEqual([])

    // Withdrawn and offered again: it is published anew
    await manager.open(asset)
    const { origin } = new URL(manager.page.url())
    for (const step of ['withdrawal', 'publication']) {
      const answer = await manager.context.request.post(`${asset}/${step}`, { headers: { Origin: origin } })
      expect(answer.ok()).toBe(true)
    }
    await manager.close()

    await open('/')
    expect(await page.locator('main').textContent()).toContain(t('saved.fresh', { n: 1 }))
    await press(t('saved.open.fresh.of', { n: 1, name }))
    expect(new URL(page.url()).searchParams.has('after')).toBe(true)
    expect(await page.locator('#results .rows > li').count()).toBe(1)
    await open('/my/searches')
    expect(await row.textContent()).toContain(t('saved.fresh.none'))

    await press(t('saved.remove.of', { name }))
    expect(await row.count()).toBe(0)
    await press(t('saved.undo.of', { name }))
    expect(await row.count()).toBe(1)
    await press(t('saved.remove.of', { name }))
    await investor.close()
  })
})
