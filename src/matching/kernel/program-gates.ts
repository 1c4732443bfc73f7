import type { Plan } from '../plan.ts'
import { down32, up32 } from './float32.ts'
import type { Dictionary } from './groups.ts'
import type { Image } from './image.ts'
import * as L from './layout.ts'
import { columnOf, hasColumn, leastOf } from './leaves.ts'
import { type Leaf, normalForm } from './normal-form.ts'
import { chordsOf, ringOf } from './rings.ts'
import { gateSetsOf } from './sets.ts'
import type { Writer } from './writer.ts'

/** Gates that hang on one group are bits of one table; the others are mixes of what surely passes and what may. */
export function writeGates(
  writer: Writer,
  plan: Plan,
  { dictionaries, sets: bytes }: Pick<Image, 'dictionaries' | 'sets'>,
  section: (word: number, count: number) => void,
): void {
  const tables = new Map<number, { fails: Uint32Array; unknowns: Uint32Array }>()
  const mixes: { gate: number; parts: Leaf[][] }[] = []
  plan.gates.forEach(({ gate: shape }, gate) => {
    // To the kernel an asked gate passes: `scan` asks it of the rows that it finds
    if (shape.form.kind === 'asked') return
    const parts = normalForm(shape)
    const only = parts.length === 1 && parts[0]!.length === 1 ? parts[0]![0]! : null
    if (only?.kind !== 'coded') {
      mixes.push({ gate, parts })
      return
    }
    const dictionary = dictionaries[only.group]!
    const bits = tables.get(only.group) ?? {
      fails: new Uint32Array(dictionary.size),
      unknowns: new Uint32Array(dictionary.size),
    }
    tables.set(only.group, bits)
    const { low, high } = leastOf([shape], dictionary)
    for (let code = 0; code < dictionary.size; code++) {
      if (high[code] === 0) bits.fails[code]! |= 1 << gate
      else if (low[code] !== 1) bits.unknowns[code]! |= 1 << gate
    }
  })
  section(L.P_GATE_TABLES, tables.size)
  const any = (bits: Uint32Array) => bits.reduce((all, one) => all | one, 0) >>> 0
  for (const [group, { fails, unknowns }] of tables) {
    const [fail, open] = [any(fails), any(unknowns)]
    const { sets, count } = gateSetsOf(fails, unknowns, fail | open, bytes[group]!)
    writer.int(group).table(fails).table(unknowns).int(fail, open)
    writer.table(sets).int(count, bytes[group]!)
  }
  section(L.P_GATE_MIXES, mixes.length)
  for (const { gate, parts } of mixes) writeParts(writer.int(gate), parts, dictionaries)
  section(L.P_CLOSES, plan.gates.length)
  const first = writer.length
  writer.int(...plan.gates.map(() => 0))
  plan.gates.forEach(({ close }, gate) => {
    if (!close) return
    writer.set(first + gate, writer.length)
    writeParts(writer, normalForm(close), dictionaries)
  })
}

function writeParts(writer: Writer, parts: readonly Leaf[][], dictionaries: readonly Dictionary[]): void {
  writer.int(parts.length)
  for (const leaves of parts) {
    writer.int(leaves.length)
    for (const leaf of leaves) writeGateLeaf(writer, leaf, dictionaries)
  }
}

const PASSES = 1
const MAY_PASS = 2

function writeGateLeaf(writer: Writer, leaf: Leaf, dictionaries: readonly Dictionary[]): void {
  if (leaf.kind === 'coded') {
    const { low, high } = leastOf(leaf.shapes, dictionaries[leaf.group]!)
    const bits = Uint32Array.from(low, (worth, code) => (worth === 1 ? PASSES : 0) | (high[code] === 0 ? 0 : MAY_PASS))
    writer.int(L.LEAF_TABLE, leaf.group).table(bits)
  } else if (leaf.kind === 'trapezoid') {
    const { column, corners, unknownLow } = leaf.form
    if (!hasColumn(column)) {
      writer.int(L.LEAF_ASK)
      return
    }
    const { from, best, bestTo, to } = corners
    if (from !== best || bestTo !== to) throw new RangeError(`a gate over ${column} is a step, not a slope`)
    writer.int(L.LEAF_RAMP, columnOf(column))
    // Held exactly, a value is within where it reaches the next float32 inside; a rounded one is in doubt at the nearest
    writer.real(up32(best), down32(bestTo), Math.fround(best), Math.fround(bestTo))
    writer.int(unknownLow)
  } else {
    const { centres, radiusKm, flat, unknownLow } = leaf.form
    if (!flat) throw new RangeError('a gate over places is a ring, not a slope')
    const { inner, outer } = ringOf(radiusKm)
    writer.int(L.LEAF_NEAR).real(down32(inner), up32(outer))
    writer.int(unknownLow, centres.length, ...chordsOf(centres, radiusKm).points)
  }
}
