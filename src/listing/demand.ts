import { FACT_KEYS, type FactKey } from '../assets/facts.ts'
import type { Catalogue } from '../matching/catalogue.ts'
import { gateRows, gateState, standingOf } from '../matching/gate.ts'
import { hopingFor, type Plan, planOf } from '../matching/plan.ts'
import { scoreRow } from '../matching/score.ts'
import type { Requirement } from '../projects/requirement.ts'

/** A project as far as sites are weighed for it. */
export interface Weighed {
  id: string
  requirement: Requirement
}

/** What may be unknown of an asset and asked for by a project. */
export type Asked = FactKey | 'position'
const ASKED: readonly Asked[] = [...FACT_KEYS, 'position']

/** What knowing one thing of an asset would bring. */
export interface Demand {
  of: Asked
  /** Projects whose last open musts hang on it alone: with a good answer the asset suits them. */
  waiting: readonly string[]
  /** Other projects, of those that do not exclude the asset, for which a good answer raises its score. */
  gaining: readonly string[]
  /** The greatest of these rises, in [0, 1]; of the waiting projects too. */
  mostGain: number
}

/**
 * What would raise an asset's matches most: for each thing that is unknown of it, the projects that wait for it, most first, then
 * those for which it would only raise the score. Exact by the engine: the thing is taken to be as good for the project as it can
 * be. `row` is the asset's in the catalogue. What nobody asks for is left out.
 */
export function demandOf(catalogue: Catalogue, row: number, projects: readonly Weighed[]): Demand[] {
  const found = new Map<Asked, { waiting: string[]; gaining: string[]; mostGain: number }>()
  for (const { id, requirement } of projects) {
    const plan = planOf(requirement, catalogue.lists.all)
    const now = standingAt(catalogue, plan, row)
    if (now === 'excluded') continue
    const { low } = scoreRow(catalogue, plan.needs, row)
    for (const of of ASKED) {
      if (!asks(plan, of)) continue
      const hoped = hopingFor(plan, of)
      const gain = scoreRow(catalogue, hoped.needs, row).low - low
      const waits = now === 'to-confirm' && standingAt(catalogue, hoped, row) === 'eligible'
      if (!waits && gain <= 0) continue
      const demand = found.get(of) ?? { waiting: [], gaining: [], mostGain: 0 }
      demand[waits ? 'waiting' : 'gaining'].push(id)
      demand.mostGain = Math.max(demand.mostGain, gain)
      found.set(of, demand)
    }
  }
  return [...found]
    .map(([of, demand]) => ({ of, ...demand }))
    .sort(
      (a, b) =>
        b.waiting.length - a.waiting.length ||
        b.gaining.length - a.gaining.length ||
        b.mostGain - a.mostGain ||
        ASKED.indexOf(a.of) - ASKED.indexOf(b.of),
    )
}

const asks = ({ needs }: Plan, of: Asked): boolean =>
  needs.some(({ shape, gate }) => shape.sources.includes(of) || gate?.sources.includes(of))

function standingAt({ columns }: Catalogue, { gates }: Plan, row: number) {
  const states = gates.map(({ gate }) => gateState(gate.interval(columns, row)))
  if (states.includes('fail')) return 'excluded'
  return states.includes('unknown') ? 'to-confirm' : 'eligible'
}

/** How many projects a site suits, and for how many it would have to be confirmed first. */
export interface Fit {
  eligible: number
  toConfirm: number
}

/** The fit of every row of a catalogue, in the order of its rows: one pass of the engine a project. */
export function fitOfRows(catalogue: Catalogue, projects: readonly Weighed[]): Fit[] {
  const fits = catalogue.sites.map(() => ({ eligible: 0, toConfirm: 0 }))
  for (const { requirement } of projects) {
    const { fails, unknowns } = gateRows(catalogue, planOf(requirement, catalogue.lists.all))
    fits.forEach((fit, row) => {
      const standing = standingOf(fails[row]!, unknowns[row]!)
      if (standing === 'eligible') fit.eligible++
      else if (standing === 'to-confirm') fit.toConfirm++
    })
  }
  return fits
}
