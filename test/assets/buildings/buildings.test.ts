import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BUILDING_USES, type Building } from '../../../src/assets/asset.ts'
import { buildingWarnings, readBuildings, typedBuildings } from '../../../src/assets/buildings/buildings-form.ts'
import { assetById } from '../../../src/assets/queries.ts'
import { historyOf } from '../../../src/events/queries.ts'
import type { Polygon } from '../../../src/geometry/position.ts'
import { FormReader } from '../../../src/http/form.ts'
import { boundaryAt, makeWorld, type World } from '../../world.ts'

/** A rectangle with its south-west corner some metres from that of the parcel. */
function box(eastM: number, northM: number, widthM: number, heightM: number): Polygon {
  const [lon, lat] = [124.321234 + eastM / 81_200, 43.171567 + northM / 111_200]
  const [width, height] = [widthM / 81_200, heightM / 111_200]
  const d = (value: number) => Number(value.toFixed(7))
  const [w, s, e, n] = [d(lon), d(lat), d(lon + width), d(lat + height)]
  return {
    type: 'Polygon',
    coordinates: [
      [
        [w, s],
        [e, s],
        [e, n],
        [w, n],
        [w, s],
      ],
    ],
  }
}
const parcel = boundaryAt(124.32, 43.17)
const hall = (footprint: Polygon, storeys: number | null = 1): Building => ({
  name: '一号厂房',
  use: 'production',
  storeys,
  footprint,
})
const formOf = (fields: Record<string, string>) =>
  new FormReader(Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, [value]])))
const outline = (polygon: Polygon) => polygon.coordinates[0]!.map((point) => point.join(', ')).join('\n')

describe('the form of buildings', () => {
  it('shows what it reads and reads what it shows', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            name: fc.option(fc.stringMatching(/^[A-Za-z一-龥][A-Za-z0-9一-龥 ]{0,20}[A-Za-z0-9一-龥]$/)),
            use: fc.constantFrom(...BUILDING_USES),
            storeys: fc.option(fc.integer({ min: 1, max: 60 })),
            footprint: fc
              .tuple(
                fc.integer({ max: 90 }),
                fc.integer({ max: 90 }),
                fc.integer({ min: 5, max: 50 }),
                fc.integer({ min: 5, max: 40 }),
              )
              .map(([e, n, w, h]) => box(Math.abs(e) % 90, Math.abs(n) % 90, w, h)),
          }),
          { maxLength: 8 },
        ),
        (buildings) => {
          const form = formOf(typedBuildings(buildings))
          expect(readBuildings(form, parcel)).toEqual(buildings)
          expect(form.problems).toEqual([])
        },
      ),
    )
  })

  it('tells “none” from “nobody has said”', () => {
    expect(readBuildings(formOf(typedBuildings(null)), parcel)).toBeNull()
    expect(readBuildings(formOf(typedBuildings([])), parcel)).toEqual([])
  })

  it('leaves emptied rows out and says what is wrong where it is', () => {
    const form = formOf({
      rows: '5',
      'name-0': '',
      'use-0': 'office',
      'outline-0': '',
      'name-1': '锅炉房',
      'use-1': 'utility',
      'outline-1': '',
      'use-2': 'production',
      'outline-2': outline(box(500, 0, 20, 20)),
      'use-3': 'production',
      'storeys-3': '0',
      'outline-3': '124.3220, 43.1720\n124.3224, 43.1724\n124.3224, 43.1720\n124.3220, 43.1724',
      'use-4': 'castle',
      'outline-4': outline(box(10, 10, 20, 20)),
    })
    expect(readBuildings(form, parcel)).toBeNull()
    expect(form.problems.map(({ field, code }) => [field, code])).toEqual([
      ['outline-1', 'problem.required'],
      ['outline-2', 'buildings.problem.outside'],
      ['storeys-3', 'problem.range'],
      ['outline-3', 'geometry.crosses-itself'],
      ['use-4', 'problem.choice'],
    ])
  })
})

describe('buildings that look odd', () => {
  it('are those that reach out of the parcel or into each other by more than two surveys differ', () => {
    const inside = hall(box(10, 10, 40, 20))
    expect(buildingWarnings([inside, hall(box(60, 10, 30, 20))], parcel)).toEqual([])
    // 30 m wide, 20 m of it west of the boundary
    const out = hall(box(-20, 50, 30, 20))
    const across = hall(box(40, 10, 20, 20))
    expect(buildingWarnings([inside, out, across], parcel)).toEqual([
      { code: 'sticks-out', building: 2, percent: 67 },
      { code: 'overlaps', building: 1, other: 3, areaM2: 200 },
    ])
    expect(buildingWarnings([out], null)).toEqual([])
  })
})

describe('the page', () => {
  let world: World
  beforeEach(async () => {
    world = await makeWorld()
  })
  afterEach(() => world.close())
  const PATH = '/assets/hongzui-draft/buildings'
  const kept = async () => (await assetById(world.deps.db, 'hongzui-draft'))!
  const typed = () => typedBuildings([hall(box(10, 10, 60, 30), 2)])

  it('previews without keeping, keeps with the version before, and draws it for the zone alone', async () => {
    const wang = world.as('wang')
    const preview = await (await wang.post(PATH, { ...typed(), seq: '1', step: 'preview' })).text()
    expect(preview).toContain('class="plan"')
    expect(preview).toContain('一号厂房')
    expect((await kept()).buildings).toBeNull()

    const saved = await wang.post(PATH, { ...typed(), seq: '1', step: 'save' })
    expect(saved.headers.get('Location')).toBe('/assets/hongzui-draft?done=saved')
    expect((await kept()).buildings).toEqual([hall(box(10, 10, 60, 30), 2)])
    expect((await historyOf(world.deps.db, 'asset', 'hongzui-draft', 1))[0]).toMatchObject({
      kind: 'asset.edited',
      seq: 2,
      data: { before: { buildings: null } },
    })
    expect(await (await wang.get('/assets/hongzui-draft')).text()).toContain('一号厂房')
  })

  it('keeps what was typed where somebody else was faster', async () => {
    const wang = world.as('wang')
    await world.as('admin').post(PATH, { ...typed(), seq: '1', step: 'save' })
    const late = await wang.post(PATH, { ...typed(), 'name-0': '二号厂房', seq: '1', step: 'save' })
    const html = await late.text()
    expect([late.status, html.includes('value="二号厂房"'), html.includes('name="seq" value="2"')]).toEqual([
      409,
      true,
      true,
    ])
    expect((await kept()).buildings?.[0]?.name).toBe('一号厂房')
  })
})
