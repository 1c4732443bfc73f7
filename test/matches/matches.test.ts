import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Facts } from '../../src/assets/facts.ts'
import { assetPhotos, assets } from '../../src/assets/tables.ts'
import { commit, recordEvent } from '../../src/events/commands.ts'
import { newestEvent } from '../../src/events/queries.ts'
import { projects } from '../../src/projects/tables.ts'
import { shortlistItems } from '../../src/shortlists/tables.ts'
import { zones } from '../../src/zones/tables.ts'
import { makeWorld, type Name, NOW, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
  await arrange(world)
})
afterAll(() => world.close())

const known = <V>(value: V) => ({ value, source: 'certificate' as const, asOf: '2026-03-01' })
/** Five plants around one requirement: each differs from the first in one thing. */
const PLANTS: Record<string, Facts> = {
  'p-best': { floorAreaM2: known(8_000), clearHeightM: known(12), powerKva: known(1_000) },
  'p-weak': { floorAreaM2: known(8_000), clearHeightM: known(12), powerKva: known(450) },
  'p-open': { floorAreaM2: known(8_000), clearHeightM: known(12) },
  'p-gate': { floorAreaM2: known(8_000), powerKva: known(1_000) },
  'p-near': { floorAreaM2: known(8_000), clearHeightM: known(8.5), powerKva: known(1_000) },
  'p-far': { floorAreaM2: known(900), clearHeightM: known(3), powerKva: known(1_000) },
}
const REQUIREMENT = {
  needs: {
    floorArea: { level: 'must' as const, importance: 5, min: 5_000, ideal: 8_000, max: 12_000 },
    clearHeight: { level: 'must' as const, importance: 2, min: 9 },
    power: { level: 'prefer' as const, importance: 3, min: 800 },
  },
}

async function arrange({ deps: { db } }: World) {
  const at = NOW.toISOString()
  const stamps = { createdAt: at, updatedAt: at, publishedAt: at, seq: 1, sample: false }
  await db.batch([db.delete(shortlistItems), db.delete(assetPhotos), db.delete(assets)])
  const rows = Object.entries(PLANTS).map(([id, facts]) => ({
    id,
    zoneId: 'hongzui',
    name: `厂房 ${id}`,
    nameEn: `Plant ${id}`,
    kind: 'land-and-building' as const,
    status: 'published' as const,
    lon: 124.32,
    lat: 43.17,
    facts,
    factsAsOf: '2026-03-01',
    ...stamps,
  }))
  await commit(db, [
    db.insert(assets).values(rows),
    db.update(projects).set({ requirement: REQUIREMENT }),
    recordEvent(db, event('asset', 'p-best', 1)),
  ])
}
const event = (subjectType: 'asset' | 'zone', subjectId: string, seq: number) => ({
  subjectType,
  subjectId,
  seq,
  kind: `${subjectType}.edited`,
  actorId: null,
  at: NOW.toISOString(),
  data: {},
})

async function read(path: string, who: Name = 'anna', headers: Record<string, string> = {}) {
  const response = await world.as(who).get(path, headers)
  return { status: response.status, html: await response.text(), headers: response.headers }
}
/** The ranked sites under one heading, in order. */
const section = (html: string, id: string) => html.split(`id="${id}"`)[1]?.split('</section>')[0] ?? ''
const sites = (html: string) => [...html.matchAll(/class="row-title" href="\/assets\/([\w-]+)"/g)].map(([, id]) => id)
const counts = (html: string) =>
  [...html.matchAll(/<strong>([\d,]+)<\/strong> (?:fit|to be|do not)/g)].map(([, n]) => n)

const MATCHES = '/projects/anna-draft/matches'

