import { type MaskKey, SOURCE_OF } from '../columns.ts'
import type { Shape } from './shape.ts'

/** How what is there of the wanted is counted: its share, or (for gates) whether any, all or all but one of it is there. */
type Measure = 'share' | 'any' | 'all' | 'all-but-one'

const MEASURES: Record<Measure, (there: number, wanted: number) => number> = {
  share: (there, wanted) => there / wanted,
  any: (there) => (there > 0 ? 1 : 0),
  all: (there, wanted) => (there === wanted ? 1 : 0),
  'all-but-one': (there, wanted) => (there >= wanted - 1 ? 1 : 0),
}

const WORDS_MAX = 4

/** How many of the 32 bits are set (Warren, Hacker's Delight, 5–1). */
function bitCount(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/**
 * The share of the wanted bits that are there. Bits known to be there count low, bits that may be there count high.
 * `wanted` are bit numbers of the column, at least one.
 */
export function overlap(
  column: MaskKey,
  wanted: readonly number[],
  measure: Measure = 'share',
  hopeful = false,
): Shape {
  const bits = new Set(wanted)
  if (bits.size === 0) throw new RangeError(`${column}: nothing is wanted`)
  const masks = new Uint32Array(WORDS_MAX)
  for (const bit of bits) {
    if (!(Number.isInteger(bit) && bit >= 0 && bit < 32 * WORDS_MAX)) throw new RangeError(`${column}: no bit ${bit}`)
    masks[bit >> 5]! |= 1 << (bit & 31)
  }
  // Worth by the number of wanted bits that are there
  const worths = Float64Array.from({ length: bits.size + 1 }, (_, there) => MEASURES[measure](there, bits.size))
  const count = (words: Uint32Array, at: number, width: number) => {
    let there = 0
    for (let word = 0; word < width; word++) there += bitCount(words[at + word]! & masks[word]!)
    return worths[there]!
  }
  const shape: Shape = {
    sources: [SOURCE_OF[column]],
    form: { kind: 'coded' },
    interval(columns, row) {
      const { words, yes, maybe } = columns.mask[column]
      const high = count(maybe, row * words, words)
      return { low: hopeful ? high : count(yes, row * words, words), high }
    },
    fill(columns, start, end, low, high) {
      const { words, yes, maybe } = columns.mask[column]
      const known = hopeful ? maybe : yes
      if (words === 1) {
        const mask = masks[0]!
        for (let row = start, i = 0; row < end; row++, i++) {
          low[i] = worths[bitCount(known[row]! & mask)]!
          high[i] = worths[bitCount(maybe[row]! & mask)]!
        }
        return
      }
      for (let row = start, i = 0; row < end; row++, i++) {
        low[i] = count(known, row * words, words)
        high[i] = count(maybe, row * words, words)
      }
    },
    bound(envelopes, block) {
      const { words, yesAny, yesAll, maybeAny, maybeAll } = envelopes.mask[column]
      const at = block * words
      return {
        least: count(hopeful ? maybeAll : yesAll, at, words),
        low: count(hopeful ? maybeAny : yesAny, at, words),
        high: count(maybeAny, at, words),
      }
    },
    hoping: (source) => (source === SOURCE_OF[column] ? overlap(column, wanted, measure, true) : shape),
  }
  return shape
}
