// What the gates say of a block, from its envelope alone.
import * as L from '../layout'
import { at, cell, columnOf, exceeds, hasUnknown, isExact, meets, section, setOf } from './memory'
import { boxChord2, real } from './worths'

/** Writes which gates all rows of the block fail, some do, all leave open, some do. */
export function gatesOfBlock(b: u32): void {
  let failAll: u32 = 0
  let failAny: u32 = 0
  let unknownAll: u32 = 0
  let unknownAny: u32 = 0
  const tables = section(L.P_GATE_TABLES)
  let p = tables + 4
  for (let i = load<u32>(tables); i > 0; i--, p += L.GATE_TABLE_WORDS << 2) {
    const group = load<u32>(p)
    const list = load<u32>(cell(at(L.H_LIST), group, b))
    const n = load<u32>(cell(at(L.H_LIST_LENGTH), group, b))
    if (n > (L.LIST_SHORT as u32)) {
      const set = setOf(b, group)
      if (set == 0) {
        failAny |= load<u32>(p + 12)
        unknownAny |= load<u32>(p + 16)
        continue
      }
      const bytes = load<u32>(p + 28)
      let gate = load<u32>(p + 20)
      for (let j = load<u32>(p + 24); j > 0; j--, gate += L.STEP_HEAD_BYTES + (bytes << 1)) {
        const bit = load<u32>(gate)
        const failing = gate + L.STEP_HEAD_BYTES
        const opening = failing + bytes
        if (meets(set, failing, bytes)) {
          failAny |= bit
          if (!exceeds(set, failing, bytes)) failAll |= bit
        }
        if (meets(set, opening, bytes)) {
          unknownAny |= bit
          if (!exceeds(set, opening, bytes)) unknownAll |= bit
        }
      }
      continue
    }
    let fails: u32 = ~0
    let unknowns: u32 = ~0
    for (let j: u32 = 0; j < n; j++) {
      const code = (load<u16>(list + (j << 1)) as u32) << 2
      const fail = load<u32>(load<u32>(p + 4) + code)
      const unknown = load<u32>(load<u32>(p + 8) + code)
      fails &= fail
      failAny |= fail
      unknowns &= unknown
      unknownAny |= unknown
    }
    failAll |= fails
    unknownAll |= unknowns
  }
  const mixes = section(L.P_GATE_MIXES)
  p = mixes + 4
  for (let i = load<u32>(mixes); i > 0; i--) {
    const gate = load<u32>(p)
    const parts = load<u32>(p + 4)
    p += 8
    let best: u32 = 0
    for (let j: u32 = 0; j < parts; j++) {
      const leaves = load<u32>(p)
      p += 4
      let part: u32 = L.LOW_ALL | L.LOW_ANY | L.HIGH_ALL | L.HIGH_ANY
      for (let k: u32 = 0; k < leaves; k++) {
        const kind = load<u32>(p)
        p += 4
        if (kind == L.LEAF_TABLE) {
          part &= tableState(b, p)
          p += L.GATE_LEAF_TABLE_WORDS << 2
        } else if (kind == L.LEAF_RAMP) {
          part &= stepState(b, p)
          p += L.STEP_WORDS << 2
        } else {
          part &= ringState(b, p)
          p += (L.RING_WORDS << 2) + load<u32>(p + 12) * 12
        }
      }
      best |= part
    }
    const bit: u32 = 1 << gate
    if ((best & L.HIGH_ANY) == 0) failAll |= bit
    if ((best & L.HIGH_ALL) == 0) failAny |= bit
    if ((best & L.HIGH_ALL) != 0 && (best & L.LOW_ANY) == 0) unknownAll |= bit
    if ((best & L.HIGH_ANY) != 0 && (best & L.LOW_ALL) == 0) unknownAny |= bit
  }
  const to = b << 2
  store<u32>(at(L.H_FAIL_ALL) + to, failAll)
  store<u32>(at(L.H_FAIL_ANY) + to, failAny)
  store<u32>(at(L.H_UNKNOWN_ALL) + to, unknownAll)
  store<u32>(at(L.H_UNKNOWN_ANY) + to, unknownAny)
}

function tableState(b: u32, p: u32): u32 {
  const group = load<u32>(p)
  const list = load<u32>(cell(at(L.H_LIST), group, b))
  const n = load<u32>(cell(at(L.H_LIST_LENGTH), group, b))
  if (n > (L.LIST_SHORT as u32)) return L.LOW_ANY | L.HIGH_ANY
  let all: u32 = 3
  let any: u32 = 0
  for (let i: u32 = 0; i < n; i++) {
    const bits = load<u32>(load<u32>(p + 4) + ((load<u16>(list + (i << 1)) as u32) << 2))
    all &= bits
    any |= bits
  }
  return ((all & 1) != 0 ? L.LOW_ALL : 0) | ((any & 1) != 0 ? L.LOW_ANY : 0) | ((all & 2) != 0 ? L.HIGH_ALL : 0) | ((any & 2) != 0 ? L.HIGH_ANY : 0)
}

/** The state of a leaf whose known values pass all, none or some, and of which some are unknown. */
function stateOf(known: bool, passAll: bool, passNone: bool, unknown: bool, unknownPasses: bool): u32 {
  let state: u32 = L.LOW_ALL | L.LOW_ANY | L.HIGH_ALL | L.HIGH_ANY
  if (known && !passAll) state &= ~(L.LOW_ALL | L.HIGH_ALL)
  if (unknown && !unknownPasses) state &= ~L.LOW_ALL
  const someLow = (known && !passNone) || (unknown && unknownPasses)
  if (!someLow) state &= ~L.LOW_ANY
  if (!((known && !passNone) || unknown)) state &= ~L.HIGH_ANY
  return state
}

function stepState(b: u32, p: u32): u32 {
  const column = load<u32>(p)
  const first = load<f32>(cell(at(L.H_MIN), column, b))
  const last = load<f32>(cell(at(L.H_MAX), column, b))
  const exact = isExact(b, column)
  const least = real(p, exact ? 1 : 3)
  const most = real(p, exact ? 2 : 4)
  const all = exact ? first >= least && last <= most : first > least && last < most
  const none = exact ? last < least || first > most : last < least || first > most
  return stateOf(first <= last, all, none, hasUnknown(b, column), load<u32>(p + 20) != 0)
}

function ringState(b: u32, p: u32): u32 {
  const known = columnOf(b, L.BLOCK_PLACE) != 0
  const count = load<u32>(p + 12)
  let all = false
  let none = true
  for (let c: u32 = 0; c < count; c++) {
    const centre = p + 16 + c * 12
    if (boxChord2(b, centre, true) < real(p, 0)) all = true
    if (boxChord2(b, centre, false) <= real(p, 1)) none = false
  }
  return stateOf(known, all, none, hasUnknown(b, L.PLACE_BIT), load<u32>(p + 8) != 0)
}
