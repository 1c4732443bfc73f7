import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openChromium } from '../../scripts/lib/open-chromium.ts'
import { LOCALES } from '../../src/i18n/locale.ts'
import { SITE_PAGES } from './site-pages.ts'
import { tabTo, tabWalk } from './tab-walk.ts'
import { type Visit, visit } from './visit.ts'

// A walk through a long page is hundreds of keys
vi.setConfig({ testTimeout: 60_000 })

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

/** Pages that hold more than links and fields: what is done there before the walk, and how many stops there are at least. */
const WALKS: readonly { name: string; stops: number; before?: (there: Visit) => Promise<void> }[] = [
  { name: 'catalogue, many conditions', stops: 60, before: withMap },
  { name: 'matches with the reasons open', stops: 60 },
  { name: 'site by site', stops: 12 },
  { name: 'shortlist, shared', stops: 20 },
  { name: 'shared list', stops: 12 },
  { name: 'a part of an asset', stops: 20 },
  { name: 'tasks of an asset', stops: 12 },
  { name: 'check of an asset', stops: 12 },
  { name: 'new asset on one page', stops: 60 },
  { name: 'buildings of an asset', stops: 15 },
  { name: 'photos of an asset', stops: 15 },
]

/** The map comes when it is scrolled to; all conditions lie open. */
async function withMap({ page }: Visit): Promise<void> {
  await page.locator('#map').scrollIntoViewIfNeeded()
  await page.locator('#map[data-ready]').waitFor()
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details')) folded.open = true
  })
}

describe('Tab alone, from the top of a page to its end', () => {
  it.each(WALKS)('$name: stops at all that can be used, in order, in sight, and leads out again', async (walk) => {
    const site = SITE_PAGES.find(({ name }) => name === walk.name)
    if (!site) throw new Error(`no page ${walk.name}`)
    const there = await visit(browser, { locale: 'en', ...(site.as && { as: site.as }) })
    await site.go(there)
    await walk.before?.(there)
    const { stops, faults } = await tabWalk(there.page)
    expect(faults).toEqual({ missed: [], outOfOrder: [], unseen: [], noOutline: [], trap: [] })
    expect(stops).toBeGreaterThanOrEqual(walk.stops)
    await there.close()
  })
})

const focusIs = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)

describe('without a pointer', () => {
  it('the catalogue is narrowed, widened and looked at on the map', async () => {
    const { page, open, close } = await visit(browser, { locale: 'en' })
    await open('/assets?map=43.88,125.32,9')
    await tabTo(page, '#f-kind-land')
    await page.keyboard.press('Space')
    await page.waitForURL(/kind=land/)
    await page.locator('.chips a').first().waitFor()
    expect(await focusIs(page, '#f-kind-land')).toBe(true)
    await tabTo(page, '.chips a')
    await page.keyboard.press('Enter')
    await page.locator('.chips a').first().waitFor({ state: 'detached' })
    expect(await focusIs(page, '#results')).toBe(true)
    expect(await page.locator('#f-kind-land').isChecked()).toBe(false)

    await page.locator('#map[data-ready]').waitFor()
    // Each press goes nearer, until the sites behind a mark are few enough to be listed
    for (let press = 0; press < 12 && (await page.locator('.map-cards').count()) === 0; press++) {
      const before = await page.locator('#map').getAttribute('data-ready')
      await tabTo(page, '.map-sheet .map-mark')
      await page.keyboard.press('Enter')
      await page.waitForFunction(
        (was) =>
          document.querySelector('.map-cards') || document.querySelector('#map')?.getAttribute('data-ready') !== was,
        before,
      )
    }
    expect(await focusIs(page, '.map-cards a')).toBe(true)
    await page.keyboard.press('Escape')
    await page.locator('.map-cards').waitFor({ state: 'detached' })
    expect(await focusIs(page, '.map-mark')).toBe(true)
    await close()
  })

  it('sites are weighed, picked, kept, noted, shared and compared', async () => {
    const { page, t, open, follow, turn, close } = await visit(browser, { locale: 'en', as: 'investor' })
    await open('/my/projects')
    await follow('main a[href$="/matches"]')
    const matches = page.url()
    await tabTo(page, '#w-price')
    await page.keyboard.press('Home')
    await page.waitForURL(/w\.price=0/)
    expect(await focusIs(page, '#w-price')).toBe(true)
    for (const row of ['#r0', '#r1']) {
      await tabTo(page, `${row} [name=asset]`)
      await page.keyboard.press('Space')
    }
    await tabTo(page, '[formaction="/compare"]')
    await turn(() => page.keyboard.press('Enter'))
    expect(new URL(page.url()).pathname).toBe('/compare')
    expect(await page.locator('.compare thead th').count()).toBe(2)

    await page.goto(matches)
    const row = await page.locator('.match:has(.keep > a[hx-post])').first().getAttribute('id')
    await tabTo(page, `#${row} .keep a`)
    await page.keyboard.press('Enter')
    await page.locator(`#${row} .keep a[href^="/shortlists/"]`).waitFor()
    expect(await focusIs(page, `#${row} .keep a[href^="/shortlists/"]`)).toBe(true)
    await turn(() => page.keyboard.press('Enter'))
    await tabTo(page, 'form.note textarea')
    await page.keyboard.type('by keyboard')
    await page.keyboard.press('Tab')
    await page.getByText(t('shortlist.note.kept'), { exact: true }).waitFor()
    expect(await focusIs(page, 'form.note button')).toBe(true)
    await tabTo(page, '[name=withNotes]')
    await page.keyboard.press('Space')
    await tabTo(page, 'form[action$="/links"] button')
    await turn(() => page.keyboard.press('Enter'))
    await page.locator('#new-link:focus').waitFor()
    await close()
  })
})
