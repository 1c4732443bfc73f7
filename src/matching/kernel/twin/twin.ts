import type { Evaluator } from '../kernel.ts'
import * as L from '../layout.ts'
import { gatesOfBlock, openGates } from './block-gates.ts'
import { gatesOfRow, mayBeClose } from './gates.ts'
import { boundBlock, mixesOf, rampsOf, tablesOf } from './scores.ts'
import { Store } from './store.ts'

const { fround } = Math
const WORD = 4
const isSingle = (bits: number) => bits !== 0 && (bits & (bits - 1)) === 0
const numberOf = (bit: number) => 31 - Math.clz32(bit)

/**
 * The kernel in TypeScript, a row at a time: what the WebAssembly module is held to, bit by bit, and what works where there is none. Reads and
 * writes the same memory.
 */
export function twinOf(memory: { buffer: ArrayBuffer }): Evaluator {
  const store = new Store(memory)
  const blocks = () => store.word(L.H_BLOCKS)

  const classOf = (block: number, row: number, score: number, floors: readonly [number, number, number]): number => {
    const { fails, unknowns, doubtful } = gatesOfRow(store, block, row)
    if (doubtful) return L.CLASS_DOUBT
    if (fails === 0) {
      if (unknowns === 0) return score >= floors[0] ? L.CLASS_ELIGIBLE : 0
      return score >= floors[1] ? L.CLASS_TO_CONFIRM : 0
    }
    return isSingle(fails) && score >= floors[2] && mayBeClose(store, block, row, numberOf(fails)) ? L.CLASS_NEAR : 0
  }

  return {
    bounds() {
      store.look()
      for (let block = 0; block < blocks(); block++) {
        gatesOfBlock(store, block)
        boundBlock(store, block)
      }
    },

    visit(block, ...floors) {
      const least = Math.min(...floors)
      const late = store.real(store.entry(L.H_LATE, block))
      const mixed = store.real(store.entry(L.H_MIXED, block))
      let out = 0
      for (let row = 0; row < store.rows(block); row++) {
        const ramps = rampsOf(store, block, row)
        if (fround(ramps + late) < least) continue
        const tables = tablesOf(store, block, row, ramps)
        if (fround(tables + mixed) < least) continue
        const score = mixesOf(store, block, row, tables)
        if (score < least) continue
        const kind = classOf(block, row, score, floors)
        if (kind === 0) continue
        store.setReal(store.word(L.H_SCORES) + row * WORD, score)
        store.setWord(store.word(L.H_FOUND) + out * WORD, row | (kind << 16))
        out++
      }
      return out
    },

    gatesOf(block) {
      const open = openGates(store, block)
      for (let row = 0; row < store.rows(block); row++) {
        const { fails, unknowns, doubtful } = gatesOfRow(store, block, row, open)
        for (let plane = 0; plane < Math.ceil(store.gates / 8); plane++) {
          const at = plane * L.ROWS_MOST + row
          store.setByte(store.word(L.H_FAILS) + at, fails >>> (plane * 8))
          store.setByte(store.word(L.H_UNKNOWNS) + at, unknowns >>> (plane * 8))
        }
        store.setByte(store.word(L.H_DOUBTS) + row, doubtful ? 1 : 0)
      }
    },

    tally(from) {
      const totals = store.word(L.H_TOTALS)
      const add = (word: number, n: number) => store.setWord(totals + word * WORD, store.word(totals + word * WORD) + n)
      const most = store.word(L.H_UNDECIDED_MOST)
      let out = 0
      let block = from
      for (; block < blocks(); block++) {
        const rows = store.rows(block)
        if (out + rows > most) break
        const open = openGates(store, block)
        const counts = { eligible: 0, toConfirm: 0, single: 0 }
        for (let row = 0; row < rows; row++) {
          const { fails, unknowns, doubtful } = gatesOfRow(store, block, row, open)
          if (doubtful) {
            store.setWord(store.word(L.H_UNDECIDED) + out++ * WORD, store.word(store.entry(L.H_START, block)) + row)
            continue
          }
          if (fails === 0) counts[unknowns === 0 ? 'eligible' : 'toConfirm']++
          for (let gate = 0; gate < store.gates; gate++) if ((fails >>> gate) & 1) add(gate, 1)
          if (!isSingle(fails)) continue
          counts.single++
          add(numberOf(fails) + (unknowns === 0 ? 32 : 64), 1)
        }
        store.setWord(store.entry(L.H_ELIGIBLE, block), counts.eligible)
        store.setWord(store.entry(L.H_TO_CONFIRM, block), counts.toConfirm)
        store.setWord(store.entry(L.H_SINGLE, block), counts.single)
      }
      store.setWord(totals + 96 * WORD, out)
      return block
    },
  }
}
