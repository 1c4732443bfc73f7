import { FACT_KEYS, type FactKey } from '../assets/facts.ts'
import type { NeedKey, Requirement } from '../projects/requirement.ts'
import type { Catalogue } from './catalogue.ts'
import { kernelOf } from './kernel/kernel.ts'
import { scan, standingOfRow } from './kernel/scan.ts'
import { hopingFor, type Plan, planOf } from './plan.ts'
import { assertOptimism } from './rank.ts'
import { orderOf, scoreRow } from './score.ts'
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
  const leaders = eligibleBest(catalogue, plan, optimism, top)
  const leading = new Set(leaders.map(({ row }) => row))
  const last = leaders.length < top ? undefined : leaders[top - 1]
  const answers = FACT_KEYS.flatMap((fact) => {
    const needs = needsOf(plan, fact)
    if (needs.length === 0) return []
    const hoped = hopingFor(plan, fact)
    const found = eligibleBest(catalogue, hoped, optimism, top + limit, last?.score)
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
          standing: standingOfRow(catalogue, plan, row),
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

/** The best rows whose gates all pass, best first; none that stands under `least`. */
function eligibleBest(catalogue: Catalogue, plan: Plan, optimism: number, count: number, least?: number) {
  const kernel = kernelOf(catalogue)
  kernel.start(plan, optimism)
  const eligible = new TopK(count, least)
  scan(catalogue, kernel, plan, optimism, { eligible })
  return eligible.sorted()
}
