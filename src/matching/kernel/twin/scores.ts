import * as L from '../layout.ts'
import type { Store } from './store.ts'
import { boxChord2, nearest, nearWorth, rampBound, rampWorth } from './worths.ts'

const { fround, min, max } = Math
const WORD = 4

/** Calls for each ramp of the program. */
function ramps(store: Store, each: (p: number, weight: number) => void): void {
  const from = store.section(L.P_RAMPS)
  for (let i = 0; i < store.word(from); i++) {
    const p = from + WORD + i * L.RAMP_WORDS * WORD
    each(p, store.real(p + 12 * WORD))
  }
}

/** The sum of a row's ramps: first those that are the same for all rows of the block. */
export function rampsOf(store: Store, block: number, row: number): number {
  let sum = 0
  for (const same of [true, false]) {
    ramps(store, (p, weight) => {
      const column = store.word(p)
      if ((store.column(block, L.BLOCK_NUMBERS + column) === 0) !== same) return
      sum = fround(sum + fround(rampWorth(store, p, store.value(block, row, column)) * weight))
    })
  }
  return sum
}

/** What the tables add. */
export function tablesOf(store: Store, block: number, row: number, before: number): number {
  let sum = before
  const from = store.section(L.P_TABLES)
  for (let i = 0; i < store.word(from); i++) {
    const p = from + WORD + i * L.TABLE_WORDS * WORD
    sum = fround(sum + store.real(store.word(p + WORD) + store.code(block, row, store.word(p)) * WORD))
  }
  return sum
}

/** What the mixes add; `leaf` says the worth of each leaf. */
function mixes(store: Store, before: number, leaf: (kind: number, p: number) => number): number {
  let sum = before
  const from = store.section(L.P_MIXES)
  let p = from + WORD
  for (let i = store.word(from); i > 0; i--) {
    const weight = store.real(p)
    const parts = store.word(p + WORD)
    p += 2 * WORD
    let best = 0
    for (let j = 0; j < parts; j++) {
      const leaves = store.word(p)
      p += WORD
      let part = 1
      for (let k = 0; k < leaves; k++) {
        const kind = store.word(p)
        p += WORD
        part = min(part, leaf(kind, p))
        if (kind === L.LEAF_TABLE) p += L.TABLE_WORDS * WORD
        else if (kind === L.LEAF_RAMP) p += L.RAMP_WORDS * WORD
        else p += L.NEAR_WORDS * WORD + store.word(p + 2 * WORD) * 3 * WORD
      }
      best = max(best, part)
    }
    sum = fround(sum + fround(best * weight))
  }
  return sum
}

export const mixesOf = (store: Store, block: number, row: number, before: number): number =>
  mixes(store, before, (kind, p) => {
    if (kind === L.LEAF_TABLE) return store.real(store.word(p + WORD) + store.code(block, row, store.word(p)) * WORD)
    if (kind === L.LEAF_RAMP) return rampWorth(store, p, store.value(block, row, store.word(p)))
    const chord2 = nearest(store, block, row, store.word(p + 2 * WORD), p + 3 * WORD)
    return chord2 < 0 ? store.real(p + WORD) : nearWorth(store.real(p), chord2)
  })

/** Writes the bound of a block and what of it is late. */
export function boundBlock(store: Store, block: number): void {
  let tables = 0
  const from = store.section(L.P_TABLES)
  for (let i = 0; i < store.word(from); i++) {
    tables = fround(tables + tableBound(store, block, from + WORD + i * L.TABLE_WORDS * WORD))
  }
  const late = mixes(store, tables, (kind, p) => {
    if (kind === L.LEAF_TABLE) return tableBound(store, block, p)
    return kind === L.LEAF_RAMP ? rampBound(store, block, p) : nearBound(store, block, p)
  })
  let sum = late
  ramps(store, (p, weight) => {
    sum = fround(sum + fround(rampBound(store, block, p) * weight))
  })
  store.setReal(store.entry(L.H_LATE, block), late)
  store.setReal(store.entry(L.H_MIXED, block), fround(late - tables))
  store.setReal(store.entry(L.H_BOUND, block), sum)
}

function tableBound(store: Store, block: number, p: number): number {
  const codes = store.codes(block, store.word(p))
  if (codes.length > L.LIST_SHORT) {
    const set = store.setOf(block, store.word(p))
    if (set === 0) return store.real(p + 2 * WORD)
    const bytes = store.word(p + 5 * WORD)
    let step = store.word(p + 3 * WORD)
    for (let i = store.word(p + 4 * WORD); i > 1; i--, step += L.STEP_HEAD_BYTES + bytes) {
      if (store.meets(set, step + L.STEP_HEAD_BYTES, bytes)) break
    }
    return store.real(step)
  }
  const table = store.word(p + WORD)
  return codes.reduce((top, code) => max(top, store.real(table + code * WORD)), 0)
}

function nearBound(store: Store, block: number, p: number): number {
  const hoped = store.real(p + WORD)
  if (store.column(block, L.BLOCK_PLACE) === 0) return hoped
  let top = 0
  for (let c = 0; c < store.word(p + 2 * WORD); c++) {
    top = max(top, nearWorth(store.real(p), boxChord2(store, block, p + (3 + 3 * c) * WORD, false)))
  }
  return store.hasUnknown(block, L.PLACE_BIT) ? max(top, hoped) : top
}
