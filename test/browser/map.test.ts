import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startNode } from '../../scripts/lib/node-app.ts'
import { openChromium } from '../../scripts/lib/open-chromium.ts'
import type { Locale } from '../../src/i18n/locale.ts'
import { overflow, type Visit, type VisitOptions, violations, visit } from './visit.ts'

vi.setConfig({ testTimeout: 60_000 })

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

const TOTAL = /^(?:In view: |当前范围内 )([\d,]+)(?: of | 处，共 )([\d,]+)/
const figure = (text: string) => Number(text.replaceAll(',', ''))

/** Scrolls to the map and waits until it has its marks. */
async function seen(page: Page): Promise<void> {
  await page.locator('#map').scrollIntoViewIfNeeded()
  await page.locator('#map[data-ready]').waitFor()
}
/** What the map says of itself: marks' sum in view, and all. */
const said = async (page: Page) => {
  const [, inView, all] = TOTAL.exec((await page.locator('.map-say').textContent()) ?? '') ?? []
  return { inView: figure(inView ?? ''), all: figure(all ?? '') }
}
const listed = async (page: Page) =>
  figure(/[\d,]+/.exec((await page.locator('#results [role=status] strong').textContent()) ?? '')?.[0] ?? '')
/** Waits until list and map speak of the same number of sites, and returns it. */
async function inStep(page: Page, isNew: (n: number) => boolean = () => true): Promise<number> {
  const numbers = async () => [await listed(page), (await said(page)).all] as const
  await expect
    .poll(
      async () => {
        const [list, map] = await numbers()
        return list === map && isNew(list)
      },
      { timeout: 10_000 },
    )
    .toBe(true)
  return (await numbers())[0]
}
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('data-do') ?? document.activeElement?.className ?? '')
const opened = async (options: VisitOptions, path = '/assets'): Promise<Visit> => {
  const visitor = await visit(browser, options)
  await visitor.open(path)
  await seen(visitor.page)
  return visitor
}

describe('the map beside the list', () => {
  it.each(['zh-CN', 'en'] as const)(
    'in %s shows every site of the list, and follows its conditions',
    async (locale: Locale) => {
      const { page, close } = await opened({ locale })
      const all = await inStep(page)
      expect((await said(page)).inView).toBe(all)
      const sum = await page
        .locator('.map-sheet .map-mark')
        .evaluateAll((marks) => marks.reduce((n, mark) => n + Number(mark.textContent?.replaceAll(',', '') || 1), 0))
      expect(sum).toBe(all)
      await page.locator('[name=kind][value=land]').check()
      const land = await inStep(page, (n) => n < all)
      expect(land).toBeGreaterThan(0)
      expect(await violations(page)).toEqual([])
      await close()
    },
  )

  it('is searched in: the list follows what is in view, and going back brings all back', async () => {
    const { page, t, close } = await opened({ locale: 'en' })
    const all = await inStep(page)
    const here = page.getByRole('button', { name: t('map.here') })
    expect(await here.isVisible()).toBe(false)
    await page.locator('.map-sheet .map-mark').first().click()
    await here.click()
    const some = await inStep(page, (n) => n < all)
    expect(some).toBe((await said(page)).inView)
    const address = new URL(page.url())
    expect(address.searchParams.get('polygon')?.split(';')).toHaveLength(4)
    expect(address.searchParams.get('map')).toMatch(/^\d+\.\d+,\d+\.\d+,\d+$/)
    // Going back puts the page as it was in the place of this one: the map is another element then
    await Promise.all([page.waitForResponse((answer) => new URL(answer.url()).pathname === '/assets'), page.goBack()])
    await page.waitForLoadState('networkidle')
    await seen(page)
    // All that there are by now: other journeys publish and withdraw meanwhile
    const back = await inStep(page, (n) => n > some)
    expect(new URL(page.url()).searchParams.has('polygon')).toBe(false)
    expect(Math.abs(back - all)).toBeLessThan(10)
    await close()
  })

  it('opens where its address says', async () => {
    const { page, close } = await opened({ locale: 'en' }, '/assets?map=43.88,125.32,11')
    expect(await page.locator('#map').getAttribute('data-ready')).toMatch(/^11 /)
    expect(new URL(page.url()).searchParams.get('map')).toBe('43.88,125.32,11')
    await close()
  })

  it('and the list point at each other', async () => {
    const { page, close } = await opened({ locale: 'en' })
    const row = page.locator('#results [data-at] .row-title').first()
    await row.focus()
    await expect.poll(() => page.locator('path.map-ring').count()).toBe(1)
    await page.locator('.map-sheet .map-mark').first().focus()
    await expect.poll(() => page.locator('#results .on-map').count()).toBeGreaterThan(0)
    await close()
  })

  it('is used by keyboard alone: marks, what stands behind one, and the way back', async () => {
    const { page, t, close } = await opened({ locale: 'en' })
    for (let zoom = 0; zoom < 12 && (await page.locator('.map-cards').count()) === 0; zoom++) {
      const before = await page.locator('#map').getAttribute('data-ready')
      await page.locator('.map-sheet .map-mark').first().focus()
      await page.keyboard.press('Enter')
      await page.waitForFunction(
        (was) =>
          document.querySelector('.map-cards') || document.querySelector('#map')?.getAttribute('data-ready') !== was,
        before,
      )
      await page.waitForTimeout(400)
    }
    const link = page.locator('.map-cards a').first()
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await page.getByRole('button', { name: t('map.close') }).count()).toBe(1)
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.map-cards').count()).toBe(0)
    expect(await focused(page)).toContain('map-mark')
    await close()
  })
})

