import type { Requirement } from '../projects/requirement.ts'
import type { Catalogue } from './catalogue.ts'
import { kernelOf } from './kernel/kernel.ts'
import { scan } from './kernel/scan.ts'
import { planOf } from './plan.ts'
import { orderOf, scoreRow } from './score.ts'

/** The two groups that are ranked. */
export type Group = 'eligible' | 'to-confirm'

/** Counts, for a few rows, how many of those that are offered stand before each. */
class Counter {
  /** Worse than the last of them is before none. */
  readonly floor: number
  private readonly before: number[]

  constructor(private readonly targets: readonly { score: number; rank: number }[]) {
    this.floor = targets.at(-1)?.score ?? Number.POSITIVE_INFINITY
    this.before = targets.map(() => 0)
  }

  admits(): boolean {
    return true
  }

  offer(score: number, rank: number): void {
    // The first target that it stands before; whoever stands before that one stands before all after it
    const at = this.targets.findIndex(
      (target) => score > target.score || (score === target.score && rank < target.rank),
    )
    if (at >= 0) this.before[at]!++
  }

  /** Place of each target among what was offered, from 1. */
  places(): number[] {
    let before = 0
    return this.before.map((more) => {
      before += more
      return before + 1
    })
  }
}

/**
 * The place that each of a few sites takes in a group under a requirement: its own place where it belongs to the group, else the one that it
 * would take with the score that it has. Exact, as `rank` is; sites that the catalogue does not have are left out.
 */
export function placesOf(
  catalogue: Catalogue,
  requirement: Requirement,
  optimism: number,
  wanted: { readonly [G in Group]?: readonly string[] },
): ReadonlyMap<string, number> {
  const plan = planOf(requirement, catalogue.lists.all)
  const targetsOf = (group: Group) =>
    (wanted[group] ?? [])
      .flatMap((id) => {
        const row = catalogue.rowOf(id)
        if (row === undefined) return []
        return [{ id, score: orderOf(scoreRow(catalogue, plan.needs, row), optimism), rank: catalogue.idRank[row]! }]
      })
      .sort((a, b) => b.score - a.score || a.rank - b.rank)
  const [fit, open] = [targetsOf('eligible'), targetsOf('to-confirm')]
  const [eligible, toConfirm] = [new Counter(fit), new Counter(open)]
  const kernel = kernelOf(catalogue)
  kernel.start(plan, optimism)
  scan(catalogue, kernel, plan, optimism, { eligible, toConfirm })
  const placed = (targets: typeof fit, counter: Counter) =>
    counter.places().map((place, i) => [targets[i]!.id, place] as const)
  return new Map([...placed(fit, eligible), ...placed(open, toConfirm)])
}
