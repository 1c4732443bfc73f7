import fc from 'fast-check'
import { FACTS } from '../../src/assets/facts.ts'
import type { NamedPlace, SiteRecord } from '../../src/matching/types.ts'
import { type Conditions, FACET_OPTIONS } from '../../src/search/conditions.ts'
import { anySites, zoneOf } from '../matching/sites.ts'

/** Zones with and without what facets hang on. */
export const ZONES = {
  hongzui: zoneOf({
    name: '四平红嘴经济技术开发区',
    nameEn: 'Siping Hongzui',
    prefecture: '四平市',
    leadingIndustries: ['36', '1310'],
  }),
  yanji: zoneOf({ name: '延吉高新技术产业开发区', prefecture: '延边朝鲜族自治州', leadingIndustries: ['27'] }),
  silent: zoneOf({ name: '园区', prefecture: null, leadingIndustries: null }),
  bare: zoneOf({ name: '四平东南园', prefecture: '四平市', leadingIndustries: [] }),
}
const ZONE_IDS = Object.keys(ZONES) as (keyof typeof ZONES)[]
const NAMES = ['机加工车间', '3号仓库', '工业地块', 'Old plant', '']

export const PLACES: readonly NamedPlace[] = [
  { kind: 'city', name: '长春', nameEn: 'Changchun', prefecture: null, position: [125.32, 43.88] },
]

/** Random sites in a few zones, much of them unknown. */
export const sitesInZones = (maxLength = 40): fc.Arbitrary<SiteRecord[]> =>
  fc.tuple(anySites(maxLength), fc.array(fc.nat(), { minLength: 1, maxLength: 20 })).map(([sites, picks]) =>
    sites.map((site, i) => {
      const zoneId = ZONE_IDS[picks[i % picks.length]! % ZONE_IDS.length]!
      const day = picks[i % picks.length]! % 5
      const publishedAt = day === 0 ? null : `2026-06-0${day}T00:00:00.000Z`
      return {
        ...site,
        publishedAt,
        zoneId,
        zone: ZONES[zoneId],
        name: NAMES[(picks[i % picks.length]! + i) % NAMES.length]!,
      }
    }),
  )

const some = <T>(options: readonly T[]) => fc.subarray([...options], { minLength: 1 })
const between = ([low, high]: readonly [number, number], times = 1) =>
  fc.oneof(fc.constantFrom(low * times, high * times), fc.double({ min: low * times, max: high * times, noNaN: true }))
const fen = (usual: readonly [number, number]) => between(usual, 100).map((value) => Math.round(value) as never)

/** A simple polygon: corners on a circle, so that no two sides cross; here and there the whole province. */
export const anyRing: fc.Arbitrary<[number, number][]> = fc
  .record({
    lon: fc.double({ min: 121, max: 131, noNaN: true }),
    lat: fc.double({ min: 41, max: 46, noNaN: true }),
    corners: fc.array(
      fc.record({
        turn: fc.double({ min: 0.05, max: 1, noNaN: true }),
        far: fc.double({ min: 0.1, max: 4, noNaN: true }),
      }),
      {
        minLength: 3,
        maxLength: 12,
      },
    ),
  })
  .map(({ lon, lat, corners }) => {
    const round = corners.reduce((sum, { turn }) => sum + turn, 0)
    let at = 0
    const ring = corners.map(({ turn, far }): [number, number] => {
      at += (turn / round) * 2 * Math.PI
      return [Number((lon + far * Math.cos(at)).toFixed(4)), Number((lat + far * Math.sin(at)).toFixed(4))]
    })
    return [...ring, ring[0]!]
  })

const each: { [K in keyof Conditions]-?: fc.Arbitrary<NonNullable<Conditions[K]>> } = {
  q: fc.constantFrom('车间', '四平', 'plant', '3号', 'siping plant', '没有'),
  prefecture: some(['四平市', '延边朝鲜族自治州', '长春市']),
  zone: some([...ZONE_IDS, 'nowhere']),
  kind: some(FACET_OPTIONS.kind),
  mode: some(FACET_OPTIONS.mode),
  industry: some(['13', '27', '36', '97']),
  utility: some(FACET_OPTIONS.utility.slice(0, 3)),
  title: some(FACET_OPTIONS.title),
  condition: some(FACET_OPTIONS.condition),
  landMin: between(FACTS.landAreaM2.usual),
  landMax: between(FACTS.landAreaM2.usual),
  floorMin: between(FACTS.floorAreaM2.usual),
  floorMax: between(FACTS.floorAreaM2.usual),
  heightMin: between(FACTS.clearHeightM.usual),
  powerMin: between(FACTS.powerKva.usual),
  rentMax: fen(FACTS.rentFenM2Month.usual),
  priceMax: fen(FACTS.priceFen.usual),
  termMin: fc.constantFrom(0, 1, 10, 20.5),
  after: fc.constantFrom('2026-06-01T00:00:00.000Z', '2026-06-03T00:00:00.000Z'),
  near: fc.record({
    place: fc.constantFrom('长春', '43.17, 124.35', 'Siping Hongzui'),
    km: fc.constantFrom(1, 50, 300, 2_000),
  }),
  polygon: anyRing,
}

/** Any number of them. */
export const allConditions: fc.Arbitrary<Conditions> = fc.record(each, { requiredKeys: [] }) as fc.Arbitrary<Conditions>
/** A few: with many at once nothing would ever be found. */
export const anyConditions: fc.Arbitrary<Conditions> = fc
  .tuple(fc.record(each), fc.subarray(Object.keys(each), { maxLength: 4 }))
  .map(([all, keys]) => Object.fromEntries(Object.entries(all).filter(([key]) => keys.includes(key))))
