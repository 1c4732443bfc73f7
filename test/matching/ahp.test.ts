import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CONSISTENT,
  consistencyRatio,
  geometricMeans,
  isLinked,
  judgementsOf,
  leastConsistent,
  prioritiesOf,
  SCALE,
} from '../../src/matching/ahp.ts'

const whole = (rows: readonly (readonly number[])[]) => rows

/**
 * T. L. Saaty, “Decision making with the analytic hierarchy process”, International Journal of Services Sciences 1 (2008), 83–98, the relative
 * consumption of drinks in the United States: coffee, wine, tea, beer, soft drinks, milk, water.
 */
const DRINKS = {
  judgements: whole([
    [1, 9, 5, 2, 1, 1, 1 / 2],
    [1 / 9, 1, 1 / 3, 1 / 9, 1 / 9, 1 / 9, 1 / 9],
    [1 / 5, 3, 1, 1 / 3, 1 / 4, 1 / 3, 1 / 9],
    [1 / 2, 9, 3, 1, 1 / 2, 1, 1 / 3],
    [1, 9, 4, 2, 1, 2, 1 / 2],
    [1, 9, 3, 1, 1 / 2, 1, 1 / 3],
    [2, 9, 9, 3, 2, 3, 1],
  ]),
  weights: [0.177, 0.019, 0.042, 0.116, 0.19, 0.129, 0.327],
  ratio: 0.022,
}

/**
 * T. L. Saaty, The Analytic Hierarchy Process (McGraw-Hill 1980), the choice of a school: learning, friends, school life, vocational training,
 * college preparation, music. The book gives λ 7.49 and a ratio of 0.24; the judgements as printed have 7.42 and 0.23.
 */
const SCHOOL = {
  judgements: whole([
    [1, 4, 3, 1, 3, 4],
    [1 / 4, 1, 7, 3, 1 / 5, 1],
    [1 / 3, 1 / 7, 1, 1 / 5, 1 / 5, 1 / 6],
    [1, 1 / 3, 5, 1, 1, 1 / 3],
    [1 / 3, 5, 5, 1, 1, 3],
    [1 / 4, 1, 6, 3, 1 / 3, 1],
  ]),
  weights: [0.32, 0.14, 0.03, 0.13, 0.24, 0.14],
  lambda: 7.49,
  ratio: 0.24,
}

describe('published judgements', () => {
  it('of drinks give the published scale and consistency', () => {
    const { weights } = prioritiesOf(DRINKS.judgements)!
    weights.forEach((weight, i) => {
      expect(Math.abs(weight - DRINKS.weights[i]!)).toBeLessThanOrEqual(0.0005)
    })
    expect(consistencyRatio(DRINKS.judgements)).toBeCloseTo(DRINKS.ratio, 3)
  })

  it('of schools give the published priorities, eigenvalue and inconsistency', () => {
    const { weights, lambda } = prioritiesOf(SCHOOL.judgements)!
    weights.forEach((weight, i) => {
      expect(weight).toBeCloseTo(SCHOOL.weights[i]!, 2)
    })
    expect(Math.abs(lambda / SCHOOL.lambda - 1)).toBeLessThan(0.01)
    expect(Math.abs(consistencyRatio(SCHOOL.judgements) - SCHOOL.ratio)).toBeLessThan(0.015)
    expect(consistencyRatio(SCHOOL.judgements)).toBeGreaterThan(CONSISTENT)
  })

  it('lose most of their inconsistency by the value that is proposed', () => {
    const worst = leastConsistent(SCHOOL.judgements)!
    const repaired = SCHOOL.judgements.map((row) => [...row])
    repaired[worst.i]![worst.j] = worst.repaired
    repaired[worst.j]![worst.i] = 1 / worst.repaired
    expect(consistencyRatio(repaired)).toBe(worst.ratio)
    expect(worst.ratio).toBeLessThan(consistencyRatio(SCHOOL.judgements))
    for (const value of SCALE) {
      repaired[worst.i]![worst.j] = value
      repaired[worst.j]![worst.i] = 1 / value
      expect(consistencyRatio(repaired)).toBeGreaterThanOrEqual(worst.ratio)
    }
  })
})

