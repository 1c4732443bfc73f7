import type { IsoDate } from '../kernel/clock.ts'
import type { Requirement } from '../projects/requirement.ts'
import type { Catalogue } from './catalogue.ts'
import { changedBetween, type First, firstAfter, firstOf, type Seen } from './watch.ts'

/** Places of a list that are watched: as many as the matches page shows at once. */
export const WATCHED = 20
/** Requirements that are remembered, some 2 kB each; the last asked for. */
const MOST_KEPT = 2_000
/** An import changes so many sites that ranking is no dearer than following them. */
const MOST_CHANGES = 64

/**
 * The first of each requirement that was asked for, kept from one catalogue to the next: a site that is published is held against the last of
 * each list, and only where a listed site falls back or goes is that one list ranked again. Of an older catalogue its records are kept, not its columns.
 */
export class Watch {
  private seen: Seen | null = null
  private day: IsoDate | null = null
  private readonly kept = new Map<string, { requirement: Requirement; first: First }>()

  constructor(private readonly k = WATCHED) {}

  /** The first that fit, exactly as ranking the catalogue finds them. */
  first(catalogue: Catalogue, requirement: Requirement): First {
    this.follow(catalogue, requirement.asOf)
    const key = JSON.stringify(requirement)
    const first = this.kept.get(key)?.first ?? firstOf(catalogue, requirement, this.k)
    // A map keeps the order of insertion: the first is the one not asked for longest
    this.kept.delete(key)
    this.kept.set(key, { requirement, first })
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST_KEPT) break
      this.kept.delete(oldest)
    }
    return first
  }

  private follow(catalogue: Catalogue, day: IsoDate): void {
    const last = this.seen
    const { sites, rowOf, options } = catalogue
    if (last?.sites === sites && day === this.day) return
    const changed = last && day === this.day ? changedBetween(last, catalogue) : null
    this.seen = { sites, rowOf, options }
    this.day = day
    if (changed === null || changed.size > MOST_CHANGES) this.kept.clear()
    else this.hold(catalogue, changed)
  }

  /** What the changes do not settle is forgotten, and ranked when it is asked for. */
  private hold(catalogue: Catalogue, changed: ReadonlySet<string>): void {
    for (const [key, { requirement, first }] of this.kept) {
      const after = firstAfter(first, catalogue, requirement, { changed, k: this.k })
      if (after === null) this.kept.delete(key)
      else this.kept.set(key, { requirement, first: after })
    }
  }
}

/** The one of this process. */
export const watch = new Watch()

/** The place of a site among the first of a requirement, from 1; null where it is not among them, or not on offer. */
export function firstPlace(catalogue: Catalogue, requirement: Requirement, id: string): number | null {
  if (catalogue.rowOf(id) === undefined) return null
  const at = watch.first(catalogue, requirement).findIndex((one) => one.id === id)
  return at < 0 ? null : at + 1
}
