import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MapAnswer } from '../../../src/search/map/view.ts'
import { makeWorld, type Name, type World } from '../../world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const JILIN = '121,40,132,47'
const HONGZUI = '124.3,43.16,124.34,43.18'
const JSON_TOO = { Accept: 'application/json' }
const ask = async (who: Name | undefined, path: string) => (await world.as(who).get(path, JSON_TOO)).json()
const clusters = (who: Name | undefined, query: string): Promise<MapAnswer> => ask(who, `/map/clusters?${query}`)
const summed = ({ marks }: MapAnswer) => marks.reduce((sum, { n }) => sum + n, 0)

describe('the clusters of the map', () => {
  it('show a visitor what is on offer, at the rounded positions, and nothing else', async () => {
    const answer = await clusters(undefined, `bbox=${JILIN}&zoom=10`)
    expect(answer.marks.map(({ n, at, status, label, ids }) => ({ n, at, status, label, ids }))).toEqual([
      {
        n: 1,
        at: [124.32, 43.17],
        status: 'published',
        label: 'Siping Hongzui published plant, Siping Hongzui',
        ids: ['hongzui-published'],
      },
      {
        n: 1,
        at: [129.46, 42.9],
        status: 'published',
        label: 'Yanji published plant, Yanji',
        ids: ['yanji-published'],
      },
    ])
    expect(answer.total).toBe(2)
  })

  it('show a manager the drafts and withdrawn sites of the own zone too, and of no other', async () => {
    const answer = await clusters('wang', `bbox=${JILIN}&zoom=10`)
    const [own, other] = answer.marks
    expect([own?.n, own?.status, own?.label]).toEqual([3, 'mixed', '3 sites, Siping Hongzui (Draft: 1, Withdrawn: 1)'])
    expect([other?.n, other?.status]).toEqual([1, 'published'])
    expect(summed(await clusters('admin', `bbox=${JILIN}&zoom=10`))).toBe(6)
    expect(summed(await clusters('anna', `bbox=${JILIN}&zoom=10`))).toBe(2)
  })

  it('leave the own unpublished ones out where asked to', async () => {
    expect(summed(await clusters('wang', `bbox=${JILIN}&zoom=10&own=no`))).toBe(2)
  })

  it('stand on the exact point, from the zoom where outlines are drawn, for the own zone alone', async () => {
    const of = async (who: Name | undefined) => (await clusters(who, `bbox=${HONGZUI}&zoom=18`)).marks
    expect((await of(undefined)).map(({ n, at }) => [n, at])).toEqual([[1, [124.32, 43.17]]])
    expect((await of('li')).map(({ n, at }) => [n, at])).toEqual([[1, [124.32, 43.17]]])
    expect((await of('wang')).map(({ n, at }) => [n, at])).toEqual([[3, [124.32213, 43.17219]]])
  })

  it('say how many there are in all, as the list does and with the own ones, at every zoom', async () => {
    for (const zoom of [10, 18]) {
      const query = `bbox=${HONGZUI}&zoom=${zoom}`
      expect((await clusters(undefined, query)).total).toBe(2)
      expect((await clusters('wang', query)).total).toBe(4)
      expect((await clusters('wang', `${query}&zone=yanji`)).total).toBe(1)
      expect((await clusters('wang', `${query}&zone=hongzui`)).total).toBe(3)
    }
  })

  it('hold to the conditions of the list, drawn areas included', async () => {
    const at = (conditions: string) => clusters(undefined, `bbox=${JILIN}&zoom=10&${conditions}`)
    expect(summed(await at('zone=yanji'))).toBe(1)
    expect(summed(await at('landMin=30000'))).toBe(0)
    const drawn = await at('polygon=124,43;125,43;125,44;124,44')
    expect(summed(drawn)).toBe(1)
    expect(drawn.area).toEqual({
      ring: [
        [124, 43],
        [125, 43],
        [125, 44],
        [124, 44],
        [124, 43],
      ],
    })
    const around = await at('place=42.9,129.5&km=20')
    expect(summed(around)).toBe(1)
    expect(around.area).toEqual({ circle: { at: [129.5, 42.9], km: 20 } })
  })

  it('hold one’s own sites to the conditions too, on offer or not, at every zoom', async () => {
    for (const zoom of [10, 18]) {
      const at = async (conditions: string) => {
        const { marks, total } = await clusters('wang', `bbox=${HONGZUI}&zoom=${zoom}&${conditions}`)
        return [total, ...marks.map(({ n }) => n)]
      }
      expect(await at('landMin=30000')).toEqual([0])
      expect(await at('q=draft')).toEqual([1, 1])
      expect(await at('q=withdrawn')).toEqual([1, 1])
      expect(await at('kind=land')).toEqual([0])
      expect(await at('place=43.17,124.32&km=5')).toEqual([3, 3])
      expect(await at('place=42.9,129.5&km=5')).toEqual([1])
      expect(await at('polygon=124,43;125,43;125,44;124,44')).toEqual([3, 3])
      expect(await at('polygon=129,42;130,42;130,43;129,43')).toEqual([1])
    }
  })

  it.each([
    ['', 'no box'],
    ['bbox=1,2,3&zoom=4', 'three edges'],
    ['bbox=a,b,c,d&zoom=4', 'no figures'],
    ['bbox=10,10,5,20&zoom=4', 'west of its west'],
    ['bbox=10,20,15,10&zoom=4', 'north of its north'],
    ['bbox=-181,0,1,1&zoom=4', 'off the map'],
    ['bbox=,,,&zoom=4', 'empty edges'],
    ['bbox=1,1,2,2&zoom=x', 'no zoom'],
    ['bbox=1,1,2,2&zoom=1.5', 'half a zoom'],
    ['bbox=1,1,2,2&zoom=21', 'too deep'],
    ['bbox=-180,-85,180,85&zoom=20', 'the world at its deepest'],
  ])('refuse %s (%s) with a problem', async (query) => {
    const answer = await world.as().get(`/map/clusters?${query}`, JSON_TOO)
    expect(answer.status).toBe(422)
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
    const { problems } = (await answer.json()) as { problems: { field: string }[] }
    expect(problems.map(({ field }) => field)).not.toEqual([])
  })

  it('answer the whole world, a point and the poles', async () => {
    expect(summed(await clusters(undefined, 'bbox=-180,-85,180,85&zoom=0'))).toBe(2)
    expect(summed(await clusters(undefined, 'bbox=-180,-90,180,90&zoom=0'))).toBe(2)
    expect(summed(await clusters(undefined, 'bbox=124.32,43.17,124.32,43.17&zoom=20'))).toBe(1)
  })

  it('may be kept by a visitor’s browser for a while, and not where somebody is signed in', async () => {
    const kept = async (who?: Name) =>
      (await world.as(who).get(`/map/clusters?bbox=${JILIN}&zoom=7`)).headers.get('Cache-Control')
    expect(await kept()).toBe('private, max-age=60')
    expect(await kept('wang')).toBe('private, no-store')
  })
})

