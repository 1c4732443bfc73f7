// What the gates say of one row.
import * as L from '../layout'
import { isExact, program, section } from './memory'
import { codeOf, valueOf } from './scores'
import { nearestOf, real } from './worths'

export function afterGateLeaf(from: u32): u32 {
  const kind = load<u32>(from)
  const p = from + 4
  if (kind == L.LEAF_TABLE) return p + (L.GATE_LEAF_TABLE_WORDS << 2)
  if (kind == L.LEAF_RAMP) return p + (L.STEP_WORDS << 2)
  if (kind == L.LEAF_ASK) return p
  return p + (L.RING_WORDS << 2) + load<u32>(p + 12) * 12
}

/** Gates that a row fails, and those that it leaves open; whether float32 decides them all. */
export let failed: u32 = 0
export let opened: u32 = 0
export let doubtful: bool = false
/** Where the program goes on after `partsOfRow`. */
let after: u32 = 0

const LOW: u32 = 1
const HIGH: u32 = 2

/** Sets `failed`, `opened` and `doubtful` for one row. */
export function gatesOfRow(b: u32, row: u32): void {
  failed = 0
  opened = 0
  doubtful = false
  const tables = section(L.P_GATE_TABLES)
  let p = tables + 4
  for (let i = load<u32>(tables); i > 0; i--, p += L.GATE_TABLE_WORDS << 2) {
    const code = codeOf(b, row, load<u32>(p)) << 2
    failed |= load<u32>(load<u32>(p + 4) + code)
    opened |= load<u32>(load<u32>(p + 8) + code)
  }
  const mixes = section(L.P_GATE_MIXES)
  p = mixes + 4
  for (let i = load<u32>(mixes); i > 0; i--) {
    const bit = (1 as u32) << load<u32>(p)
    const best = partsOfRow(b, row, p + 4)
    p = after
    if ((best & HIGH) == 0) failed |= bit
    else if ((best & LOW) == 0) opened |= bit
  }
}

/** Whether a row may fail a gate by little: its wider gate does not surely refuse it. */
export function mayBeClose(b: u32, row: u32, gate: u32): bool {
  const close = load<u32>(section(L.P_CLOSES) + 4 + (gate << 2))
  return close != 0 && (partsOfRow(b, row, program() + (close << 2)) & HIGH) != 0
}

/** The best of parts, each the least of leaves. */
function partsOfRow(b: u32, row: u32, from: u32): u32 {
  const parts = load<u32>(from)
  let p = from + 4
  let best: u32 = 0
  for (let j: u32 = 0; j < parts; j++) {
    const leaves = load<u32>(p)
    p += 4
    let part = LOW | HIGH
    for (let k: u32 = 0; k < leaves; k++) {
      const kind = load<u32>(p)
      if (kind == L.LEAF_TABLE) part &= load<u32>(load<u32>(p + 8) + (codeOf(b, row, load<u32>(p + 4)) << 2))
      else if (kind == L.LEAF_RAMP) part &= stepOf(b, row, p + 4)
      else if (kind == L.LEAF_NEAR) part &= ringOf(b, row, p + 4)
      p = afterGateLeaf(p)
    }
    best |= part
  }
  after = p
  return best
}

function stepOf(b: u32, row: u32, p: u32): u32 {
  const column = load<u32>(p)
  const x = valueOf(b, row, column)
  if (x != x) return load<u32>(p + 20) != 0 ? LOW | HIGH : HIGH
  if (isExact(b, column)) return x >= real(p, 1) && x <= real(p, 2) ? LOW | HIGH : 0
  if (x == real(p, 3) || x == real(p, 4)) {
    doubtful = true
    return HIGH
  }
  return x > real(p, 3) && x < real(p, 4) ? LOW | HIGH : 0
}

function ringOf(b: u32, row: u32, p: u32): u32 {
  const chord2 = nearestOf(b, row, load<u32>(p + 12), p + 16)
  if (chord2 < 0) return load<u32>(p + 8) != 0 ? LOW | HIGH : HIGH
  if (chord2 < real(p, 0)) return LOW | HIGH
  if (chord2 > real(p, 1)) return 0
  doubtful = true
  return HIGH
}
