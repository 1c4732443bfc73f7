import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openChromium } from '../../scripts/lib/open-chromium.ts'
import { LOCALES } from '../../src/i18n/locale.ts'
import { cut, overflow, violations, visit } from './visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

const MATCHES = 'main a[href$="/matches"]'
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id)
const names = (page: Page) => page.locator('ol.matches').first().locator('.row-title').allTextContents()

/** Notes every layout shift from now on, whether or not somebody has just pressed a key. */
const watchShifts = (page: Page) =>
  page.evaluate(() => {
    const noted: number[] = []
    Object.assign(window, { noted })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) noted.push((entry as unknown as { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: false })
  })
const shifts = (page: Page) => page.evaluate(() => (window as unknown as { noted: number[] }).noted)

describe.each(LOCALES)('live weights in %s', (locale) => {
  it('move nothing but the ranking: focus, scroll, open reasons, picked sites and heights stay', async () => {
    const { page, t, follow, close } = await visit(browser, { locale, as: 'investor' })
    await page.goto('/my/projects')
    await follow(MATCHES)
    const before = await names(page)
    await watchShifts(page)
    const slider = page.locator('#w-price')
    await slider.focus()
    const [scroll, height] = await page.evaluate(() => [
      scrollY,
      document.querySelector<HTMLElement>('ol.matches')?.offsetHeight,
    ])
    await slider.press('Home')
    await page.waitForURL(/w\.price=0/)
    await page.getByText(t('match.tried', { n: 1 })).waitFor()
    expect(await focused(page)).toBe('w-price')
    expect(await page.evaluate(() => scrollY)).toBe(scroll)
    const after = await names(page)
    expect(after).not.toEqual(before)
    // What moved is marked, by as much as it moved
    const first = page.locator('#r0')
    const was = before.indexOf(after[0]!)
    if (was > 0) expect(await first.locator('.rank').textContent()).toContain(`▲${was}`)
    expect((await shifts(page)).filter((value) => value > 0.001)).toEqual([])
    const grown = await page.evaluate(() => document.querySelector<HTMLElement>('ol.matches')?.offsetHeight)
    // A few of the twenty lines that say how sure a place is took two lines, and wait in one
    expect(Math.abs(grown! - height!)).toBeLessThan(80)

    // Reasons that stand open and a site that is picked go with their site to its new place
    await page.locator('#r1 summary').press('Enter')
    await page.locator('#r1 .why li').first().waitFor()
    await page.locator('#r1 [name=asset]').check()
    await slider.focus()
    await slider.press('End')
    await page.waitForURL((url) => !url.search.includes('w.price=0'))
    const opened = page.locator('.match:has(.why[open])')
    await opened.locator('.row-title', { hasText: after[1]! }).waitFor()
    expect(await opened.count()).toBe(1)
    expect(await opened.locator('[name=asset]').isChecked()).toBe(true)
    expect(await page.locator('[name=asset]:checked').count()).toBe(1)
    // Closed by hand they stay closed
    await opened.locator('summary').press('Enter')
    await slider.focus()
    await slider.press('Home')
    await page.waitForURL(/w\.price=0/)
    await page.locator('.match:has(.why[open])').waitFor({ state: 'detached' })

    // A preset sets the sliders too and keeps the focus; the way back as well
    await page.locator('#p-heavy').press('Enter')
    await page.waitForURL(/preset=heavy/)
    await page.locator('#p-heavy[aria-current]').waitFor()
    expect([await focused(page), await slider.inputValue()]).toEqual(['p-heavy', '8'])
    expect(await page.locator('output[for=w-price]').textContent()).toBe('8')
    await page.locator('#p-own').press('Enter')
    await page.locator('#p-own[aria-current]').waitFor()
    expect(await names(page)).toEqual(before)
    await close()
  })
})

