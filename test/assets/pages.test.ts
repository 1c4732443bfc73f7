import { gzipSync } from 'node:zlib'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AssetKind } from '../../src/assets/asset.ts'
import { assetPhotos, assets } from '../../src/assets/tables.ts'
import { historyOf } from '../../src/events/queries.ts'
import { fenOfYuan } from '../../src/kernel/money.ts'
import { shortlistItems } from '../../src/shortlists/tables.ts'
import { assetId, boundaryAt, makeWorld, NOW, ORIGIN, type World } from '../world.ts'

vi.setConfig({ testTimeout: 30_000 })

let world: World
beforeEach(async () => {
  world = await makeWorld()
})
afterEach(() => world.close())

const row = async (id: string) => (await world.deps.db.select().from(assets).where(eq(assets.id, id)))[0]
const history = async (id: string) =>
  (await historyOf(world.deps.db, 'asset', id)).map(({ seq, kind, actorId }) => [seq, kind, actorId])
/** The fields of a form page as a browser would send them back. */
function fieldsOf(html: string): Record<string, string> {
  const fields: Record<string, string> = {}
  const text = (value: string) =>
    value
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&lt;/g, '<')
      .replace(/&amp;/g, '&')
  const form = html.slice(html.indexOf('<form method="post" action="/assets'))
  for (const [tag] of form.matchAll(/<input [^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1]
    if (name === undefined || (/type="(radio|checkbox)"/.test(tag) && !/ checked/.test(tag))) continue
    fields[name] = text(/value="([^"]*)"/.exec(tag)?.[1] ?? '')
  }
  for (const [, name, body] of form.matchAll(/<textarea [^>]*name="([^"]*)"[^>]*>([^<]*)</g))
    fields[name!] = text(body!)
  for (const [, name, body] of form.matchAll(/<select [^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs)) {
    fields[name!] = /value="([^"]*)" selected/.exec(body!)?.[1] ?? ''
  }
  return fields
}
const editForm = async (id: string) => fieldsOf(await (await world.as('wang').get(`/assets/${id}/edit`)).text())

describe('listing an asset', () => {
  const typed = {
    zoneId: 'hongzui',
    name: '4 号车间',
    kind: 'building',
    boundary: '',
    lon: '124.33',
    lat: '43.17',
    source: 'declared',
    asOf: '2026-06-01',
  }

  it('keeps a draft that its zone alone can see, then publishes it for everybody', async () => {
    const made = await world.as('wang').post('/assets', { ...typed, floorAreaM2: '3000', 'dealModes.rent': 'yes' })
    expect(made.status).toBe(303)
    const path = made.headers.get('Location')!.replace('?done=saved', '')
    const id = path.replace('/assets/', '')
    expect(await row(id)).toMatchObject({
      zoneId: 'hongzui',
      name: '4 号车间',
      status: 'draft',
      lon: 124.33,
      floorAreaM2: 3000,
      factsAsOf: '2026-06-01',
      seq: 1,
    })
    expect((await world.as().get(path)).status).toBe(404)
    expect((await world.as('wang').post(`${path}/publication`)).headers.get('Location')).toBe(`${path}?done=published`)
    expect((await world.as().get(path)).status).toBe(200)
    expect((await world.as('wang').post(`${path}/activation`)).status).toBe(303)
    expect((await world.as().get(path)).status).toBe(404)
    expect(await history(id)).toEqual([
      [3, 'asset.activated', 'wang'],
      [2, 'asset.published', 'wang'],
      [1, 'asset.created', 'wang'],
    ])
  })

  it.each([
    ['en', 'There are 4 problems to correct', 'Must be between 0.1 and 500'],
    ['zh-CN', '有 4 处需要修改', '应在 0.1 到 500 之间'],
  ])('comes back with every problem and what was typed (%s)', async (lang, summary, range) => {
    const bad = {
      ...typed,
      name: '',
      parcelCode: '22-<b>',
      floorLoadKnM2: '900',
      boundary: '1,2\n3,4',
      description: 'kept <as> typed',
    }
    const answer = await world.as('wang').post('/assets', bad, { 'Accept-Language': lang })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    for (const text of [
      summary,
      range,
      'value="22-&lt;b&gt;"',
      'kept &lt;as&gt; typed',
      '1,2\n3,4',
      'aria-invalid="true"',
    ]) {
      expect(html).toContain(text)
    }
    expect((await world.deps.db.select().from(assets)).length).toBe(6)
  })

  it('refuses another zone’s enterprise and an industry that the standard does not have', async () => {
    const html = await (await world.as('wang').post('/assets', { ...typed, enterpriseId: 'yanji-co' })).text()
    expect(html).toContain('href="#f-enterpriseId"')
    const codes = await (await world.as('wang').post('/assets', { ...typed, admittedIndustries: '36, 9799' })).text()
    expect(codes).toContain('No such code, or not in the right form: 9799')
  })

  it('turns positions of Chinese map services into WGS 84', async () => {
    const made = await world.as('wang').post('/assets', { ...typed, lon: '125.32651', lat: '43.88241', datum: 'gcj02' })
    const saved = (await row(made.headers.get('Location')!.slice('/assets/'.length).replace('?done=saved', '')))!
    expect(saved.lon).toBeCloseTo(125.32, 4)
    expect(saved.lat).toBeCloseTo(43.88, 4)
  })

  it('says after saving what looks unusual', async () => {
    const made = await world.as('wang').post('/assets', { ...typed, clearHeightM: '60', lon: '126' })
    const html = await (await world.as('wang').get(made.headers.get('Location')!)).text()
    expect(html).toContain('Saved')
    expect(html).toContain('Clear height: 60 m is outside the usual 4 m to 24 m')
    expect(html).toMatch(/The position is about 1\d\d km from its zone/)
  })
})

