import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Part } from '../../src/matching/types.ts'
import { NEED_KEYS } from '../../src/projects/requirement.ts'
import { STRIP, segmentsOf, stripPaths } from '../../views/matches/strip-geometry.ts'

// Thousandths: fc.double would mostly draw the smallest numbers there are
const share = fc.integer({ min: 0, max: 1_000 }).map((n) => n / 1_000)
const worth = fc.tuple(share, share).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }))
const parts = fc.array(fc.tuple(fc.integer({ min: 0, max: 10 }), worth), { minLength: 1, maxLength: 24 }).map((all) => {
  const sum = all.reduce((total, [importance]) => total + importance, 0)
  return all.map(
    ([importance, interval], i): Part => ({
      key: NEED_KEYS[i]!,
      weight: sum === 0 ? 1 / all.length : importance / sum,
      ...interval,
      reason: { code: 'heat-none', params: {}, labels: {} },
    }),
  )
})

/** Area of the boxes `M x y V y2 h w V y z` of a path, as a share of the whole strip. */
function areaOf(path: string): number {
  const boxes = [...path.matchAll(/M([\d.]+) ([\d.]+)V([\d.]+)h([\d.]+)V[\d.]+z/g)]
  expect(boxes.map(([text]) => text).join('')).toBe(path)
  return (
    boxes.reduce((sum, [, , from, to, width]) => sum + Number(width) * (Number(from) - Number(to)), 0) /
    (STRIP.width * STRIP.height)
  )
}
const score = (all: readonly Part[], end: 'low' | 'high') => all.reduce((sum, part) => sum + part.weight * part[end], 0)

describe('the score strip', () => {
  it('fills exactly the score, and hatches what is in doubt', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const { worth, doubt } = stripPaths(all)
        // Edges stand on whole thousandths of the width and tenths of 24 units of height
        const rounding = all.length / STRIP.width + 0.1 / STRIP.height
        expect(Math.abs(areaOf(worth) - score(all, 'low'))).toBeLessThan(rounding)
        expect(Math.abs(areaOf(doubt) - (score(all, 'high') - score(all, 'low')))).toBeLessThan(rounding)
      }),
    )
  })

  it('has segments side by side over the whole width, the heaviest first', () => {
    fc.assert(
      fc.property(parts, (all) => {
        const segments = segmentsOf(all)
        let edge = 0
        for (const { x, width } of segments) {
          expect(x).toBe(edge)
          edge = x + width
        }
        expect(edge).toBe(STRIP.width)
        const weights = segments.map(({ part }) => part.weight)
        expect(weights).toEqual([...weights].sort((a, b) => b - a))
      }),
    )
  })
})
