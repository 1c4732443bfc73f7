import type { Catalogue } from '../catalogue.ts'
import { aligned, blockWriter } from './block-writer.ts'
import { Dictionary, GROUP_COLUMNS } from './groups.ts'
import * as L from './layout.ts'
import { setBytes } from './sets.ts'

const PAGE_BYTES = 65_536

/** A catalogue in the kernel's memory, and what the program needs to know of it. */
export interface Image {
  memory: WebAssembly.Memory
  dictionaries: readonly Dictionary[]
  /** Bytes of a set of codes of each group; 0 where there are none. */
  sets: readonly number[]
  /** All that lies there; the program is written behind it. */
  bytes: number
  /** Of those, about what blocks that are no more take. */
  dead: number
}

/** Arrays with an entry a block: the header's field, and how many columns. */
const ARRAYS = [
  [L.H_BLOCK, 1],
  [L.H_ROWS, 1],
  [L.H_MIN, L.NUMBERS],
  [L.H_MAX, L.NUMBERS],
  [L.H_UNKNOWN, 1],
  [L.H_INEXACT, 1],
  [L.H_BOX, 6],
  [L.H_LIST, L.GROUPS],
  [L.H_LIST_LENGTH, L.GROUPS],
  [L.H_SET, L.GROUPS],
  [L.H_BOUND, 1],
  [L.H_LATE, 1],
  [L.H_MIXED, 1],
  [L.H_FAIL_ALL, 1],
  [L.H_FAIL_ANY, 1],
  [L.H_UNKNOWN_ALL, 1],
  [L.H_UNKNOWN_ANY, 1],
  [L.H_ELIGIBLE, 1],
  [L.H_TO_CONFIRM, 1],
  [L.H_SINGLE, 1],
  [L.H_START, 1],
] as const

const UNDECIDED_MOST = 4_096
const WORD = 4
/** Scratch: the header's field, and bytes. */
const SCRATCH = [
  [L.H_TOTALS, 128 * WORD],
  [L.H_SCORES, L.ROWS_MOST * WORD],
  [L.H_FAILS, L.ROWS_MOST * L.PLANES_MOST],
  [L.H_UNKNOWNS, L.ROWS_MOST * L.PLANES_MOST],
  [L.H_DOUBTS, L.ROWS_MOST],
  [L.H_MIX, 6 * L.ROWS_MOST],
  [L.H_LOCAL, 2 * L.ROWS_MOST],
  [L.H_FOUND, L.ROWS_MOST * WORD],
  [L.H_UNDECIDED, UNDECIDED_MOST * WORD],
] as const

/** Blocks and codes that may be added before everything has to be laid out anew. */
const SPARE_BLOCKS = 64
const SPARE_CODES = 128

type Laid = Pick<Catalogue, 'columns' | 'starts' | 'size'>

/** Lays the catalogue out for the kernel. Throws a RangeError where a block has more rows than the kernel takes. */
export function imageOf({ columns, starts, size }: Laid): Image {
  const blocks = starts.length - 1
  const dictionaries = GROUP_COLUMNS.map((_, group) => new Dictionary(group))
  const codes = dictionaries.map((dictionary) => {
    const all = new Uint16Array(size)
    for (let row = 0; row < size; row++) all[row] = dictionary.codeOf(columns, row)
    return all
  })
  const sets = dictionaries.map((dictionary) => setBytes(dictionary.size + SPARE_CODES))
  const capacity = blocks + (blocks >> 2) + SPARE_BLOCKS
  let end = L.HEADER_BYTES
  const place = (bytes: number) => {
    const address = end
    end = aligned(end + bytes)
    return address
  }
  const fields = [
    ...SCRATCH.map(([field, bytes]) => [field, place(bytes)] as const),
    ...ARRAYS.map(([field, count]) => [field, place(count * capacity * WORD)] as const),
  ]
  let room = end
  for (let block = 0; block < blocks; block++) room += mostBytes(starts[block + 1]! - starts[block]!, sets)
  const memory = new WebAssembly.Memory({ initial: Math.ceil(room / PAGE_BYTES) + 1 })
  const words = new Uint32Array(memory.buffer)
  words[L.H_BLOCKS / WORD] = blocks
  words[L.H_CAPACITY / WORD] = capacity
  words[L.H_UNDECIDED_MOST / WORD] = UNDECIDED_MOST
  for (const [field, address] of fields) words[field / WORD] = address
  const write = blockWriter(memory.buffer, columns, (group, row) => codes[group]![row]!, sets)
  for (let block = 0; block < blocks; block++) end = write(block, starts[block]!, starts[block + 1]!, end)
  words[L.H_PROGRAM / WORD] = end
  return { memory, dictionaries, sets, bytes: end, dead: 0 }
}

