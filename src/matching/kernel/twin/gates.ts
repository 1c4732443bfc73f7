import * as L from '../layout.ts'
import type { Store } from './store.ts'
import { nearest } from './worths.ts'

const WORD = 4
export const LOW = 1
export const HIGH = 2

export interface RowGates {
  fails: number
  unknowns: number
  /** Float32 does not decide some gate. */
  doubtful: boolean
}

type LeafBits = (kind: number, p: number) => number

/** The best of parts, each the least of leaves, from bits of each; and where the program goes on. */
function parts(store: Store, from: number, all: number, leaf: LeafBits): { bits: number; after: number } {
  let p = from + WORD
  let bits = 0
  for (let i = store.word(from); i > 0; i--) {
    let part = all
    const leaves = store.word(p)
    p += WORD
    for (let k = 0; k < leaves; k++) {
      const kind = store.word(p)
      p += WORD
      if (kind === L.LEAF_ASK) continue
      part &= leaf(kind, p)
      if (kind === L.LEAF_TABLE) p += L.GATE_LEAF_TABLE_WORDS * WORD
      else if (kind === L.LEAF_RAMP) p += L.STEP_WORDS * WORD
      else p += (L.RING_WORDS + 3 * store.word(p + 3 * WORD)) * WORD
    }
    bits |= part
  }
  return { bits, after: p }
}

/** Calls for each gate that is a mix, with what its parts come to. */
export function mixes(
  store: Store,
  all: number,
  leaf: (gate: number) => LeafBits,
  each: (bit: number, bits: number) => void,
): void {
  const from = store.section(L.P_GATE_MIXES)
  let p = from + WORD
  for (let i = store.word(from); i > 0; i--) {
    const gate = store.word(p)
    const { bits, after } = parts(store, p + WORD, all, leaf(gate))
    each(1 << gate, bits)
    p = after
  }
}

function leafOfRow(store: Store, block: number, row: number, doubt: () => void): LeafBits {
  return (kind, p) => {
    if (kind === L.LEAF_TABLE) {
      return store.word(store.word(p + WORD) + store.code(block, row, store.word(p)) * WORD)
    }
    if (kind === L.LEAF_NEAR) {
      const chord2 = nearest(store, block, row, store.word(p + 3 * WORD), p + 4 * WORD)
      if (chord2 < 0) return store.word(p + 2 * WORD) !== 0 ? LOW | HIGH : HIGH
      if (chord2 < store.real(p)) return LOW | HIGH
      if (chord2 > store.real(p + WORD)) return 0
      doubt()
      return HIGH
    }
    const column = store.word(p)
    const x = store.value(block, row, column)
    const [leastExact, mostExact, least, most] = [1, 2, 3, 4].map((word) => store.real(p + word * WORD)) as [
      number,
      number,
      number,
      number,
    ]
    if (Number.isNaN(x)) return store.word(p + 5 * WORD) !== 0 ? LOW | HIGH : HIGH
    if (store.isExact(block, column)) return x >= leastExact && x <= mostExact ? LOW | HIGH : 0
    if (x === least || x === most) {
      doubt()
      return HIGH
    }
    return x > least && x < most ? LOW | HIGH : 0
  }
}

/** `open` are the gates that the block as a whole leaves open: a value in doubt matters for those alone. */
export function gatesOfRow(store: Store, block: number, row: number, open = -1): RowGates {
  const found = { fails: 0, unknowns: 0, doubtful: false }
  const from = store.section(L.P_GATE_TABLES)
  for (let i = 0; i < store.word(from); i++) {
    const p = from + WORD + i * L.GATE_TABLE_WORDS * WORD
    const code = store.code(block, row, store.word(p)) * WORD
    found.fails |= store.word(store.word(p + WORD) + code)
    found.unknowns |= store.word(store.word(p + 2 * WORD) + code)
  }
  const leaf = (gate: number) =>
    leafOfRow(store, block, row, () => {
      if ((open >>> gate) & 1) found.doubtful = true
    })
  mixes(store, LOW | HIGH, leaf, (bit, bits) => {
    if ((bits & HIGH) === 0) found.fails |= bit
    else if ((bits & LOW) === 0) found.unknowns |= bit
  })
  return found
}

/** Whether a row may fail a gate by little: its wider gate does not surely refuse it. */
export function mayBeClose(store: Store, block: number, row: number, gate: number): boolean {
  const close = store.word(store.section(L.P_CLOSES) + WORD + gate * WORD)
  if (close === 0) return false
  const leaf = leafOfRow(store, block, row, () => {})
  return (parts(store, store.program + close * WORD, LOW | HIGH, leaf).bits & HIGH) !== 0
}