const anyWeights = fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 2, maxLength: 9 })
const pairsOf = (n: number) =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n - i - 1 }, (_, k) => ({ i, j: i + k + 1 }))).flat()
const anyJudgements = fc.integer({ min: 2, max: 7 }).chain((n) =>
  fc.tuple(...pairsOf(n).map(() => fc.constantFrom(...SCALE))).map((times) =>
    judgementsOf(
      n,
      pairsOf(n).map((pair, at) => ({ ...pair, times: times[at]! })),
    ),
  ),
)

describe('judgements', () => {
  it('that agree give back the weights they were made from, with a ratio of 0, and none lies off', () => {
    fc.assert(
      fc.property(anyWeights, (given) => {
        const sum = given.reduce((a, b) => a + b, 0)
        const judgements = judgementsOf(
          given.length,
          pairsOf(given.length).map(({ i, j }) => ({ i, j, times: given[i]! / given[j]! })),
        )
        const { weights, lambda } = prioritiesOf(judgements)!
        weights.forEach((weight, i) => {
          expect(weight).toBeCloseTo(given[i]! / sum, 9)
        })
        expect(lambda).toBeCloseTo(given.length, 9)
        expect(consistencyRatio(judgements)).toBeCloseTo(0, 9)
        expect(leastConsistent(judgements)).toBeNull()
        geometricMeans(judgements as number[][]).forEach((mean, i) => {
          expect(mean).toBeCloseTo(weights[i]!, 9)
        })
      }),
    )
  })

  it('are reciprocal, and weights turn with the order of the rows', () => {
    fc.assert(
      fc.property(anyJudgements, (judgements) => {
        const n = judgements.length
        judgements.forEach((row, i) => {
          row.forEach((times, j) => {
            expect(times! * judgements[j]![i]!).toBeCloseTo(1, 12)
          })
        })
        const { weights, lambda } = prioritiesOf(judgements)!
        expect(lambda).toBeGreaterThanOrEqual(n - 1e-9)
        expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
        // It is an eigenvector: A·w = λ·w
        judgements.forEach((row, i) => {
          expect(row.reduce<number>((sum, times, j) => sum + times! * weights[j]!, 0)).toBeCloseTo(
            lambda * weights[i]!,
            9,
          )
        })
        const turned = judgements.map((_, i) => judgements.map((_, j) => judgements[n - 1 - i]![n - 1 - j]!))
        prioritiesOf(turned)!.weights.forEach((weight, i) => {
          expect(weight).toBeCloseTo(weights[n - 1 - i]!, 9)
        })
      }),
    )
  })

  it('of two or three rows agree with the geometric means exactly, whatever they are', () => {
    fc.assert(
      fc.property(anyJudgements, (judgements) => {
        if (judgements.length > 3) return
        const means = geometricMeans(judgements as number[][])
        prioritiesOf(judgements)!.weights.forEach((weight, i) => {
          expect(weight).toBeCloseTo(means[i]!, 9)
        })
      }),
    )
  })

  it('that are missing are taken to be what the others make of them', () => {
    // a is twice b, b three times c: a is six times c without anybody saying so
    const judgements = judgementsOf(3, [
      { i: 0, j: 1, times: 2 },
      { i: 1, j: 2, times: 3 },
    ])
    expect(prioritiesOf(judgements)!.weights.map((weight) => Math.round(weight * 1e9) / 1e9)).toEqual([0.6, 0.3, 0.1])
    expect(() => consistencyRatio(judgements)).toThrow(RangeError)
    const apart = judgementsOf(4, [
      { i: 0, j: 1, times: 2 },
      { i: 2, j: 3, times: 3 },
    ])
    expect([isLinked(apart), prioritiesOf(apart)]).toEqual([false, undefined])
  })

  it('are refused where they are none', () => {
    for (const times of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => judgementsOf(2, [{ i: 0, j: 1, times }])).toThrow(RangeError)
    }
  })
})
