import { describe, expect, it } from 'vitest'
import type { Asset } from '../../src/assets/asset.ts'
import { warningText } from '../../src/assets/fact-words.ts'
import type { Facts } from '../../src/assets/facts.ts'
import { type Around, warningsOf } from '../../src/assets/warnings.ts'
import { areaM2 } from '../../src/geometry/measure.ts'
import { translatorFor } from '../../src/i18n/translator.ts'
import { draft, square } from './draft.ts'

const around: Around = {
  zone: { position: [124.32, 43.17], countyCode: '220303' },
  neighbours: [],
  today: '2026-06-18',
}
const facts = (values: Record<string, unknown>): Facts =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, { value, source: 'declared', asOf: '2026-06-01' }]),
  ) as Facts
const said = (change: Partial<Asset>, held: Partial<Around> = {}) =>
  warningsOf({ ...draft, ...change }, { ...around, ...held }).map((warning) =>
    warningText(translatorFor('en'), warning),
  )

describe('what an asset is warned of', () => {
  it('is nothing where all is usual', () => {
    expect(said({})).toEqual([])
  })

  it('is a fact outside the usual range, with both in its unit', () => {
    expect(said({ facts: facts({ clearHeightM: 45, rentFenM2Month: 200_00, priceFen: 5_000_000 }) })).toEqual([
      'Clear height: 45 m is outside the usual 4 m to 24 m',
      'Rent: CNY\u00a0200/m² a month is outside the usual CNY\u00a03/m² a month to CNY\u00a018/m² a month',
      'Purchase price: CNY\u00a050,000 is outside the usual CNY\u00a0100,000 to CNY\u00a01,000,000,000',
    ])
    expect(said({ facts: facts({ clearHeightM: 24, rentFenM2Month: 300, builtYear: 1950 }) })).toEqual([])
  })

  it('is a declared area more than 5 % off the measured one', () => {
    const boundary = square()
    const measuredAreaM2 = areaM2(boundary)
    const declared = (share: number) =>
      said({ boundary, measuredAreaM2, facts: facts({ landAreaM2: measuredAreaM2 * share }) })
    expect(declared(1.049)).toEqual([])
    expect(declared(0.951)).toEqual([])
    expect(declared(1.06)).toEqual([
      'The declared area of 21,994 m² differs by 6 % from the 20,749 m² measured from the boundary',
    ])
    expect(declared(0.9)).toHaveLength(1)
  })

  it('is a floor area that the floor-area ratio cannot give, a high storey counting double', () => {
    const floor = (floorAreaM2: number) =>
      said({ facts: facts({ landAreaM2: 10_000, floorAreaRatio: 1.2, floorAreaM2 }) })
    // domain.md, section 3: one hall of 6 000 m², 9 m high, on 10 000 m² is a ratio of 1.2
    expect(floor(6_000)).toEqual([])
    expect(floor(12_000)).toEqual([])
    expect(floor(5_600)).toHaveLength(1)
    expect(floor(12_700)).toEqual([
      'The floor area of 12,700 m² does not go with the 12,000 m² that land area times the floor-area ratio of 1.2 gives (a storey over 8 m counts double)',
    ])
  })

  it('is a part larger than the whole, and a term that has ended', () => {
    expect(said({ facts: facts({ floorAreaM2: 500, smallestLetM2: 600, landUseUntil: '2026-06-17' }) })).toEqual([
      'The smallest part of 600 m² is larger than the floor area of 500 m²',
      'The land-use right ended on 2026-06-17',
    ])
  })

  it('is a place outside the province or far from the zone', () => {
    expect(said({ position: [2.35, 48.85] })).toEqual([
      'The position 2.35, 48.85 is not in Jilin Province: check the coordinates',
      'The position is about 8,325 km from its zone (usually within 25 km): check the coordinates',
    ])
    expect(said({ position: [124.9, 43.17] })).toHaveLength(1)
    expect(said({ position: [124.9, 43.17] }, { zone: { position: null, countyCode: null } })).toEqual([])
  })

  it('is a parcel code of another county', () => {
    expect(said({ parcelCode: '220303001001GB00001' })).toEqual([])
    expect(said({ parcelCode: '220104001001GB00001' })).toEqual([
      'The parcel code begins with 220104; the county code of the zone is 220303',
    ])
  })

  it('is an overlap with a neighbour, not a common side', () => {
    const boundary = square()
    const neighbours = [
      { name: '东邻', boundary: square(124.32 + 0.00177) },
      { name: '西邻', boundary: square(124.32 - 0.000885) },
    ]
    expect(said({ boundary, measuredAreaM2: null }, { neighbours })).toEqual([
      'Overlaps “西邻” by about 10,375 m² (50 % of this parcel)',
    ])
  })
})
