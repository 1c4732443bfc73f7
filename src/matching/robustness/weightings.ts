import { seeded } from '../../kernel/random.ts'
import { kdOrder } from '../kd-order.ts'
import { drawDirichlet } from './dirichlet.ts'

/**
 * How far the weightings stray from the investor's. `near` and `wide` are Dirichlet distributions around them, whose concentration
 * says how much: a need of a fifth of the score varies by ±5 points (κ = 63) or ±10 (κ = 15), one standard deviation. `any` is
 * uniform over all weightings of the needs that matter, whatever the investor's are.
 */
export const SPREADS = { near: 63, wide: 15, any: null } as const
export type Spread = keyof typeof SPREADS

/** Weightings a block (32): fewer bound better, more cost less to bound. */
export const BLOCK = 32

/** A block of weightings that lie near one another. */
interface WeightingBlock {
  from: number
  to: number
  centre: Float64Array
  /** No weighting of the block is farther from the centre (Euclidean). */
  radius: number
  /** The weights need by need: those of need j stand at j × (to − from). */
  byNeed: Float64Array
}

/** Weightings drawn at random, in blocks of neighbours: the weights of weighting s stand at s × needs. */
export interface Weightings {
  needs: number
  count: number
  values: Float64Array
  /** The least weight that each need has under any of them. */
  least: Float64Array
  blocks: readonly WeightingBlock[]
}

/** Draws weightings around weights that are over 0 and sum to 1. The same seed draws the same. */
export function drawWeightings(weights: readonly number[], spread: Spread, count: number, seed: number): Weightings {
  const needs = weights.length
  const concentration = SPREADS[spread]
  const parameters = weights.map((weight) => (concentration === null ? 1 : concentration * weight))
  const random = seeded(seed)
  const drawn = new Float64Array(count * needs)
  for (let s = 0; s < count; s++) drawDirichlet(parameters, random, drawn, s * needs)
  return inBlocks(drawn, needs, count)
}

/** Sorts weightings into blocks of neighbours, so that one bound serves many. */
export function inBlocks(drawn: Float64Array, needs: number, count: number): Weightings {
  const columns = Array.from({ length: needs }, (_, j) =>
    Float64Array.from({ length: count }, (_, s) => drawn[s * needs + j]!),
  )
  const { order, starts } = kdOrder([Uint32Array.from({ length: count }, (_, s) => s)], columns, BLOCK)
  const values = new Float64Array(count * needs)
  order.forEach((s, i) => {
    values.set(drawn.subarray(s * needs, (s + 1) * needs), i * needs)
  })
  const blocks = Array.from({ length: starts.length - 1 }, (_, b) => blockOf(values, needs, starts[b]!, starts[b + 1]!))
  const least = Float64Array.from(columns, (weights) => weights.reduce((a, b) => Math.min(a, b), 1))
  return { needs, count, values, least, blocks }
}

function blockOf(values: Float64Array, needs: number, from: number, to: number): WeightingBlock {
  const centre = new Float64Array(needs)
  for (let i = from * needs; i < to * needs; i++) centre[i % needs]! += values[i]! / (to - from)
  let radius2 = 0
  for (let s = from; s < to; s++) {
    let distance2 = 0
    for (let j = 0; j < needs; j++) distance2 += (values[s * needs + j]! - centre[j]!) ** 2
    radius2 = Math.max(radius2, distance2)
  }
  const byNeed = new Float64Array(needs * (to - from))
  for (let i = 0; i < byNeed.length; i++) {
    byNeed[i] = values[(from + (i % (to - from))) * needs + Math.floor(i / (to - from))]!
  }
  return { from, to, centre, radius: Math.sqrt(radius2), byNeed }
}
