// The kernel: bounds of blocks, counts by gates, and float32 scores of the rows of a block, from the program that `../program.ts`
// writes. `../twin.ts` is the same in TypeScript, operation by operation; a test holds the two together bit by bit.
import { gatesOfBlock } from './block-gates'
import { boundBlock } from './bounds'
import { failsOfRows } from './gates'
import { at, planes, program, rowsOf } from './memory'
import { doubtful, failed, gatesOfRow, mayBeClose, opened } from './row-gates'
import { mixesOf, rampsOfRows, tablesOf } from './scores'
import * as L from '../layout'

/** Bounds every block: its greatest order, and what its gates say of it as a whole. */
export function bounds(): void {
  const blocks = at(L.H_BLOCKS)
  for (let b: u32 = 0; b < blocks; b++) {
    gatesOfBlock(b)
    boundBlock(b)
  }
}

/**
 * Finds the rows of a block that reach the floor of their class, with their order. Returns how many. All rows by their ramps, four at
 * once; tables, mixes and gates only where the ramps and the best that the block's others can add reach a floor.
 */
export function visit(b: u32, eligible: f32, toConfirm: f32, near: f32): u32 {
  rampsOfRows(b)
  const n = rowsOf(b)
  const scores = at(L.H_SCORES)
  const found = at(L.H_FOUND)
  const least = min<f32>(eligible, min<f32>(toConfirm, near))
  const late = f32x4.splat(load<f32>(at(L.H_LATE) + (b << 2)))
  const mixed = f32x4.splat(load<f32>(at(L.H_MIXED) + (b << 2)))
  const floor = f32x4.splat(least)
  let out: u32 = 0
  for (let i: u32 = 0; i < n; i += 4) {
    const ramps = v128.load(scores + (i << 2))
    if (!v128.any_true(f32x4.ge(f32x4.add(ramps, late), floor))) continue
    const sums = tablesOf(b, i, ramps)
    v128.store(scores + (i << 2), sums)
    let reach = i32x4.bitmask(f32x4.ge(f32x4.add(sums, mixed), floor)) as u32
    while (reach != 0) {
      const row = i + ctz(reach)
      reach &= reach - 1
      if (row >= n) break
      const score = mixesOf(b, row, load<f32>(scores + (row << 2)))
      if (score < least) continue
      store<f32>(scores + (row << 2), score)
      gatesOfRow(b, row)
      let kind: u32 = 0
      if (doubtful) kind = L.CLASS_DOUBT
      else if (failed == 0) {
        if (opened == 0) {
          if (score >= eligible) kind = L.CLASS_ELIGIBLE
        } else if (score >= toConfirm) kind = L.CLASS_TO_CONFIRM
      } else if ((failed & (failed - 1)) == 0 && score >= near && mayBeClose(b, row, ctz(failed))) kind = L.CLASS_NEAR
      if (kind != 0) {
        store<u32>(found + (out << 2), row | (kind << 16))
        out++
      }
    }
  }
  return out
}

/** Bits of the gates that the block as a whole leaves open. */
function undecidedGates(b: u32): u32 {
  const to = b << 2
  return (
    (load<u32>(at(L.H_FAIL_ALL) + to) ^ load<u32>(at(L.H_FAIL_ANY) + to)) |
    (load<u32>(at(L.H_UNKNOWN_ALL) + to) ^ load<u32>(at(L.H_UNKNOWN_ANY) + to))
  )
}

/** Fills the planes of fails and unknowns, and the bytes of doubt, for the rows of a block that leaves some gate open as a whole. */
export function gatesOf(b: u32): void {
  failsOfRows(b)
}

/**
 * Counts the rows of every block from `from` on by what their gates say. Stops before a block whose undecided rows find no room and returns
 * it; the number of blocks at the end. The number of undecided rows stands in the last word of the totals.
 */
export function tally(from: u32): u32 {
  const blocks = at(L.H_BLOCKS)
  const totals = at(L.H_TOTALS)
  const gates = load<u32>(program() + (L.P_GATES << 2))
  const most = at(L.H_UNDECIDED_MOST)
  let out: u32 = 0
  let b = from
  for (; b < blocks; b++) {
    const n = load<u32>(at(L.H_ROWS) + (b << 2))
    if (undecidedGates(b) == 0) tallyWhole(b, n, gates, totals)
    else {
      if (out + n > most) break
      failsOfRows(b)
      out = tallyRows(b, n, gates, totals, out)
    }
  }
  store<u32>(totals + (96 << 2), out)
  return b
}