/** The most that a block of so many rows takes. */
function mostBytes(rows: number, sets: readonly number[]): number {
  if (rows > L.ROWS_MOST) throw new RangeError(`a block of ${rows} rows`)
  const stride = Math.ceil(rows / L.ROWS_STEP) * L.ROWS_STEP
  const lists = L.GROUPS * aligned(rows * 2) + sets.reduce((sum, bytes) => sum + bytes, 0)
  return L.BLOCK_HEAD_BYTES + stride * ((L.NUMBERS + 3) * WORD + L.GROUPS) + lists
}

/** Of what lies in the memory, this share may be of blocks that are no more. */
const DEAD_SHARE = 0.5

/**
 * The image of a catalogue of which most blocks are those of another, in the other's memory: the others are written behind, and what was there is
 * used no more. `kept` says for each block which of the other's it is, or −1. Null where there is no room and everything has to be laid out anew.
 */
export function imageAfter(image: Image, { columns, starts }: Laid, kept: Int32Array): Image | null {
  const { memory, dictionaries, sets } = image
  const capacity = new Uint32Array(memory.buffer)[L.H_CAPACITY / WORD]!
  const blocks = starts.length - 1
  if (blocks > capacity) return null
  const codes = new Map<number, number[]>()
  let room = 0
  for (let block = 0; block < blocks; block++) {
    if (kept[block]! >= 0) continue
    room += mostBytes(starts[block + 1]! - starts[block]!, sets)
    for (let row = starts[block]!; row < starts[block + 1]!; row++) {
      codes.set(
        row,
        dictionaries.map((dictionary) => dictionary.codeOf(columns, row)),
      )
    }
  }
  const outgrown = dictionaries.some(({ size }, group) => sets[group]! > 0 && size > sets[group]! * 8)
  if (outgrown || image.dead > DEAD_SHARE * image.bytes) return null
  const lacking = image.bytes + room - memory.buffer.byteLength
  if (lacking > 0) memory.grow(Math.ceil(lacking / PAGE_BYTES))
  const words = new Uint32Array(memory.buffer)
  const before = words[L.H_BLOCKS / WORD]!
  for (const [field, count] of ARRAYS) {
    for (let column = 0; column < count; column++) {
      const at = words[field / WORD]! / WORD + column * capacity
      const old = words.slice(at, at + before)
      for (let block = 0; block < blocks; block++) if (kept[block]! >= 0) words[at + block] = old[kept[block]!]!
    }
  }
  words[L.H_BLOCKS / WORD] = blocks
  words.set(starts.subarray(0, blocks), words[L.H_START / WORD]! / WORD)
  const write = blockWriter(memory.buffer, columns, (group, row) => codes.get(row)![group]!, sets)
  let end = image.bytes
  for (let block = 0; block < blocks; block++) {
    if (kept[block]! < 0) end = write(block, starts[block]!, starts[block + 1]!, end)
  }
  words[L.H_PROGRAM / WORD] = end
  // What was written anew stands for about as much that is no more
  return { ...image, bytes: end, dead: image.dead + end - image.bytes }
}
