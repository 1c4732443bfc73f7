import { type CategoryKey, SOURCE_OF, UNKNOWN } from '../columns.ts'
import type { Shape } from './shape.ts'

/**
 * A category's worth, by the index of its option. `highs` differs from `lows` where a known category does not settle the
 * question (an admission list that admits only a part of the industry).
 */
export function table(
  column: CategoryKey,
  lows: readonly number[],
  highs: readonly number[] = lows,
  hopeful = false,
): Shape {
  const inRange = lows.every((low, i) => low >= 0 && low <= highs[i]! && highs[i]! <= 1)
  if (lows.length !== highs.length || !inRange) throw new RangeError(`${column}: worths out of range`)
  const unknownLow = hopeful ? 1 : 0
  const low = Float64Array.from(lows)
  const high = Float64Array.from(highs)
  const shape: Shape = {
    sources: [SOURCE_OF[column]],
    form: { kind: 'coded' },
    interval(columns, row) {
      const option = columns.category[column][row]!
      return option === UNKNOWN ? { low: unknownLow, high: 1 } : { low: low[option]!, high: high[option]! }
    },
    fill(columns, start, end, toLow, toHigh) {
      const options = columns.category[column]
      for (let row = start, i = 0; row < end; row++, i++) {
        const option = options[row]!
        toLow[i] = option === UNKNOWN ? unknownLow : low[option]!
        toHigh[i] = option === UNKNOWN ? 1 : high[option]!
      }
    },
    bound(envelopes, block) {
      const { words, seen, unknown } = envelopes.category[column]
      const gaps = unknown[block] === 1
      const bound = gaps ? { least: unknownLow, low: unknownLow, high: 1 } : { least: 1, low: 0, high: 0 }
      for (let option = 0; option < low.length; option++) {
        if ((seen[block * words + (option >> 5)]! & (1 << (option & 31))) === 0) continue
        bound.least = Math.min(bound.least, low[option]!)
        bound.low = Math.max(bound.low, low[option]!)
        bound.high = Math.max(bound.high, high[option]!)
      }
      return bound
    },
    hoping: (source) => (source === SOURCE_OF[column] ? table(column, lows, highs, true) : shape),
  }
  return shape
}
