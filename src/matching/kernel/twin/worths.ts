import * as L from '../layout.ts'
import type { Store } from './store.ts'

const { fround, sqrt, min, max } = Math
const WORD = 4
const UNIT2 = fround(8.673617379884035e-19)
const HALF_PI = fround(1.5707963267948966)
const POLYNOMIAL = [4.2163199048e-2, 2.4181311049e-2, 4.5470025998e-2, 7.4953002686e-2, 1.6666752422e-1].map(fround)

/** Worth of a value by the ramp at `p`, as the kernel has it. */
export function rampWorth(store: Store, p: number, x: number): number {
  const real = (word: number) => store.real(p + word * WORD)
  if (Number.isNaN(x)) return real(11)
  if (x < real(9) || x > real(10)) return 0
  const rising = fround(fround(fround(x - real(1)) * real(2)) + real(3))
  const falling = fround(fround(fround(real(5) - x) * real(6)) + real(7))
  return max(min(rising, falling, 1), 0)
}

export function rampBound(store: Store, block: number, p: number): number {
  const real = (word: number) => store.real(p + word * WORD)
  const column = store.word(p)
  const least = store.real(store.entry(L.H_MIN, block, column))
  const most = store.real(store.entry(L.H_MAX, block, column))
  if (least > most) return real(11)
  let top = 0
  if (!(most < real(9) || least > real(10))) {
    if (most < real(4)) top = rampWorth(store, p, most)
    else if (least > real(8)) top = rampWorth(store, p, least)
    else top = 1
  }
  return store.hasUnknown(block, column) ? max(top, real(11)) : top
}

function arcOf(chord2: number): number {
  const s = fround(sqrt(fround(chord2 * UNIT2)) * 0.5)
  const far = s > 0.5
  const z = far ? max(fround(fround(1 - s) * 0.5), 0) : fround(s * s)
  const root = far ? fround(sqrt(z)) : s
  let sum = POLYNOMIAL[0]!
  for (const coefficient of POLYNOMIAL.slice(1)) sum = fround(fround(sum * z) + coefficient)
  const p = fround(root + fround(fround(root * z) * sum))
  return fround(2 * (far ? fround(HALF_PI - fround(2 * p)) : p))
}

export const nearWorth = (radii: number, chord2: number): number => max(fround(1 - fround(arcOf(chord2) * radii)), 0)

/** Square of the chord from a row to the nearest of the centres; −1 where its place is unknown. */
export function nearest(store: Store, block: number, row: number, count: number, centres: number): number {
  const place = store.column(block, L.BLOCK_PLACE)
  if (place === 0) return -1
  const bytes = Math.ceil(store.rows(block) / L.ROWS_STEP) * L.ROWS_STEP * WORD
  const at = [0, 1, 2].map((axis) => store.int(place + axis * bytes + row * WORD))
  if (at[0] === L.PLACE_UNKNOWN) return -1
  let best = fround(3.4028234663852886e38)
  for (let c = 0; c < count; c++) {
    const [dx, dy, dz] = at.map((part, axis) => fround((part - store.int(centres + c * 12 + axis * WORD)) | 0)) as [
      number,
      number,
      number,
    ]
    best = min(best, fround(fround(fround(dx * dx) + fround(dy * dy)) + fround(dz * dz)))
  }
  return best
}

/** Square of the chord from a block's box to a centre: the least there may be, or the greatest. */
export function boxChord2(store: Store, block: number, centre: number, farthest: boolean): number {
  let sum = 0
  for (let axis = 0; axis < 3; axis++) {
    const first = store.int(store.entry(L.H_BOX, block, axis))
    const last = store.int(store.entry(L.H_BOX, block, axis + 3))
    const c = store.int(centre + axis * WORD)
    let d = 0
    if (farthest) d = max(Math.abs(c - first), Math.abs(c - last))
    else if (c < first) d = first - c
    else if (c > last) d = c - last
    sum += d * d
  }
  return fround(sum)
}
