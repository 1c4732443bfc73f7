import { inTenths } from '../../matching/difference.ts'
import { orderOf } from '../../matching/score.ts'
import type { Match } from '../../matching/types.ts'
import type { NeedKey } from '../../projects/requirement.ts'

/** The points of one need, in tenths of a point of 100. */
export interface NeedPoints {
  key: NeedKey
  tenths: number
}

/**
 * The score of a match as tenths of a point, as it is shown, and shared out among its needs so that they add up to it exactly.
 * Differences of two sites then add up too, need by need.
 */
export function pointsOf(match: Match, optimism: number): { total: number; needs: NeedPoints[] } {
  const tenths = inTenths(match.parts.map((part) => part.weight * orderOf(part, optimism)))
  const needs = match.parts.map(({ key }, i) => ({ key, tenths: tenths[i]! }))
  return { total: tenths.reduce((sum, value) => sum + value, 0), needs }
}