describe('exact outlines', () => {
  const parcels = async (who?: Name, bbox = HONGZUI) =>
    (await ask(who, `/map/parcels?bbox=${bbox}`)).parcels.map(({ id }: { id: string }) => id)

  it('are drawn for the own zone’s manager and the administrator, and for nobody else', async () => {
    const all = ['hongzui-draft', 'hongzui-published', 'hongzui-withdrawn']
    expect(await parcels('wang')).toEqual(all)
    expect(await parcels('admin')).toEqual(all)
    for (const who of [undefined, 'anna', 'stranger', 'li'] as const) expect(await parcels(who)).toEqual([])
  })

  it('are not asked for the whole province', async () => {
    expect((await world.as('admin').get(`/map/parcels?bbox=${JILIN}`, JSON_TOO)).status).toBe(422)
  })
})

describe('zones and places', () => {
  it('are the published ones and one’s own, named in the language of the page', async () => {
    const names = async (who?: Name) =>
      (await ask(who, '/map/zones')).zones.map(({ name }: { name: string }) => name).sort()
    expect(await names()).toEqual(['Siping Hongzui', 'Yanji'])
    expect(await names('wang')).toEqual(['Siping Hongzui', 'Yanji'])
    expect(await names('admin')).toEqual(['Siping Hongzui', 'Songyuan draft park', 'Yanji'])
  })
})

describe('what stands behind a mark', () => {
  it('is told of what one may see, in the order asked for', async () => {
    const text = async (who: Name | undefined, query: string) => (await world.as(who).get(`/map/sites?${query}`)).text()
    const both = await text(undefined, 'id=yanji-published&id=hongzui-draft&id=hongzui-published')
    expect([...both.matchAll(/href="\/assets\/([^"]+)"/g)].map(([, id]) => id)).toEqual([
      'yanji-published',
      'hongzui-published',
    ])
    expect(both).toContain('20,000')
    expect(await text('wang', 'id=hongzui-draft')).toContain('Draft')
  })
})
