import type { Plan } from '../plan.ts'
import { orderOf } from '../score.ts'
import type { Interval } from '../types.ts'
import type { Image } from './image.ts'
import * as L from './layout.ts'
import { columnOf, leastOf } from './leaves.ts'
import { type Leaf, normalForm } from './normal-form.ts'
import { writeGates } from './program-gates.ts'
import { chordsOf } from './rings.ts'
import { stepsOf } from './sets.ts'
import { Writer } from './writer.ts'

/** Half the distance from 1 to the next float32: what rounding takes from a number at most, as a share of it. */
const ROUNDING = 2 ** -24
/** Operations of a leaf, each rounded once, and room to spare. */
const ROUNDINGS = 16
/** What the grid of places and the arc's polynomial may shift a distance by: Earth's radii, and a share of it. */
const PLACE_ERROR = 3e-9
const ARC_ERROR = 1e-6

type Coded = Pick<Image, 'dictionaries' | 'sets'>

export interface Program {
  writer: Writer
  /** An order in float32 differs by no more than this from the exact one. */
  error: number
}

/** Which end of an interval counts, and how much: cautious and hopeful ask one end only. */
type Blend = (worth: Interval) => number

/**
 * A plan for the kernel. What hangs on one group of categories is one table, the weights in it, however many criteria that are; a
 * shape over a number is a ramp; the rest are mixes. Throws a RangeError for a shape that has no such form.
 */
export function programOf(plan: Plan, coded: Coded, optimism: number): Program {
  const { dictionaries, sets } = coded
  const writer = new Writer()
  writer.int(plan.gates.length, ...Array.from({ length: L.P_HEAD - 1 }, () => 0))
  const section = (word: number, count: number) => {
    writer.set(word, writer.length)
    writer.int(count)
  }
  const sums = new Map<number, Float64Array>()
  const ramps: { leaf: Leaf & { kind: 'trapezoid' }; weight: number }[] = []
  const mixes: { parts: Leaf[][]; weight: number; blend: Blend }[] = []
  let error = 0
  for (const { weight, shape } of plan.needs) {
    if (weight === 0) continue
    if (shape.form.kind === 'asked') {
      // The kernel counts nothing for what it cannot know: its order is short by the weight at most, and every bound that much higher
      error += weight
      continue
    }
    const parts = normalForm(shape)
    const only = parts.length === 1 && parts[0]!.length === 1 ? parts[0]![0]! : null
    error += weight * Math.max(...parts.flat().map(errorOf))
    if (only?.kind === 'coded') {
      const dictionary = dictionaries[only.group]!
      const sum = sums.get(only.group) ?? new Float64Array(dictionary.size)
      sums.set(only.group, sum)
      const { low, high } = leastOf([shape], dictionary)
      for (let code = 0; code < dictionary.size; code++) {
        sum[code]! += weight * (low[code]! + optimism * (high[code]! - low[code]!))
      }
    } else if (only?.kind === 'trapezoid') ramps.push({ leaf: only, weight })
    else if (only) mixes.push({ parts, weight, blend: (worth) => orderOf(worth, optimism) })
    else {
      // The order is (1 − optimism) × low + optimism × high, and a mix of each end by itself
      if (optimism < 1) mixes.push({ parts, weight: weight * (1 - optimism), blend: ({ low }) => low })
      if (optimism > 0) mixes.push({ parts, weight: weight * optimism, blend: ({ high }) => high })
    }
  }
  section(L.P_TABLES, sums.size)
  for (const [group, sum] of sums) writeTable(writer, group, Float32Array.from(sum), sets[group]!)
  section(L.P_RAMPS, ramps.length)
  for (const { leaf, weight } of ramps) writeRamp(writer, leaf, (worth) => orderOf(worth, optimism), weight)
  section(L.P_MIXES, mixes.length)
  for (const { parts, weight, blend } of mixes) {
    writer.real(weight).int(parts.length)
    for (const leaves of parts) {
      writer.int(leaves.length)
      for (const leaf of leaves) writeLeaf(writer, leaf, coded, blend)
    }
  }
  writeGates(writer, plan, coded, section)
  return { writer, error: error + (sums.size + ramps.length + mixes.length + 2) * 2 * ROUNDING }
}

function writeTable(writer: Writer, group: number, worths: Float32Array, bytes: number): void {
  const { steps, count } = stepsOf(worths, bytes)
  writer.int(group).table(worths)
  writer.real(worths.reduce((most, worth) => Math.max(most, worth), 0))
  writer.table(steps).int(count, bytes)
}

function writeLeaf(writer: Writer, leaf: Leaf, { dictionaries, sets }: Coded, blend: Blend): void {
  if (leaf.kind === 'coded') {
    const { low, high } = leastOf(leaf.shapes, dictionaries[leaf.group]!)
    const worths = Float32Array.from(low, (worth, code) => blend({ low: worth, high: high[code]! }))
    writeTable(writer.int(L.LEAF_TABLE), leaf.group, worths, sets[leaf.group]!)
  } else if (leaf.kind === 'trapezoid') {
    writer.int(L.LEAF_RAMP)
    writeRamp(writer, leaf, blend, 1)
  } else {
    const { centres, radiusKm, flat, unknownLow } = leaf.form
    if (flat) throw new RangeError('a ring is a gate, not a worth')
    const { radii, points } = chordsOf(centres, radiusKm)
    writer.int(L.LEAF_NEAR).real(radii, blend({ low: unknownLow, high: 1 }))
    writer.int(centres.length, ...points)
  }
}

function writeRamp(writer: Writer, { form }: Leaf & { kind: 'trapezoid' }, blend: Blend, weight: number): void {
  const { from, best, bestTo, to } = form.corners
  const [rises, falls] = [slope(from, best), slope(bestTo, to)]
  writer.int(columnOf(form.column))
  writer.real(rises ? from : 0, rises ? 1 / (best - from) : 0, rises ? 0 : 1, best)
  writer.real(falls ? to : 0, falls ? 1 / (to - bestTo) : 0, falls ? 0 : 1, bestTo)
  // A step stands where there is no slope: what rounds to the limit is taken for within, which a bound may
  writer.real(rises ? Number.NEGATIVE_INFINITY : from, falls ? Number.POSITIVE_INFINITY : to)
  writer.real(blend({ low: form.unknownLow, high: 1 }), weight)
}

const slope = (from: number, to: number) => to - from > 0 && to - from < Number.POSITIVE_INFINITY

/** What float32 may make of a worth, at most. */
function errorOf(leaf: Leaf): number {
  if (leaf.kind === 'coded') return ROUNDING
  if (leaf.kind === 'near') return PLACE_ERROR * chordsOf(leaf.form.centres, leaf.form.radiusKm).radii + ARC_ERROR
  const { from, best, bestTo, to } = leaf.form.corners
  const side = (a: number, b: number) =>
    slope(a, b) ? (4 * ROUNDING * Math.max(Math.abs(a), Math.abs(b))) / (b - a) + ROUNDINGS * ROUNDING : 0
  return Math.max(side(from, best), side(bestTo, to))
}