describe('what to find out first', () => {
  const PANEL = '#find-out'
  const isPart = (url: URL) => url.searchParams.get('part') === 'find-out'
  const lines = (page: Page) => page.locator(`${PANEL} li`).allTextContents()

  it('follows the slider: the last one stays in its place, dimmed, until the new one is there, and the focus stays', async () => {
    const { page, follow, close } = await visit(browser, { as: 'investor' })
    await page.goto('/my/projects')
    await follow(MATCHES)
    const [before, top] = [await lines(page), (await page.locator(PANEL).boundingBox())!.y]
    expect(before.length).toBeGreaterThan(0)
    const ink = () =>
      page
        .locator(`${PANEL} .block`)
        .first()
        .evaluate((line) => getComputedStyle(line).color)
    const bright = await ink()
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await page.route(isPart, async (route) => {
      await held
      await route.continue()
    })
    await watchShifts(page)
    const asked = page.waitForRequest((request) => isPart(new URL(request.url())))
    await page.locator('#w-price').press('Home')
    await asked
    expect(await lines(page)).toEqual(before)
    expect(await page.locator(PANEL).getAttribute('aria-busy')).toBe('true')
    expect(await ink()).not.toBe(bright)
    expect(await violations(page, ['color-contrast'])).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await violations(page, ['color-contrast'])).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
    expect(Math.abs((await page.locator(PANEL).boundingBox())!.y - top)).toBeLessThan(40)
    letGo()
    await page.locator(`${PANEL}:not([aria-busy])`).waitFor()
    expect(await focused(page)).toBe('w-price')
    expect(page.url()).not.toContain('part=')
    expect((await shifts(page)).filter((value) => value > 0.001)).toEqual([])
    const after = await lines(page)
    expect(after).not.toEqual(before)
    await page.reload()
    expect(await lines(page)).toEqual(after)
    await close()
  })

  it('is given up for the next move, and never that of a move before', async () => {
    const { page, follow, close } = await visit(browser, { as: 'investor' })
    await page.goto('/my/projects')
    await follow(MATCHES)
    const before = await lines(page)
    let parts = 0
    // The first is never answered
    await page.route(isPart, (route) => (parts++ === 0 ? undefined : route.continue()))
    const givenUp = page.waitForEvent('requestfailed', (request) => isPart(new URL(request.url())))
    const asked = page.waitForRequest((request) => isPart(new URL(request.url())))
    await page.locator('#w-price').press('Home')
    await asked
    // There and back before the ranking answers: the same address again, whose first request was given up
    await page.route(
      (url) => url.pathname.endsWith('/matches') && !/w\.price=0|part=/.test(url.search),
      () => undefined,
    )
    await page.locator('#w-price').press('End')
    await givenUp
    expect(await page.locator(PANEL).getAttribute('aria-busy')).toBe('true')
    await page.locator('#w-price').press('Home')
    await page.locator(`${PANEL}:not([aria-busy])`).waitFor()
    expect(new URL(page.url()).searchParams.get('w.price')).toBe('0')
    await page.unrouteAll()
    const after = await lines(page)
    expect(after).not.toEqual(before)
    await page.reload()
    expect(await lines(page)).toEqual(after)

    // A preset asks anew for its own
    const part = page.waitForResponse((response) => response.url().includes('part=find-out'))
    await page.locator('#p-heavy').press('Enter')
    await page.waitForURL(/preset=heavy/)
    await part
    await page.locator(`${PANEL}:not([aria-busy])`).waitFor()
    const heavy = await lines(page)
    await page.reload()
    expect(await lines(page)).toEqual(heavy)
    await close()
  })

  it('is there at once without scripts', async () => {
    const { page, follow, close } = await visit(browser, { as: 'investor', javaScript: false })
    await page.goto('/my/projects')
    await follow(MATCHES)
    expect((await lines(page)).length).toBeGreaterThan(0)
    expect(await page.locator(`${PANEL}[aria-busy]`).count()).toBe(0)
    await close()
  })
})

it.each(LOCALES)(
  'reasons opened again keep the focus on their row and nothing is lost in a window of 320 px, in %s',
  async (locale) => {
    const { page, t, follow, press, close } = await visit(browser, { locale, as: 'investor', width: 320 })
    await page.goto('/my/projects')
    await follow(MATCHES)
    await page.setViewportSize({ width: 320, height: 256 })
    const summary = page.locator('#r1 summary')
    const holdsFocus = () => summary.evaluate((element) => element === document.activeElement)
    const reasons = page.locator('#r1 .why li')
    await summary.press('Enter')
    await reasons.first().waitFor()
    const first = await reasons.allTextContents()
    expect(await holdsFocus()).toBe(true)
    await summary.press('Enter')
    await reasons.first().waitFor({ state: 'detached' })
    expect(await holdsFocus()).toBe(true)
    await summary.press('Enter')
    await reasons.first().waitFor()
    expect([await holdsFocus(), await reasons.allTextContents()]).toEqual([true, first])
    // With reasons open, a slider moved and the panel that followed, nothing is lost; nor on the page that explains
    const part = page.waitForResponse((response) => response.url().includes('part=find-out'))
    await page.locator('#w-price').press('Home')
    await part
    await page.locator('#find-out:not([aria-busy])').waitFor()
    expect([...(await overflow(page)), ...(await cut(page))]).toEqual([])
    await page.locator('#r1 summary').waitFor()
    await follow('#r1 .why > a')
    await page.getByRole('heading', { name: t('match.against') }).waitFor()
    expect([...(await overflow(page)), ...(await cut(page))]).toEqual([])
    await press(t('match.title'))
    expect(await page.locator('#w-price').inputValue()).toBe('0')
    await close()
  },
)

