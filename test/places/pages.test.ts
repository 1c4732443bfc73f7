import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { historyOf, newestEvent } from '../../src/events/queries.ts'
import { editPlace } from '../../src/places/changes.ts'
import { updatePlace } from '../../src/places/commands.ts'
import { readPlaceForm } from '../../src/places/form.ts'
import { allPlaces, placeById } from '../../src/places/queries.ts'
import { makeWorld, NOW, type World } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld()
})
afterEach(() => world.close())

const SIPING = {
  kind: 'logistics-node',
  name: '四平',
  nameEn: 'Siping',
  level: '2',
  confirmed: 'yes',
  lon: '124.404',
  lat: '43.159',
  datum: 'wgs84',
  source: '名单 2026',
}
const place = (id: string) => placeById(world.deps.db, id)

describe('places', () => {
  it('list logistics nodes by level first and mark what is not confirmed', async () => {
    const all = await allPlaces(world.deps.db)
    expect(all.slice(0, 12).map(({ kind, level }) => [kind, level])).toEqual([
      ['logistics-node', 1],
      ...Array.from({ length: 11 }, () => ['logistics-node', 2]),
    ])
    const text = await (await world.as('admin').get('/admin/places')).text()
    expect(text.match(/not confirmed/g)?.length).toBe(
      all.filter(({ confirmed }) => !confirmed).length + 1 /* the sentence on top */,
    )
    expect(await (await world.as('admin').get('/admin/places', { 'Accept-Language': 'zh-CN' })).text()).toContain(
      '未确认',
    )
  })

  it('are confirmed and corrected by the administrator, with before and after in the ledger', async () => {
    const response = await world.as('admin').post('/admin/places/node-siping', { ...SIPING, seq: '0', lat: '43.16' })
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/admin/places'])
    expect(await place('node-siping')).toMatchObject({
      confirmed: true,
      position: [124.404, 43.16],
      source: '名单 2026',
      seq: 1,
    })
    const [event] = await historyOf(world.deps.db, 'place', 'node-siping')
    expect(event).toMatchObject({ kind: 'place.edited', seq: 1, actorId: 'admin' })
    expect(Object.keys(event!.data).sort()).toEqual(['confirmed', 'position', 'source'])
    expect(event!.data.confirmed).toEqual([false, true])
  })

  it('are made with a position of any datum, a level being optional', async () => {
    const values = { ...SIPING, name: '新站', kind: 'rail-station', level: '', datum: 'gcj02' }
    expect((await world.as('admin').post('/admin/places', values)).status).toBe(303)
    const made = (await allPlaces(world.deps.db)).find(({ name }) => name === '新站')
    expect(made).toMatchObject({ kind: 'rail-station', level: null, seq: 1 })
    expect(made!.position[0]).toBeCloseTo(124.404 - 0.0061, 2)
    expect(made!.position[0]).not.toBe(124.404)
  })

  it('refuse a form that is wrong, keep what was typed and write nothing', async () => {
    const before = (await newestEvent(world.deps.db))[0]?.id
    const typed = { kind: 'airport', level: '2', name: '', confirmed: '', lon: '243.1', lat: 'x', source: '' }
    const response = await world.as('admin').post('/admin/places', typed, { 'Accept-Language': 'zh-CN' })
    const text = await response.text()
    expect(response.status).toBe(422)
    expect(text).toContain('有 6 处需要修改')
    expect(text).toContain('只有物流节点城市有级别')
    expect(text).toContain('value="243.1"')
    expect((await newestEvent(world.deps.db))[0]?.id).toBe(before)
    const problems = readPlaceForm(Object.fromEntries(Object.entries(typed).map(([key, value]) => [key, [value]])))
    expect(problems.problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'name problem.required',
      'level place.problem.level',
      'confirmed problem.required',
      'lon problem.range',
      'lat problem.number',
      'source problem.required',
    ])
  })

  it('refuse a stale form, and the second of two racing writers', async () => {
    const admin = world.as('admin')
    await admin.post('/admin/places/node-siping', { ...SIPING, seq: '0' })
    const stale = await admin.post('/admin/places/node-siping', { ...SIPING, seq: '0', source: '另一名单' })
    expect(stale.status).toBe(409)
    expect(await stale.text()).toContain('value="另一名单"')
    const loaded = (await place('node-siping'))!
    const by = { actorId: 'admin', at: NOW.toISOString() }
    const write = (name: string) => updatePlace(world.deps.db, editPlace(loaded, { ...loaded, name }, by))
    const results = await Promise.allSettled([write('first'), write('second')])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(await place('node-siping')).toMatchObject({ name: 'first', seq: 2 })
  })
})
