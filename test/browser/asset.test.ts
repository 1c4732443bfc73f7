import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openChromium } from '../../scripts/lib/open-chromium.ts'
import { cut, overflow, type Role, type Visit, type VisitOptions, visit } from './visit.ts'

let browser: Browser
/** A site on offer of the demo manager, with a plan and buildings on it. */
let path: string
beforeAll(async () => {
  browser = await openChromium()
  const { page, open, close } = await visit(browser, { as: 'manager', javaScript: false })
  await open('/my/assets?status=published')
  const paths = await page.locator('tbody th a').evaluateAll((links) => links.map((a) => a.getAttribute('href')!))
  for (path of paths) {
    await open(path)
    if ((await page.locator('#plan-title ~ .building').count()) > 1) break
  }
  await close()
})
afterAll(() => browser.close())

/** Each width, each language, with scripts and without. */
const READERS: readonly VisitOptions[] = [
  { locale: 'zh-CN', width: 1366 },
  { locale: 'en', width: 360 },
  { locale: 'en', width: 768, javaScript: false },
  { locale: 'zh-CN', width: 360, javaScript: false },
]
/** Both languages, scripts and none: at a desk and on a tablet, or on phones. */
const AT_DESKS = READERS.filter(({ width }) => width !== 360)
const ON_PHONES = READERS.filter(({ width }) => width === 360)

const figure = (text: string | null) => Number(text?.replace(/[^\d]/g, '') || Number.NaN)
const heading = ({ page }: Visit) => page.getByRole('heading', { level: 1 }).textContent()
const text = async (where: Locator) => (await where.textContent()) ?? ''
/** Reads as wide as the window, and at 400 % of 1280 px. */
async function expectToFit({ page }: Visit, width: number): Promise<void> {
  expect(await overflow(page)).toEqual([])
  expect(await cut(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 256 })
  expect(await overflow(page)).toEqual([])
  expect(await cut(page)).toEqual([])
  await page.setViewportSize({ width, height: 768 })
}

async function reading(options: VisitOptions, as?: Role): Promise<Visit> {
  const reader = await visit(browser, { ...options, ...(as && { as }) })
  await reader.open(path)
  return reader
}

