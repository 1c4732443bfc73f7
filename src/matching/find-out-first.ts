import { FACT_KEYS, type FactKey } from '../assets/facts.ts'
import type { NeedKey, Requirement } from '../projects/requirement.ts'
import type { Catalogue } from './catalogue.ts'
import { type Gated, gateRows, standingOf } from './gate.ts'
import { hopingFor, type Plan, planOf } from './plan.ts'
import { assertOptimism } from './rank.ts'
import { orderOf, type Race, run, scoreRow } from './score.ts'
import { TopK } from './top-k.ts'
import type { FindOut } from './types.ts'

export interface FindOutOptions {
  optimism: number
  /** How many first places count (5). */
  top?: number
  /** How many answers at most (10). */
  limit?: number
}

/**
 * Which sites could enter the first five once one named fact is known, best potential first; exact. For each fact the catalogue is
 * ranked once as if that fact were as good as it can be wherever it is unknown; who then beats the present fifth is an
 * answer. A site to be confirmed counts where that fact alone decides its gates.
 */
export function findOutFirst(
  catalogue: Catalogue,
  requirement: Requirement,
  { optimism, top = 5, limit = 10 }: FindOutOptions,
): FindOut[] {
  assertOptimism(optimism)
  const plan = planOf(requirement, catalogue.lists.all)
  const now = gateRows(catalogue, plan)
  const leaders = eligibleBest(catalogue, plan, now, optimism, top)
  const leading = new Set(leaders.map(({ row }) => row))
  const last = leaders.length < top ? undefined : leaders[top - 1]
  const answers = FACT_KEYS.flatMap((fact) => {
    const needs = needsOf(plan, fact)
    if (needs.length === 0) return []
    const hoped = hopingFor(plan, fact)
    const found = eligibleBest(catalogue, hoped, gateRows(catalogue, hoped), optimism, top + limit, last?.score)
    return found.flatMap(({ row, score: potential, rank }): (FindOut & { rank: number })[] => {
      const beats = (other: { score: number; rank: number }) =>
        potential > other.score || (potential === other.score && rank < other.rank)
      if (leading.has(row) || (last && !beats(last))) return []
      const site = catalogue.sites[row]!
      return [
        {
          id: site.id,
          zoneId: site.zoneId,
          fact,
          needs,
          standing: standingOf(now.fails[row]!, now.unknowns[row]!),
          score: orderOf(scoreRow(catalogue, plan.needs, row), optimism),
          potential,
          place: 1 + leaders.filter((leader) => !beats(leader)).length,
          rank,
        },
      ]
    })
  })
  return answers
    .sort(
      (a, b) => b.potential - a.potential || a.rank - b.rank || FACT_KEYS.indexOf(a.fact) - FACT_KEYS.indexOf(b.fact),
    )
    .slice(0, limit)
    .map(({ rank, ...answer }) => answer)
}

const needsOf = (plan: Plan, fact: FactKey): NeedKey[] =>
  plan.needs
    .filter(({ shape, gate }) => shape.sources.includes(fact) || gate?.sources.includes(fact))
    .map(({ key }) => key)

/** The best rows whose gates all pass, best first. */
function eligibleBest(
  catalogue: Catalogue,
  plan: Plan,
  { fails, unknowns }: Gated,
  optimism: number,
  count: number,
  least?: number,
) {
  const { starts } = catalogue
  const has = (row: number) => fails[row] === 0 && unknowns[row] === 0
  const members = new Uint32Array(starts.length - 1)
  for (let block = 0; block < members.length; block++) {
    for (let row = starts[block]!; row < starts[block + 1]!; row++) if (has(row)) members[block]!++
  }
  const race: Race<TopK> = { members, has, best: new TopK(count), least }
  run(catalogue, plan.needs, optimism, [race])
  return race.best.sorted()
}