describe('editing an asset', () => {
  const id = assetId('hongzui', 'published')

  it('changes nothing where nothing was typed, and keeps sources and days', async () => {
    const before = (await row(id))!
    const answer = await world.as('wang').post(`/assets/${id}`, await editForm(id))
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `/assets/${id}?done=saved`])
    expect(await row(id)).toEqual({
      ...before,
      measuredAreaM2: expect.closeTo(20_000, -3),
      seq: 2,
      updatedAt: NOW.toISOString(),
    })
  })

  it('refuses a stale form, keeps what was typed, and lets the second look decide', async () => {
    const stale = { ...(await editForm(id)), name: 'typed by the second' }
    await world.as('admin').post(`/assets/${id}`, { ...stale, name: 'saved by the first' })
    const answer = await world.as('wang').post(`/assets/${id}`, stale)
    const html = await answer.text()
    expect(answer.status).toBe(409)
    expect(html).toContain('value="typed by the second"')
    expect(html).toContain('Somebody changed this record after you opened it')
    expect((await row(id))!.name).toBe('saved by the first')
    expect((await world.as('wang').post(`/assets/${id}`, fieldsOf(html))).status).toBe(303)
    expect((await row(id))!.name).toBe('typed by the second')
  })

  it('does not let a published asset lose its place', async () => {
    const answer = await world
      .as('wang')
      .post(`/assets/${id}`, { ...(await editForm(id)), boundary: '', lon: '', lat: '' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Enter a position or a boundary')
  })
})

describe('two at once', () => {
  it('lets one of two publish, tells the other, and keeps one event', async () => {
    const id = assetId('hongzui', 'draft')
    const answers = await Promise.all([1, 2].map(() => world.as('wang').post(`/assets/${id}/publication`)))
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
    expect(await history(id)).toEqual([
      [2, 'asset.published', 'wang'],
      [1, 'asset.created', null],
    ])
  })

  it('names what is missing instead of publishing', async () => {
    const id = assetId('hongzui', 'draft')
    await world.deps.db.update(assets).set({ facts: {} }).where(eq(assets.id, id))
    const answer = await world.as('wang').post(`/assets/${id}/publication`)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Enter the land area or the floor area at least')
    expect((await row(id))!.status).toBe('draft')
  })
})

describe('an asset’s page', () => {
  const path = `/assets/${assetId('hongzui', 'published')}`

  it('shows everybody the facts and hides holder, exact place and codes', async () => {
    const html = await (await world.as().get(path)).text()
    for (const text of [
      '20,000\u00a0m² (30\u00a0mu)',
      'certificate or contract, Mar 1, 2026',
      'Accepted: rent',
      '43.17° N, 124.32° E',
    ]) {
      expect(html).toContain(text)
    }
    const exact = boundaryAt(124.32, 43.17).coordinates[0]!.flat().map(String)
    for (const secret of [
      'Secret Holder',
      '220303001001GB00001',
      '第0123456号',
      '124.322129',
      ...exact,
      'History',
      '<form method="post" action="/assets',
    ]) {
      expect(html).not.toContain(secret)
    }
  })

  it('is hidden with its zone, except from whoever speaks for it', async () => {
    const path = `/assets/${assetId('yanji', 'published')}`
    expect((await world.as().get(path)).status).toBe(200)
    await world.as('admin').post('/zones/yanji/withdrawal', { seq: '1' })
    const statuses = [world.as(), world.as('anna'), world.as('wang'), world.as('li')].map((who) => who.get(path))
    expect((await Promise.all(statuses)).map(({ status }) => status)).toEqual([404, 404, 404, 200])
    await world.as('admin').post('/zones/yanji/publication', { seq: '2' })
    expect((await world.as().get(path)).status).toBe(200)
  })
  it('shows the zone’s own manager all of it', async () => {
    const html = await (await world.as('wang').get(path)).text()
    for (const text of [
      'Siping Hongzui Secret Holder Co',
      '220303001001GB00001',
      '第0123456号',
      '43.172187° N',
      'class="plan"',
      'created',
    ]) {
      expect(html).toContain(text)
    }
  })
})

