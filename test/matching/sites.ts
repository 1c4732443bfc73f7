import fc from 'fast-check'
import { ASSET_KINDS } from '../../src/assets/asset.ts'
import { FACT_KEYS, FACTS, type FactKey, type Facts, type FactValue, type Flags } from '../../src/assets/facts.ts'
import type { Position } from '../../src/geometry/position.ts'
import { fenOfYuan } from '../../src/kernel/money.ts'
import { buildCatalogue, type Catalogue } from '../../src/matching/catalogue.ts'
import { SiteGround } from '../../src/matching/site-ground.ts'
import type { SiteRecord, SiteZone } from '../../src/matching/types.ts'
import type { Needs, Requirement } from '../../src/projects/requirement.ts'
import { rectangle } from '../geometry/square.ts'

/** The day of every match in these tests. */
export const AS_OF = '2026-11-23'
export const CHANGCHUN = [125.32, 43.88] as const
export const SIPING = [124.35, 43.17] as const

export type Values = { [K in FactKey]?: FactValue<K> }

export const factsOf = (values: Values): Facts =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, { value, source: 'declared', asOf: '2026-01-01' }]),
  )

/** A plant about which nothing is known but what is said here. */
export const site = (id: string, values: Values = {}, over: Partial<SiteRecord> = {}): SiteRecord => ({
  id,
  zoneId: 'zone',
  name: id,
  nameEn: null,
  address: null,
  sample: false,
  kind: 'land-and-building',
  position: null,
  facts: factsOf(values),
  factsAsOf: null,
  publishedAt: null,
  zone: zoneOf(),
  ...over,
})

/** What its sites have of a zone. */
export const zoneOf = (over: Partial<SiteZone> = {}): SiteZone => ({
  name: '园区',
  nameEn: null,
  prefecture: null,
  leadingIndustries: null,
  admittedIndustries: null,
  ...over,
})

/** Flags by name: those said yes, those said no (`'rest'`: all others), the others unknown. */
export function flags(
  key: 'dealModes' | 'utilities' | 'encumbrances',
  yes: readonly string[],
  no: readonly string[] | 'rest' = [],
): Flags {
  const options: readonly string[] = FACTS[key].options
  const bits = (names: readonly string[]) => names.reduce((all, name) => all | (1 << options.indexOf(name)), 0)
  return { yes: bits(yes), no: bits(no === 'rest' ? options.filter((name) => !yes.includes(name)) : no) }
}

export const requirement = (needs: Requirement['needs']): Requirement => ({ asOf: AS_OF, needs })
export const want = { level: 'prefer', importance: 1 } as const
export const must = { level: 'must', importance: 1 } as const

export const catalogue = (
  sites: readonly SiteRecord[],
  { nodes = [CHANGCHUN], blockSize }: { nodes?: readonly Position<'wgs84'>[]; blockSize?: number } = {},
): Catalogue => buildCatalogue(sites, { version: 'test', logisticsNodes: nodes, blockSize })

const isoDate = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** Anywhere, and often where geometry is hardest: the poles, the antimeridian, one and the same place. */
export const anyPosition: fc.Arbitrary<Position<'wgs84'>> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(fc.double({ min: 121, max: 131, noNaN: true }), fc.double({ min: 41, max: 46, noNaN: true })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<[number, number][]>(
      [180, 0],
      [-180, 0],
      [179.99, 45],
      [-179.99, 45],
      [0, 90],
      [77, -90],
    ),
  },
  { weight: 1, arbitrary: fc.constant<[number, number]>([...CHANGCHUN]) },
)

const industry = fc.constantFrom('13', '26', '27', '36', '367', '3670', '3660', 'C', '97')

