import type { Catalogue } from '../matching/catalogue.ts'
import { gateRows, standingOf } from '../matching/gate.ts'
import { planOf } from '../matching/plan.ts'
import type { Requirement } from '../projects/requirement.ts'
import type { Found } from './news.ts'
import { remembering } from './remembering.ts'

/** The sites that a requirement does not exclude: they fit, or would with a fact that is still unknown. */
export interface Fits extends Found {
  eligible: number
  toConfirm: number
  /** Whether the site of a row fits as things are known. */
  suits(row: number): boolean
}

const remembered = remembering<Fits>()

/** The gates of a requirement over the whole catalogue. */
export const fitsOf = (catalogue: Catalogue, requirement: Requirement): Fits =>
  remembered(catalogue, JSON.stringify(requirement), () => {
    const { fails, unknowns } = gateRows(catalogue, planOf(requirement, catalogue.lists.all))
    const fits = new Uint8Array(catalogue.size)
    let eligible = 0
    let toConfirm = 0
    for (let row = 0; row < fits.length; row++) {
      const standing = standingOf(fails[row]!, unknowns[row]!)
      if (standing === 'excluded') continue
      fits[row] = standing === 'eligible' ? 2 : 1
      if (standing === 'eligible') eligible++
      else toConfirm++
    }
    return {
      eligible,
      toConfirm,
      total: eligible + toConfirm,
      has: (row) => fits[row] !== 0,
      suits: (row) => fits[row] === 2,
    }
  })