describe('the catalogue', () => {
  const site = (
    n: number,
    change: {
      kind?: AssetKind
      land?: number
      rent?: number
      height?: number
      modes?: { yes: number; no: number }
    } = {},
  ) => ({
    id: `s${String(n).padStart(2, '0')}`,
    zoneId: n % 2 === 0 ? 'hongzui' : 'yanji',
    name: `库房 ${n}`,
    nameEn: `Warehouse ${n}`,
    kind: change.kind ?? ('building' as const),
    status: 'published' as const,
    lon: 124.32,
    lat: 43.17,
    facts: {
      ...(change.land && { landAreaM2: { value: change.land, source: 'survey' as const, asOf: '2026-01-01' } }),
      ...(change.rent && {
        rentFenM2Month: { value: fenOfYuan(change.rent), source: 'declared' as const, asOf: '2026-01-01' },
      }),
      ...(change.height && { clearHeightM: { value: change.height, source: 'survey' as const, asOf: '2026-01-01' } }),
      ...(change.modes && { dealModes: { value: change.modes, source: 'declared' as const, asOf: '2026-01-01' } }),
    },
    sample: false,
    seq: 1,
    createdAt: NOW.toISOString(),
    updatedAt: NOW.toISOString(),
    publishedAt: `2026-01-${String(n + 1).padStart(2, '0')}T00:00:00.000Z`,
  })
  const found = async (query: string) => {
    const html = await (await world.as().get(`/assets${query}`)).text()
    return [...html.matchAll(/class="row-title" href="\/assets\/([^"]*)"/g)].map(([, id]) => id)
  }
  const empty = () => {
    const { db } = world.deps
    return db.batch([db.delete(shortlistItems), db.delete(assetPhotos), db.delete(assets)])
  }
  const add = (...rows: ReturnType<typeof site>[]) => world.deps.db.insert(assets).values(rows)

  it('finds exactly what is known to meet each condition', async () => {
    await empty()
    await add(
      site(1, { kind: 'land', land: 50_000 }),
      site(2, { rent: 8, height: 9, modes: { yes: 1, no: 6 } }),
      site(3, { rent: 12, height: 12, modes: { yes: 3, no: 0 }, land: 4_000 }),
      site(4, { modes: { yes: 0, no: 1 } }),
    )
    expect(await found('')).toEqual(['s04', 's03', 's02', 's01'])
    expect(await found('?kind=land')).toEqual(['s01'])
    expect(await found('?mode=rent')).toEqual(['s03', 's02'])
    expect(await found('?mode=purchase')).toEqual(['s03'])
    expect(await found('?zone=hongzui')).toEqual(['s04', 's02'])
    expect(await found('?landMin=4000')).toEqual(['s03', 's01'])
    expect(await found('?landMin=4001&landMax=60000')).toEqual(['s01'])
    expect(await found('?heightMin=9.1')).toEqual(['s03'])
    expect(await found('?rentMax=8')).toEqual(['s02'])
    expect(await found(`?q=${encodeURIComponent('库房 3')}`)).toEqual(['s03'])
    expect(await found('?q=WAREHOUSE')).toEqual(['s04', 's03', 's02', 's01'])
    expect(await found('?q=%25')).toEqual(['s04', 's03', 's02', 's01'])
    expect(await found('?q=nothing')).toEqual([])
    expect(await found('?sort=rent')).toEqual(['s02', 's03', 's04', 's01'])
    expect(await found('?sort=land')).toEqual(['s01', 's03', 's04', 's02'])
  })

  it('shows 20 a page, keeps the conditions in the address, and says so past the end', async () => {
    await add(...Array.from({ length: 25 }, (_, i) => site(i)))
    expect((await found('?q=warehouse')).length).toBe(20)
    expect(await found('?q=warehouse&page=2')).toEqual(['s04', 's03', 's02', 's01', 's00'])
    const html = await (await world.as().get('/assets?q=warehouse&page=2')).text()
    expect(html).toContain('href="/assets?q=warehouse"')
    expect(html).toContain('Page 2 of 2')
    expect(await (await world.as().get('/assets?page=9')).text()).toContain('There is no such page')
  })

  it('is at most 14.6 kB compressed with a full page', async () => {
    await add(
      ...Array.from({ length: 25 }, (_, i) =>
        site(i, { land: 10_000 + i * 317, rent: 5 + i / 7, modes: { yes: 3, no: 4 } }),
      ),
    )
    const html = await (await world.as().get('/assets')).text()
    expect(gzipSync(html).length).toBeLessThan(14_600)
  })

  it('says which condition to loosen, how far, and how many that brings', async () => {
    await empty()
    await add(site(1, { kind: 'land', land: 50_000 }), site(2, { kind: 'land', land: 60_000 }))
    const links = async (query: string) => {
      const html = await (await world.as().get(query)).text()
      const nothing = html.slice(html.indexOf('class="empty"'), html.indexOf('class="save-search"'))
      return [...nothing.matchAll(/<a href="([^"]*)"[^>]*>([^<]*)</g)].map(([, to, text]) => [to, text])
    }
    expect(await links('/assets?kind=land&landMin=70000')).toEqual([
      ['/assets?kind=land&amp;landMin=50000', 'with “Land area at least 50,000\u00a0m²” instead: 2 sites'],
      ['/assets?kind=land', 'without “Land area at least 70,000\u00a0m²”: 2 sites'],
    ])
    expect(await links('/assets?kind=land&landMin=70000&mode=rent')).toEqual([['/assets?kind=land', 'Drop these']])
  })

  it('shows a condition that cannot be read beside its field, and leaves it out', async () => {
    const answer = await world.as().get('/assets?landMin=many&sort=x')
    const html = await answer.text()
    expect(answer.status).toBe(200)
    expect(html).toContain('value="many"')
    expect(html).toContain('id="f-landMin-problem"')
    expect(html).toContain('These conditions were left out')
    expect(html).toContain('2 sites')
  })

  it('gives htmx the conditions and the results, and the address to push once', async () => {
    const ask = (from: string) =>
      world
        .as()
        .get('/assets?q=&kind=building&sort=newest', { 'HX-Request': 'true', 'HX-Current-URL': `${ORIGIN}${from}` })
    const answer = await ask('/assets')
    const html = await answer.text()
    expect(html).toMatch(/^<form id="filters"/)
    expect(html).toContain('<section id="results"')
    expect(html).not.toContain('<h1')
    expect(answer.headers.get('HX-Push-Url')).toBe('/assets?kind=building')
    expect(answer.headers.get('Vary')).toContain('HX-Request')
    expect((await ask('/assets?kind=building')).headers.get('HX-Push-Url')).toBe(null)
  })

  it('leaves out assets of a zone that is not published', async () => {
    await add({ ...site(1), zoneId: 'songyuan' })
    expect(await found('?q=warehouse')).toEqual([])
  })
})

