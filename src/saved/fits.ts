import { gateRows, standingOf } from '../matching/gate.ts'
import { perCatalogue } from '../matching/per-catalogue.ts'
import { planOf } from '../matching/plan.ts'
import type { Requirement } from '../projects/requirement.ts'
import type { Found } from './news.ts'
import { rowSet, rowSetBytes } from './row-set.ts'

/** The sites that a requirement does not exclude: they fit, or would with a fact that is still unknown. */
export interface Fits extends Found {
  eligible: number
  toConfirm: number
  /** Whether the site of a row fits as things are known. */
  suits(row: number): boolean
}

/** The gates of a requirement over the whole catalogue. */
export const fitsOf = perCatalogue(
  (catalogue, requirement: Requirement): Fits => {
    const { fails, unknowns } = gateRows(catalogue, planOf(requirement, catalogue.lists.all))
    let eligible = 0
    let toConfirm = 0
    for (let row = 0; row < catalogue.size; row++) {
      const standing = standingOf(fails[row]!, unknowns[row]!)
      if (standing === 'eligible') eligible++
      else if (standing === 'to-confirm') toConfirm++
    }
    return {
      eligible,
      toConfirm,
      total: eligible + toConfirm,
      has: rowSet(catalogue.size, (row) => fails[row] === 0),
      suits: rowSet(catalogue.size, (row) => fails[row] === 0 && unknowns[row] === 0),
    }
  },
  { bytes: ({ size }) => 2 * rowSetBytes(size) + 1024 },
)
