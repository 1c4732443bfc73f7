import {
  CATEGORY_KEYS,
  type CategoryKey,
  type Columns,
  MASK_KEYS,
  type MaskKey,
  NUMBER_KEYS,
  type NumberKey,
  UNKNOWN,
} from './columns.ts'

/** Least and greatest known value a block (+∞ and −∞ where none is known), and whether some are unknown. */
interface NumberEnvelope {
  min: Float64Array
  max: Float64Array
  unknown: Uint8Array
}
/** Bits set in any row and in all rows of a block, of what is known and of what may be. */
interface MaskEnvelope {
  words: number
  yesAny: Uint32Array
  yesAll: Uint32Array
  maybeAny: Uint32Array
  maybeAll: Uint32Array
}
/** Which options occur in a block, as bits. */
interface CategoryEnvelope {
  words: number
  seen: Uint32Array
  unknown: Uint8Array
}

/** What is known of each block as a whole (a column store's zone maps): one entry a block. */
export interface Envelopes {
  number: Record<NumberKey, NumberEnvelope>
  mask: Record<MaskKey, MaskEnvelope>
  category: Record<CategoryKey, CategoryEnvelope>
}

/** Blocks that are those of other envelopes: which each is, or −1. */
export interface KeptBlocks {
  envelopes: Envelopes
  blocks: Int32Array
}

/** Envelopes of rows cut into blocks: block b holds rows starts[b] to starts[b + 1]. Those of kept blocks are taken over. */
export function envelopesOf(columns: Columns, starts: Uint32Array, lists: number, kept?: KeptBlocks): Envelopes {
  const was = (block: number) => kept?.blocks[block] ?? -1
  return {
    number: map(NUMBER_KEYS, (key) => numberEnvelope(columns.number[key], starts, was, kept?.envelopes.number[key])),
    mask: map(MASK_KEYS, (key) => maskEnvelope(columns.mask[key], starts, was, kept?.envelopes.mask[key])),
    category: map(CATEGORY_KEYS, (key) =>
      categoryEnvelope(
        columns.category[key],
        starts,
        key === 'admission' || key === 'zoneAdmission' ? lists : 32,
        was,
        kept?.envelopes.category[key],
      ),
    ),
  }
}

const map = <K extends string, V>(keys: readonly K[], make: (key: K) => V) =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, V>

/** Which block of the former envelopes a block is; −1 where it is new. */
type Was = (block: number) => number

function numberEnvelope(
  values: Float64Array,
  starts: Uint32Array,
  was: Was,
  before: NumberEnvelope | undefined,
): NumberEnvelope {
  const blocks = starts.length - 1
  const min = new Float64Array(blocks).fill(Number.POSITIVE_INFINITY)
  const max = new Float64Array(blocks).fill(Number.NEGATIVE_INFINITY)
  const unknown = new Uint8Array(blocks)
  for (let block = 0; block < blocks; block++) {
    const old = was(block)
    if (before && old >= 0) {
      min[block] = before.min[old]!
      max[block] = before.max[old]!
      unknown[block] = before.unknown[old]!
      continue
    }
    for (let row = starts[block]!; row < starts[block + 1]!; row++) {
      const value = values[row]!
      if (Number.isNaN(value)) unknown[block] = 1
      if (value < min[block]!) min[block] = value
      if (value > max[block]!) max[block] = value
    }
  }
  return { min, max, unknown }
}

function maskEnvelope(
  { words, yes, maybe }: Columns['mask'][MaskKey],
  starts: Uint32Array,
  was: Was,
  before: MaskEnvelope | undefined,
): MaskEnvelope {
  const blocks = starts.length - 1
  const yesAny = new Uint32Array(blocks * words)
  const maybeAny = new Uint32Array(blocks * words)
  const yesAll = new Uint32Array(blocks * words).fill(0xffffffff)
  const maybeAll = new Uint32Array(blocks * words).fill(0xffffffff)
  for (let block = 0; block < blocks; block++) {
    const old = was(block)
    if (before && old >= 0) {
      for (let word = 0; word < words; word++) {
        yesAny[block * words + word] = before.yesAny[old * words + word]!
        yesAll[block * words + word] = before.yesAll[old * words + word]!
        maybeAny[block * words + word] = before.maybeAny[old * words + word]!
        maybeAll[block * words + word] = before.maybeAll[old * words + word]!
      }
      continue
    }
    for (let row = starts[block]!; row < starts[block + 1]!; row++) {
      for (let word = 0; word < words; word++) {
        const to = block * words + word
        const from = row * words + word
        yesAny[to]! |= yes[from]!
        yesAll[to]! &= yes[from]!
        maybeAny[to]! |= maybe[from]!
        maybeAll[to]! &= maybe[from]!
      }
    }
  }
  return { words, yesAny, yesAll, maybeAny, maybeAll }
}

function categoryEnvelope(
  values: Uint16Array,
  starts: Uint32Array,
  options: number,
  was: Was,
  before: CategoryEnvelope | undefined,
): CategoryEnvelope {
  const blocks = starts.length - 1
  const words = Math.max(1, Math.ceil(options / 32))
  const seen = new Uint32Array(blocks * words)
  const unknown = new Uint8Array(blocks)
  for (let block = 0; block < blocks; block++) {
    const old = was(block)
    if (before && old >= 0) {
      // Lists of industries are only ever added
      for (let word = 0; word < before.words; word++)
        seen[block * words + word] = before.seen[old * before.words + word]!
      unknown[block] = before.unknown[old]!
      continue
    }
    for (let row = starts[block]!; row < starts[block + 1]!; row++) {
      const value = values[row]!
      if (value === UNKNOWN) unknown[block] = 1
      else seen[block * words + (value >> 5)]! |= 1 << (value & 31)
    }
  }
  return { words, seen, unknown }
}
