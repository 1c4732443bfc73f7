import { MASK_BITS, type MaskKey, SOURCE_OF } from '../columns.ts'
import type { Shape } from './shape.ts'

/**
 * Worth 1 less what each burden that is there takes from it (not under 0). A burden that may be there counts against the low
 * alone. `costs[i]` ≥ 0 belongs to bit i of a column of at most 8 bits.
 */
export function burdens(column: MaskKey, costs: readonly number[], hopeful = false): Shape {
  const bits = MASK_BITS[column]
  if (bits > 8 || costs.length !== bits || !costs.every((cost) => cost >= 0)) {
    throw new RangeError(`${column}: ${bits} costs are needed, not ${costs.join(', ')}`)
  }
  const worths = Float64Array.from({ length: 1 << bits }, (_, there) =>
    Math.max(0, 1 - costs.reduce((sum, cost, bit) => (there & (1 << bit) ? sum + cost : sum), 0)),
  )
  const shape: Shape = {
    sources: [SOURCE_OF[column]],
    form: { kind: 'coded' },
    interval(columns, row) {
      const { yes, maybe } = columns.mask[column]
      const high = worths[yes[row]!]!
      return { low: hopeful ? high : worths[maybe[row]!]!, high }
    },
    fill(columns, start, end, low, high) {
      const { yes, maybe } = columns.mask[column]
      const worst = hopeful ? yes : maybe
      for (let row = start, i = 0; row < end; row++, i++) {
        low[i] = worths[worst[row]!]!
        high[i] = worths[yes[row]!]!
      }
    },
    bound(envelopes, block) {
      const { yesAny, yesAll, maybeAny, maybeAll } = envelopes.mask[column]
      return {
        least: worths[(hopeful ? yesAny : maybeAny)[block]!]!,
        low: worths[(hopeful ? yesAll : maybeAll)[block]!]!,
        high: worths[yesAll[block]!]!,
      }
    },
    hoping: (source) => (source === SOURCE_OF[column] ? burdens(column, costs, true) : shape),
  }
  return shape
}
