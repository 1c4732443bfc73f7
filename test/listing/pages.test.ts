import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { assetDrafts, assets } from '../../src/assets/tables.ts'
import { historyOf } from '../../src/events/queries.ts'
import { assetId, makeWorld, type World } from '../world.ts'

vi.setConfig({ testTimeout: 60_000 })

let world: World
beforeEach(async () => {
  world = await makeWorld()
})
afterEach(() => world.close())

const row = async (id: string) => (await world.deps.db.select().from(assets).where(eq(assets.id, id)))[0]!
const draftOf = async (id: string) =>
  (await world.deps.db.select().from(assetDrafts).where(eq(assetDrafts.assetId, id)))[0]?.values
const kinds = async (id: string) => (await historyOf(world.deps.db, 'asset', id)).map(({ kind }) => kind)
const wang = {
  get: async (path: string) => (await world.as('wang').get(path)).text(),
  post: (path: string, fields: Record<string, string | readonly string[]> = {}) => world.as('wang').post(path, fields),
}
const PUBLISHED = assetId('hongzui', 'published')
const DRAFT = assetId('hongzui', 'draft')
const WITHDRAWN = assetId('hongzui', 'withdrawn')
const provenance = { source: 'survey', asOf: '2026-06-01' }

describe('a listing in parts', () => {
  it('begins with a name alone', async () => {
    const made = await wang.post('/assets', { zoneId: 'hongzui', part: 'name', name: '5 号车间', kind: 'building' })
    const path = made.headers.get('Location')!
    expect(path).toMatch(/^\/assets\/[^/]+\/tasks\?done=new$/)
    const html = await wang.get(path)
    expect(html).toContain('Kept as a draft')
    expect(html).toContain('Enter a position or a boundary')
  })

  it('saves one part and goes on to the next, and leaves no trace where nothing changed', async () => {
    const sent = { seq: '1', after: 'next', powerKva: '630', ...provenance }
    const answer = await wang.post(`/assets/${DRAFT}/edit/utilities`, sent)
    expect(answer.headers.get('Location')).toBe(`/assets/${DRAFT}/edit/access`)
    expect(await row(DRAFT)).toMatchObject({ powerKva: 630, landAreaM2: 20_000, seq: 2 })
    await wang.post(`/assets/${DRAFT}/edit/utilities`, { ...sent, seq: '2' })
    expect(await kinds(DRAFT)).toEqual(['asset.edited', 'asset.created'])
  })

  it('keeps a wrong value as it was typed, in the draft and not in the asset, until it is right', async () => {
    const path = `/assets/${DRAFT}/edit/building`
    const sent = { seq: '1', after: 'draft', floorAreaM2: '8000', clearHeightM: '900', storeys: '2', ...provenance }
    const saved = await wang.post(path, sent)
    expect(saved.headers.get('Location')).toBe(`/assets/${DRAFT}/tasks?done=held`)
    expect((await row(DRAFT)).facts).toMatchObject({ storeys: { value: 2, source: 'survey' } })
    expect(await draftOf(DRAFT)).toMatchObject({ clearHeightM: ['900'] })
    expect(await wang.get(`/assets/${DRAFT}/tasks`)).toContain('1 entry kept as typed needs correcting')
    const again = await wang.get(path)
    expect(again).toContain('value="900"')
    expect(again).toContain('Must be between 1 and 100')
    // Another zone's manager and the public never see it
    expect((await world.as('li').get(path)).status).toBe(404)
    await wang.post(path, { ...sent, seq: '2', after: 'next', clearHeightM: '9' })
    expect(await draftOf(DRAFT)).toBeUndefined()
    expect(await row(DRAFT)).toMatchObject({ clearHeightM: 9 })
  })

  it('keeps what a refused form held, and what a stale one did, without an event', async () => {
    const path = `/assets/${DRAFT}/edit/building`
    const refused = await wang.post(path, {
      seq: '1',
      after: 'next',
      clearHeightM: '900',
      floorAreaM2: '8000',
      ...provenance,
    })
    expect(refused.status).toBe(422)
    expect(await draftOf(DRAFT)).toMatchObject({ clearHeightM: ['900'] })
    await wang.post(`/assets/${DRAFT}/edit/utilities`, { seq: '1', powerKva: '100', ...provenance })
    const stale = await wang.post(`/assets/${DRAFT}/edit/access`, { seq: '1', railKm: '7', ...provenance })
    expect(stale.status).toBe(409)
    expect(await draftOf(DRAFT)).toMatchObject({ clearHeightM: ['900'], railKm: ['7'] })
    expect(await wang.get(`/assets/${DRAFT}/edit/access`)).toContain('value="7"')
    expect(await kinds(DRAFT)).toEqual(['asset.edited', 'asset.created'])
    await wang.post(`/assets/${DRAFT}/draft/removal`)
    expect(await draftOf(DRAFT)).toBeUndefined()
  })
})

