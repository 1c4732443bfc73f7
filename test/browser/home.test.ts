import type { Browser, Locator } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openChromium } from '../../scripts/lib/open-chromium.ts'
import { overflow, type Role, type Visit, type VisitOptions, visit } from './visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

type Reader = VisitOptions & { n: number }
/** Each width, each language, with scripts and without; `n` tells them apart where they write. */
const READERS: readonly Reader[] = [
  { n: 0, locale: 'zh-CN', width: 1366 },
  { n: 1, locale: 'en', width: 360 },
  { n: 2, locale: 'en', width: 768, javaScript: false },
  { n: 3, locale: 'zh-CN', width: 360, javaScript: false },
]
/** Both languages, scripts and none: at a desk and on a tablet, or on phones. */
const AT_DESKS = READERS.filter(({ n }) => n % 2 === 0)
const ON_PHONES = READERS.filter(({ n }) => n % 2 === 1)

/** The only number that a text holds. */
const figure = (text: string | null) => Number(text?.replace(/[^\d]/g, '') || Number.NaN)
const figureIn = async (where: Locator) => figure(await where.textContent())
const heading = ({ page }: Visit) => page.getByRole('heading', { level: 1 }).textContent()
const byHref = ({ page }: Visit, start: string) => page.locator(`main a[href^="${start}"]`)
/** Goes where a link leads. */
const take = async ({ open }: Visit, link: Locator) => open((await link.getAttribute('href'))!)
const found = ({ page }: Visit) => figureIn(page.locator('#results [role=status] strong'))

/** Follows a project of the desk: its matches have the counts that the desk gave, and add up to all sites. */
async function expectSameMatches(reader: Visit, row: Locator): Promise<void> {
  const { page } = reader
  const sites = await figureIn(page.locator('.on-offer .figures li strong').first())
  const counts = (await row.locator('> p.num').first().textContent())!.match(/\d+/g)!.map(Number)
  const project = await row.locator('h2 a').textContent()
  await take(reader, row.locator('h2 a'))
  expect(await page.locator('.crumbs').textContent()).toContain(project)
  const totals = (await page.locator('#ranking .figures strong').allTextContents()).map(figure)
  expect(totals.slice(0, 2)).toEqual(counts)
  expect(totals.reduce((sum, some) => sum + some)).toBe(sites)
}

async function home({ n: _, ...options }: Reader, as?: Role): Promise<Visit> {
  const reader = await visit(browser, { ...options, ...(as && { as }) })
  await reader.open('/')
  expect(await overflow(reader.page)).toEqual([])
  return reader
}

