import type { Asset, AssetContent } from '../assets/asset.ts'
import { type Known, readAsset, typedAsset } from '../assets/asset-form.ts'
import {
  entryOf,
  fieldsBeside,
  fieldsOfSection,
  PROVENANCE,
  SECTIONS,
  type Section,
  sectionOf,
} from '../assets/sections.ts'
import { FormReader, type FormState } from '../http/form.ts'
import type { IsoDate } from '../kernel/clock.ts'
import type { Problem } from '../kernel/errors.ts'

/** Fields as they were typed. */
export type Typed = FormState['values']

const isProvenance = (field: string) => (PROVENANCE as readonly string[]).includes(field)
const allFields = (sections: readonly Section[]) => sections.flatMap(fieldsOfSection)
const asTyped = (fields: Readonly<Record<string, string>>): Typed =>
  Object.fromEntries(Object.entries(fields).map(([field, text]) => [field, [text]]))
const only = (typed: Typed, keep: (field: string) => boolean): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([field]) => keep(field)))

/** What the form's fields show of an asset, with what was typed and could not be kept in it laid over that. */
export const withDraft = (asset: Asset | null, draft: Typed, today: IsoDate): Typed => ({
  // A browser sends an empty field too: one that is missing was left out by the frame
  boundary: [''],
  ...asTyped(typedAsset(asset, today)),
  ...draft,
})

/** Whether a draft has anything of these parts. */
export const holds = (draft: Typed, sections: readonly Section[]): boolean =>
  Object.keys(draft).some((field) => {
    const section = sectionOf(field)
    return section !== null && sections.includes(section)
  })

/** The draft after these parts were submitted: of them it holds what is `left`, of the others what it held before. */
export function nextDraft(draft: Typed, sections: readonly Section[], left: Typed): Typed {
  const submitted = new Set(allFields(sections))
  const next = { ...only(draft, (field) => !submitted.has(field) && !isProvenance(field)), ...left }
  const last = only(draft, isProvenance)
  return Object.keys(next).some((field) => !isProvenance(field)) ? { ...last, ...next } : {}
}

/** Of what was submitted for these parts, the fields that differ from the asset, each with those beside it: all that would be lost. */
export function differing(asset: Asset | null, typed: Typed, sections: readonly Section[], today: IsoDate): Typed {
  const before = typedAsset(asset, today)
  const text = (field: string) => (typed[field]?.[0] ?? '').trim()
  const changed = allFields(sections).filter((field) => field in typed && text(field) !== (before[field] ?? ''))
  return withSource(typed, new Set(changed.flatMap(fieldsBeside)))
}

/** These fields, and where facts are among them the source and day that they were typed with. */
const withSource = (typed: Typed, fields: ReadonlySet<string>): Typed =>
  fields.size === 0 ? {} : only(typed, (field) => fields.has(field) || isProvenance(field))

export interface Kept {
  /** The asset with everything in it that is right; null where not even that can be (a new asset without a name). */
  content: AssetContent | null
  /** What is not, as it was typed. */
  left: Typed
}

/**
 * Takes over what is right and leaves what is wrong: the fields with a problem, and those beside them, are given back their earlier
 * state until nothing is wrong any more. A wrong source or day leaves all the facts that were typed with it.
 */
export function keepWhatIsRight(typed: Typed, known: Known): Kept {
  const { earlier, today, sections = SECTIONS } = known
  const before = asTyped(typedAsset(earlier, today))
  const left = new Set<string>()
  for (;;) {
    const kept = only(typed, (field) => !left.has(field))
    const restored = Object.fromEntries([...left].map((field) => [field, before[field] ?? ['']]))
    const form = new FormReader({ ...kept, ...restored })
    const content = readAsset(form, known)
    const more = form.problems.flatMap(({ field }) =>
      isProvenance(field)
        ? Object.keys(differing(earlier, typed, sections, today)).concat(field)
        : [...fieldsBeside(field)],
    )
    const fresh = more.filter((field) => !left.has(field))
    if (content !== null || fresh.length === 0) return { content, left: withSource(typed, left) }
    for (const field of fresh) left.add(field)
  }
}

/** What is wrong with these parts of the form as a draft has them; of a part of which it holds nothing, nothing. */
export function draftProblems(draft: Typed, known: Known): Problem[] {
  const sections = (known.sections ?? SECTIONS).filter((section) => holds(draft, [section]))
  if (sections.length === 0) return []
  const form = new FormReader(withDraft(known.earlier, draft, known.today))
  readAsset(form, { ...known, sections })
  return form.problems
}

/** How many entries of a part a draft holds. */
export const heldEntries = (draft: Typed, section: Section): number =>
  new Set(
    Object.keys(draft)
      .filter((field) => sectionOf(field) === section)
      .flatMap((field) => entryOf(field) ?? []),
  ).size
