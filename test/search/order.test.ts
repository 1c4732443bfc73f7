import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { buildCatalogue, type Catalogue } from '../../src/matching/catalogue.ts'
import type { SiteRecord } from '../../src/matching/types.ts'
import { SORTS, type Sort, sortsFor } from '../../src/search/address.ts'
import type { Conditions } from '../../src/search/conditions.ts'
import { rowsOfPage } from '../../src/search/order.ts'
import { sortedBy } from '../../src/search/radix.ts'
import { select } from '../../src/search/select.ts'
import { AS_OF, CHANGCHUN, catalogue, SIPING, site } from '../matching/sites.ts'
import { anyConditions, PLACES, sitesInZones } from './sites.ts'

vi.setConfig({ testTimeout: 30_000 })

const build = (sites: readonly SiteRecord[]) =>
  buildCatalogue(sites, { version: 'test', logisticsNodes: [], gazetteer: PLACES, blockSize: 8 })
const pageOf = (of: Catalogue, conditions: Conditions, sort: Sort, offset = 0, size = 20) =>
  rowsOfPage(of, select(of, conditions, AS_OF), { conditions, sort, offset, size }).map((row) => of.sites[row]!)
const ids = (sites: readonly SiteRecord[]) => sites.map(({ id }) => id)

/** What an order goes by; the larger the earlier. Null is unknown. */
const KEY: Partial<Record<Sort, (site: SiteRecord) => number | null>> = {
  newest: ({ publishedAt }) => (publishedAt === null ? null : Date.parse(publishedAt)),
  land: ({ facts }) => facts.landAreaM2?.value ?? null,
  floor: ({ facts, kind }) => facts.floorAreaM2?.value ?? (kind === 'land' ? 0 : null),
  power: ({ facts }) => facts.powerKva?.value ?? null,
  rent: ({ facts }) => (facts.rentFenM2Month ? -facts.rentFenM2Month.value : null),
  price: ({ facts }) => (facts.priceFen ? -facts.priceFen.value : null),
  asOf: ({ factsAsOf }) => (factsAsOf === null ? null : Date.parse(factsAsOf)),
}

/** The same order by comparison: unknown last, equals by id, the latest first. */
function compared(sites: readonly SiteRecord[], keyOf: (site: SiteRecord) => number | null): string[] {
  return ids(
    sites.toSorted((a, b) => {
      const [x, y] = [keyOf(a), keyOf(b)]
      if (x !== y) return x === null ? 1 : y === null ? -1 : y - x
      return a.id < b.id ? 1 : -1
    }),
  )
}

describe('the order of a list', () => {
  it.each(Object.entries(KEY))('%s is what sorting by comparison gives', (sort, keyOf) => {
    fc.assert(
      fc.property(sitesInZones(), anyConditions, (sites, conditions) => {
        const dated = sites.map((one, i) => ({
          ...one,
          publishedAt: i % 4 === 0 ? null : new Date(Date.UTC(2026, i % 3, 1)).toISOString(),
        }))
        const of = build(dated)
        const selection = select(of, conditions, AS_OF)
        const passing = of.sites.filter((_, row) => selection.passes(row))
        expect(ids(pageOf(of, conditions, sort as Sort, 0, 100))).toEqual(compared(passing, keyOf))
      }),
      { numRuns: 40 },
    )
  })

  it('is cut into pages that hold every site once', () => {
    fc.assert(
      fc.property(
        sitesInZones(),
        anyConditions,
        fc.constantFrom(...SORTS),
        fc.integer({ min: 1, max: 7 }),
        (sites, conditions, sort, size) => {
          if (!sortsFor(conditions).includes(sort)) return
          const of = build(sites)
          const whole = ids(pageOf(of, conditions, sort, 0, 1_000))
          const { total } = select(of, conditions, AS_OF)
          const paged = Array.from({ length: Math.ceil(total / size) + 1 }, (_, i) =>
            ids(pageOf(of, conditions, sort, i * size, size)),
          )
          expect(paged.flat()).toEqual(whole)
          expect(new Set(whole).size).toBe(total)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('goes by distance where a place is asked', () => {
    const of = catalogue([
      site('far', {}, { position: SIPING }),
      site('here', {}, { position: CHANGCHUN }),
      site('near', {}, { position: [125.4, 43.9] }),
      site('somewhere', {}, { position: null }),
    ])
    const near = { place: '43.88, 125.32', km: 500 }
    expect(ids(pageOf(of, { near }, 'near'))).toEqual(['here', 'near', 'far'])
    expect(ids(pageOf(of, { near: { ...near, km: 20 } }, 'near'))).toEqual(['here', 'near'])
  })

  it('puts names that hold all words first', () => {
    const zone = { ...site('x').zone, name: '四平红嘴开发区' }
    const of = catalogue([
      site('zone', {}, { name: '仓库', zone, zoneId: 'a' }),
      site('both', {}, { name: '红嘴仓库', zone, zoneId: 'a' }),
      site('none', {}, { name: '厂房', zone, zoneId: 'a', address: '仓库街' }),
    ])
    expect(ids(pageOf(of, { q: '红嘴 仓库' }, 'relevance'))).toEqual(['both', 'zone', 'none'])
  })
})

describe('the radix sort', () => {
  it('sorts any keys as a comparison does, and leaves equals as they came', () => {
    const key = fc.oneof(
      fc.double(),
      fc.constantFrom(0, -0, 1, -1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY),
    )
    fc.assert(
      fc.property(fc.array(key, { maxLength: 30 }), fc.constantFrom<(1 | -1)[]>(1, -1), (keys, direction) => {
        const rows = keys.map((_, row) => row)
        const expected = rows.toSorted((a, b) => {
          const [x, y] = [keys[a]!, keys[b]!]
          if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b
          return x === y ? a - b : (x < y ? -1 : 1) * direction
        })
        expect([...sortedBy(Float64Array.from(keys), Uint32Array.from(rows), direction)]).toEqual(expected)
      }),
      { numRuns: 300 },
    )
  })
})
