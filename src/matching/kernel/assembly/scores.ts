// Float32 orders of the rows of a block: the ramps of all rows at once, the rest of those rows alone that can still reach a floor.
import * as L from '../layout'
import { at, bytesOf, cell, columnOf, hasUnknown, rowsOf, section } from './memory'
import { nearestOf, nearWorth, rampWorth, real } from './worths'

/** Value of a column that is the same in all rows: its only known one, or NaN. */
@inline
function same(b: u32, column: u32): f32 {
  return hasUnknown(b, column) ? f32.NaN : load<f32>(cell(at(L.H_MIN), column, b))
}

/** Fills the scratch of scores with the sum of the ramps: first those that are the same for all rows. */
export function rampsOfRows(b: u32): void {
  const scores = at(L.H_SCORES)
  const bytes = bytesOf(rowsOf(b)) << 2
  const ramps = section(L.P_RAMPS)
  const count = load<u32>(ramps)
  let base: f32 = 0
  let p = ramps + 4
  for (let i: u32 = 0; i < count; i++, p += L.RAMP_WORDS << 2) {
    const column = load<u32>(p)
    if (columnOf(b, L.BLOCK_NUMBERS + column) == 0) base += rampWorth(p, same(b, column)) * real(p, 12)
  }
  const all = f32x4.splat(base)
  for (let i: u32 = 0; i < bytes; i += 16) v128.store(scores + i, all)
  p = ramps + 4
  for (let i: u32 = 0; i < count; i++, p += L.RAMP_WORDS << 2) {
    const values = columnOf(b, L.BLOCK_NUMBERS + load<u32>(p))
    if (values != 0) addRamp(scores, p, values, bytes)
  }
}

function addRamp(scores: u32, p: u32, values: u32, bytes: u32): void {
  const from = v128.load32_splat(p + 4)
  const rise = v128.load32_splat(p + 8)
  const riseBase = v128.load32_splat(p + 12)
  const to = v128.load32_splat(p + 20)
  const fall = v128.load32_splat(p + 24)
  const fallBase = v128.load32_splat(p + 28)
  const least = v128.load32_splat(p + 36)
  const most = v128.load32_splat(p + 40)
  const hoped = v128.load32_splat(p + 44)
  const weight = v128.load32_splat(p + 48)
  const one = f32x4.splat(1)
  const none = f32x4.splat(0)
  for (let i: u32 = 0; i < bytes; i += 16) {
    const x = v128.load(values + i)
    const rising = f32x4.add(f32x4.mul(f32x4.sub(x, from), rise), riseBase)
    const falling = f32x4.add(f32x4.mul(f32x4.sub(to, x), fall), fallBase)
    const cut = f32x4.max(f32x4.min(f32x4.min(rising, falling), one), none)
    const within = v128.and(f32x4.ge(x, least), f32x4.le(x, most))
    const worth = v128.bitselect(v128.and(cut, within), hoped, f32x4.eq(x, x))
    v128.store(scores + i, f32x4.add(v128.load(scores + i), f32x4.mul(worth, weight)))
  }
}

/** The code of a row in a group. */
@inline
export function codeOf(b: u32, row: u32, group: u32): u32 {
  const codes = columnOf(b, L.BLOCK_CODES + group)
  const local: u32 = codes == 0 ? 0 : (load<u8>(codes + row) as u32)
  return load<u16>(load<u32>(cell(at(L.H_LIST), group, b)) + (local << 1)) as u32
}

/** Value of a number column in a row. */
@inline
export function valueOf(b: u32, row: u32, column: u32): f32 {
  const values = columnOf(b, L.BLOCK_NUMBERS + column)
  return values == 0 ? same(b, column) : load<f32>(values + (row << 2))
}

/** What the tables add to the ramps of four rows. */
export function tablesOf(b: u32, i: u32, ramps: v128): v128 {
  let sum = ramps
  const tables = section(L.P_TABLES)
  let p = tables + 4
  for (let n = load<u32>(tables); n > 0; n--, p += L.TABLE_WORDS << 2) {
    const group = load<u32>(p)
    const table = load<u32>(p + 4)
    const list = load<u32>(cell(at(L.H_LIST), group, b))
    const codes = columnOf(b, L.BLOCK_CODES + group)
    const four: u32 = codes == 0 ? 0 : load<u32>(codes + i)
    let worths = v128.load32_splat(table + ((load<u16>(list + ((four & 0xff) << 1)) as u32) << 2))
    if (codes != 0) {
      worths = v128.load_lane<f32>(table + ((load<u16>(list + (((four >> 8) & 0xff) << 1)) as u32) << 2), worths, 1)
      worths = v128.load_lane<f32>(table + ((load<u16>(list + (((four >> 16) & 0xff) << 1)) as u32) << 2), worths, 2)
      worths = v128.load_lane<f32>(table + ((load<u16>(list + ((four >> 24) << 1)) as u32) << 2), worths, 3)
    }
    sum = f32x4.add(sum, worths)
  }
  return sum
}

/** What the mixes add to the ramps and tables of a row. */
export function mixesOf(b: u32, row: u32, before: f32): f32 {
  let sum = before
  const mixes = section(L.P_MIXES)
  let p = mixes + 4
  for (let i = load<u32>(mixes); i > 0; i--) {
    const weight = real(p, 0)
    const parts = load<u32>(p + 4)
    p += 8
    let best: f32 = 0
    for (let j: u32 = 0; j < parts; j++) {
      const leaves = load<u32>(p)
      p += 4
      let part: f32 = 1
      for (let k: u32 = 0; k < leaves; k++) {
        const kind = load<u32>(p)
        p += 4
        if (kind == L.LEAF_TABLE) {
          part = min<f32>(part, load<f32>(load<u32>(p + 4) + (codeOf(b, row, load<u32>(p)) << 2)))
          p += L.TABLE_WORDS << 2
        } else if (kind == L.LEAF_RAMP) {
          part = min<f32>(part, rampWorth(p, valueOf(b, row, load<u32>(p))))
          p += L.RAMP_WORDS << 2
        } else {
          const count = load<u32>(p + 8)
          const chord2 = nearestOf(b, row, count, p + 12)
          part = min<f32>(part, chord2 < 0 ? real(p, 1) : nearWorth(p, chord2))
          p += 12 + count * 12
        }
      }
      best = max<f32>(best, part)
    }
    sum += best * weight
  }
  return sum
}
