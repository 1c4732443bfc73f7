import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/assets/facts.ts'
import { fenOfYuan } from '../../src/kernel/money.ts'
import { rateOn, type TaxRate } from '../../src/matching/tax-rates.ts'
import { type Occupancy, wantedM2, type YearlyCost, yearlyCost } from '../../src/matching/yearly-cost.ts'
import type { DealMode } from '../../src/projects/requirement.ts'

const known = <V>(value: V) => ({ value, source: 'certificate' as const, asOf: '2026-03-01' })
const AS_OF = '2026-06-18'

/** What domain.md works with: a plant of 10 000 m² on 10 000 m², rent 10 yuan, price 10 000 000 yuan, 30 years left. */
const PLANT: Facts = {
  floorAreaM2: known(10_000),
  landAreaM2: known(10_000),
  divisible: known('no' as const),
  rentFenM2Month: known(fenOfYuan(10)),
  priceFen: known(fenOfYuan(10_000_000)),
  equityValueFen: known(fenOfYuan(10_000_000)),
  landUseUntil: known('2056-06-18'),
}
const site = (facts: Facts = PLANT, change: Partial<Occupancy> = {}): Occupancy => ({
  kind: 'land-and-building',
  facts,
  asOf: AS_OF,
  wantedM2: null,
  ...change,
})
function costOf(mode: DealMode, of: Occupancy) {
  const cost = yearlyCost(mode, of)
  if (cost.kind !== 'known') throw new Error(`unknown: ${cost.missing}`)
  return cost
}
const yuan = (cost: YearlyCost) =>
  cost.kind === 'known'
    ? cost.lines.map(({ item, bearer, low, high }) => [item, bearer, low / 100, high === null ? null : high / 100])
    : cost.missing

describe('the yearly cost of occupying a site', () => {
  it('of a lease: rent and the lessee’s stamp duty; property and land use tax are the owner’s', () => {
    const cost = costOf('rent', site())
    expect(yuan(cost)).toEqual([
      ['rent', 'occupier', 1_200_000, 1_200_000],
      // 6 000 for five years
      ['stamp-duty', 'occupier', 1_200, 1_200],
      ['property-tax', 'owner', 144_000, 144_000],
      ['land-use-tax', 'owner', 6_000, 300_000],
    ])
    expect([cost.low, cost.high]).toEqual([120_120_000, 120_120_000])
  })

  it('of a purchase: price, deed tax 300 000 and stamp duty 5 000 over twenty years, and the taxes of each year', () => {
    const cost = costOf('purchase', site())
    expect(yuan(cost)).toEqual([
      ['price', 'occupier', 500_000, 500_000],
      ['deed-tax', 'occupier', 15_000, 15_000],
      ['stamp-duty', 'occupier', 250, 250],
      ['property-tax', 'occupier', 84_000, 84_000],
      ['land-use-tax', 'occupier', 6_000, 300_000],
    ])
    expect([cost.low, cost.high]).toEqual([60_525_000, 89_925_000])
    expect(costOf('equity', site()).lines[0]?.item).toBe('equity')
  })

  it('spreads a purchase over the term that is left, at least a year', () => {
    const until = (day: string) => costOf('purchase', site({ ...PLANT, landUseUntil: known(day) }))
    const ten = until('2036-06-18')
    expect(ten.years?.low).toBeCloseTo(10, 2)
    expect(ten.lines[0]?.low).toBe(Math.round(1_000_000_000 / (3653 / 365.2425)))
    expect(until('2026-07-18').years).toEqual({ low: 1, high: 1 })
    expect(yuan(yearlyCost('purchase', site({ ...PLANT, landUseUntil: known('2026-06-18') })))).toEqual([
      'landUseUntil',
    ])
  })

  it('has no upper bound where the end of the term or the land is unknown', () => {
    const { landUseUntil: _, ...endless } = PLANT
    const cost = costOf('purchase', site(endless))
    expect([cost.low, cost.high]).toEqual([60_525_000, null])
    const { landAreaM2: __, ...landless } = PLANT
    expect(costOf('purchase', site(landless)).lines.at(-1)).toMatchObject({ low: 0, high: null })
    expect(costOf('rent', site(landless)).high).toBe(120_120_000)
  })

  it('is unknown without a price, never zero', () => {
    const { rentFenM2Month: _, ...priceless } = PLANT
    expect(yearlyCost('rent', site(priceless))).toEqual({ kind: 'unknown', mode: 'rent', missing: ['rentFenM2Month'] })
    const { floorAreaM2: __, ...arealess } = PLANT
    expect(yearlyCost('rent', site(arealess))).toMatchObject({ missing: ['floorAreaM2'] })
    // Not divisible: the price is that of the whole, however large
    expect(costOf('purchase', site(arealess, { wantedM2: 500 })).low).toBe(60_525_000)
  })

  it('takes what the project wants of a divisible site, at least the smallest part, at most all of it', () => {
    const taken = (wanted: number, facts: Facts) =>
      costOf('rent', site({ ...PLANT, ...facts }, { wantedM2: wanted })).areaM2
    const parts = { divisible: known('yes' as const), smallestLetM2: known(1_000) }
    expect(taken(4_000, parts)).toEqual({ low: 4_000, high: 4_000 })
    expect(taken(400, parts)).toEqual({ low: 1_000, high: 1_000 })
    expect(taken(40_000, parts)).toEqual({ low: 10_000, high: 10_000 })
    expect(taken(4_000, {})).toEqual({ low: 10_000, high: 10_000 })
    const { divisible: _, ...open } = PLANT
    expect(costOf('rent', site(open, { wantedM2: 4_000 })).areaM2).toEqual({ low: 4_000, high: 10_000 })
  })

  it('lets bare land by its land, and asks no property tax of it', () => {
    const cost = costOf('purchase', site(PLANT, { kind: 'land' }))
    expect(cost.lines.map(({ item }) => item)).not.toContain('property-tax')
    const needs = { floorArea: { level: 'must' as const, importance: 5, min: 1, ideal: 2, max: 3 } }
    expect([wantedM2({ needs }, 'building'), wantedM2({ needs }, 'land')]).toEqual([2, null])
  })
})