describe('the task list', () => {
  it('leads to the buildings where there may be any, and a part that the kind has not is not there to be sent', async () => {
    const buildings = `href="/assets/${DRAFT}/buildings"`
    expect(await wang.get(`/assets/${DRAFT}/tasks`)).toContain(buildings)
    await world.deps.db.update(assets).set({ kind: 'land' }).where(eq(assets.id, DRAFT))
    expect(await wang.get(`/assets/${DRAFT}/tasks`)).not.toContain(buildings)
    const path = `/assets/${DRAFT}/edit/building`
    const sent = await wang.post(path, { seq: '1', after: 'draft', storeys: '2', clearHeightM: 'x', ...provenance })
    expect([(await world.as('wang').get(path)).status, sent.status]).toEqual([404, 404])
    expect(await draftOf(DRAFT)).toBeUndefined()
    expect(await kinds(DRAFT)).toEqual(['asset.created'])
  })

  it('says how many projects wait for which fact, with a link to its field', async () => {
    await world.deps.db.update(assets).set({ facts: {} }).where(eq(assets.id, DRAFT))
    const html = await wang.get(`/assets/${DRAFT}/tasks`)
    expect(html).toContain('1 project waits for: Floor area')
    expect(html).toContain(`href="/assets/${DRAFT}/edit/building#f-floorAreaM2"`)
    const zh = await (await world.as('wang').get(`/assets/${DRAFT}/tasks`, { 'Accept-Language': 'zh-CN' })).text()
    expect(zh).toContain('1 个项目在等“建筑面积”')
  })

  it('leads to the answers, from which it is published', async () => {
    const html = await wang.get(`/assets/${DRAFT}/check`)
    expect(html).toContain(`action="/assets/${DRAFT}/publication"`)
    expect(html).toContain('certificate or contract, Mar 1, 2026')
    await world.deps.db.update(assets).set({ facts: {} }).where(eq(assets.id, DRAFT))
    const bare = await wang.get(`/assets/${DRAFT}/check`)
    expect(bare).not.toContain(`action="/assets/${DRAFT}/publication"`)
    expect(bare).toContain('Enter the land area or the floor area at least')
  })
})

