import type { Position } from '../../geometry/position.ts'
import { sortedBy } from '../radix.ts'
import { mercatorX, mercatorY } from './mercator.ts'

/** Bits of a cell's place on each axis: cells of zoom 20 have 22. Both together fit a double's 53. */
export const LEVELS = 23

/**
 * Positions as shares of the Web Mercator map. The rows stand along a Z-order curve (Morton), so that the points of a cell of any
 * zoom stand together: counting them is one walk.
 */
export interface Points {
  x: Float64Array
  y: Float64Array
  /** The rows that have a position, along the curve. */
  order: Uint32Array
  /** Place on the curve, row by row; NaN without a position. Cells of level l differ in the first 2 × l bits of 2 × LEVELS. */
  code: Float64Array
}

export function pointsOf(positions: readonly (Position<'wgs84'> | null)[]): Points {
  const x = new Float64Array(positions.length).fill(Number.NaN)
  const y = new Float64Array(positions.length).fill(Number.NaN)
  const code = new Float64Array(positions.length).fill(Number.NaN)
  positions.forEach((position, row) => {
    if (position === null) return
    x[row] = mercatorX(position[0])
    y[row] = mercatorY(position[1])
    code[row] = codeOf(x[row]!, y[row]!)
  })
  const known = Uint32Array.from(positions.keys()).filter((row) => positions[row] !== null)
  return { x, y, code, order: sortedBy(code, known, 1) }
}

const SIDE = 2 ** LEVELS
/** The low half of the bits is interleaved in 32-bit integers, the high half beside it. */
const HALF = 12
const LOW = (1 << HALF) - 1

function codeOf(x: number, y: number): number {
  const column = Math.min(SIDE - 1, Math.max(0, Math.floor(x * SIDE)))
  const row = Math.min(SIDE - 1, Math.max(0, Math.floor(y * SIDE)))
  const low = spread(column & LOW) | (spread(row & LOW) << 1)
  const high = spread(column >>> HALF) | (spread(row >>> HALF) << 1)
  return high * 2 ** (2 * HALF) + low
}

/** The bits of a number below 2^15 with a nought between each two. */
function spread(bits: number): number {
  let v = bits
  v = (v | (v << 8)) & 0x00ff00ff
  v = (v | (v << 4)) & 0x0f0f0f0f
  v = (v | (v << 2)) & 0x33333333
  return (v | (v << 1)) & 0x55555555
}
