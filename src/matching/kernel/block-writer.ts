import type { Columns } from '../columns.ts'
import * as L from './layout.ts'
import { KERNEL_NUMBERS } from './numbers.ts'

const WORD = 4
/** Vectors are read sixteen bytes at a time. */
const ALIGN = 16
export const aligned = (bytes: number): number => Math.ceil(bytes / ALIGN) * ALIGN

/** Writes a block from an address on; returns where the next may begin. */
export function blockWriter(
  buffer: ArrayBuffer,
  { number }: Columns,
  codeOf: (group: number, row: number) => number,
  sets: readonly number[],
) {
  const words = new Uint32Array(buffer)
  const reals = new Float32Array(buffer)
  const ints = new Int32Array(buffer)
  const bytes = new Uint8Array(buffer)
  const shorts = new Uint16Array(buffer)
  const field = (of: number) => words[of / WORD]! / WORD
  const capacity = words[L.H_CAPACITY / WORD]!
  const localOf = new Int32Array(0x10000).fill(-1)

  return (block: number, start: number, end: number, at: number): number => {
    const rows = end - start
    const stride = Math.ceil(rows / L.ROWS_STEP) * L.ROWS_STEP
    const head = at / WORD
    words[field(L.H_BLOCK) + block] = at
    words[field(L.H_ROWS) + block] = rows
    words[field(L.H_START) + block] = start
    let free = at + L.BLOCK_HEAD_BYTES
    let unknowns = 0
    let inexact = 0

    KERNEL_NUMBERS.forEach((key, column) => {
      const values = number[key]
      let min = Number.POSITIVE_INFINITY
      let max = Number.NEGATIVE_INFINITY
      let gaps = false
      for (let i = 0; i < rows; i++) {
        const exact = values[start + i]!
        const value = Math.fround(exact)
        reals[free / WORD + i] = value
        if (Number.isNaN(exact)) gaps = true
        else if (value !== exact) inexact |= 1 << column
        if (value < min) min = value
        if (value > max) max = value
      }
      if (gaps) unknowns |= 1 << column
      reals[field(L.H_MIN) + column * capacity + block] = min
      reals[field(L.H_MAX) + column * capacity + block] = max
      const isSame = min > max || (min === max && !gaps)
      words[head + L.BLOCK_NUMBERS + column] = isSame ? 0 : free
      if (isSame) return
      reals.fill(Number.NaN, free / WORD + rows, free / WORD + stride)
      free += stride * WORD
    })

    let known = 0
    for (let axis = 0; axis < 3; axis++) {
      const values = number[(['x', 'y', 'z'] as const)[axis]!]
      let min = 0x7fffffff
      let max = -0x7fffffff
      const to = free / WORD + axis * stride
      for (let i = 0; i < rows; i++) {
        const exact = values[start + i]!
        const value = Number.isNaN(exact) ? L.PLACE_UNKNOWN : Math.round(exact * L.PLACE_SCALE)
        ints[to + i] = value
        if (value === L.PLACE_UNKNOWN) unknowns |= 1 << L.PLACE_BIT
        else {
          known++
          if (value < min) min = value
          if (value > max) max = value
        }
      }
      ints.fill(L.PLACE_UNKNOWN, to + rows, to + stride)
      ints[field(L.H_BOX) + axis * capacity + block] = min
      ints[field(L.H_BOX) + (axis + 3) * capacity + block] = max
    }
    words[head + L.BLOCK_PLACE] = known === 0 ? 0 : free
    if (known > 0) free += 3 * stride * WORD
    words[field(L.H_UNKNOWN) + block] = unknowns
    words[field(L.H_INEXACT) + block] = inexact

    sets.forEach((setBytes, group) => {
      // The list lies behind the codes of the rows, which take `stride` bytes where there is more than one
      const list: number[] = []
      for (let i = 0; i < rows; i++) {
        const code = codeOf(group, start + i)
        if (localOf[code] === -1) localOf[code] = list.push(code) - 1
        bytes[free + i] = localOf[code]!
      }
      const isSame = list.length === 1
      words[head + L.BLOCK_CODES + group] = isSame ? 0 : free
      if (!isSame) {
        bytes.fill(0, free + rows, free + stride)
        free += stride
      }
      words[field(L.H_LIST) + group * capacity + block] = free
      words[field(L.H_LIST_LENGTH) + group * capacity + block] = list.length
      list.forEach((code, i) => {
        shorts[free / 2 + i] = code
        localOf[code] = -1
      })
      free = aligned(free + list.length * 2)
      const hasSet = list.length > L.LIST_SHORT && setBytes > 0
      words[field(L.H_SET) + group * capacity + block] = hasSet ? free : 0
      if (!hasSet) return
      for (const code of list) bytes[free + (code >> 3)]! |= 1 << (code & 7)
      free += setBytes
    })
    return free
  }
}
