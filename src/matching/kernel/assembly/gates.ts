// What the gates say of the rows of a block: a byte of eight gates a plane, for those that fail and those that are open.
import * as L from '../layout'
import { at, bytesOf, cell, columnOf, planes, program, rowsOf, section } from './memory'
import { fillGateLeaf, orBytes } from './leaf-bytes'
import { afterGateLeaf } from './row-gates'

/** Fills the planes of fails and unknowns, and the bytes of doubt (not 0: float32 does not decide). */
export function failsOfRows(b: u32): void {
  const bytes = bytesOf(rowsOf(b))
  const to = b << 2
  const failAll = load<u32>(at(L.H_FAIL_ALL) + to)
  const unknownAll = load<u32>(at(L.H_UNKNOWN_ALL) + to)
  const open =
    (failAll ^ load<u32>(at(L.H_FAIL_ANY) + to)) | (unknownAll ^ load<u32>(at(L.H_UNKNOWN_ANY) + to))
  const fails = at(L.H_FAILS)
  const unknowns = at(L.H_UNKNOWNS)
  const count = planes(load<u32>(program() + (L.P_GATES << 2)))
  // What holds for all rows stands for the gates that are decided; open ones start from nothing
  for (let plane: u32 = 0; plane < count; plane++) {
    const decided = ~open >> (plane << 3)
    memory.fill(fails + plane * L.ROWS_MOST, ((failAll >> (plane << 3)) & decided & 0xff) as u8, bytes)
    memory.fill(unknowns + plane * L.ROWS_MOST, ((unknownAll >> (plane << 3)) & decided & 0xff) as u8, bytes)
  }
  memory.fill(at(L.H_DOUBTS), 0, bytes)
  const tables = section(L.P_GATE_TABLES)
  let p = tables + 4
  for (let i = load<u32>(tables); i > 0; i--, p += L.GATE_TABLE_WORDS << 2) orTable(b, p, open, count, bytes)
  const mixes = section(L.P_GATE_MIXES)
  p = mixes + 4
  for (let i = load<u32>(mixes); i > 0; i--) p = orMix(b, p, open, bytes)
}

/** Bits of gates by the codes of a group, for the gates that are open. */
function orTable(b: u32, p: u32, open: u32, count: u32, bytes: u32): void {
  const group = load<u32>(p)
  const n = load<u32>(cell(at(L.H_LIST_LENGTH), group, b))
  if (n == 1) return // one code: all its gates are decided
  const list = load<u32>(cell(at(L.H_LIST), group, b))
  const codes = columnOf(b, L.BLOCK_CODES + group)
  const local = at(L.H_LOCAL)
  for (let plane: u32 = 0; plane < count; plane++) {
    const shift = plane << 3
    let any: u32 = 0
    for (let i: u32 = 0; i < n; i++) {
      const code = (load<u16>(list + (i << 1)) as u32) << 2
      const fail = ((load<u32>(load<u32>(p + 4) + code) & open) >> shift) & 0xff
      const unknown = ((load<u32>(load<u32>(p + 8) + code) & open) >> shift) & 0xff
      store<u8>(local + i, fail as u8)
      store<u8>(local + L.ROWS_MOST + i, unknown as u8)
      any |= fail | unknown
    }
    if (any == 0) continue
    orBytes(at(L.H_FAILS) + plane * L.ROWS_MOST, local, n, codes, bytes)
    orBytes(at(L.H_UNKNOWNS) + plane * L.ROWS_MOST, local + L.ROWS_MOST, n, codes, bytes)
  }
}

/** A gate that is the best of parts, each the least of leaves. Returns where the program goes on. */
function orMix(b: u32, from: u32, open: u32, bytes: u32): u32 {
  const gate = load<u32>(from)
  const parts = load<u32>(from + 4)
  const isOpen = ((open >> gate) & 1) != 0
  // Low and high of the best, the part and the leaf, a byte a row
  const best = at(L.H_MIX)
  const part = best + (L.ROWS_MOST << 1)
  const leaf = part + (L.ROWS_MOST << 1)
  let p = from + 8
  for (let i: u32 = 0; i < parts; i++) {
    const leaves = load<u32>(p)
    p += 4
    for (let j: u32 = 0; j < leaves; j++) {
      if (isOpen) {
        fillGateLeaf(b, p, j == 0 ? part : leaf, bytes)
        if (j > 0) for (let k: u32 = 0; k < bytes; k += 16) both(part + k, leaf + k)
      }
      p = afterGateLeaf(p)
    }
    if (!isOpen) continue
    if (i == 0) memory.copy(best, part, L.ROWS_MOST << 1)
    else for (let k: u32 = 0; k < bytes; k += 16) either(best + k, part + k)
  }
  if (!isOpen) return p
  const bit = i8x16.splat(((1 as u32) << (gate & 7)) as i8)
  const fails = at(L.H_FAILS) + (gate >> 3) * L.ROWS_MOST
  const unknowns = at(L.H_UNKNOWNS) + (gate >> 3) * L.ROWS_MOST
  for (let k: u32 = 0; k < bytes; k += 16) {
    const low = v128.load(best + k)
    const high = v128.load(best + L.ROWS_MOST + k)
    v128.store(fails + k, v128.or(v128.load(fails + k), v128.andnot(bit, high)))
    v128.store(unknowns + k, v128.or(v128.load(unknowns + k), v128.and(bit, v128.andnot(high, low))))
  }
  return p
}

@inline
function both(to: u32, other: u32): void {
  v128.store(to, v128.and(v128.load(to), v128.load(other)))
  v128.store(to + L.ROWS_MOST, v128.and(v128.load(to + L.ROWS_MOST), v128.load(other + L.ROWS_MOST)))
}

@inline
function either(to: u32, other: u32): void {
  v128.store(to, v128.or(v128.load(to), v128.load(other)))
  v128.store(to + L.ROWS_MOST, v128.or(v128.load(to + L.ROWS_MOST), v128.load(other + L.ROWS_MOST)))
}
