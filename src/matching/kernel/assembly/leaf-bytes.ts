// Whether the rows of a block pass a leaf of a gate, a byte a row.
import * as L from '../layout'
import { at, cell, columnOf, isExact } from './memory'
import { nearest, real } from './worths'

/** Ors the byte of each row's code into its byte: sixteen codes of the list a swizzle. */
export function orBytes(to: u32, local: u32, n: u32, codes: u32, bytes: u32): void {
  if (n <= 64) {
    for (let first: u32 = 0; first < n; first += 16) {
      const table = v128.load(local + first)
      const less = i8x16.splat(first as i8)
      for (let i: u32 = 0; i < bytes; i += 16) {
        const found = i8x16.swizzle(table, i8x16.sub(v128.load(codes + i), less))
        v128.store(to + i, v128.or(v128.load(to + i), found))
      }
    }
    return
  }
  for (let i: u32 = 0; i < bytes; i++) store<u8>(to + i, load<u8>(to + i) | load<u8>(local + (load<u8>(codes + i) as u32)))
}

/** Bytes of all ones where the leaf passes for sure (`to`), and where it may (`to` + ROWS_MOST). */
export function fillGateLeaf(b: u32, from: u32, to: u32, bytes: u32): void {
  const kind = load<u32>(from)
  const p = from + 4
  if (kind == L.LEAF_TABLE) tableBytes(b, p, to, bytes)
  else if (kind == L.LEAF_RAMP) stepBytes(b, p, to, bytes)
  else ringBytes(b, p, to, bytes)
}

function tableBytes(b: u32, p: u32, to: u32, bytes: u32): void {
  const group = load<u32>(p)
  const n = load<u32>(cell(at(L.H_LIST_LENGTH), group, b))
  const list = load<u32>(cell(at(L.H_LIST), group, b))
  const local = at(L.H_LOCAL)
  for (let i: u32 = 0; i < n; i++) {
    const bits = load<u32>(load<u32>(p + 4) + ((load<u16>(list + (i << 1)) as u32) << 2))
    store<u8>(local + i, (bits & 1) != 0 ? 0xff : 0)
    store<u8>(local + L.ROWS_MOST + i, (bits & 2) != 0 ? 0xff : 0)
  }
  if (n == 1) {
    memory.fill(to, load<u8>(local), bytes)
    memory.fill(to + L.ROWS_MOST, load<u8>(local + L.ROWS_MOST), bytes)
    return
  }
  memory.fill(to, 0, L.ROWS_MOST << 1)
  const codes = columnOf(b, L.BLOCK_CODES + group)
  orBytes(to, local, n, codes, bytes)
  orBytes(to + L.ROWS_MOST, local + L.ROWS_MOST, n, codes, bytes)
}

/** Whether a known value is within, without, or too near to a limit to say in float32. */
function stepBytes(b: u32, p: u32, to: u32, bytes: u32): void {
  const column = load<u32>(p)
  const exact = isExact(b, column)
  const least = v128.load32_splat(p + (exact ? 4 : 12))
  const most = v128.load32_splat(p + (exact ? 8 : 16))
  const unknownPasses = i32x4.splat(load<u32>(p + 20) != 0 ? -1 : 0)
  const values = columnOf(b, L.BLOCK_NUMBERS + column)
  const doubts = at(L.H_DOUBTS)
  const constant = values == 0
  const value = load<f32>(cell(at(L.H_MIN), column, b))
  // No value of the block is known
  const splat = f32x4.splat(value <= load<f32>(cell(at(L.H_MAX), column, b)) ? value : f32.NaN)
  for (let i: u32 = 0; i < bytes; i += 16) {
    let low = i32x4.splat(0)
    let high = low
    let doubt = low
    const lows = to + i
    for (let quarter: u32 = 0; quarter < 4; quarter++) {
      const x = constant ? splat : v128.load(values + ((i + (quarter << 2)) << 2))
      let pass: v128
      let near = i32x4.splat(0)
      if (exact) pass = v128.and(f32x4.ge(x, least), f32x4.le(x, most))
      else {
        pass = v128.and(f32x4.gt(x, least), f32x4.lt(x, most))
        near = v128.or(f32x4.eq(x, least), f32x4.eq(x, most))
      }
      const unknown = f32x4.ne(x, x)
      low = pack(quarter, low, v128.or(pass, v128.and(unknown, unknownPasses)))
      high = pack(quarter, high, v128.or(v128.or(pass, near), unknown))
      doubt = pack(quarter, doubt, near)
    }
    v128.store(lows, low)
    v128.store(lows + L.ROWS_MOST, high)
    v128.store(doubts + i, v128.or(v128.load(doubts + i), doubt))
  }
}

function ringBytes(b: u32, p: u32, to: u32, bytes: u32): void {
  const inner = f32x4.splat(real(p, 0))
  const outer = f32x4.splat(real(p, 1))
  const unknownPasses = i32x4.splat(load<u32>(p + 8) != 0 ? -1 : 0)
  const count = load<u32>(p + 12)
  const place = columnOf(b, L.BLOCK_PLACE)
  const doubts = at(L.H_DOUBTS)
  if (place == 0) {
    memory.fill(to, load<u32>(p + 8) != 0 ? 0xff : 0, bytes)
    memory.fill(to + L.ROWS_MOST, 0xff, bytes)
    return
  }
  const nowhere = i32x4.splat(L.PLACE_UNKNOWN)
  for (let i: u32 = 0; i < bytes; i += 16) {
    let low = i32x4.splat(0)
    let high = low
    let doubt = low
    for (let quarter: u32 = 0; quarter < 4; quarter++) {
      const row = i + (quarter << 2)
      const chord2 = nearest(place, bytes << 2, row, count, p + 16)
      const unknown = i32x4.eq(v128.load(place + (row << 2)), nowhere)
      const pass = v128.andnot(f32x4.lt(chord2, inner), unknown)
      const fail = v128.andnot(f32x4.gt(chord2, outer), unknown)
      low = pack(quarter, low, v128.or(pass, v128.and(unknown, unknownPasses)))
      high = pack(quarter, high, v128.not(fail))
      doubt = pack(quarter, doubt, v128.not(v128.or(v128.or(pass, fail), unknown)))
    }
    v128.store(to + i, low)
    v128.store(to + L.ROWS_MOST + i, high)
    v128.store(doubts + i, v128.or(v128.load(doubts + i), doubt))
  }
}

/** Puts four words of all ones or none as four bytes in their quarter. */
@inline
function pack(quarter: u32, into: v128, words: v128): v128 {
  const halves = i16x8.narrow_i32x4_s(words, words)
  const four = i8x16.narrow_i16x8_s(halves, halves)
  if (quarter == 0) return v128.bitselect(four, into, i32x4(-1, 0, 0, 0))
  if (quarter == 1) return v128.bitselect(four, into, i32x4(0, -1, 0, 0))
  if (quarter == 2) return v128.bitselect(four, into, i32x4(0, 0, -1, 0))
  return v128.bitselect(four, into, i32x4(0, 0, 0, -1))
}