describe('the matches of a project', () => {
  it('ranks what fits, puts aside what is to be confirmed, counts what does not fit', async () => {
    const { status, html } = await read(MATCHES)
    expect(status).toBe(200)
    expect(sites(section(html, 'ranked'))).toEqual(['p-best', 'p-weak', 'p-open'])
    expect(sites(section(html, 'to-confirm'))).toEqual(['p-gate'])
    expect(counts(html)).toEqual(['3', '1', '2'])
    expect(html).toContain('Left out for: Clear height 2, Floor area 1')
  })

  it('shows a near miss with what would repair it, in both languages', async () => {
    const en = section((await read(MATCHES)).html, 'near')
    expect(sites(en)).toEqual(['p-near'])
    expect(en).toMatch(/0\.5 m/)
    const zh = section((await read(MATCHES, 'anna', { 'Accept-Language': 'zh-CN' })).html, 'near')
    expect(zh).toContain('净高还差 0.5 米')
  })

  it('shows the unknown as unknown: no figure, an interval, a fact to confirm', async () => {
    const row = section((await read(MATCHES)).html, 'ranked')
      .split('<li class="match"')
      .at(-1)!
    expect(row).toContain('70.0')
    expect(row).toContain('70.0–100.0')
    expect(row).toMatch(/<dt>Power supply<\/dt><dd><span class="unknown">unknown<\/span>/)
    expect(row).toMatch(/To confirm<\/span> Transformer capacity/i)
    expect(row).toContain('class="doubt"')
  })

  it('marks the rows that were published since the reader looked, sliders or not', async () => {
    const since = new Date(NOW.getTime() - 1).toISOString()
    const tagged = async (moment: string, headers = {}) => {
      const answer = await world.as('anna').get(`/projects/anna-published/matches?since=${moment}`, headers)
      const rows = (await answer.text()).match(/<li class="match" id="[rc]\d+">.*?<\/li>/gs)!
      return rows.filter((row) => row.includes('<span class="tag pass">')).length
    }
    expect(await tagged(since)).toBeGreaterThan(0)
    expect(await tagged(since, { 'HX-Request': 'true' })).toBe(await tagged(since))
    expect(await tagged(NOW.toISOString())).toBe(0)
  })

  it('takes the unknown as the reader says', async () => {
    const { html } = await read(`${MATCHES}?optimism=hopeful`)
    expect(sites(section(html, 'ranked'))).toEqual(['p-best', 'p-open', 'p-weak'])
  })

  it('reweighs without touching the project', async () => {
    const before = await read(`${MATCHES}?w.power=0`)
    // Without power the three are worth the same: the order is that of their identifiers
    expect(sites(section(before.html, 'ranked'))).toEqual(['p-best', 'p-open', 'p-weak'])
    const [project] = await world.deps.db.select().from(projects).where(eq(projects.id, 'anna-draft'))
    expect(project?.requirement).toEqual(REQUIREMENT)
  })

  it('tells what could come into the first five', async () => {
    const { html } = await read(MATCHES)
    const panel = html.split('Find out first')[1]!.split('</section>')[0]!
    expect(sites(panel)).toEqual(['p-gate'])
    expect(panel).toContain('Clear height')
  })

  it('leaves that out of the answer to a slider, which says where it comes from: the same as on the whole page', async () => {
    const asHtmx = { 'HX-Request': 'true' }
    const panelOf = (html: string) => html.match(/<section id="find-out".*?<\/section>/s)?.[0] ?? ''
    for (const search of ['', '?optimism=hopeful', '?w.power=9&w.floorArea=1']) {
      const whole = panelOf((await read(`${MATCHES}${search}`)).html)
      const waiting = panelOf((await read(`${MATCHES}${search}`, 'anna', asHtmx)).html)
      expect(sites(whole)).toEqual(['p-gate'])
      expect([sites(waiting), waiting.includes('aria-busy="true"')]).toEqual([[], true])
      const from = waiting.match(/hx-get="([^"]+)"/)?.[1]?.replaceAll('&amp;', '&') ?? ''
      const part = await read(from, 'anna', asHtmx)
      expect(part.html.startsWith(whole)).toBe(true)
      expect([part.headers.get('HX-Replace-Url'), part.headers.get('Vary')]).toEqual([
        null,
        expect.stringContaining('HX-Request'),
      ])
      // The address by itself is the page
      expect((await read(from)).html).toContain('<h1')
    }
    // Nothing is worked out for the other pages
    expect(panelOf((await read(`${MATCHES}?group=to-confirm`, 'anna', asHtmx)).html)).toBe('')
  })

  it('says which slider would put a site first, or that none would', async () => {
    // It is weaker in power alone: without a weight on that both score the same, and the id decides
    const { html } = await read(`${MATCHES}/p-weak`)
    expect(html).toContain('No single slider puts it before the first.')
    expect(html).toMatch(/both score the same: Power supply 30\s% → 0\s%, /)
  })

  it('says how sure the order is, on the whole page and after a slider alike', async () => {
    const asHtmx = { 'HX-Request': 'true' }
    const panelOf = (html: string) => html.match(/<section id="sure".*?<\/section>/s)?.[0] ?? ''
    for (const search of ['', '?spread=any&w.power=9']) {
      const { html } = await read(`${MATCHES}${search}`)
      const panel = panelOf(html)
      expect(sites(panel)).toEqual(['p-best', 'p-weak', 'p-open'])
      // p-best is at least as good in everything: first however one weighs
      expect(panel).toMatch(/p-best.*?<td class="num">100\s%\s±0\.1\s%<\/td>/s)
      expect(html).toMatch(/<p class="sure" id="r0-s">First in 100\s%\s±0\.1\s%<\/p>/)
      const waiting = (await read(`${MATCHES}${search}`, 'anna', asHtmx)).html
      expect(panelOf(waiting)).toContain('aria-busy="true"')
      expect(waiting).toContain('<p class="sure" id="r0-s"></p>')
      const from = waiting.match(/hx-get="([^"]+part=find-out)"/)?.[1]?.replaceAll('&amp;', '&') ?? ''
      const part = (await read(from, 'anna', asHtmx)).html
      expect(panelOf(part)).toBe(panel)
      expect(part).toMatch(/<hx-partial hx-target="#r0-s" hx-swap="innerHTML">First in 100/)
    }
    expect((await read(`${MATCHES}?spread=any`)).html).toContain('drawn at random, whatever yours are')
    expect(panelOf((await read(`${MATCHES}?group=to-confirm`)).html)).toBe('')
  })

  it('says so where no single fact could bring a site into the first five', async () => {
    await world.deps.db.update(projects).set({ requirement: { needs: { floorArea: REQUIREMENT.needs.floorArea } } })
    const { html } = await read(MATCHES)
    await world.deps.db.update(projects).set({ requirement: REQUIREMENT })
    expect(sites(html.split('id="find-out"')[1]!.split('</section>')[0]!)).toEqual([])
    expect(html).toContain('No single unknown fact could bring another site into the first five.')
  })

  it('says what it cannot read and ranks by the project’s own settings', async () => {
    const { status, html } = await read(`${MATCHES}?w.power=abc`)
    expect(status).toBe(422)
    expect(html).toContain('w.power')
    expect(sites(section(html, 'ranked'))).toEqual(['p-best', 'p-weak', 'p-open'])
  })

  it('answers htmx with the ranking alone and the address that holds its state', async () => {
    const { html, headers } = await read(`${MATCHES}?optimism=cautious&w.power=9&w.floorArea=5`, 'anna', {
      'HX-Request': 'true',
    })
    expect(html).not.toContain('<html')
    expect(headers.get('HX-Replace-Url')).toBe(`${MATCHES}?w.power=9`)
    expect(headers.get('Vary')).toContain('HX-Request')
  })

  it('leads with what to relax where nothing fits', async () => {
    const strict = { needs: { ...REQUIREMENT.needs, clearHeight: { ...REQUIREMENT.needs.clearHeight, min: 40 } } }
    const { db } = world.deps
    await db.update(projects).set({ requirement: strict }).where(eq(projects.id, 'anna-draft'))
    const { html } = await read(MATCHES)
    await db.update(projects).set({ requirement: REQUIREMENT }).where(eq(projects.id, 'anna-draft'))
    expect(html).toContain('No site meets every “must”')
    expect(html).toContain('Without “Clear height”: 4 more')
  })

  it('eases a must as far as a near miss needs it, and names two musts where no single one helps', async () => {
    expect((await read(MATCHES)).html).toMatch(/“Clear height” at least 8\.5\sm: 1 more/)
    const kind = { level: 'must' as const, importance: 1, kinds: ['land' as const] }
    const strict = {
      needs: {
        ...REQUIREMENT.needs,
        kind,
        floorArea: { ...REQUIREMENT.needs.floorArea, min: 50_000, ideal: 60_000, max: 70_000 },
      },
    }
    const { db } = world.deps
    await db.update(projects).set({ requirement: strict }).where(eq(projects.id, 'anna-draft'))
    const en = (await read(MATCHES)).html
    const zh = (await read(MATCHES, 'anna', { 'Accept-Language': 'zh-CN' })).html
    await db.update(projects).set({ requirement: REQUIREMENT }).where(eq(projects.id, 'anna-draft'))
    expect(en).toContain('Without “Kind of asset” and “Floor area”: 3 more')
    expect(zh).toContain('不要求“资产类型”和“建筑面积”：增加 3 处')
  })

  it('explains one site in full', async () => {
    const { html } = await read(`${MATCHES}/p-near`)
    expect(html).toContain('It does not meet: ')
    expect(html).toContain('<strong>Clear height</strong> Clear height 8.5 m, under the 9 m needed')
    expect(html).toContain('0.5 m of clear height short (little is missing)')
    expect(html).toContain('If it met these, its present score would be place 2 among those that fit (3 now).')
    expect((await read(`${MATCHES}/nothing`)).status).toBe(404)
  })
})