/** A value of a fact. Coarse as often as fine, so that ties are common; extremes of the registry too. */
function anyValue(key: FactKey): fc.Arbitrary<unknown> {
  const fact = FACTS[key]
  switch (fact.kind) {
    case 'number':
    case 'money': {
      const fen = fact.kind === 'money' ? 100 : 1
      const [low, high] = fact.usual
      return fc.oneof(
        fc.constantFrom(fact.min * fen, fact.max * fen, low * fen, high * fen, ((low + high) / 2) * fen),
        fc.double({ min: low * fen, max: high * fen, noNaN: true }),
      )
    }
    case 'choice':
      return fc.constantFrom(...fact.options)
    case 'date':
      return isoDate
    case 'codes':
      return fc.array(industry, { maxLength: 3 })
    case 'flags': {
      const all = (1 << fact.options.length) - 1
      return fc
        .tuple(fc.integer({ min: 0, max: all }), fc.oneof(fc.constant(all), fc.integer({ min: 0, max: all })))
        .map(([yes, known]) => ({ yes: yes & known, no: ~yes & known & all }))
    }
  }
}

/** Every fact known: the truth, of which a record knows a part. */
export const anyTruth: fc.Arbitrary<Required<Values>> = fc
  .tuple(...FACT_KEYS.map(anyValue))
  .map((values) => Object.fromEntries(FACT_KEYS.map((key, i) => [key, values[i]])) as Required<Values>)

export const pick = (truth: Values, known: readonly FactKey[]): Values =>
  Object.fromEntries(known.filter((key) => key in truth).map((key) => [key, truth[key]]))

/** Parcels from too small for any hall to room for all; on the last two 120 × 18 m halls are packed so tightly that no sweep settles it. */
const GROUNDS = [
  [40, 30],
  [90, 40],
  [130, 60],
  [300, 200],
].map(([east, north]) => new SiteGround(rectangle(125.3, 43.8, east!, north!)))

export const anySite = (id: string): fc.Arbitrary<SiteRecord> =>
  fc
    .record({
      truth: anyTruth,
      known: fc.oneof(
        { weight: 1, arbitrary: fc.constant<FactKey[]>([]) },
        { weight: 2, arbitrary: fc.constant<FactKey[]>([...FACT_KEYS]) },
        { weight: 5, arbitrary: fc.subarray([...FACT_KEYS]) },
      ),
      kind: fc.constantFrom(...ASSET_KINDS),
      position: fc.option(anyPosition),
      factsAsOf: fc.option(isoDate),
      leading: fc.option(fc.array(fc.constantFrom('13', '27', '36', '97'), { maxLength: 3 })),
      admitted: fc.option(fc.array(industry, { maxLength: 3 })),
      ground: fc.option(fc.constantFrom(...GROUNDS)),
    })
    .map(({ truth, known, kind, position, factsAsOf, leading, admitted, ground }) =>
      site(id, pick(truth, known), {
        kind,
        position,
        factsAsOf,
        ...(ground && { ground }),
        zoneId: `zone-${id.length % 3}`,
        zone: zoneOf({ leadingIndustries: leading, admittedIndustries: admitted }),
      }),
    )

/** Sites with ids in no particular order; some are copies of one another, so that ties are decided by id. */
export const anySites = (maxLength = 40): fc.Arbitrary<SiteRecord[]> =>
  fc
    .tuple(fc.array(anySite('s'), { maxLength }), fc.array(fc.nat(), { maxLength: 8 }), fc.nat())
    .map(([sites, copies, seed]) => {
      const all = sites.length === 0 ? [] : [...sites, ...copies.map((at) => sites[at % sites.length]!)]
      return all.map((one, i) => ({ ...one, id: `s${(i * 7919 + seed) % 10_007}`, zoneId: `zone-${(i + seed) % 3}` }))
    })