describe('the first page', () => {
  it.each(READERS)('tells a visitor what is on offer; each figure leads to as many sites, %o', async (who) => {
    const { n } = who
    const reader = await home(who)
    const { page, t, open, press } = reader
    expect(await heading(reader)).toBe(t('home.headline'))
    const figures = page.locator('.on-offer .figures li strong')
    const sites = await figureIn(figures.nth(0))
    const zones = await figureIn(figures.nth(1))
    // A way of each kind: mode, kind, prefecture
    const rows = page.locator('.on-offer tbody tr:has(a[href^="/assets?"])')
    const ways = [
      page.locator('.counts li:has(a[href="/assets?mode=purchase"])'),
      page.locator('.counts li:has(a[href="/assets?kind=building"])'),
      rows.nth(n),
    ]
    const promised: { href: string; sites: number }[] = []
    for (const way of ways) {
      const href = (await way.locator('a').getAttribute('href'))!
      promised.push({ href, sites: await figureIn(way.locator('.num').last()) })
    }
    expect(await figureIn(page.locator('.on-offer tfoot .num').last())).toBe(sites)
    await press(t('home.figure.assets'))
    expect(await found(reader)).toBe(sites)
    await open('/')
    await press(t('home.figure.zones'))
    expect(await page.locator('main').textContent()).toContain(t('page.total', { n: zones }))
    for (const { href, sites: those } of promised) {
      expect(those, href).toBeGreaterThan(0)
      expect(those, href).toBeLessThan(sites)
      await open(href)
      expect(await found(reader), href).toBe(those)
    }
    // Both ways in ask for an account and then lead on
    for (const [way, on] of [
      [t('home.investor.action'), '/projects/new'],
      [t('home.manager.action'), '/assets/new'],
    ] as const) {
      await open('/')
      await press(way)
      const { pathname, searchParams } = new URL(page.url())
      expect([pathname, searchParams.get('next')]).toEqual(['/sign-in', on])
    }
    await reader.close()
  })

  it.each(AT_DESKS)(
    'leads an investor from a project to its matches, and from what is new to just that, %o',
    async (who) => {
      const { n } = who
      const reader = await home(who, 'investor')
      const { page, t, open, turn } = reader
      expect(await heading(reader)).toBe(t('home.desk.investor'))
      const row = page.locator('.desk li:has(.news):has(ol.best)').nth(n / 2)
      const best = row.locator('ol.best a').first()
      const site = { name: await best.textContent(), id: (await best.getAttribute('href'))!.split('/').at(-1)! }
      await expectSameMatches(reader, row)
      await open('/')
      await take(reader, best)
      expect(await page.locator('main').textContent()).toContain(site.name)

      // Withdrawn and offered again: it is published anew
      const admin = await visit(browser, { as: 'admin' })
      const { origin } = new URL(page.url())
      for (const step of ['withdrawal', 'publication']) {
        const answer = await admin.context.request.post(`/assets/${site.id}/${step}`, { headers: { Origin: origin } })
        expect(answer.ok()).toBe(true)
      }
      await admin.close()
      await open('/')
      const fresh = await figureIn(row.locator('.news .fresh'))
      expect(fresh).toBeGreaterThan(0)
      // A project that is followed is opened by a button, any other by a link
      const see = row.locator('.news :is(a.button, form:has([name=open]) button)')
      await turn(() => see.click())
      const news = page.locator('.new-since')
      const named = await news.locator('li a').evaluateAll((links) => links.map((a) => a.getAttribute('href')))
      const more = page.locator('.new-since p.small')
      expect(named.length + ((await more.count()) > 0 ? await figureIn(more) : 0)).toBe(fresh)
      expect(named.some((href) => href?.endsWith(site.id))).toBe(true)
      expect(await overflow(page)).toEqual([])
      await reader.close()
    },
  )

  it.each(AT_DESKS)('tells a manager what needs doing, and leads to where it is done, %o', async (who) => {
    const reader = await home(who, 'manager')
    const { page, t, open } = reader
    expect(await heading(reader)).toBe(t('home.desk.manager'))
    const need = (key: 'drafts' | 'waiting' | 'fitting') =>
      page.locator('.today section').filter({ has: page.getByRole('heading', { name: t(`home.need.${key}`) }) })
    for (const key of ['drafts', 'waiting'] as const) {
      const link = need(key).locator('a.row-title').first()
      const name = await link.textContent()
      await take(reader, link)
      expect(new URL(page.url()).pathname).toMatch(/^\/assets\/[^/]+\/tasks$/)
      expect(await heading(reader)).toBe(name)
      expect(await page.locator('.tasks li').count()).toBeGreaterThan(3)
      expect(await overflow(page)).toEqual([])
      await open('/')
    }
    const drafts = await figureIn(need('drafts').locator('h2 .num'))
    // The first project that its sites fit is among those that the site's own page names
    const fitting = need('fitting').locator('li').first()
    const project = await fitting.locator('a.row-title').textContent()
    await take(reader, fitting.locator('p a'))
    expect(await page.locator('.fit:has(.tag.pass)').allTextContents()).toContainEqual(
      expect.stringContaining(project!),
    )
    for (const status of ['draft', 'published', 'withdrawn'] as const) {
      await open('/')
      const link = byHref(reader, `/my/assets?status=${status}`)
      const sites = await figureIn(link.locator('strong'))
      if (status === 'draft') expect(sites).toBe(drafts)
      await take(reader, link)
      const table = page.locator('main caption')
      if (sites === 0) expect(await table.count()).toBe(0)
      else expect(await figureIn(table)).toBe(sites)
    }
    await reader.close()
  })

  it.each(ON_PHONES)('shows an administrator the province, its accounts and its zones, %o', async (who) => {
    const reader = await home(who, 'admin')
    const { page, t } = reader
    expect(await heading(reader)).toBe(t('home.desk.admin'))
    const published = byHref(reader, '/my/assets?status=published').locator('strong')
    expect(await figureIn(published)).toBe(await figureIn(page.locator('.on-offer .figures li strong').first()))
    const glance = page.locator('section').filter({ has: page.getByRole('heading', { name: t('home.glance') }) })
    const users = (await glance.locator('dd').first().textContent())!.match(/\d+/g)!.map(Number)
    await take(reader, glance.locator('a[href="/admin/users"]'))
    expect(await page.locator('main tbody tr').count()).toBe(users.reduce((sum, some) => sum + some))
    await reader.close()
  })

  it.each(ON_PHONES)('tells a new investor what to do next, and shows what came of it, %o', async (who) => {
    const { n, ...options } = who
    const reader = await visit(browser, options)
    const { page, context, t, open, press, turn } = reader
    await open('/sign-up')
    const { origin } = new URL(page.url())
    await page.locator('input[name=name]').fill(`新来的 ${n}`)
    await page.locator('input[name=email]').fill(`new-at-home-${n}@panhuo.example`)
    await page.locator('input[name=password]').fill('correct horse battery')
    await page.getByLabel(t('signUp.consent.label')).check()
    await press(t('signUp.submit'))
    await open('/')
    const desk = page.locator('.desk')
    for (const key of ['home.projects.none', 'home.saved.none', 'home.lists.none'] as const) {
      expect(await desk.textContent()).toContain(t(key))
    }
    expect(await overflow(page)).toEqual([])
    // Each of the three leads to where it is begun
    for (const [name, path] of [
      [t('home.saved.search'), '/assets'],
      [t('home.lists.all'), '/my/shortlists'],
      [t('home.projects.new'), '/projects/new'],
    ] as const) {
      await open('/')
      await turn(() => desk.getByRole('link', { name, exact: true }).click())
      expect(new URL(page.url()).pathname).toBe(path)
    }
    await page.locator('main input[name=name]').fill(`第一个项目 ${n}`)
    await page.locator('main input[name=industry]').fill('3670')
    await press(t('project.save'))
    await context.request.post('/my/shortlists', { form: { name: `第一张清单 ${n}` }, headers: { Origin: origin } })
    await open('/')
    const row = desk.locator('li:has(.news)')
    expect(await row.locator('h2').textContent()).toContain(`第一个项目 ${n}`)
    expect(await desk.textContent()).toContain(`第一张清单 ${n}`)
    expect(await desk.textContent()).not.toContain(t('home.projects.none'))
    expect(await overflow(page)).toEqual([])
    await expectSameMatches(reader, row)
    await reader.close()
  })
})
