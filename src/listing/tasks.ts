import type { Asset } from '../assets/asset.ts'
import type { Known } from '../assets/asset-form.ts'
import { FACTS, type FactKey } from '../assets/facts.ts'
import { entriesOfSection, type Section, sectionOf, sectionsFor } from '../assets/sections.ts'
import type { Warning } from '../assets/warnings.ts'
import type { Problem } from '../kernel/errors.ts'
import { draftProblems, heldEntries, type Typed } from './draft.ts'

/** How one part of an asset's listing stands. */
export interface Task {
  section: Section
  known: number
  /** Entries that the part has. */
  of: number
  /** Entries that were typed and are not in the asset yet. */
  held: number
  /** What is wrong with them. */
  problems: readonly Problem[]
  /** What was kept and looks unusual. */
  warnings: readonly Warning[]
}

/** Needs attention before complete before in part. */
export const stateOf = ({ known, of, held, warnings }: Task): 'attention' | 'complete' | 'partial' =>
  held > 0 || warnings.length > 0 ? 'attention' : known === of ? 'complete' : 'partial'

/** The parts that a kind of asset has, in their order, with what is known, kept as typed, and to be looked at. */
export function tasksOf(asset: Asset, draft: Typed, known: Known, warnings: readonly Warning[]): Task[] {
  return sectionsFor(asset.kind).map((section) => {
    const entries = entriesOf(section)
    return {
      section,
      known: entries.filter((entry) => isKnown(asset, entry)).length,
      of: entries.length,
      held: heldEntries(draft, section),
      problems: draftProblems(draft, { ...known, earlier: asset, sections: [section] }),
      warnings: warnings.filter((warning) => sectionOfWarning(warning) === section),
    }
  })
}

/** A position is one thing to know, whatever the number of its fields. */
const entriesOf = (section: Section) => entriesOfSection(section).filter((entry) => entry !== 'lat')

function isKnown(asset: Asset, entry: string): boolean {
  if (entry === 'lon') return asset.position !== null
  if (entry in FACTS) return asset.facts[entry as FactKey] !== undefined
  const value = asset[entry as keyof Asset]
  return value !== null && value !== ''
}

const PLACES_OF_WARNINGS: Readonly<Record<string, Section>> = {
  'geometry.declared-area-differs': 'land',
  'geometry.overlaps': 'boundary',
  'asset.warning.floor-area-ratio': 'building',
  'asset.warning.part-exceeds-whole': 'building',
  'asset.warning.term-ended': 'tenure',
  'asset.warning.county-code': 'boundary',
}

/** The part in which a warning can be answered; what is odd about the place, where the place is. */
function sectionOfWarning(warning: Warning): Section {
  if (warning.kind === 'unusual') return sectionOf(warning.fact) ?? 'identity'
  return PLACES_OF_WARNINGS[warning.code] ?? 'place'
}
