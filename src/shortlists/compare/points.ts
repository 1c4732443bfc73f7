import { orderOf } from '../../matching/score.ts'
import type { Match } from '../../matching/types.ts'
import type { NeedKey } from '../../projects/requirement.ts'

/** The points of one need, in tenths of a point of 100. */
export interface NeedPoints {
  key: NeedKey
  tenths: number
}

/**
 * The score of a match as tenths of a point, as it is shown, and shared out among its needs so that they add up to it exactly: each is
 * rounded down or up, those with the largest remainders up (the method of the largest remainder). Differences of two sites then add up
 * too, need by need.
 */
export function pointsOf(match: Match, optimism: number): { total: number; needs: NeedPoints[] } {
  const total = Math.round(match.score * 1000)
  const exact = match.parts.map((part) => part.weight * orderOf(part, optimism) * 1000)
  const tenths = exact.map(Math.floor)
  const byRemainder = exact.map((_, i) => i).sort((a, b) => exact[b]! - tenths[b]! - (exact[a]! - tenths[a]!) || a - b)
  let left = total - tenths.reduce((sum, value) => sum + value, 0)
  // A sum of floors may lie one over the rounded total where floats round: then the smallest remainder gives
  for (const i of left < 0 ? byRemainder.reverse() : byRemainder) {
    if (left === 0) break
    const unit = Math.sign(left)
    tenths[i]! += unit
    left -= unit
  }
  return { total, needs: match.parts.map(({ key }, i) => ({ key, tenths: tenths[i]! })) }
}