describe('who sees matches', () => {
  it('keeps them to the owner and the administrator', async () => {
    for (const path of [MATCHES, `${MATCHES}/p-best`, '/projects/anna-published/matches']) {
      expect((await read(path, 'admin')).status).toBe(200)
      for (const outsider of ['stranger', 'wang'] as const) expect((await read(path, outsider)).status).toBe(404)
      const visitor = await world.as().get(path)
      expect(visitor.headers.get('Location')).toBe(`/sign-in?next=${encodeURIComponent(path)}`)
    }
  })

  it('shows a manager which published projects the own site fits, and no draft', async () => {
    const { html } = await read('/assets/p-best/projects', 'wang')
    expect(html).toContain('anna-published')
    expect(html).toContain('place 1 among the sites that fit')
    expect(html).not.toContain('anna-draft')
    // On the page of the site itself, where publishing it leads, and of no site that does not fit
    expect((await read('/assets/p-best', 'wang')).html).toMatch(
      /Fits 1 published project.*among the first 20 for 1 of them/s,
    )
    expect((await read('/assets/p-far', 'wang')).html).not.toContain('among the first 20')
    for (const outsider of ['li', 'anna'] as const) {
      expect((await read('/assets/p-best/projects', outsider)).status).toBe(404)
    }
  })
})

