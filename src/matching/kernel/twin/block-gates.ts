import * as L from '../layout.ts'
import { HIGH, LOW, mixes } from './gates.ts'
import type { Store } from './store.ts'
import { boxChord2 } from './worths.ts'

const WORD = 4
const EVERY = L.LOW_ALL | L.LOW_ANY | L.HIGH_ALL | L.HIGH_ANY

/** Writes which gates all rows of a block fail, some do, all leave open, some do. */
export function gatesOfBlock(store: Store, block: number): void {
  let [failAll, failAny, unknownAll, unknownAny] = [0, 0, 0, 0]
  const from = store.section(L.P_GATE_TABLES)
  for (let i = 0; i < store.word(from); i++) {
    const p = from + WORD + i * L.GATE_TABLE_WORDS * WORD
    const codes = store.codes(block, store.word(p))
    if (codes.length > L.LIST_SHORT) {
      const set = store.setOf(block, store.word(p))
      if (set === 0) {
        failAny |= store.word(p + 3 * WORD)
        unknownAny |= store.word(p + 4 * WORD)
        continue
      }
      const bytes = store.word(p + 7 * WORD)
      let gate = store.word(p + 5 * WORD)
      for (let j = store.word(p + 6 * WORD); j > 0; j--, gate += L.STEP_HEAD_BYTES + 2 * bytes) {
        const bit = store.word(gate)
        const [failing, opening] = [gate + L.STEP_HEAD_BYTES, gate + L.STEP_HEAD_BYTES + bytes]
        if (store.meets(set, failing, bytes)) {
          failAny |= bit
          if (!store.exceeds(set, failing, bytes)) failAll |= bit
        }
        if (store.meets(set, opening, bytes)) {
          unknownAny |= bit
          if (!store.exceeds(set, opening, bytes)) unknownAll |= bit
        }
      }
      continue
    }
    const fails = codes.map((code) => store.word(store.word(p + WORD) + code * WORD))
    const unknowns = codes.map((code) => store.word(store.word(p + 2 * WORD) + code * WORD))
    failAll |= fails.reduce((all, one) => all & one, -1)
    failAny |= fails.reduce((all, one) => all | one, 0)
    unknownAll |= unknowns.reduce((all, one) => all & one, -1)
    unknownAny |= unknowns.reduce((all, one) => all | one, 0)
  }
  mixes(
    store,
    EVERY,
    () => (kind, p) => stateOfLeaf(store, block, kind, p),
    (bit, bits) => {
      if ((bits & L.HIGH_ANY) === 0) failAll |= bit
      if ((bits & L.HIGH_ALL) === 0) failAny |= bit
      if ((bits & L.HIGH_ALL) !== 0 && (bits & L.LOW_ANY) === 0) unknownAll |= bit
      if ((bits & L.HIGH_ANY) !== 0 && (bits & L.LOW_ALL) === 0) unknownAny |= bit
    },
  )
  store.setWord(store.entry(L.H_FAIL_ALL, block), failAll)
  store.setWord(store.entry(L.H_FAIL_ANY, block), failAny)
  store.setWord(store.entry(L.H_UNKNOWN_ALL, block), unknownAll)
  store.setWord(store.entry(L.H_UNKNOWN_ANY, block), unknownAny)
}

function stateOfLeaf(store: Store, block: number, kind: number, p: number): number {
  if (kind === L.LEAF_TABLE) {
    const codes = store.codes(block, store.word(p))
    if (codes.length > L.LIST_SHORT) return L.LOW_ANY | L.HIGH_ANY
    const bits = codes.map((code) => store.word(store.word(p + WORD) + code * WORD))
    const all = bits.reduce((a, b) => a & b, LOW | HIGH)
    const any = bits.reduce((a, b) => a | b, 0)
    return (
      (all & LOW ? L.LOW_ALL : 0) |
      (any & LOW ? L.LOW_ANY : 0) |
      (all & HIGH ? L.HIGH_ALL : 0) |
      (any & HIGH ? L.HIGH_ANY : 0)
    )
  }
  if (kind === L.LEAF_NEAR) {
    let all = false
    let none = true
    for (let c = 0; c < store.word(p + 3 * WORD); c++) {
      const centre = p + (4 + 3 * c) * WORD
      if (boxChord2(store, block, centre, true) < store.real(p)) all = true
      if (boxChord2(store, block, centre, false) <= store.real(p + WORD)) none = false
    }
    const known = store.column(block, L.BLOCK_PLACE) !== 0
    return stateOf(known, all, none, store.hasUnknown(block, L.PLACE_BIT), store.word(p + 2 * WORD) !== 0)
  }
  const column = store.word(p)
  const first = store.real(store.entry(L.H_MIN, block, column))
  const last = store.real(store.entry(L.H_MAX, block, column))
  const exact = store.isExact(block, column)
  const least = store.real(p + (exact ? 1 : 3) * WORD)
  const most = store.real(p + (exact ? 2 : 4) * WORD)
  const all = exact ? first >= least && last <= most : first > least && last < most
  const none = last < least || first > most
  return stateOf(first <= last, all, none, store.hasUnknown(block, column), store.word(p + 5 * WORD) !== 0)
}

function stateOf(known: boolean, all: boolean, none: boolean, unknown: boolean, unknownPasses: boolean): number {
  let state = EVERY
  if (known && !all) state &= ~(L.LOW_ALL | L.HIGH_ALL)
  if (unknown && !unknownPasses) state &= ~L.LOW_ALL
  if (!((known && !none) || (unknown && unknownPasses))) state &= ~L.LOW_ANY
  if (!((known && !none) || unknown)) state &= ~L.HIGH_ANY
  return state
}

/** Bits of the gates that a block as a whole leaves open. */
export const openGates = (store: Store, block: number): number => {
  const of = (field: number) => store.word(store.entry(field, block))
  return (of(L.H_FAIL_ALL) ^ of(L.H_FAIL_ANY)) | (of(L.H_UNKNOWN_ALL) ^ of(L.H_UNKNOWN_ANY))
}