describe('one field', () => {
  const ask = async (field: string, fields: Record<string, string>) =>
    (await wang.post(`/assets/validation?field=${field}`, { zoneId: 'hongzui', ...fields })).text()

  it('is told its own problem or what is unusual about it, and nothing of the others', async () => {
    expect(await ask('clearHeightM', { clearHeightM: '900', storeys: 'x' })).toBe(
      '<p class="problem" id="f-clearHeightM-problem">Must be between 1 and 100</p>',
    )
    expect(await ask('clearHeightM', { clearHeightM: '60' })).toContain('outside the usual 4 m to 24 m')
    expect(await ask('clearHeightM', { clearHeightM: '9', storeys: 'x' })).toBe('')
    expect(await ask('landAreaM2', { landAreaM2: '1', 'landAreaM2.unit': 'mu' })).toContain('outside the usual')
    expect(
      await ask('unitCode', { parcelCode: '220303001001GB00001', unitCode: '220303001001GB00002F00010001' }),
    ).toContain('The first 19 characters must be the parcel code')
    expect(await ask('admittedIndustries', { admittedIndustries: '9799' })).toContain('No such code')
    expect(await ask('asOf', { asOf: '2027-01-01' })).toContain('Must not be later than today')
    expect(await ask('lon', { lon: '126', lat: '43.17' })).toContain('from its zone')
  })

  it('is told of another site of the same name, but not of itself', async () => {
    const name = 'Siping Hongzui draft plant'
    expect(await ask('name', { name })).toContain('already has a site named')
    expect(await ask('name', { name, assetId: DRAFT })).toBe('')
  })
})

describe('a copy', () => {
  it('takes over the parts chosen, as declared today, and never what is one site’s own', async () => {
    await wang.post(`/assets/${PUBLISHED}/edit/utilities`, { seq: '1', powerKva: '630', ...provenance })
    const made = await wang.post(`/assets/${PUBLISHED}/copies`, { name: '6 号车间', part: ['about', 'utilities'] })
    const id = made.headers.get('Location')!.split('/')[2]!
    expect(await row(id)).toMatchObject({
      name: '6 号车间',
      status: 'draft',
      zoneId: 'hongzui',
      enterpriseId: 'hongzui-co',
      boundary: null,
      lon: null,
      parcelCode: null,
      titleNumber: null,
      facts: { powerKva: { value: 630, source: 'declared', asOf: '2026-06-18' } },
    })
  })

  it('keeps sources and days where the same papers speak of both', async () => {
    const made = await wang.post(`/assets/${PUBLISHED}/copies`, { name: 'x', part: 'land', sources: 'kept' })
    const id = made.headers.get('Location')!.split('/')[2]!
    expect((await row(id)).facts).toEqual({ landAreaM2: { value: 20_000, source: 'certificate', asOf: '2026-03-01' } })
  })
})

