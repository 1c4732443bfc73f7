import { FACTS, type FactKey } from '../assets/facts.ts'
import type { NeedKey, Requirement } from '../projects/requirement.ts'
import type { Catalogue } from './catalogue.ts'
import { MASK_BITS } from './columns.ts'
import { siteAt } from './criterion.ts'
import { gateState } from './gate.ts'
import { type Plan, planOf } from './plan.ts'
import { orderOf, scoreRow } from './score.ts'
import type { Confirm, Match, NearMiss, SiteRecord, Source, Standing } from './types.ts'

/** One row of a catalogue under a plan, with its reasons. */
export function describe(catalogue: Catalogue, plan: Plan, row: number, optimism: number): Match {
  const { columns } = catalogue
  const record = catalogue.sites[row]!
  const site = siteAt(columns, row)
  const total = scoreRow(catalogue, plan.needs, row)
  const parts = plan.needs.map(({ key, weight, shape, reason }) => ({
    key,
    weight,
    ...shape.interval(columns, row),
    reason: reason(site),
  }))
  const gates = plan.gates.map(({ key, gate }) => ({ key, state: gateState(gate.interval(columns, row)) }))
  const states = new Map(gates.map(({ key, state }) => [key, state]))
  const confirm = plan.needs.flatMap(({ key, shape }, i) => {
    const must = states.get(key) === 'unknown'
    const open = parts[i]!.low < parts[i]!.high
    return must || open ? [confirmOf(key, must, gapsOf(record, key, shape.sources))] : []
  })
  return {
    id: record.id,
    zoneId: record.zoneId,
    standing: standing(gates.map(({ state }) => state)),
    ...total,
    score: orderOf(total, optimism),
    parts,
    gates,
    confirm,
  }
}

/** A row that fails one gate by little, with what would make it fit. */
export function describeNearMiss(catalogue: Catalogue, plan: Plan, row: number, optimism: number): NearMiss {
  const match = describe(catalogue, plan, row, optimism)
  const failed = plan.gates.find(({ key }) => match.gates.some((gate) => gate.key === key && gate.state === 'fail'))!
  return { ...match, failed: failed.key, repair: failed.repair(siteAt(catalogue.columns, row)) }
}

/** How one site stands for one requirement, and why; undefined where the catalogue does not have it. */
export function explain(
  catalogue: Catalogue,
  requirement: Requirement,
  id: string,
  optimism: number,
): Match | undefined {
  const row = catalogue.rowOf(id)
  return row === undefined ? undefined : describe(catalogue, planOf(requirement, catalogue.lists.all), row, optimism)
}

/** Eligible before to be confirmed before excluded. */
const ORDER: readonly Standing[] = ['eligible', 'to-confirm', 'excluded']

/**
 * The other direction: which projects a site of the catalogue suits, best first, ties by project id. For a draft, hand in
 * `buildCatalogue([site], catalogue.options)`.
 */
export function rankProjects<P extends { id: string; requirement: Requirement }>(
  catalogue: Catalogue,
  siteId: string,
  projects: readonly P[],
  optimism: number,
): { project: P; match: Match }[] {
  return projects
    .flatMap((project) => {
      const match = explain(catalogue, project.requirement, siteId, optimism)
      return match ? [{ project, match }] : []
    })
    .sort(
      (a, b) =>
        ORDER.indexOf(a.match.standing) - ORDER.indexOf(b.match.standing) ||
        b.match.score - a.match.score ||
        (a.project.id < b.project.id ? -1 : 1),
    )
}

function standing(states: readonly string[]): Standing {
  if (states.includes('fail')) return 'excluded'
  return states.includes('unknown') ? 'to-confirm' : 'eligible'
}

const isFact = (source: Source): source is FactKey => source in FACTS

const confirmOf = (key: NeedKey, must: boolean, sources: readonly Source[]): Confirm => ({
  key,
  must,
  sources,
  facts: sources.filter(isFact),
})

/** Which of the sources the record does not know, or knows in part. */
const gapsOf = (site: SiteRecord, key: NeedKey, sources: readonly Source[]): Source[] =>
  sources.filter((source) => {
    switch (source) {
      case 'kind':
        return false
      // open though known: undecided
      case 'boundary':
        return true
      case 'position':
        return site.position === null
      case 'factsAsOf':
        return site.factsAsOf === null
      case 'zone':
        return (key === 'admission' ? site.zone.admittedIndustries : site.zone.leadingIndustries) === null
      case 'dealModes':
      case 'utilities':
      case 'encumbrances': {
        const known = site.facts[source]?.value
        return known === undefined || (known.yes | known.no) !== (1 << MASK_BITS[source]) - 1
      }
      default:
        return site.facts[source] === undefined
    }
  })
