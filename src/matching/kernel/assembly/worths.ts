// Worths of single values, in float32, as `../twin.ts` computes them.
import * as L from '../layout'
import { bytesOf, columnOf, rowsOf } from './memory'

@inline
export function real(p: u32, word: u32): f32 {
  return load<f32>(p + (word << 2))
}

/** Worth of a known value: two slopes, the lower of them, cut to [0, 1] and to the steps. */
@inline
export function rampWorth(p: u32, x: f32): f32 {
  if (x != x) return real(p, 11)
  if (x < real(p, 9) || x > real(p, 10)) return 0
  const rising: f32 = (x - real(p, 1)) * real(p, 2) + real(p, 3)
  const falling: f32 = (real(p, 5) - x) * real(p, 6) + real(p, 7)
  return max<f32>(min<f32>(min<f32>(rising, falling), 1), 0)
}

/** Greatest worth of a block's values. */
export function rampBound(p: u32, least: f32, most: f32, unknown: bool): f32 {
  const hoped = real(p, 11)
  if (least > most) return hoped
  let top: f32 = 0
  if (!(most < real(p, 9) || least > real(p, 10))) {
    const best = real(p, 4)
    const bestTo = real(p, 8)
    if (most < best) top = rampWorth(p, most)
    else if (least > bestTo) top = rampWorth(p, least)
    else top = 1
  }
  return unknown ? max<f32>(top, hoped) : top
}

/** A square of a chord in place units as one of Earth's radius. */
const UNIT2: f32 = 8.673617379884035e-19 // 2^-60

/**
 * Great-circle distance in Earth's radii from the square of the chord in place units: 2·asin(chord / 2), the arc sine by the
 * polynomial of Cephes (asinf.c, Moshier 1992; relative error under 3·10⁻⁷).
 */
export function arcOf(chord2: f32): f32 {
  const s: f32 = sqrt<f32>(chord2 * UNIT2) * 0.5
  const far = s > 0.5
  const z: f32 = far ? max<f32>((<f32>1 - s) * 0.5, 0) : s * s
  const root: f32 = far ? sqrt<f32>(z) : s
  const p: f32 = root + root * z * poly(z)
  return <f32>2 * (far ? <f32>1.5707963267948966 - <f32>2 * p : p)
}

@inline
function poly(z: f32): f32 {
  return (
    (((<f32>4.2163199048e-2 * z + <f32>2.4181311049e-2) * z + <f32>4.5470025998e-2) * z + <f32>7.4953002686e-2) * z +
    <f32>1.6666752422e-1
  )
}

/** Worth of the nearest centre by the square of its chord. `p` begins with the radii a radius. */
@inline
export function nearWorth(p: u32, chord2: f32): f32 {
  return max<f32>(<f32>1 - arcOf(chord2) * real(p, 0), 0)
}

/** Square of the chord from a row to the nearest of the centres; −1 where its place is unknown. */
export function nearestOf(b: u32, row: u32, count: u32, centres: u32): f32 {
  const place = columnOf(b, L.BLOCK_PLACE)
  if (place == 0) return -1
  const bytes = bytesOf(rowsOf(b)) << 2
  const x = load<i32>(place + (row << 2))
  if (x == L.PLACE_UNKNOWN) return -1
  const y = load<i32>(place + bytes + (row << 2))
  const z = load<i32>(place + (bytes << 1) + (row << 2))
  let best = f32.MAX_VALUE
  for (let c: u32 = 0; c < count; c++) {
    const centre = centres + c * 12
    const dx = (x - load<i32>(centre)) as f32
    const dy = (y - load<i32>(centre + 4)) as f32
    const dz = (z - load<i32>(centre + 8)) as f32
    best = min<f32>(best, dx * dx + dy * dy + dz * dz)
  }
  return best
}

/** Squares of the chords from four rows to the nearest of the centres. */
@inline
export function nearest(place: u32, bytes: u32, i: u32, count: u32, centres: u32): v128 {
  const x = v128.load(place + (i << 2))
  const y = v128.load(place + bytes + (i << 2))
  const z = v128.load(place + (bytes << 1) + (i << 2))
  let best = f32x4.splat(f32.MAX_VALUE)
  for (let c: u32 = 0; c < count; c++) {
    const centre = centres + c * 12
    const dx = f32x4.convert_i32x4_s(i32x4.sub(x, i32x4.splat(load<i32>(centre))))
    const dy = f32x4.convert_i32x4_s(i32x4.sub(y, i32x4.splat(load<i32>(centre + 4))))
    const dz = f32x4.convert_i32x4_s(i32x4.sub(z, i32x4.splat(load<i32>(centre + 8))))
    const chord2 = f32x4.add(f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)), f32x4.mul(dz, dz))
    best = f32x4.min(best, chord2)
  }
  return best
}

/** Squares of the chords from a block's box to a centre: the least there may be, the greatest. */
export function boxChord2(b: u32, centre: u32, farthest: bool): f32 {
  let sum: f64 = 0
  for (let axis: u32 = 0; axis < 3; axis++) {
    const box = load<u32>(L.H_BOX)
    const capacity = load<u32>(L.H_CAPACITY)
    const first = load<i32>(box + ((axis * capacity + b) << 2)) as f64
    const last = load<i32>(box + (((axis + 3) * capacity + b) << 2)) as f64
    const c = load<i32>(centre + (axis << 2)) as f64
    let d: f64 = 0
    if (farthest) d = max<f64>(abs<f64>(c - first), abs<f64>(c - last))
    else if (c < first) d = first - c
    else if (c > last) d = c - last
    sum += d * d
  }
  return sum as f32
}
