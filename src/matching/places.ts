import type { Requirement } from '../projects/requirement.ts'
import type { Catalogue } from './catalogue.ts'
import { gateRows, standingOf } from './gate.ts'
import { planOf } from './plan.ts'
import { orderOf, run, scoreRow } from './score.ts'

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
  const { fails, unknowns } = gateRows(catalogue, plan)
  const races = (['eligible', 'to-confirm'] as const).flatMap((group) => {
    const targets = (wanted[group] ?? [])
      .flatMap((id) => {
        const row = catalogue.rowOf(id)
        if (row === undefined) return []
        return [{ id, score: orderOf(scoreRow(catalogue, plan.needs, row), optimism), rank: catalogue.idRank[row]! }]
      })
      .sort((a, b) => b.score - a.score || a.rank - b.rank)
    if (targets.length === 0) return []
    const has = (row: number) => standingOf(fails[row]!, unknowns[row]!) === group
    return [{ targets, has, members: membersOf(catalogue, has), best: new Counter(targets) }]
  })
  run(catalogue, plan.needs, optimism, races)
  return new Map(
    races.flatMap(({ targets, best }) => best.places().map((place, i) => [targets[i]!.id, place] as const)),
  )
}

/** How many rows of each block belong. */
function membersOf({ starts, size }: Catalogue, has: (row: number) => boolean): Uint32Array {
  const members = new Uint32Array(starts.length - 1)
  for (let row = 0, block = 0; row < size; row++) {
    while (row >= starts[block + 1]!) block++
    if (has(row)) members[block]!++
  }
  return members
}
