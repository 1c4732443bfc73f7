import type { NeedKey } from '../projects/requirement.ts'
import { orderOf } from './score.ts'
import type { Match, Part } from './types.ts'

/** Tenths of a point, of a thousand: what a page shows of a score. */
const TENTHS = 1_000

/** What one criterion brings two sites, in tenths of a point of 100. */
export interface Difference {
  key: NeedKey
  weight: number
  ours: number
  theirs: number
  /** ours − theirs */
  by: number
}

export interface DifferenceTable {
  /** What costs most first. */
  rows: readonly Difference[]
  ours: number
  theirs: number
  by: number
}

/**
 * Where one site loses and wins against another under the same requirement: every criterion's points of both. Each column is rounded so
 * that it sums exactly to its rounded total (largest remainder), hence the differences do too.
 */
export function differences(ours: Match, theirs: Match, optimism: number): DifferenceTable {
  const points = (match: Match) => inTenths(match.parts.map((part) => part.weight * orderOf(part, optimism)))
  const [a, b] = [points(ours), points(theirs)]
  const rows = ours.parts.map(({ key, weight }: Part, i) => ({
    key,
    weight,
    ours: a[i]!,
    theirs: b[i]!,
    by: a[i]! - b[i]!,
  }))
  const sum = (column: 'ours' | 'theirs' | 'by') => rows.reduce((total, row) => total + row[column], 0)
  return {
    rows: rows.sort((one, other) => one.by - other.by || other.weight - one.weight),
    ours: sum('ours'),
    theirs: sum('theirs'),
    by: sum('by'),
  }
}

/** Whole tenths that sum to the rounded sum: all rounded down, then one more each to those that lost most. */
export function inTenths(values: readonly number[]): number[] {
  const exact = values.map((value) => value * TENTHS)
  const whole = exact.map(Math.floor)
  const left = Math.round(exact.reduce((sum, value) => sum + value, 0)) - whole.reduce((sum, value) => sum + value, 0)
  const byLoss = [...exact.keys()].sort((i, j) => exact[j]! - whole[j]! - (exact[i]! - whole[i]!) || i - j)
  for (const i of byLoss.slice(0, left)) whole[i]!++
  return whole
}
