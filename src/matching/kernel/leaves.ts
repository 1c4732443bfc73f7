import type { NumberKey } from '../columns.ts'
import type { Shape } from '../shapes/shape.ts'
import type { Dictionary } from './groups.ts'
import { KERNEL_NUMBERS } from './numbers.ts'

/** Intervals by code. */
export interface Worths {
  low: Float64Array
  high: Float64Array
}

/** The least of some shapes over one group, by code. */
export function leastOf(shapes: readonly Shape[], { columns, size }: Dictionary): Worths {
  const [first, ...rest] = shapes.map((shape) => {
    const worths = { low: new Float64Array(size), high: new Float64Array(size) }
    shape.fill(columns, 0, size, worths.low, worths.high)
    return worths
  })
  for (const { low, high } of rest) {
    for (let code = 0; code < size; code++) {
      first!.low[code] = Math.min(first!.low[code]!, low[code]!)
      first!.high[code] = Math.min(first!.high[code]!, high[code]!)
    }
  }
  return first!
}

/** Place of a number column in the kernel. */
export function columnOf(key: NumberKey): number {
  const column = KERNEL_NUMBERS.indexOf(key)
  if (column < 0) throw new RangeError(`the kernel has no column ${key}`)
  return column
}

export const hasColumn = (key: NumberKey): boolean => KERNEL_NUMBERS.includes(key)
