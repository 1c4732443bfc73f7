import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { buildCatalogue } from '../../src/matching/catalogue.ts'
import type { Conditions } from '../../src/search/conditions.ts'
import { without } from '../../src/search/conditions.ts'
import { loosen } from '../../src/search/loosen.ts'
import { select } from '../../src/search/select.ts'
import { AS_OF, catalogue, site } from '../matching/sites.ts'
import { anyConditions, PLACES, sitesInZones } from './sites.ts'

vi.setConfig({ testTimeout: 30_000 })

it('promises what it keeps: each way to loosen brings exactly as many sites as it says', () => {
  fc.assert(
    fc.property(sitesInZones(), anyConditions, (sites, conditions) => {
      const of = buildCatalogue(sites, { version: 'test', logisticsNodes: [], gazetteer: PLACES, blockSize: 8 })
      const total = (asked: Conditions) => select(of, asked, AS_OF).total
      const selection = select(of, conditions, AS_OF)
      if (selection.total > 0 || sites.length === 0) return
      const { single, together } = loosen(of, conditions, selection, AS_OF)
      for (const { key, n, to } of single) {
        expect(total(without(conditions, key))).toBe(n)
        if (to) expect(total(to.conditions)).toBe(to.n)
      }
      expect(single.length === 0).toBe(together !== null)
      if (together)
        expect(total(together.keys.reduce((rest, key) => without(rest, key), conditions))).toBeGreaterThanOrEqual(
          together.n,
        )
    }),
    { numRuns: 400 },
  )
})

it('names the value that brings the first few, rounded so that they are still in', () => {
  const of = catalogue([1_230, 987.6, 801, 640, 630].map((powerKva, i) => site(`s${i}`, { powerKva })))
  const ask = (conditions: Conditions) => loosen(of, conditions, select(of, conditions, AS_OF), AS_OF)
  expect(ask({ powerMin: 2_000 }).single).toEqual([
    { key: 'powerMin', n: 5, to: { conditions: { powerMin: 801 }, n: 3 } },
  ])
  const rents = catalogue([955, 1_004, 1_305.4, 2_000].map((rent, i) => site(`s${i}`, { rentFenM2Month: rent })))
  const conditions = { rentMax: 500 } as Conditions
  expect(loosen(rents, conditions, select(rents, conditions, AS_OF), AS_OF).single).toEqual([
    { key: 'rentMax', n: 4, to: { conditions: { rentMax: 1_310 }, n: 3 } },
  ])
})

it('where no single condition helps, names the fewest that do together', () => {
  const of = catalogue([
    site('a', { powerKva: 10, clearHeightM: 4 }),
    site('b', { powerKva: 10, clearHeightM: 5 }),
    site('c'),
  ])
  const conditions: Conditions = { powerMin: 100, heightMin: 9, kind: ['land-and-building'] }
  expect(loosen(of, conditions, select(of, conditions, AS_OF), AS_OF)).toEqual({
    single: [],
    together: { keys: ['heightMin', 'powerMin'], n: 3 },
  })
})