describe('the page of a site', () => {
  it.each(READERS)(
    'says in figures, facts and a sheet what is known, what is not, and by whom and when, %o',
    async (options) => {
      const reader = await reading(options)
      const { page, t } = reader
      const sheet = page.locator('.facts.sheet > div')
      const fact = (key: string) => sheet.filter({ has: page.getByText(t.dynamic(`fact.${key}`), { exact: true }) })

      // What stands large says the same as its row, where it is known
      const leads = page.locator('.figures.ruled li')
      expect(await leads.count()).toBeGreaterThan(4)
      let known = 0
      for (const key of ['landAreaM2', 'floorAreaM2', 'clearHeightM', 'powerKva']) {
        const lead = await text(leads.filter({ hasText: t.dynamic(`fact.${key}`) }).locator('strong'))
        if (lead === t('word.unknown')) expect(await fact(key).count(), key).toBe(0)
        else {
          known++
          expect(await text(fact(key).first()), key).toContain(lead)
        }
      }
      expect(known).toBeGreaterThan(1)

      // Each fact says who stated it, when, and how long ago that is
      const origins = await sheet.locator('.source').allTextContents()
      expect(origins.length).toBe(await sheet.count())
      expect(origins.length).toBeGreaterThan(10)
      const ages = (['fresh', 'ageing', 'old'] as const).map((age) => t(`fact.freshness.${age}`))
      for (const origin of origins) {
        expect(origin).toMatch(/20\d\d/)
        expect(
          ages.some((age) => origin.includes(age)),
          origin,
        ).toBe(true)
      }

      // None of what is unknown stands among the facts, and as many are counted as named
      const unknown = await page.locator('.unknown-facts li').allTextContents()
      expect(unknown.length).toBeGreaterThan(0)
      expect(await text(page.locator('#not-known'))).toBe(t('around.unknown', { n: unknown.length }))
      expect(await text(page.locator('main'))).toContain(t('asset.unknownCount', { n: unknown.length }))
      const labels = await sheet.locator('dt').allTextContents()
      expect(unknown.filter((label) => labels.includes(label))).toEqual([])

      // The sheet says what it is; what it shows stands beside it in words
      const drawing = page.getByRole('img', { name: t('around.sheet') })
      expect(await drawing.locator('.mark-of').count()).toBeGreaterThan(0)
      expect(await text(page.locator('.place .legend'))).toContain(t('around.here'))
      const beside = await text(page.locator('.place dl'))
      for (const kind of ['logistics-node', 'airport', 'rail-station', 'port'] as const) {
        expect(beside).toContain(t(`around.nearest.${kind}`))
      }
      const [, lat, lon] = /(\d+\.\d+)°.*?(\d+\.\d+)°/.exec(beside.replace(t('around.nearest.port'), ''))!
      expect([lat, lon].map((degrees) => degrees!.split('.')[1]!.length)).toEqual([2, 2])
      await expectToFit(reader, options.width!)
      await reader.close()
    },
  )

  it.each(AT_DESKS)('leads on to neighbours, to its zone and to its sheet for paper, %o', async (options) => {
    const reader = await reading(options)
    const { page, t, open, press, turn } = reader
    const name = await heading(reader)
    await press(t('brochure.open'))
    expect(new URL(page.url()).pathname).toBe(`${path}/brochure`)
    expect(await heading(reader)).toBe(name)
    expect(await overflow(page)).toEqual([])

    await open(path)
    const others = page.locator('section:has(#neighbours) tbody th a')
    expect(await others.count()).toBeGreaterThan(0)
    const other = others.first()
    const named = await text(other)
    await turn(() => other.click())
    expect(await heading(reader)).toBe(named)
    expect(new URL(page.url()).pathname).not.toBe(path)
    // Near is near from the other side too
    expect(await page.locator(`section:has(#neighbours) a[href="${path}"]`).count()).toBe(1)

    await open(path)
    const inZone = page.locator('section:has(#neighbours) p a')
    const more = figure(await text(inZone))
    await turn(() => inZone.click())
    expect(figure(await text(page.locator('#results [role=status] strong')))).toBe(more + 1)

    await open(path)
    await press(t('around.zone.open'))
    expect(new URL(page.url()).pathname).toMatch(/^\/zones\//)
    await reader.close()
  })

  it.each(ON_PHONES)(
    'shows plan, identifiers and fitting projects to its manager, and nobody else a trace of them, %o',
    async (options) => {
      const reader = await reading(options, 'manager')
      const { page, t, turn } = reader
      const plan = page.locator('section:has(#internal) svg.plan')
      expect(await plan.locator('.parcel').count()).toBe(1)
      const buildings = await plan.locator('.building').count()
      expect(buildings).toBeGreaterThan(1)
      expect(await page.locator('.site-plan tbody tr').count()).toBe(buildings)
      expect(await text(plan.locator('desc'))).toContain(
        t('plan.desc.buildings', { n: buildings, builtM2: '{}', percent: '' }).split('{}')[0],
      )
      // Digits and words that give the place or the holder away
      const row = (key: 'enterprise' | 'parcelCode' | 'titleNumber' | 'exactPosition') =>
        page
          .locator('section:has(#internal) dl > div')
          .filter({ has: page.getByText(t(`asset.${key}`), { exact: true }) })
          .locator('dd')
      const secrets: string[] = (await text(row('exactPosition'))).match(/\d+\.\d{4}/g)!
      for (const key of ['enterprise', 'parcelCode', 'titleNumber'] as const) {
        const value = await text(row(key))
        if (value !== t('word.unknown')) secrets.push(value)
      }
      secrets.push((await plan.locator('.parcel').getAttribute('d'))!)
      expect(secrets.length).toBeGreaterThan(3)
      const own = await page.content()
      expect(secrets.filter((secret) => !own.includes(secret))).toEqual([])

      for (const as of [undefined, 'investor'] as const) {
        const other = await reading(options, as)
        const html = await other.page.content()
        expect(secrets.filter((secret) => html.includes(secret))).toEqual([])
        expect(await other.page.locator('#internal, .parcel, .building, .actions form').count()).toBe(0)
        expect(await other.page.locator('a[href$="/projects"]:not([href^="/my"])').count()).toBe(0)
        await other.close()
      }

      await expectToFit(reader, options.width!)
      const projects = page.locator('.next a[href$="/projects"]')
      const fits = figure(await text(projects))
      expect(await text(projects)).toBe(t('around.fitting', { n: fits }))
      await turn(() => projects.click())
      expect(await heading(reader)).toBe(t('match.projects'))
      expect(await page.locator('.fit .tag.pass').count()).toBe(fits)
      expect(await overflow(page)).toEqual([])
      await reader.close()
    },
  )
})