describe('a manager’s own list', () => {
  const names = (html: string) =>
    [...html.matchAll(/<a href="\/assets\/((?:hongzui|yanji)-[a-z]+)"/g)].map(([, id]) => id)

  it('has the zone’s assets of every state, and no other zone’s', async () => {
    const html = await (await world.as('wang').get('/my/assets')).text()
    expect(names(html).sort()).toEqual(['hongzui-draft', 'hongzui-published', 'hongzui-withdrawn'])
    expect(names(await (await world.as('wang').get('/my/assets?status=draft')).text())).toEqual(['hongzui-draft'])
    expect(names(await (await world.as('wang').get('/my/assets?zone=yanji')).text())).toEqual([])
    expect(names(await (await world.as('admin').get('/my/assets?zone=yanji&status=draft')).text())).toEqual([
      'yanji-draft',
    ])
  })
})

it.each([
  ['accepts one of them', { yes: 1, no: 0 }, 'rent'],
  ['accepts none of them', { yes: 0, no: 7 }, 'none'],
  ['refuses one, the others unknown', { yes: 0, no: 1 }, '<span class="unknown">unknown</span>'],
  ['says nothing of them', null, '<span class="unknown">unknown</span>'],
])('a neighbour that %s is told apart by its deal modes', async (_, flags, shown) => {
  const stated = flags && { dealModes: { value: flags, source: 'declared' as const, asOf: '2026-03-01' } }
  await world.deps.db
    .update(assets)
    .set({ status: 'published', facts: stated ?? {} })
    .where(eq(assets.id, 'hongzui-withdrawn'))
  const text = await (await world.as().get('/assets/hongzui-published')).text()
  const row = text.slice(text.indexOf('id="neighbours"')).match(/<tbody>(.*?)<\/tbody>/s)![1]!
  expect(row).toContain('/assets/hongzui-withdrawn')
  expect([...row.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell]) => cell)).toEqual([shown])
})