describe('an area is drawn', () => {
  it('by pointer', async () => {
    const { page, t, close } = await opened({ locale: 'zh-CN' })
    const all = await inStep(page)
    await page.getByRole('button', { name: t('map.polygon') }).click()
    const box = (await page.locator('.map-sheet').boundingBox())!
    const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const
    await page.mouse.click(...at(0.3, 0.3))
    await page.mouse.click(...at(0.7, 0.3))
    await page.mouse.dblclick(...at(0.5, 0.8))
    const some = await inStep(page, (n) => n < all)
    expect(some).toBeGreaterThan(0)
    expect(new URL(page.url()).searchParams.get('polygon')?.split(';')).toHaveLength(3)
    expect(await focused(page)).toBe('polygon')
    await expect.poll(() => page.locator('path.map-area').count()).toBe(1)
    await close()
  })

  it('by keyboard, a polygon and a circle, and given up by Escape', async () => {
    const { page, t, close } = await opened({ locale: 'en' })
    const all = await inStep(page)
    const press = async (...keys: string[]) => {
      for (const key of keys) {
        await page.keyboard.press(key)
        await page.waitForTimeout(350)
      }
    }
    await page.getByRole('button', { name: t('map.polygon') }).press('Enter')
    await press('Space', 'ArrowRight', 'Space')
    await press('Enter')
    expect(await page.locator('.map-say').textContent()).toBe(t('map.draw.tooFew', { n: 3 }))
    await press('Escape')
    expect(await focused(page)).toBe('polygon')
    expect(await listed(page)).toBe(all)

    await page.getByRole('button', { name: t('map.circle') }).press('Enter')
    await press('Space', 'ArrowRight', 'Space')
    const some = await inStep(page, (n) => n < all)
    expect(some).toBeGreaterThan(0)
    const { searchParams } = new URL(page.url())
    expect(searchParams.get('place')).toMatch(/^\d+\.\d+, \d+\.\d+$/)
    expect(Number(searchParams.get('km'))).toBeGreaterThan(1)
    await close()
  })
})

describe('a manager’s map', () => {
  it('shows the own drafts by shape and name, their outline from near, and hides them when asked to', async () => {
    const manager = await opened({ locale: 'en', as: 'manager' })
    const { page, t, close } = manager
    const at = await page.evaluate(async () => {
      const { marks } = await (await fetch('/map/clusters?bbox=121,40,132,47&zoom=10')).json()
      const { box } = marks.find((mark: { status: string }) => mark.status !== 'published')
      const edges = [box[0] - 0.01, box[1] - 0.01, box[2] + 0.01, box[3] + 0.01]
      const { parcels } = await (await fetch(`/map/parcels?bbox=${edges}`)).json()
      return parcels.find((parcel: { status: string }) => parcel.status === 'draft').rings[0][0]
    })
    await page.goto(`/assets?map=${at[1]},${at[0]},16`)
    await seen(page)
    const mark = page.locator('.map-sheet .map-mark.map-draft')
    expect(await mark.first().getAttribute('aria-label')).toContain(t('word.draft'))
    await expect.poll(() => page.locator('path.map-parcel').count()).toBeGreaterThan(0)
    await page.locator('.map-legend summary').click()
    expect(await violations(page)).toEqual([])
    await page.getByLabel(t('map.own')).uncheck()
    await expect.poll(() => mark.count()).toBe(0)
    await close()
  })

  it('is nobody else’s: an investor sees neither drafts nor outlines', async () => {
    const { page, close } = await opened({ locale: 'en', as: 'investor' })
    expect(await page.locator('.map-sheet .map-mark.map-draft').count()).toBe(0)
    expect(await page.locator('[name=own]').count()).toBe(0)
    await close()
  })
})

