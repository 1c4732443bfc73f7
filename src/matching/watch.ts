import type { Requirement } from '../projects/requirement.ts'
import type { Catalogue } from './catalogue.ts'
import { gateState } from './gate.ts'
import { type Plan, planOf } from './plan.ts'
import { rank } from './rank.ts'
import { orderOf, scoreRow } from './score.ts'

const CAUTIOUS = 0

interface Placed {
  id: string
  score: number
}
/** The first that fit a requirement in the cautious order, best first: at most k. The last of k is the threshold that others have to pass. */
export type First = readonly Placed[]

const isBefore = (a: Placed, b: Placed) => a.score > b.score || (a.score === b.score && a.id < b.id)
const inOrder = (a: Placed, b: Placed) => (isBefore(a, b) ? -1 : 1)

/** Ranks the whole catalogue for the first k. */
export const firstOf = (catalogue: Catalogue, requirement: Requirement, k: number): First =>
  rank(catalogue, requirement, { k, optimism: CAUTIOUS, nearMisses: 0 }).eligible.rows.map(({ id, score }) => ({
    id,
    score,
  }))

/**
 * The first k after some sites were published, edited or withdrawn, from those before and the changed sites alone: whoever was not among k
 * stands behind the last of them and still does. Null where that does not settle it: a place became free, and who takes it has to be ranked.
 */
export function firstAfter(
  before: First,
  catalogue: Catalogue,
  requirement: Requirement,
  { changed, k }: { changed: ReadonlySet<string>; k: number },
): First | null {
  const plan = planOf(requirement, catalogue.lists.all)
  const rest = before.filter(({ id }) => !changed.has(id))
  const came = [...changed].flatMap((id) => {
    const score = scoreOf(catalogue, plan, id)
    return score === null ? [] : [{ id, score }]
  })
  const after = [...rest, ...came].sort(inOrder).slice(0, k)
  // Fewer than k were all that fit: nobody waits behind them
  if (before.length < k) return after
  const [threshold, last] = [before[k - 1]!, after[k - 1]]
  return last && !isBefore(threshold, last) ? after : null
}

/** The score of one site that fits; null where it does not, may not, or is not there. */
function scoreOf(catalogue: Catalogue, { needs, gates }: Plan, id: string): number | null {
  const row = catalogue.rowOf(id)
  if (row === undefined) return null
  const fits = gates.every(({ gate }) => gateState(gate.interval(catalogue.columns, row)) === 'pass')
  return fits ? orderOf(scoreRow(catalogue, needs, row), CAUTIOUS) : null
}

/** What is kept of a catalogue to see what a later one changed. */
export type Seen = Pick<Catalogue, 'sites' | 'rowOf' | 'options'>

/** The sites that are otherwise in one catalogue than in the other, or in one alone; null where what surrounds all of them is another. */
export function changedBetween(before: Seen, after: Seen): ReadonlySet<string> | null {
  if (before.options.logisticsNodes !== after.options.logisticsNodes) return null
  const differs = (from: Seen, to: Seen) =>
    from.sites.filter((site) => to.sites[to.rowOf(site.id) ?? -1] !== site).map(({ id }) => id)
  return new Set([...differs(before, after), ...differs(after, before)])
}
