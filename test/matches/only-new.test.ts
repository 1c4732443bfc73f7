import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assetPhotos, assets } from '../../src/assets/tables.ts'
import { commit, recordEvent } from '../../src/events/commands.ts'
import { publishedSince } from '../../src/matching/new-since.ts'
import { projects } from '../../src/projects/tables.ts'
import { shortlistItems } from '../../src/shortlists/tables.ts'
import { makeWorld, NOW, type World } from '../world.ts'

let world: World
const MATCHES = '/projects/anna-draft/matches'
const known = <V>(value: V) => ({ value, source: 'survey' as const, asOf: '2026-03-01' })
const idOf = (n: number) => `plant-${String(n).padStart(3, '0')}`
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000).toISOString()

/** Sites that fit, sites to be confirmed below them, and one that fails by little. Every second one was published five days ago, every tenth yesterday. */
const [FITTING, OPEN] = [60, 10]
const publishedAt = (n: number) => daysAgo(n % 10 === 0 ? 1 : n % 2 === 0 ? 5 : 30)

beforeAll(async () => {
  world = await makeWorld()
  const { db } = world.deps
  const at = NOW.toISOString()
  const rows = Array.from({ length: FITTING + OPEN }, (_, i) => ({
    id: idOf(i + 1),
    zoneId: 'hongzui',
    name: `厂房 ${i + 1}`,
    kind: 'building' as const,
    status: 'published' as const,
    // Every next one has a little less power; the last ones do not say how high they are
    facts: { powerKva: known(1_000 - i), ...(i < FITTING && { clearHeightM: known(9) }) },
    sample: false,
    seq: 1,
    createdAt: at,
    updatedAt: at,
    publishedAt: publishedAt(i + 1),
  }))
  await db.batch([db.delete(shortlistItems), db.delete(assetPhotos), db.delete(assets)])
  const needs = {
    clearHeight: { level: 'must' as const, importance: 1, min: 8 },
    power: { level: 'prefer' as const, importance: 1, min: 2_000 },
  }
  const subjectId = idOf(1)
  const event = { subjectType: 'asset' as const, subjectId, seq: 1, kind: 'asset.created', actorId: null, at, data: {} }
  await commit(db, [
    db.insert(assets).values(rows),
    db.update(projects).set({ requirement: { needs } }),
    recordEvent(db, event),
  ])
})
afterAll(() => world.close())

const section = (html: string, id: string) => html.split(`id="${id}"`)[1]?.split('</section>')[0] ?? ''
const ids = (html: string) => [...html.matchAll(/class="row-title" href="\/assets\/([\w-]+)"/g)].map(([, id]) => id)
const places = (html: string) => [...html.matchAll(/<span class="rank">(\d+)/g)].map(([, place]) => Number(place))
const every = (step: number, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i).filter((n) => n % step === 0)
const read = async (search: string, headers = {}) => {
  const response = await world.as('anna').get(`${MATCHES}${search}`, headers)
  return { html: await response.text(), status: response.status, url: response.headers.get('HX-Replace-Url') }
}
const NEW = `?since=${daysAgo(10)}&only=new`
/** As the address is written. */
const SINCE = `since=${encodeURIComponent(daysAgo(10))}&only=new`

