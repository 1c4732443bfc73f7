import { FACTS } from '../assets/facts.ts'
import type { Catalogue } from '../matching/catalogue.ts'
import { OPTIONS, type OptionKey } from '../matching/columns.ts'
import { divisionOf } from '../zones/industries.ts'
import { type ConditionKey, FACET_OPTIONS, type FacetKey } from './conditions.ts'
import { groundsOf } from './grounds.ts'

/** Counts the options of every facet, a row at a time. */
export interface FacetTally {
  /** A row that meets every condition counts in every facet. */
  passing(row: number): void
  /** A row that fails one facet's condition alone counts in that facet. */
  failingOnly(key: ConditionKey, row: number): void
  counts(): Record<FacetKey, ReadonlyMap<string, number>>
}

/** Where a category that is not known is counted: behind its options. */
const slotOf = (category: number, options: number) => Math.min(category, options)

/**
 * A row costs one addition a facet: what hangs on the zone is tallied by zone, flags by their whole mask, and only the tallies are
 * spread over the options.
 */
export function facetTally(catalogue: Catalogue): FacetTally {
  const { zones, zoneOf } = groundsOf(catalogue)
  const { category, mask } = catalogue.columns
  const slots = (size: number) => new Uint32Array(size)
  const rows = {
    prefecture: { of: zoneOf, tally: slots(zones.length) },
    zone: { of: zoneOf, tally: slots(zones.length) },
    industry: { of: zoneOf, tally: slots(zones.length) },
    kind: { of: category.kind, tally: slots(OPTIONS.kind.length + 1) },
    title: { of: category.title, tally: slots(OPTIONS.title.length + 1) },
    condition: { of: category.condition, tally: slots(OPTIONS.condition.length + 1) },
    mode: { of: mask.dealModes.yes, tally: slots(1 << FACTS.dealModes.options.length) },
    utility: { of: mask.utilities.yes, tally: slots(1 << FACTS.utilities.options.length) },
  } satisfies Record<FacetKey, { of: ArrayLike<number>; tally: Uint32Array }>
  const { prefecture, zone, industry, kind, title, condition, mode, utility } = rows
  return {
    passing: (row) => {
      const at = zoneOf[row]!
      prefecture.tally[at]!++
      zone.tally[at]!++
      industry.tally[at]!++
      kind.tally[slotOf(kind.of[row]!, kind.tally.length - 1)]!++
      title.tally[slotOf(title.of[row]!, title.tally.length - 1)]!++
      condition.tally[slotOf(condition.of[row]!, condition.tally.length - 1)]!++
      mode.tally[mode.of[row]!]!++
      utility.tally[utility.of[row]!]!++
    },
    failingOnly: (key, row) => {
      // All utilities are wanted: a site without one of them has no place in the count of another
      if (key === 'utility' || !(key in rows)) return
      const { of, tally } = rows[key as FacetKey]
      tally[slotOf(of[row]!, tally.length - 1)]!++
    },
    counts: () => ({
      prefecture: sums(zones, prefecture.tally, (one) => (one.prefecture === null ? [] : [one.prefecture])),
      zone: sums(zones, zone.tally, ({ id }) => [id]),
      industry: sums(zones, industry.tally, ({ leadingIndustries }) => [
        ...new Set(leadingIndustries?.flatMap((code) => divisionOf(code) ?? [])),
      ]),
      kind: ofCategory('kind', kind.tally),
      title: ofCategory('title', title.tally),
      condition: ofCategory('condition', condition.tally),
      mode: ofFlags(FACET_OPTIONS.mode, mode.tally),
      utility: ofFlags(FACET_OPTIONS.utility, utility.tally),
    }),
  }
}

/** Spreads tallies over the options that each slot has. */
function sums<S>(
  slots: readonly S[],
  tally: Uint32Array,
  optionsOf: (slot: S) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>()
  slots.forEach((slot, i) => {
    for (const option of optionsOf(slot)) counts.set(option, (counts.get(option) ?? 0) + tally[i]!)
  })
  return counts
}

const ofCategory = (key: 'kind' | 'title' | ('condition' & OptionKey), tally: Uint32Array): Map<string, number> =>
  new Map(FACET_OPTIONS[key].map((option) => [option, tally[(OPTIONS[key] as readonly string[]).indexOf(option)]!]))

const ofFlags = (options: readonly string[], tally: Uint32Array): Map<string, number> =>
  new Map(options.map((option, bit) => [option, tally.reduce((n, rows, set) => ((set >> bit) & 1 ? n + rows : n), 0)]))