describe('the catalogue behind the matches', () => {
  const set = async (status: 'published' | 'withdrawn', seq: number) => {
    const { db } = world.deps
    await commit(db, [
      db.update(assets).set({ status }).where(eq(assets.id, 'p-best')),
      recordEvent(db, event('asset', 'p-best', seq)),
    ])
  }
  const ranked = async () => sites(section((await read(MATCHES)).html, 'ranked'))

  it('follows a withdrawal, a publication and a zone at once', async () => {
    await set('withdrawn', 2)
    expect(await ranked()).toEqual(['p-weak', 'p-open'])
    await set('published', 3)
    expect(await ranked()).toEqual(['p-best', 'p-weak', 'p-open'])
    const { db } = world.deps
    for (const [status, seq, left] of [
      ['withdrawn', 2, []],
      ['published', 3, ['p-best', 'p-weak', 'p-open']],
    ] as const) {
      await commit(db, [
        db.update(zones).set({ status }).where(eq(zones.id, 'hongzui')),
        recordEvent(db, event('zone', 'hongzui', seq)),
      ])
      expect(await ranked()).toEqual(left)
    }
  })

  it('gives the same catalogue until a site changes, whoever asks at once', async () => {
    const { db, catalogue } = world.deps
    const [first, second] = await Promise.all([catalogue.current(db), catalogue.current(db)])
    expect(second).toBe(first)
    const [newest] = await newestEvent(db)
    expect(await catalogue.current(db, newest?.id ?? 0)).toBe(first)
    await set('published', 4)
    const later = await Promise.all([catalogue.current(db), catalogue.current(db)])
    expect(later[1]).toBe(later[0])
    expect(later[0]).not.toBe(first)
    expect(later[0].size).toBe(first.size)
  })
})
