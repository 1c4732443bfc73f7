import type { Catalogue } from '../catalogue.ts'
import { aligned, blockWriter } from './block-writer.ts'
import { Dictionary, GROUP_COLUMNS } from './groups.ts'
import * as L from './layout.ts'
import { setBytes } from './sets.ts'

const PAGE_BYTES = 65_536

/** The catalogue in the kernel's memory, and what the program needs to know of it. */
export interface Image {
  memory: WebAssembly.Memory
  dictionaries: readonly Dictionary[]
  /** Where the program may be written; nothing lies behind it. */
  programAt: number
  /** Bytes that the rows and their envelopes take, without scratch and program. */
  bytes: number
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

/** Lays the catalogue out for the kernel. Throws a RangeError where a block has more rows than the kernel takes. */
export function imageOf({ columns, starts, size }: Pick<Catalogue, 'columns' | 'starts' | 'size'>): Image {
  const blocks = starts.length - 1
  const dictionaries = GROUP_COLUMNS.map((_, group) => new Dictionary(group))
  const codes = dictionaries.map((dictionary) => {
    const all = new Uint16Array(size)
    for (let row = 0; row < size; row++) all[row] = dictionary.codeOf(columns, row)
    return all
  })
  const capacity = Math.max(blocks, 1)
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
  // The widest that the blocks can be; what is left over is taken by the program
  let room = end
  for (let block = 0; block < blocks; block++) {
    const rows = starts[block + 1]! - starts[block]!
    if (rows > L.ROWS_MOST) throw new RangeError(`a block of ${rows} rows`)
    const stride = Math.ceil(rows / L.ROWS_STEP) * L.ROWS_STEP
    room += L.BLOCK_HEAD_BYTES + stride * ((L.NUMBERS + 3) * WORD + L.GROUPS) + L.GROUPS * aligned(rows * 2)
    for (const { size } of dictionaries) room += setBytes(size)
  }
  const memory = new WebAssembly.Memory({ initial: Math.ceil(room / PAGE_BYTES) + 1 })
  const words = new Uint32Array(memory.buffer)
  words[L.H_BLOCKS / WORD] = blocks
  words[L.H_CAPACITY / WORD] = capacity
  words[L.H_UNDECIDED_MOST / WORD] = UNDECIDED_MOST
  for (const [field, address] of fields) words[field / WORD] = address
  const write = blockWriter(
    memory.buffer,
    columns,
    codes,
    dictionaries.map((dictionary) => setBytes(dictionary.size)),
  )
  for (let block = 0; block < blocks; block++) {
    end = write(block, starts[block]!, starts[block + 1]!, end)
  }
  words[L.H_PROGRAM / WORD] = end
  return { memory, dictionaries, programAt: end, bytes: end }
}