const level = fc.constantFrom('must', 'prefer', 'prefer', 'indifferent')
const wanting = <T>(rest: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record({ level, importance: fc.integer({ min: 0, max: 10 }), ...rest }) as fc.Arbitrary<never>
const amount = (usual: readonly [number, number], times = 1) =>
  fc.oneof(
    fc.constantFrom(usual[0] * times, ((usual[0] + usual[1]) / 2) * times),
    fc.double({ min: Math.max(usual[0], 0.1) * times, max: usual[1] * times, noNaN: true }),
  )
const positive = (usual: readonly [number, number]) => amount([Math.max(usual[0], 1), usual[1]])
const area = (usual: readonly [number, number]) =>
  fc
    .tuple(amount(usual), fc.double({ min: 1, max: 3, noNaN: true }), fc.double({ min: 1, max: 3, noNaN: true }))
    .map(([min, toIdeal, toMax]) => ({ min, ideal: min * toIdeal, max: min * toIdeal * toMax }))
const anyArea = (usual: readonly [number, number]) =>
  fc.tuple(wanting({}), area(usual)).map(([base, areas]) => ({ ...(base as object), ...areas })) as fc.Arbitrary<never>
const fen = (usual: readonly [number, number]) =>
  fc.option(
    amount(usual, 100).map((value) => fenOfYuan(value / 100)),
    { nil: undefined },
  )

const needs: { [K in keyof Needs]: fc.Arbitrary<Needs[K]> } = {
  dealMode: wanting({ modes: fc.subarray(['rent', 'purchase', 'equity'], { minLength: 1 }) }),
  kind: wanting({ kinds: fc.subarray([...ASSET_KINDS], { minLength: 1 }) }),
  landArea: anyArea(FACTS.landAreaM2.usual),
  floorArea: anyArea(FACTS.floorAreaM2.usual),
  clearHeight: wanting({ min: positive(FACTS.clearHeightM.usual) }),
  floorLoad: wanting({ min: positive(FACTS.floorLoadKnM2.usual) }),
  crane: wanting({ min: positive(FACTS.craneT.usual) }),
  fireClass: wanting({ class: fc.constantFrom('A', 'B', 'C', 'D', 'E') }),
  condition: wanting({}),
  power: wanting({ min: positive(FACTS.powerKva.usual) }),
  utilities: wanting({ wanted: fc.subarray([...FACTS.utilities.options], { minLength: 1 }) }),
  heat: wanting({}),
  price: wanting({
    rentFenM2Month: fen(FACTS.rentFenM2Month.usual),
    priceFen: amount(FACTS.priceFen.usual, 100).map((value) => fenOfYuan(value / 100)),
    equityValueFen: fen(FACTS.equityValueFen.usual),
  }),
  remainingTerm: wanting({ years: fc.constantFrom(1, 5, 10.5, 20) }),
  availability: wanting({ by: isoDate }),
  admission: wanting({ industry: industry.filter((code) => code !== 'C') }),
  zoneIndustry: wanting({ industries: fc.subarray(['13', '27', '36', '97'], { minLength: 1 }) }),
  places: wanting({
    places: fc.array(
      anyPosition.map(([lon, lat]) => ({ name: 'place', lon, lat })),
      { minLength: 1, maxLength: 3 },
    ),
    radiusKm: fc.constantFrom(1, 50, 300, 20_100),
  }),
  logistics: wanting({ withinKm: fc.constantFrom(5, 50, 500) }),
  rail: wanting({ withinKm: fc.constantFrom(1, 10, 60) }),
  title: wanting({}),
  encumbrance: wanting({}),
  environment: wanting({}),
  freshness: wanting({ years: fc.constantFrom(0.5, 2, 10) }),
  footprint: wanting({
    lengthM: fc.constantFrom(30, 72, 120),
    widthM: fc.constantFrom(18, 24),
    count: fc.constantFrom(1, 2),
    setbackM: fc.constantFrom(0, 5),
    gapM: fc.constantFrom(0, 10),
  }),
}

/** From no need at all to all of them. */
export const anyRequirement: fc.Arbitrary<Requirement> = fc
  .record(needs, { requiredKeys: [] })
  .map((some) => requirement(some as Requirement['needs']))

export const anyOptimism = fc.oneof(fc.constantFrom(0, 0.5, 1), fc.double({ min: 0, max: 1, noNaN: true }))
