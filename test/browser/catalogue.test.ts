import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openChromium } from '../../scripts/lib/open-chromium.ts'
import { overflow, type Visit, type VisitOptions, visit } from './visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

/** Each width, each language, with scripts and without. */
const READERS: readonly VisitOptions[] = [
  { locale: 'zh-CN', width: 1366 },
  { locale: 'en', width: 360 },
  { locale: 'en', width: 768, javaScript: false },
  { locale: 'zh-CN', width: 360, javaScript: false },
]

/** What the address asks. A form sent without scripts also names its empty fields and usual values. */
const asked = ({ page }: Visit) =>
  [...new URL(page.url()).searchParams]
    .filter(([name, value]) => value !== '' && name !== 'km' && name !== 'sort')
    .map((pair) => pair.join('='))
    .join('&')
const titles = ({ page }: Visit) => page.locator('#results .row-title').allTextContents()
const figure = (text: string | null) => Number(text?.replace(/[^\d]/g, ''))
const total = async ({ page }: Visit) => figure(await page.locator('#results [role=status] strong').textContent())
const countBeside = async ({ page }: Visit, box: string) =>
  figure(await page.locator(`label:has(${box}) .num`).textContent())
const focused = ({ page }: Visit) => page.evaluate(() => document.activeElement?.id)

describe.each(READERS)('the catalogue, %o', (options) => {
  const scripts = options.javaScript !== false
  /** The conditions lie open on a desk, and behind one press on a phone. */
  const unfold = async ({ page }: Visit) => {
    if (!(await page.locator('#f-mode-rent').isVisible())) await page.locator('.conditions > summary').click()
  }
  const check = async (reader: Visit, box: string, conditions: string) => {
    await unfold(reader)
    const { page, t } = reader
    await page.locator(box).check()
    if (!scripts) await reader.press(t('search.show'))
    await expect.poll(() => asked(reader), { timeout: 10_000 }).toBe(conditions)
  }

  it('narrows, widens, goes back and forward, and is shared by its address', async () => {
    const reader = await visit(browser, options)
    const { page, t, open, turn } = reader
    await open('/assets')
    await unfold(reader)
    const rent = await countBeside(reader, '#f-mode-rent')
    await check(reader, '#f-mode-rent', 'mode=rent')
    await expect.poll(() => total(reader), { timeout: 10_000 }).toBe(rent)
    await unfold(reader)
    const building = await countBeside(reader, '#f-kind-building')
    expect(building).toBeLessThan(rent)
    await check(reader, '#f-kind-building', 'kind=building&mode=rent')
    await expect.poll(() => total(reader), { timeout: 10_000 }).toBe(building)
    if (scripts) expect(await focused(reader)).toBe('f-kind-building')
    const narrowed = await titles(reader)

    // What is taken back by its chip is no longer ticked
    const chip = page.locator('.chips a').filter({ hasText: t('fact.dealModes.rent') })
    await (scripts ? chip.click() : turn(() => chip.click()))
    await expect.poll(() => asked(reader), { timeout: 10_000 }).toBe('kind=building')
    await expect.poll(() => page.locator('.chips li').count()).toBe(1)
    expect(await page.locator('#f-mode-rent').isChecked()).toBe(false)
    expect(await page.locator('#f-kind-building').isChecked()).toBe(true)
    if (scripts) expect(await focused(reader)).toBe('results')
    const widened = await titles(reader)

    // The URL holds the whole state: one step of the history a change
    await page.goBack()
    await expect.poll(() => titles(reader), { timeout: 10_000 }).toEqual(narrowed)
    expect(asked(reader)).toBe('kind=building&mode=rent')
    expect(await page.locator('#f-mode-rent').isChecked()).toBe(true)
    await page.goForward()
    await expect.poll(() => titles(reader), { timeout: 10_000 }).toEqual(widened)
    await page.goBack()
    await expect.poll(() => titles(reader), { timeout: 10_000 }).toEqual(narrowed)
    await page.goBack()
    await expect.poll(() => asked(reader), { timeout: 10_000 }).toBe('mode=rent')
    await expect.poll(() => total(reader), { timeout: 10_000 }).toBe(rent)
    expect(await overflow(page)).toEqual([])
    await reader.close()

    const other = await visit(browser, options)
    await other.open('/assets?kind=building&mode=rent')
    expect(await titles(other)).toEqual(narrowed)
    await other.close()
  })

  it('says what to loosen, and how far, where nothing is found', async () => {
    const reader = await visit(browser, options)
    const { page, t, open, turn } = reader
    await open('/assets?mode=rent&floorMin=900000')
    await page.getByRole('heading', { name: t('asset.nothing') }).waitFor()
    const easier = page.locator('.empty a').first()
    const promised = figure(((await easier.textContent()) ?? '').split(/[：:]/).at(-1) ?? '')
    expect(promised).toBeGreaterThan(0)
    await (scripts ? easier.click() : turn(() => easier.click()))
    await expect.poll(() => page.locator('#results .row-title').count()).toBe(promised)
    expect(await total(reader)).toBe(promised)
    expect(asked(reader)).toMatch(/^mode=rent&floorMin=\d+$/)
    if (scripts) expect(await focused(reader)).toBe('results')
    await reader.close()
  })

  it('says which place was understood, and which may have been meant', async () => {
    const reader = await visit(browser, options)
    const { page, t, open, turn } = reader
    await open('/assets?place=长春经济园&km=30')
    await unfold(reader)
    expect(await page.locator('#f-place-problem').textContent()).toBe(t('search.problem.place'))
    expect(await page.locator('#f-place').inputValue()).toBe('长春经济园')
    const meant = page.locator('.understood a').first()
    await (scripts ? meant.click() : turn(() => meant.click()))
    await page.waitForURL((url) => url.searchParams.get('place') !== '长春经济园')
    await page
      .locator('.understood')
      .filter({ hasNotText: t('search.place.like') })
      .waitFor({ state: 'attached' })
    expect(await page.locator('#f-km').inputValue()).toBe('30')
    expect(await page.locator('#f-place-problem').count()).toBe(0)
    await reader.close()
  })

  it('turns its pages in place, read from their beginning, and goes back', async () => {
    const reader = await visit(browser, options)
    const { page, open, turn } = reader
    await open('/assets')
    const first = await titles(reader)
    const next = page.locator('.pager a[rel=next]')
    await (scripts ? next.press('Enter') : turn(() => next.click()))
    await expect.poll(() => asked(reader), { timeout: 10_000 }).toBe('page=2')
    await expect.poll(() => titles(reader)).not.toEqual(first)
    if (scripts) {
      await expect.poll(() => focused(reader)).toBe('results')
      expect(await page.locator('#results').evaluate((results) => results.getBoundingClientRect().top)).toBeLessThan(
        400,
      )
    }
    await page.goBack()
    await expect.poll(() => titles(reader), { timeout: 10_000 }).toEqual(first)
    expect(asked(reader)).toBe('')
    await reader.close()
  })
})