describe('many at once', () => {
  const all = [PUBLISHED, DRAFT, WITHDRAWN]
  const at = (seq = 1, ids = all) => ids.map((id) => `${id}:${seq}`)
  const set = { do: 'powerKva', powerKva: '800', ...provenance }

  it('shows before anything is written what will become of each', async () => {
    const query = new URLSearchParams([...all.map((id) => ['asset', id]), ...Object.entries(set), ['step', 'preview']])
    const html = await wang.get(`/my/assets/changes?${query}`)
    expect(html).toContain('To be changed: 3. Unchanged: 0. Cannot be changed: 0.')
    expect(html).toContain('800 kVA')
    expect((await row(DRAFT)).powerKva).toBeNull()
    const publishing = await wang.get(`/my/assets/changes?do=publish&${all.map((id) => `asset=${id}`).join('&')}`)
    expect(publishing).toContain('To be changed: 2. Unchanged: 0. Cannot be changed: 1.')
    expect(publishing).toContain('is published already')
  })

  it('sets a fact with an event each, and takes it back where nobody has written since', async () => {
    const answer = await wang.post('/my/assets/changes', { ...set, at: at() })
    const batch = answer.headers.get('Location')!
    expect(await Promise.all(all.map(async (id) => (await row(id)).powerKva))).toEqual([800, 800, 800])
    expect(await kinds(DRAFT)).toEqual(['asset.edited', 'asset.created'])
    expect(await wang.get(batch)).toContain('3 sites changed')
    expect((await world.as('li').get(batch)).status).toBe(404)
    await wang.post(`/assets/${DRAFT}/edit/access`, { seq: '2', railKm: '7', ...provenance })
    await wang.post(`${batch}/reversal`)
    expect(await Promise.all(all.map(async (id) => (await row(id)).powerKva))).toEqual([null, 800, null])
    expect(await wang.get(batch)).toContain(
      '2 sites are as they were before. Left, because somebody changed them since: 1',
    )
    expect((await wang.post(`${batch}/reversal`)).status).toBe(409)
    expect(await kinds(PUBLISHED)).toEqual(['asset.restored', 'asset.edited', 'asset.created'])
  })

  it('publishes what can be and says why the others were left; all or nothing where that is wished', async () => {
    await world.deps.db.update(assets).set({ facts: {} }).where(eq(assets.id, DRAFT))
    const refused = await wang.post('/my/assets/changes', { do: 'publish', at: at(), whole: 'yes' })
    expect(refused.status).toBe(409)
    expect((await row(WITHDRAWN)).status).toBe('withdrawn')
    const done = await wang.post('/my/assets/changes', { do: 'publish', at: at() })
    expect((await row(WITHDRAWN)).status).toBe('published')
    const html = await wang.get(done.headers.get('Location')!)
    expect(html).toContain('something needed to publish is missing')
    await wang.post(`${done.headers.get('Location')}/reversal`)
    expect((await row(WITHDRAWN)).status).toBe('withdrawn')
  })

  it('confirms every fact today and keeps the sources', async () => {
    await wang.post('/my/assets/changes', { do: 'confirm', at: at() })
    expect(await row(PUBLISHED)).toMatchObject({ factsAsOf: '2026-06-18', seq: 2 })
    expect((await row(PUBLISHED)).facts.landAreaM2).toEqual({
      value: 20_000,
      source: 'certificate',
      asOf: '2026-06-18',
    })
    const again = await wang.get(`/my/assets/changes?do=confirm&asset=${PUBLISHED}`)
    expect(again).toContain('To be changed: 0. Unchanged: 1.')
  })

  it('adds answers of yes and no to those that an asset has', async () => {
    const modes = { do: 'dealModes', 'dealModes.purchase': 'yes', ...provenance }
    await wang.post('/my/assets/changes', { ...modes, at: at(1, [DRAFT]) })
    expect((await row(DRAFT)).facts.dealModes?.value).toEqual({ yes: 3, no: 4 })
  })

  it('leaves what somebody changed after it was looked at, and never touches another zone’s', async () => {
    await wang.post(`/assets/${DRAFT}/edit/access`, { seq: '1', railKm: '7', ...provenance })
    const answer = await wang.post('/my/assets/changes', { ...set, at: [...at(), `${assetId('yanji', 'draft')}:1`] })
    expect(await wang.get(answer.headers.get('Location')!)).toContain('somebody changed it after you looked')
    expect(await Promise.all([...all, assetId('yanji', 'draft')].map(async (id) => (await row(id)).powerKva))).toEqual([
      800,
      null,
      800,
      null,
    ])
  })

  /** More drafts of a zone, all of a name. */
  async function addMany(n: number, zoneId = 'hongzui') {
    const { seq: _, ...like } = await row(DRAFT)
    const more = Array.from({ length: n }, (_, i) => ({
      ...like,
      id: `${zoneId}-many-${i}`,
      name: `Many ${i}`,
      zoneId,
      seq: 1,
    }))
    for (let at = 0; at < n; at += 20) await world.deps.db.insert(assets).values(more.slice(at, at + 20))
  }
  const allOf = (match: string, what = 'do=confirm') =>
    `/my/assets/changes?${what}&all=yes&match=${encodeURIComponent(match)}`

  it('takes all that meet the conditions, on every page and of no other zone', async () => {
    await addMany(60)
    await addMany(3, 'yanji')
    const list = await wang.get('/my/assets?q=many&sort=name')
    expect(list).toContain('All 60 sites that meet the conditions')
    expect(list).toContain('<input type="hidden" name="match" value="q=many&amp;sort=name"/>')
    // What is ticked on the page does not narrow it
    const html = await wang.get(`${allOf('q=many&sort=name')}&asset=${DRAFT}`)
    expect(html).toContain('To be changed: 60. Unchanged: 0. Cannot be changed: 0.')
    const seen = [...html.matchAll(/name="at" value="([^"]+)"/g)].map(([, at]) => at!)
    expect(new Set(seen)).toEqual(new Set(Array.from({ length: 60 }, (_, i) => `hongzui-many-${i}:1`)))
    await wang.post('/my/assets/changes', { do: 'confirm', at: seen })
    expect([(await row('hongzui-many-59')).factsAsOf, (await row('yanji-many-0')).factsAsOf]).toEqual([
      '2026-06-18',
      '2026-03-01',
    ])
    expect(await wang.get(allOf('q=many', 'do=powerKva'))).toContain('The 60 sites selected')
    expect(await wang.get('/my/assets?status=withdrawn')).not.toContain('name="all"')
  })

  it('says where too many meet the conditions, and where none does any more', async () => {
    await addMany(201)
    const list = await wang.get('/my/assets?q=many')
    expect(list).not.toContain('name="all"')
    expect(list).toContain('201 sites meet the conditions. Narrow the list to 200 at most')
    const refused = await world.as('wang').get(allOf('q=many&status=draft'))
    const html = await refused.text()
    expect([refused.status, html.includes('201 sites are selected')]).toEqual([422, true])
    expect(html).toContain('<a href="/my/assets?q=many&amp;status=draft">')
    expect((await world.as('wang').get(allOf('q=nosuch'))).status).toBe(422)
  })

  it('asks for what is missing, and refuses more than 200', async () => {
    const path = `/my/assets/changes?do=powerKva&asset=${DRAFT}&step=preview&source=survey&asOf=2026-06-01`
    const answer = await world.as('wang').get(path)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('href="#f-powerKva"')
    const many = Array.from({ length: 201 }, (_, i) => `asset=a${i}`).join('&')
    const refused = await world.as('wang').get(`/my/assets/changes?do=confirm&${many}`)
    expect([refused.status, (await refused.text()).includes('201 sites are selected')]).toEqual([422, true])
  })
})

