import { OPTIMISM } from '../../matching/match-query.ts'
import type { GateState, Match, Part } from '../../matching/types.ts'
import { wantedM2, type YearlyCost, yearlyCost } from '../../matching/yearly-cost.ts'
import { DEAL_MODES } from '../../projects/need-fields.ts'
import { NEED_KEYS, type NeedKey, type Requirement } from '../../projects/requirement.ts'
import { byRank, type OfferedSite } from '../listed.ts'
import { pointsOf } from './points.ts'

/** What one need brings one site: its points, and by how much they differ from those of the site that stands first. */
export interface FitCell {
  part: Part
  gate: GateState | null
  tenths: number
  /** Null for the first itself. */
  byTenths: number | null
}

/** How some sites stand for one project. */
export interface Fit {
  matches: readonly Match[]
  /** Place in the order of the matches of the one that stands first. */
  first: number
  /** Scores as they are shown, in tenths of a point: the sum of the points of the needs, exactly. */
  totals: readonly { tenths: number; byTenths: number | null }[]
  /** The heaviest need first. */
  needs: readonly { key: NeedKey; weight: number; cells: readonly FitCell[]; differs: boolean }[]
  /** What a year costs, in each way that the site offers and the project accepts; null where it may be offered so, and nobody has said. */
  costs: readonly (readonly YearlyCost[] | null)[]
}

/** Sets sites beside each other for a project. `matches` and `sites` are in the same order; at least one. */
export function fitting(matches: readonly Match[], requirement: Requirement, sites: readonly OfferedSite[]): Fit {
  const leader = [...matches].sort(byRank)[0]!
  const first = matches.indexOf(leader)
  const points = matches.map((match) => pointsOf(match, OPTIMISM.cautious))
  const ahead = points[first]!
  const by = (i: number, tenths: number, of: number) => (i === first ? null : tenths - of)
  const needs = NEED_KEYS.flatMap((key) => {
    const at = leader.parts.findIndex((part) => part.key === key)
    if (at < 0) return []
    const cells = matches.map((match, i): FitCell => {
      const tenths = points[i]!.needs[at]!.tenths
      const gate = match.gates.find((one) => one.key === key)?.state ?? null
      return { part: match.parts[at]!, gate, tenths, byTenths: by(i, tenths, ahead.needs[at]!.tenths) }
    })
    const worths = new Set(cells.map(({ part, gate }) => `${part.low} ${part.high} ${gate}`))
    return [{ key, weight: leader.parts[at]!.weight, cells, differs: worths.size > 1 }]
  })
  return {
    matches,
    first,
    totals: points.map(({ total }, i) => ({ tenths: total, byTenths: by(i, total, ahead.total) })),
    needs: needs.sort((a, b) => b.weight - a.weight),
    costs: sites.map((site) => costsOf(site, requirement)),
  }
}

function costsOf({ record: { kind, facts } }: OfferedSite, requirement: Requirement): YearlyCost[] | null {
  const accepted = requirement.needs.dealMode?.modes ?? DEAL_MODES
  const { yes, no } = facts.dealModes?.value ?? { yes: 0, no: 0 }
  const asked = DEAL_MODES.map((mode, bit) => ({ mode, bit: 1 << bit })).filter(({ mode }) => accepted.includes(mode))
  const offered = asked.filter(({ bit }) => yes & bit)
  if (offered.length === 0 && asked.some(({ bit }) => !(no & bit))) return null
  const site = { kind, facts, asOf: requirement.asOf, wantedM2: wantedM2(requirement, kind) }
  return offered.map(({ mode }) => yearlyCost(mode, site))
}