function tallyWhole(b: u32, n: u32, gates: u32, totals: u32): void {
  const to = b << 2
  const fail = load<u32>(at(L.H_FAIL_ALL) + to)
  const unknown = load<u32>(at(L.H_UNKNOWN_ALL) + to)
  store<u32>(at(L.H_ELIGIBLE) + to, fail == 0 && unknown == 0 ? n : 0)
  store<u32>(at(L.H_TO_CONFIRM) + to, fail == 0 && unknown != 0 ? n : 0)
  const single = fail != 0 && (fail & (fail - 1)) == 0
  store<u32>(at(L.H_SINGLE) + to, single ? n : 0)
  for (let gate: u32 = 0; gate < gates; gate++) {
    if (((fail >> gate) & 1) == 0) continue
    add(totals, gate, n)
    if (single) add(totals, gate + (unknown == 0 ? 32 : 64), n)
  }
}

@inline
function add(totals: u32, word: u32, n: u32): void {
  store<u32>(totals + (word << 2), load<u32>(totals + (word << 2)) + n)
}

/** How many of the sixteen bytes are all ones. */
@inline
function ones(mask: v128): u32 {
  return popcnt<u32>(i8x16.bitmask(mask) as u32)
}

function tallyRows(b: u32, n: u32, gates: u32, totals: u32, from: u32): u32 {
  const count = planes(gates)
  const fails = at(L.H_FAILS)
  const unknowns = at(L.H_UNKNOWNS)
  const doubts = at(L.H_DOUBTS)
  const anyFails = load<u32>(at(L.H_FAIL_ANY) + (b << 2))
  const zero = i8x16.splat(0)
  const one = i8x16.splat(1)
  const start = load<u32>(at(L.H_START) + (b << 2))
  const undecided = at(L.H_UNDECIDED)
  let out = from
  let eligible: u32 = 0
  let toConfirm: u32 = 0
  let singles: u32 = 0
  for (let i: u32 = 0; i < n; i += 16) {
    let failed = zero
    let unknown = zero
    for (let plane: u32 = 0; plane < count; plane++) {
      failed = i8x16.add(failed, i8x16.popcnt(v128.load(fails + plane * L.ROWS_MOST + i)))
      unknown = v128.or(unknown, v128.load(unknowns + plane * L.ROWS_MOST + i))
    }
    const doubt = v128.load(doubts + i)
    let open = i8x16.bitmask(i8x16.ne(doubt, zero)) as u32
    // Rows past the end, and those that float32 does not decide, are not counted here
    let counted = i8x16.eq(doubt, zero)
    if (n - i < 16) {
      const tail = i8x16.lt_u(v128(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15), i8x16.splat((n - i) as i8))
      counted = v128.and(counted, tail)
      open &= i8x16.bitmask(tail) as u32
    }
    while (open != 0) {
      store<u32>(undecided + (out << 2), start + i + ctz(open))
      open &= open - 1
      out++
    }
    const passes = v128.and(counted, i8x16.eq(failed, zero))
    const known = i8x16.eq(unknown, zero)
    eligible += ones(v128.and(passes, known))
    toConfirm += ones(v128.andnot(passes, known))
    const single = v128.and(counted, i8x16.eq(failed, one))
    singles += ones(single)
    for (let gate: u32 = 0; gate < gates; gate++) {
      if (((anyFails >> gate) & 1) == 0) continue
      const bit = i8x16.splat(((1 as u32) << (gate & 7)) as i8)
      const fail = v128.and(
        counted,
        i8x16.eq(v128.and(v128.load(fails + (gate >> 3) * L.ROWS_MOST + i), bit), bit),
      )
      const many = ones(fail)
      if (many == 0) continue
      add(totals, gate, many)
      const alone = v128.and(fail, single)
      add(totals, gate + 32, ones(v128.and(alone, known)))
      add(totals, gate + 64, ones(v128.andnot(alone, known)))
    }
  }
  store<u32>(at(L.H_ELIGIBLE) + (b << 2), eligible)
  store<u32>(at(L.H_TO_CONFIRM) + (b << 2), toConfirm)
  store<u32>(at(L.H_SINGLE) + (b << 2), singles)
  return out
}

