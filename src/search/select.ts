import type { IsoDate } from '../kernel/clock.ts'
import type { Catalogue } from '../matching/catalogue.ts'
import { testsOf } from './condition-tests.ts'
import { CONDITION_KEYS, type ConditionKey, type Conditions, type FacetKey } from './conditions.ts'
import { type FacetTally, facetTally } from './facet-tally.ts'
import { rowMasks } from './row-masks.ts'
import type { TextMatch } from './text-match.ts'

/** Sites that one condition alone keeps out. */
export interface LeftOut {
  /** What dropping the condition would bring. */
  n: number
  /** Those of them of which the fact is just not known. */
  unknown: number
}

/** What a catalogue has for some conditions. */
export interface Selection {
  total: number
  passes(row: number): boolean
  /** Bit i of a row is set where it fails condition i of CONDITION_KEYS. */
  fails: Uint32Array
  /**
   * How many sites each option of a facet has: those that meet every condition but this facet's own, so that each figure is what the list
   * would hold with that option alone; for utilities, of which all are wanted, what it would hold with that one as well.
   */
  facets: Record<FacetKey, ReadonlyMap<string, number>>
  leftOut: ReadonlyMap<ConditionKey, LeftOut>
  /** How well the words fit, where there are words. */
  text: TextMatch | null
  /** Gives the masks back once nothing is asked of them any more; without it the collector takes them. */
  release(): void
}

export const bitOfCondition = (key: ConditionKey): number => 1 << CONDITION_KEYS.indexOf(key)

/**
 * One pass over the columns: which conditions each row fails; from that follow the total, every facet's counts and what each
 * condition keeps out. A value that is not known meets no condition. `today` is what remaining terms are counted from.
 */
export function select(catalogue: Catalogue, conditions: Conditions, today: IsoDate): Selection {
  const { tests, text } = testsOf(catalogue, conditions, today)
  const fails = rowMasks.take(catalogue)
  for (const [key, test] of tests) test.mark(fails, bitOfCondition(key))
  const tally: FacetTally = facetTally(catalogue)
  const leftOut = CONDITION_KEYS.map(() => ({ n: 0, unknown: 0 }))
  const unknown = CONDITION_KEYS.map((key) => tests.get(key)?.unknown)
  let total = 0
  for (let row = 0; row < fails.length; row++) {
    const failed = fails[row]!
    if (failed === 0) {
      total++
      tally.passing(row)
    } else if ((failed & (failed - 1)) === 0) {
      const index = 31 - Math.clz32(failed)
      const left = leftOut[index]!
      left.n++
      if (unknown[index]!(row)) left.unknown++
      tally.failingOnly(CONDITION_KEYS[index]!, row)
    }
  }
  return {
    total,
    passes: (row) => fails[row] === 0,
    fails,
    facets: tally.counts(),
    leftOut: new Map(CONDITION_KEYS.map((key, i) => [key, leftOut[i]!] as const).filter(([key]) => tests.has(key))),
    text,
    release: () => {
      rowMasks.giveBack(catalogue, fails)
    },
  }
}