describe('matches, only what is new', () => {
  it('are those published since, in their order, with their places among all, page by page', async () => {
    const first = section((await read(NEW)).html, 'ranked')
    expect(ids(first)).toEqual(every(2, 1, 40).map(idOf))
    expect(places(first)).toEqual(every(2, 1, 40))
    expect(first).toContain('<li class="match" id="r0" value="2">')
    const second = section((await read(`${NEW}&page=2`)).html, 'ranked')
    expect([ids(second), places(second)]).toEqual([every(2, 41, 60).map(idOf), every(2, 41, 60)])
    expect(ids(section((await read(`${NEW}&page=9`)).html, 'ranked'))).toEqual(ids(second))
    const toConfirm = section((await read(`${NEW}&group=to-confirm`)).html, 'ranked')
    // Places are those within the group
    expect([ids(toConfirm), places(toConfirm)]).toEqual([every(2, 61, 70).map(idOf), [2, 4, 6, 8, 10]])
  })

  it('are counted by themselves, and the way back to all is said', async () => {
    const { html } = await read(NEW)
    const text = html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
    expect(text).toContain('30 fit 5 to be confirmed 0 do not fit')
    expect(text).toContain('35 sites published since Jun 8, 2026 compared')
    expect(text).toContain(
      'Only what was published since Jun 8, 2026 is shown: 35 sites may suit. Their numbers are their places among all sites.',
    )
    expect(html).toContain(`href="${MATCHES}?since=${encodeURIComponent(daysAgo(10))}"`)
    // All of them are new: no row needs to say so; and nothing is said of the order of all
    expect(html).not.toContain('class="tag pass"')
    expect(html).not.toMatch(/id="(find-out|sure)"/)
  })

  it('are kept by sliders, moods, presets and pages, and given up by one link', async () => {
    const moved = await read(`${NEW}&w.power=9&optimism=hopeful`, { 'HX-Request': 'true' })
    expect(moved.url).toBe(`${MATCHES}?optimism=hopeful&w.power=9&${SINCE}`)
    expect(ids(section(moved.html, 'ranked'))).toEqual(every(2, 1, 40).map(idOf))
    const { html } = await read(NEW)
    const links = [...html.matchAll(/href="([^"]*\?[^"]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'))
    for (const link of [`preset=heavy&${SINCE}`, `page=2&${SINCE}`, SINCE])
      expect(links).toContain(`${MATCHES}?${link}`)
    expect(html).toContain('<input type="hidden" name="only" value="new"/>')
    const all = await read(`?since=${daysAgo(10)}`)
    expect(places(section(all.html, 'ranked'))).toEqual(every(1, 1, 20))
    expect(all.html).toContain(`href="${MATCHES}?${SINCE.replace('&', '&amp;')}"`)
    expect(all.html).toContain('Show only these 35')
  })

  it('the way back shows at once what to find out first: no slider was moved', async () => {
    const back = (source: string) =>
      read(`?since=${daysAgo(10)}`, { 'HX-Request': 'true', 'HX-Target': 'div#board', 'HX-Source': source })
    const panel = ({ html }: { html: string }) => html.match(/<section id="find-out"[^>]*>/)?.[0]
    expect(panel(await back('a#new-only'))).toBe('<section id="find-out">')
    expect(panel(await back('a#p-heavy'))).toContain('aria-busy')
  })

  it('say so where there are none, and what to do next', async () => {
    for (const moment of [NOW.toISOString(), daysAgo(0.5)]) {
      const { html, status } = await read(`?since=${moment}&only=new`)
      expect(status).toBe(200)
      expect(html).toContain('Nothing that may suit was published since Jun')
      expect(html).toContain(`href="${MATCHES}?since=${encodeURIComponent(moment)}"`)
      expect(html).toContain('Show all sites')
      expect(html).not.toContain('No site meets every')
      expect(ids(html)).toEqual([])
    }
    expect((await read(NEW, { 'Accept-Language': 'zh-CN' })).html).toContain('只显示')
  })

  it('need a moment: without one, or with another word, all are shown', async () => {
    for (const search of ['?only=new', '?since=yesterday&only=new']) {
      expect(places(section((await read(search)).html, 'ranked'))).toEqual(every(1, 1, 20))
    }
    expect((await read(`?since=${daysAgo(10)}&only=old`)).status).toBe(422)
  })
})

it('the catalogue of the new sites is the same whether few or most are new, and all of it where all are', async () => {
  const catalogue = await world.deps.catalogue.current(world.deps.db)
  const since = (days: number) => publishedSince(catalogue, daysAgo(days))
  const named = (days: number) =>
    since(days)
      .sites.map(({ id }) => id)
      .sort()
  expect(named(3)).toEqual(every(10, 1, 70).map(idOf))
  expect(named(10)).toEqual(every(2, 1, 70).map(idOf))
  expect(since(31)).toBe(catalogue)
  expect(since(10)).toBe(since(10))
  expect(since(0).size).toBe(0)
})
