import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { differences } from '../../src/matching/difference.ts'
import { explain } from '../../src/matching/explain.ts'
import { weighted } from '../../src/matching/match-query.ts'
import { nearestSwap, ontoSimplex } from '../../src/matching/nearest-swap.ts'
import { rank } from '../../src/matching/rank.ts'
import type { Match } from '../../src/matching/types.ts'
import { whatIf } from '../../src/matching/what-if.ts'
import { anyOptimism, anyRequirement, anySites, catalogue, requirement, site, want } from './sites.ts'

// Random cases take their time on a busy machine
vi.setConfig({ testTimeout: 60_000 })

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + value * b[i]!, 0)
const distance = (a: readonly number[], b: readonly number[]) => Math.hypot(...a.map((value, i) => value - b[i]!))
const weights = (n: number) =>
  fc
    .array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true })), { minLength: n, maxLength: n })
    .filter((given) => given.some((value) => value > 1e-3))
    .map((given) => given.map((value) => value / given.reduce((a, b) => a + b, 0)))
/** Worths differ by thousandths: what is less is no difference to anybody. */
const difference = (n: number) =>
  fc.array(
    fc.integer({ min: -1_000, max: 1_000 }).map((thousandths) => thousandths / 1_000),
    { minLength: n, maxLength: n },
  )
const STEPS = 40
/** All weights of three needs in steps of a fortieth. */
const GRID = Array.from({ length: STEPS + 1 }, (_, i) =>
  Array.from({ length: STEPS + 1 - i }, (_, j) => [i / STEPS, j / STEPS, (STEPS - i - j) / STEPS]),
).flat()