it.each([360, 768, 1366])('at %i px nothing must be scrolled sideways and the list is there first', async (width) => {
  const { page, close } = await opened({ locale: 'en', width })
  expect(await overflow(page)).toEqual([])
  const [list, map] = await page.evaluate(() =>
    ['#results', '#map'].map((id) =>
      document.querySelector(id)?.compareDocumentPosition(document.querySelector('#map')!),
    ),
  )
  expect(list! & 4).toBe(4)
  expect(map).toBe(0)
  await close()
})

it('in the dark is free of violations', async () => {
  const visitor = await visit(browser, { locale: 'en' })
  await visitor.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await visitor.open('/assets')
  await seen(visitor.page)
  await visitor.page.locator('.map-legend summary').click()
  expect(await violations(visitor.page)).toEqual([])
  await visitor.close()
})

describe.each([
  { locale: 'zh-CN', width: 360 },
  { locale: 'en', width: 768 },
  { locale: 'en', width: 1366 },
] as const)('without JavaScript, in $locale at $width px', (options) => {
  it('the map is a picture of links, from the province to a site', async () => {
    const { page, open, turn, close } = await visit(browser, { javaScript: false, ...options })
    await open('/assets')
    const marks = page.locator('.still a')
    const sum = () =>
      marks.evaluateAll((links) =>
        links.reduce((n, link) => n + Number(link.querySelector('text')?.textContent?.replaceAll(',', '') || 1), 0),
      )
    expect(await page.locator('.still').isVisible()).toBe(true)
    expect(await page.locator('.map-tools').isVisible()).toBe(false)
    const all = await listed(page)
    expect(await sum()).toBe(all)
    const figures = await page.locator('.without-script tbody .num').allTextContents()
    expect(figures.reduce((n, text) => n + figure(text), 0)).toBe(all)
    expect(await overflow(page)).toEqual([])
    // Each step shows fewer, and what the map shows is what the list holds
    for (let step = 0, was = all; new URL(page.url()).pathname === '/assets'; step++) {
      expect(step).toBeLessThan(8)
      await turn(() => marks.first().click())
      if (new URL(page.url()).pathname !== '/assets') break
      const now = await listed(page)
      expect(now).toBeLessThan(was)
      expect(await sum()).toBe(now)
      was = now
    }
    expect(new URL(page.url()).pathname).toMatch(/^\/(assets\/|map\/sites)/)
    await close()
  })
})

describe('a base map', () => {
  // One grey pixel, which stands for a tile
  const TILE = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mOYOXPmfwAGdgMAhtVn9AAAAABJRU5ErkJggg==',
    'base64',
  )

  it('is shown where the operator configured one, with source and review number, and nothing else is asked elsewhere', async () => {
    const asked: { path: string; referer: string | undefined }[] = []
    const tiles = createServer((request, response) => {
      asked.push({ path: request.url ?? '', referer: request.headers.referer })
      response.writeHead(200, { 'Content-Type': 'image/png' }).end(TILE)
    }).listen(0, '127.0.0.1')
    await once(tiles, 'listening')
    const folder = mkdtempSync(join(tmpdir(), 'panhuo-map-'))
    const origin = `http://127.0.0.1:${(tiles.address() as AddressInfo).port}`
    const app = await startNode({
      settings: {
        DATABASE_URL: `file:${join(folder, 'panhuo.db')}`,
        SAMPLE: 'on',
        MAP_TILES: `${origin}/base/{z}/{x}/{y}.png ${origin}/names/{z}/{x}/{y}.png`,
        MAP_ATTRIBUTION: 'Survey <of> Jilin',
        MAP_REVIEW_NUMBER: 'GS(2024)0650号',
        MAP_DATUM: 'gcj02',
      },
    })
    const context = await browser.newContext({ baseURL: app.url, locale: 'en', viewport: { width: 1366, height: 768 } })
    try {
      const page = await context.newPage()
      const errors: string[] = []
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
      const hosts = new Set<string>()
      page.on('request', (request) => hosts.add(new URL(request.url()).origin))
      await page.goto('/assets')
      await seen(page)
      await expect.poll(() => page.locator('.leaflet-tile-loaded').count()).toBeGreaterThan(1)
      expect(asked.some(({ path }) => /^\/base\/\d+\/\d+\/\d+\.png$/.test(path))).toBe(true)
      expect(asked.some(({ path }) => path.startsWith('/names/'))).toBe(true)
      expect(new Set(asked.map(({ referer }) => referer))).toEqual(new Set([`${app.url}/`]))
      expect(await page.getByText('Survey <of> Jilin').isVisible()).toBe(true)
      expect(await page.getByText('GS(2024)0650号').isVisible()).toBe(true)
      expect(await page.locator('.map-grid').count()).toBe(0)
      expect([...hosts].sort()).toEqual([app.url, origin].sort())
      expect(errors).toEqual([])
    } finally {
      await context.close()
      await app.stop()
      tiles.close()
      rmSync(folder, { recursive: true })
    }
  })
})