describe('the list', () => {
  const names = (html: string) =>
    [...html.matchAll(/<a href="\/assets\/((?:hongzui|yanji)-[a-z]+)"/g)].map(([, id]) => id)
  it('is narrowed by name and by what is missing, and sorted', async () => {
    await wang.post(`/assets/${DRAFT}/edit/utilities`, { seq: '1', powerKva: '630', ...provenance })
    expect(names(await wang.get('/my/assets?q=DRAFT'))).toEqual([DRAFT])
    expect(names(await wang.get('/my/assets?q=%25'))).toEqual([])
    expect(names(await wang.get('/my/assets?lacking=powerKva&sort=name'))).toEqual([PUBLISHED, WITHDRAWN])
    expect(names(await wang.get('/my/assets?sort=unknown'))).toEqual([PUBLISHED, WITHDRAWN, DRAFT])
    expect(names(await wang.get('/my/assets?lacking=publication'))).toEqual([])
    await wang.post(`/assets/${DRAFT}/edit/utilities`, { seq: '2', after: 'draft', powerKva: 'x', ...provenance })
    expect(names(await wang.get('/my/assets?lacking=corrections'))).toEqual([DRAFT])
  })

  it('counts the projects that fit and wait', async () => {
    await world.deps.db.update(assets).set({ facts: {} }).where(eq(assets.id, DRAFT))
    const html = await wang.get('/my/assets')
    const counts = (id: string) => new RegExp(`href="/assets/${id}/projects"[^>]*>([^<]*)<`).exec(html)?.[1]
    expect([counts(PUBLISHED), counts(DRAFT)]).toEqual(['1 / 0', '0 / 1'])
  })
})