describe.each([true, false])('with scripts %s', (javaScript) => {
  it('keeps weights and gives them back, asks after a site, compares those picked', async () => {
    const { page, t, follow, press, turn, close } = await visit(browser, { javaScript, as: 'investor' })
    await page.goto('/my/projects')
    await follow(MATCHES)
    const before = await names(page)
    await page.goto(`${page.url()}?w.price=0`)
    await press(t('match.tried.keep'))
    const done = page.locator('.done')
    expect(await done.textContent()).toContain(t('match.done.weights-kept'))
    expect(await page.locator('#w-price').inputValue()).toBe('0')
    await press(t('word.undo'))
    expect(await page.locator('.done').textContent()).toContain(t('match.done.weights-restored'))
    expect(await names(page)).toEqual(before)

    const near = page.locator('#n0 .row-title')
    const name = (await near.textContent()) ?? ''
    await page.locator('#site').fill(name)
    await turn(() => page.locator('#site').press('Enter'))
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(name)
    expect(await page.locator('main').textContent()).toContain(t('match.why.excluded'))
    await press(t('match.title'))

    await page.locator('#r0 [name=asset]').check()
    await page.locator('#r1 [name=asset]').check()
    await press(t('match.compare'))
    expect(new URL(page.url()).pathname).toBe('/compare')
    for (const site of before.slice(0, 2)) expect(await page.locator('main').textContent()).toContain(site)
    await close()
  })
})

it.each([
  { javaScript: true, width: 360, locale: 'zh-CN' },
  { javaScript: false, width: 768, locale: 'en' },
  { javaScript: true, width: 1366, locale: 'en' },
] as const)('shows what is new alone, and all again, with the weights as they are set: %o', async (who) => {
  const { page, t, follow, turn, close } = await visit(browser, { ...who, as: 'investor' })
  await page.goto('/my/projects')
  await follow(MATCHES)
  await page.goto(`${page.url()}?since=2026-06-01T00:00:00.000Z&w.price=0`)
  const all = await names(page)
  const ranks = async () =>
    (await page.locator('ol.matches').first().locator('.rank').allTextContents()).map((text) =>
      Number.parseInt(text, 10),
    )
  const isNew = await page
    .locator('#ranking section[aria-labelledby=ranked] .match:has(.tag.pass) .row-title')
    .allTextContents()
  const toggle = page.locator('#new-only')
  if (who.javaScript) {
    await page.locator('#w-price').press('ArrowRight')
    await page.waitForURL(/w\.price=1/)
    await page.locator('#find-out:not([aria-busy])').waitFor()
  }
  const price = who.javaScript ? '1' : '0'
  const press = () => (who.javaScript ? toggle.press('Enter') : turn(() => toggle.click()))
  await press()
  await page.getByText(t('saved.matches.all')).waitFor()
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toMatchObject({ only: 'new', 'w.price': price })
  expect(await page.locator('#w-price').inputValue()).toBe(price)
  if (who.javaScript) expect(await focused(page)).toBe('new-only')
  if (!who.javaScript) expect((await names(page)).slice(0, isNew.length)).toEqual(isNew)
  const places = await ranks()
  expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
  expect(places.at(-1)).toBeGreaterThan(places.length)
  expect([...(await overflow(page)), ...(await cut(page)), await page.locator('#find-out').count()]).toEqual([0])
  if (who.javaScript) {
    await page.locator('#w-price').press('Home')
    await page.waitForURL(/w\.price=0.*only=new/)
  }
  await press()
  await page.locator('#find-out:not([aria-busy])').waitFor()
  expect(new URL(page.url()).searchParams.get('only')).toBe(null)
  if (who.javaScript) expect(await focused(page)).toBe('new-only')
  expect(await names(page)).toEqual(all)
  await close()
})

it('prints: the weights and the day are stated, sliders are not, Chinese can be selected, no row is cut', async () => {
  const { page, t, follow, close } = await visit(browser, { as: 'investor' })
  await page.goto('/my/projects')
  await follow(MATCHES)
  const all = await names(page)
  const folder = mkdtempSync(join(tmpdir(), 'panhuo-print-'))
  const file = join(folder, 'matches.pdf')
  writeFileSync(file, await page.pdf({ format: 'A4' }))
  await close()
  const pages = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1)
  rmSync(folder, { recursive: true })
  const text = pages.join('\n').replace(/\s/g, '')
  for (const words of [...all, t('match.title'), '仅供参考', t('criterion.price')]) {
    expect(text).toContain(words.replace(/\s/g, ''))
  }
  for (const words of [t('match.weights.help'), t('match.whyNot'), t('match.compare')]) {
    expect(text).not.toContain(words.replace(/\s/g, ''))
  }
  expect(pages.length).toBeLessThanOrEqual(5)
  // A row stands whole on its page: its score beside its name
  for (const name of all)
    expect(pages.some((one) => one.replace(/\s/g, '').includes(name.replace(/\s/g, '')))).toBe(true)
})
