import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Match } from '../../src/matching/types.ts'
import { NEED_KEYS } from '../../src/projects/requirement.ts'
import { best, goodness } from '../../src/shortlists/compare/better.ts'
import { pointsOf } from '../../src/shortlists/compare/points.ts'

const worth = fc.double({ min: 0, max: 1, noNaN: true })
/** A match with weights of sum 1, its score as the engine sums it up. */
const anyMatch = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 10 }), worth, worth), { minLength: 1, maxLength: NEED_KEYS.length })
  .map((needs): Match => {
    const sum = needs.reduce((total, [importance]) => total + importance, 0)
    const parts = needs.map(([importance, a, b], i) => ({
      key: NEED_KEYS[i]!,
      weight: importance / sum,
      low: Math.min(a, b),
      high: Math.max(a, b),
      reason: { code: 'x', params: {}, labels: {} },
    }))
    const low = parts.reduce((total, part) => total + part.weight * part.low, 0)
    const high = parts.reduce((total, part) => total + part.weight * part.high, 0)
    return { id: 'a', zoneId: 'z', standing: 'eligible', low, high, score: low, parts, gates: [], confirm: [] }
  })

it('the points of the needs add up to the score as it is shown, each within a tenth of its own', () => {
  fc.assert(
    fc.property(anyMatch, (match) => {
      const { total, needs } = pointsOf(match, 0)
      expect(total).toBe(Math.round(match.score * 1000))
      expect(needs.reduce((sum, { tenths }) => sum + tenths, 0)).toBe(total)
      needs.forEach(({ tenths }, i) => {
        const part = match.parts[i]!
        expect(Math.abs(tenths - part.weight * part.low * 1000)).toBeLessThanOrEqual(1)
      })
    }),
    { numRuns: 2_000 },
  )
})

it('differences of two sites add up to the difference of their scores', () => {
  fc.assert(
    fc.property(anyMatch, anyMatch, (one, other) => {
      const [a, b] = [pointsOf(one, 0), pointsOf({ ...other, parts: one.parts, low: one.low, score: one.low }, 0)]
      const by = a.needs.map(({ tenths }, i) => tenths - b.needs[i]!.tenths)
      expect(by.reduce((sum, value) => sum + value, 0)).toBe(a.total - b.total)
    }),
  )
})

it('the best is what nothing known beats, and none where all are alike or one has no better and no worse', () => {
  const rents = [800, 650, undefined, 650].map((fen) => (fen === undefined ? null : goodness('rentFenM2Month', fen)))
  expect(best(rents)).toEqual([false, true, false, true])
  expect(best([goodness('title', 'land-only'), goodness('title', 'in-progress')])).toEqual([false, false])
  expect(best([goodness('condition', 'ruin'), goodness('condition', 'ready')])).toEqual([false, true])
  expect(best([goodness('landUseUntil', '2050-01-01'), goodness('landUseUntil', '2071-06-30')])).toEqual([false, true])
  expect(best([goodness('landAreaM2', 1), goodness('landAreaM2', 2)])).toEqual([false, false])
  expect(best([null, goodness('powerKva', 630)])).toEqual([false, false])
})
