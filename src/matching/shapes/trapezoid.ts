import { type NumberKey, SOURCE_OF } from '../columns.ts'
import type { Corners, Shape } from './shape.ts'

/** The worth of a known value. */
export function worth({ from, best, bestTo, to }: Corners, x: number): number {
  if (x < best) return x <= from ? 0 : (x - from) / (best - from)
  if (x > bestTo) return x >= to ? 0 : (to - x) / (to - bestTo)
  return 1
}

export function trapezoid(column: NumberKey, corners: Corners, hopeful = false): Shape {
  const { from, best, bestTo, to } = corners
  if (!(from <= best && best <= bestTo && bestTo <= to)) {
    throw new RangeError(`${column}: corners out of order: ${[from, best, bestTo, to].join(', ')}`)
  }
  const unknownLow = hopeful ? 1 : 0
  const shape: Shape = {
    sources: [SOURCE_OF[column]],
    form: { kind: 'trapezoid', column, corners, unknownLow },
    interval(columns, row) {
      const x = columns.number[column][row]!
      if (Number.isNaN(x)) return { low: unknownLow, high: 1 }
      const known = worth(corners, x)
      return { low: known, high: known }
    },
    fill(columns, start, end, low, high) {
      const values = columns.number[column]
      for (let row = start, i = 0; row < end; row++, i++) {
        const x = values[row]!
        let known = 1
        if (x < best) known = x <= from ? 0 : (x - from) / (best - from)
        else if (x > bestTo) known = x >= to ? 0 : (to - x) / (to - bestTo)
        const unknown = Number.isNaN(x)
        low[i] = unknown ? unknownLow : known
        high[i] = known
      }
    },
    bound(envelopes, block) {
      const { min, max, unknown } = envelopes.number[column]
      const first = min[block]!
      const last = max[block]!
      const gaps = unknown[block] === 1
      if (first > last) return { least: unknownLow, low: unknownLow, high: 1 }
      const top = last < best ? worth(corners, last) : first > bestTo ? worth(corners, first) : 1
      const bottom = Math.min(worth(corners, first), worth(corners, last))
      return {
        least: gaps ? Math.min(bottom, unknownLow) : bottom,
        low: gaps ? Math.max(top, unknownLow) : top,
        high: gaps ? 1 : top,
      }
    },
    hoping: (source) => (source === SOURCE_OF[column] ? trapezoid(column, corners, true) : shape),
  }
  return shape
}

/** Rises (`from` < `to`) or falls (`from` > `to`) linearly: worth 0 at `from`, 1 at `to`. */
export function ramp(column: NumberKey, from: number, to: number): Shape {
  if (from === to) throw new RangeError(`${column}: a ramp needs two ends, both are ${from}`)
  return from < to
    ? trapezoid(column, { from, best: to, bestTo: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY })
    : trapezoid(column, { from: Number.NEGATIVE_INFINITY, best: Number.NEGATIVE_INFINITY, bestTo: to, to: from })
}

/** Worth 1 at the ideal, falling to 0 at `low` and at `high`. */
export const tent = (column: NumberKey, low: number, ideal: number, high: number): Shape =>
  trapezoid(column, { from: low, best: ideal, bestTo: ideal, to: high })

/** Worth 1 from `least` to `most` inclusive, else 0: the shape of a gate over a number. */
export const within = (column: NumberKey, least: number, most: number): Shape =>
  trapezoid(column, { from: least, best: least, bestTo: most, to: most })
