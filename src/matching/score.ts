import type { Catalogue } from './catalogue.ts'
import type { PlannedNeed } from './plan.ts'
import type { Interval } from './types.ts'

/** What a bound is raised by, so that rounding never hides a row: far over the rounding of a sum of 24 terms under 1. */
const ROUNDING = 1e-9

/** Where an interval stands in the order: optimism 0 takes the low, 1 the high. */
export const orderOf = ({ low, high }: Interval, optimism: number): number => low + optimism * (high - low)

/** The interval of a row: the weighted sum over the needs, in their order. */
export function scoreRow(catalogue: Catalogue, needs: readonly PlannedNeed[], row: number): Interval {
  let low = 0
  let high = 0
  for (const { weight, shape } of needs) {
    const interval = shape.interval(catalogue.columns, row)
    low += weight * interval.low
    high += weight * interval.high
  }
  return { low, high }
}

/** What takes in the rows of a group: the best of them (`TopK`), or a count. */
export interface Taker {
  /** Scores under it are of no interest. */
  readonly floor: number
  admits(score: number, rank: number): boolean
  offer(score: number, rank: number, row: number): void
}

/** One ranked group: which rows belong to it, and the best of them so far. */
export interface Race<T extends Taker = Taker> {
  /** How many rows of each block belong. */
  members: Uint32Array
  has(row: number): boolean
  /** Asked of a row that would enter, where belonging costs; left out where `has` says all. */
  confirms?(row: number): boolean
  best: T
  /** Scores under it are of no interest. */
  least?: number
}

/**
 * Runs the races over the whole catalogue, exactly: best block first by its bound, and a block is looked into only where some
 * race could still change by it.
 */
export function run(
  catalogue: Catalogue,
  needs: readonly PlannedNeed[],
  optimism: number,
  races: readonly Race[],
): void {
  const { columns, starts, idRank } = catalogue
  const weighed = needs.filter(({ weight }) => weight > 0)
  const bounds = blockBounds(catalogue, weighed, optimism, races)
  const order = Uint32Array.from(bounds.keys()).sort((a, b) => bounds[b]! - bounds[a]!)
  const widest = starts.reduce((most, start, i) => Math.max(most, start - (i === 0 ? 0 : starts[i - 1]!)), 0)
  const [low, high, partLow, partHigh] = Array.from({ length: 4 }, () => new Float64Array(widest)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  for (const block of order) {
    const bound = bounds[block]!
    const open = races.filter(
      ({ members, best, least = 0 }) => members[block]! > 0 && bound >= best.floor && bound >= least,
    )
    if (open.length === 0) continue
    const start = starts[block]!
    const end = starts[block + 1]!
    low.fill(0)
    high.fill(0)
    for (const { weight, shape } of weighed) {
      shape.fill(columns, start, end, partLow, partHigh)
      for (let i = 0; i < end - start; i++) {
        low[i]! += weight * partLow[i]!
        high[i]! += weight * partHigh[i]!
      }
    }
    for (const { has, confirms, best } of open) {
      for (let row = start, i = 0; row < end; row++, i++) {
        const score = low[i]! + optimism * (high[i]! - low[i]!)
        if (score < best.floor || !has(row)) continue
        const rank = idRank[row]!
        if (confirms && !(best.admits(score, rank) && confirms(row))) continue
        best.offer(score, rank, row)
      }
    }
  }
}

/** No row of the block stands higher in the order; 0 for a block in which no race has a row. */
function blockBounds(
  { envelopes, starts }: Catalogue,
  needs: readonly PlannedNeed[],
  optimism: number,
  races: readonly Race[],
): Float64Array {
  const bounds = new Float64Array(starts.length - 1)
  for (let block = 0; block < bounds.length; block++) {
    if (races.every(({ members }) => members[block] === 0)) continue
    let low = 0
    let high = 0
    for (const { weight, shape } of needs) {
      const bound = shape.bound(envelopes, block)
      low += weight * bound.low
      high += weight * bound.high
    }
    bounds[block] = orderOf({ low, high }, optimism) + ROUNDING
  }
  return bounds
}