describe('the least change of weights that swaps two sites', () => {
  it('does swap them, and nothing on a fine grid is nearer', () => {
    fc.assert(
      fc.property(weights(3), difference(3), (given, d) => {
        const found = nearestSwap(given, d)
        const swapping = GRID.filter((w) => dot(w, d) >= 0)
        if (found === null) {
          expect(swapping).toEqual([])
          return
        }
        expect(Math.min(...found)).toBeGreaterThanOrEqual(0)
        expect(found.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9)
        expect(dot(found, d)).toBeGreaterThanOrEqual(-1e-9)
        if (dot(given, d) < 0) expect(dot(found, d)).toBeCloseTo(0, 9)
        for (const w of swapping) expect(distance(w, given)).toBeGreaterThanOrEqual(distance(found, given) - 1e-9)
      }),
      { numRuns: 500 },
    )
  })

  it('is the nearest of many needs as well: from there every weighting that swaps lies farther on', () => {
    // The nearest point of a convex set: (w − nearest)·(given − nearest) ≤ 0 for every w of the set
    fc.assert(
      fc.property(
        fc
          .integer({ min: 2, max: 24 })
          .chain((n) => fc.tuple(weights(n), difference(n), fc.array(weights(n), { maxLength: 20 }))),
        ([given, d, others]) => {
          const found = nearestSwap(given, d)
          if (!found) return
          const corners = d.map((_, i) => d.map((_, j) => (i === j ? 1 : 0)))
          for (const w of [...others, ...corners].filter((w) => dot(w, d) >= 0)) {
            expect(
              dot(
                w.map((value, i) => value - found[i]!),
                given.map((value, i) => value - found[i]!),
              ),
            ).toBeLessThanOrEqual(1e-9)
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('is none where a site is worth less in everything', () => {
    expect(nearestSwap([0.5, 0.5], [-0.1, -1e-3])).toBeNull()
    expect(nearestSwap([0.5, 0.5], [-0.1, 0])).toEqual([0, 1])
    expect(ontoSimplex([0.5, 0.5, -3])).toEqual([0.5, 0.5, 0])
  })
})

/**
 * C.-L. Hwang and K. Yoon, Multiple Attribute Decision Making (Springer 1981), the choice of a fighter aircraft: speed, range, payload, cost,
 * reliability, manoeuvrability, as shares of the best; simple additive weighting gives 0.835, 0.709, 0.852 and 0.738, TOPSIS would put the
 * first before the third.
 */
const AIRCRAFT = {
  weights: [0.2, 0.1, 0.1, 0.1, 0.2, 0.3],
  values: [
    [2.0, 1500, 20_000, 5.5, 5, 9],
    [2.5, 2700, 18_000, 6.5, 3, 5],
    [1.8, 2000, 21_000, 4.5, 7, 7],
    [2.2, 1800, 20_000, 5.0, 5, 5],
  ],
  scores: [0.835, 0.709, 0.852, 0.738],
}
const COST = 3

describe('a published choice', () => {
  const worths = AIRCRAFT.values.map((row) =>
    row.map((value, j) => {
      const column = AIRCRAFT.values.map((other) => other[j]!)
      return j === COST ? Math.min(...column) / value : value / Math.max(...column)
    }),
  )

  it('has the published weighted sums, and the differences of two sum to theirs', () => {
    worths.forEach((row, i) => {
      expect(dot(row, AIRCRAFT.weights)).toBeCloseTo(AIRCRAFT.scores[i]!, 2)
    })
    const match = (row: readonly number[]) =>
      ({
        parts: row.map((worth, j) => ({ key: `${j}`, weight: AIRCRAFT.weights[j]!, low: worth, high: worth })),
      }) as never as Match
    const table = differences(match(worths[0]!), match(worths[2]!), 0)
    expect(Math.abs(table.by / 1_000 - (0.835 - 0.852))).toBeLessThan(0.002)
    expect(table.rows.reduce((sum, { by }) => sum + by, 0)).toBe(table.by)
    // What costs the first most against the third is reliability, what gains it most is manoeuvrability
    expect([table.rows[0]!.key, table.rows.at(-1)!.key]).toEqual(['4', '5'])
  })

  it('is swapped by a small change, and the second aircraft by a large one', () => {
    const swap = (a: number, b: number) =>
      nearestSwap(
        AIRCRAFT.weights,
        worths[a]!.map((worth, j) => worth - worths[b]![j]!),
      )!
    const near = swap(0, 2)
    expect(dot(near, worths[0]!)).toBeCloseTo(dot(near, worths[2]!), 9)
    expect(near[5]).toBeGreaterThan(0.3)
    expect(near[4]).toBeLessThan(0.2)
    expect(distance(near, AIRCRAFT.weights)).toBeLessThan(0.06)
    expect(distance(swap(1, 2), AIRCRAFT.weights)).toBeGreaterThan(3 * distance(near, AIRCRAFT.weights))
  })
})

describe('what if another need mattered more', () => {
  it('names the least step of each slider that swaps two sites, as ranking again does', () => {
    fc.assert(
      fc.property(anySites(12), anyRequirement, anyOptimism, (sites, wanted, optimism) => {
        const all = catalogue(sites)
        const [leader, ...rest] = rank(all, wanted, { k: 20, optimism, nearMisses: 0 }).eligible.rows
        const ours = rest.at(-1)
        if (!leader || !ours) return
        const { steps } = whatIf(all, wanted, optimism, ours, leader)
        for (const { key, from, to, place } of steps) {
          const at = (importance: number) => {
            const changed = weighted(wanted, { preset: null, weights: { [key]: importance } })
            const ids = rank(all, changed, { k: 50, optimism, nearMisses: 0 }).eligible.rows.map(({ id }) => id)
            return { ours: ids.indexOf(ours.id), theirs: ids.indexOf(leader.id) }
          }
          expect(at(to).ours).toBeLessThan(at(to).theirs)
          expect(at(to).ours + 1).toBe(place)
          for (let step = 0; step <= 10; step++) {
            // By a hair only what scores the same to the last bits
            if (Math.abs(step - from) < Math.abs(to - from) && step !== from)
              expect(at(step).ours).toBeGreaterThan(at(step).theirs)
          }
        }
      }),
      { numRuns: 150 },
    )
  })

  it('finds the slider, and says where no weights would do', () => {
    const all = catalogue([
      site('strong', { powerKva: 1_250, craneT: 10 }),
      site('lifting', { powerKva: 500, craneT: 20 }),
      site('nothing', { powerKva: 500, craneT: 10 }),
    ])
    const wanted = requirement({
      power: { ...want, min: 1_000, importance: 6 },
      crane: { ...want, min: 20, importance: 4 },
    })
    const of = (id: string) => explain(all, wanted, id, 0)!
    const { steps, nearest } = whatIf(all, wanted, 0, of('lifting'), of('strong'))
    // At equal weights the id decides, and lifting comes first
    expect(steps).toEqual([
      { key: 'crane', from: 4, to: 6, place: 1 },
      { key: 'power', from: 6, to: 4, place: 1 },
    ])
    expect(nearest!.map(({ key, to }) => [key, Math.round(to * 1e6) / 1e6])).toEqual([
      ['crane', 0.5],
      ['power', 0.5],
    ])
    expect(whatIf(all, wanted, 0, of('nothing'), of('strong')).nearest).not.toBeNull()
    const worse = catalogue([
      site('best', { powerKva: 1_250, craneT: 20 }),
      site('worst', { powerKva: 500, craneT: 10 }),
    ])
    const [best, worst] = ['best', 'worst'].map((id) => explain(worse, wanted, id, 0)!) as [Match, Match]
    expect(whatIf(worse, wanted, 0, worst, best)).toEqual({ steps: [], nearest: null })
  })
})