describe('a rate', () => {
  const row = (from: string, low: number): TaxRate => ({
    tax: 'deed-tax',
    from,
    low,
    high: low,
    source: '',
    basis: 'law',
  })
  it('is the newest that is in force on the day', () => {
    const rates = [row('2021-09-01', 0.03), row('2030-01-01', 0.04), row('1997-10-01', 0.05)]
    expect(
      ['1999-01-01', '2021-08-31', '2021-09-01', '2031-01-01'].map((day) => rateOn('deed-tax', day, rates).low),
    ).toEqual([0.05, 0.05, 0.03, 0.04])
    expect(() => rateOn('deed-tax', '1990-01-01', rates)).toThrow(RangeError)
  })
})

describe('for any site', () => {
  const m2 = fc.integer({ min: 1, max: 1_000_000 })
  const fen = fc.integer({ min: 1, max: 1e10 })
  const mode = fc.constantFrom<DealMode>('rent', 'purchase', 'equity')
  const whole = fc.record({
    floorAreaM2: m2,
    landAreaM2: m2,
    smallestLetM2: m2,
    divisible: fc.constantFrom('yes' as const, 'no' as const),
    landUseUntil: fc.constantFrom('2027-01-01', '2033-03-03', '2070-12-31'),
    rentFenM2Month: fc.integer({ min: 1, max: 100_000 }),
    priceFen: fen,
    equityValueFen: fen,
  })
  const kind = fc.constantFrom('land' as const, 'building' as const, 'land-and-building' as const)
  const factsOf = (values: object): Facts =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key, known(value)]))
  const high = (cost: { high: number | null }) => cost.high ?? Number.POSITIVE_INFINITY

  it('a span holds the cost of every completion', () => {
    const hidden = fc.subarray(['floorAreaM2', 'landAreaM2', 'smallestLetM2', 'divisible', 'landUseUntil'])
    fc.assert(
      fc.property(whole, hidden, mode, kind, fc.option(m2), (values, hide, mode, kind, wanted) => {
        const rest = Object.fromEntries(Object.entries(values).filter(([key]) => !(hide as string[]).includes(key)))
        const full = costOf(mode, site(factsOf(values), { kind, wantedM2: wanted }))
        const part = yearlyCost(mode, site(factsOf(rest), { kind, wantedM2: wanted }))
        if (part.kind === 'unknown') return
        expect(part.low).toBeLessThanOrEqual(full.low)
        expect(high(part)).toBeGreaterThanOrEqual(high(full))
      }),
    )
  })

  it('a higher price and a larger area never cost less; the lines sum to the span', () => {
    fc.assert(
      fc.property(whole, mode, kind, m2, fc.nat(1e6), (values, mode, kind, wanted, more) => {
        const of = (change: object, wantedM2 = wanted) =>
          costOf(mode, site(factsOf({ ...values, ...change }), { kind, wantedM2 }))
        const cost = of({})
        for (const key of ['rentFenM2Month', 'priceFen', 'equityValueFen'] as const) {
          expect(of({ [key]: values[key] + more }).low).toBeGreaterThanOrEqual(cost.low)
        }
        expect(of({}, wanted + more).low).toBeGreaterThanOrEqual(cost.low)
        const sum = cost.lines.filter(({ bearer }) => bearer === 'occupier').reduce((total, { low }) => total + low, 0)
        expect(cost.low).toBe(sum)
      }),
    )
  })
})
