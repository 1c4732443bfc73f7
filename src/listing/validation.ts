import type { AssetContent } from '../assets/asset.ts'
import { BLANK, readAsset } from '../assets/asset-form.ts'
import { readFact } from '../assets/fact-form.ts'
import { FACTS, type FactKey } from '../assets/facts.ts'
import { PROVENANCE, SECTIONS, type Section, sectionOf } from '../assets/sections.ts'
import { type Around, type Warning, warningsOf } from '../assets/warnings.ts'
import { FormReader } from '../http/form.ts'
import type { Problem } from '../kernel/errors.ts'
import type { Typed } from './draft.ts'

/** What is said of one field as soon as it is left. */
export interface FieldAnswer {
  problem: Problem | null
  warnings: readonly Warning[]
}

/** Whether a form of a listing has such a field. */
export const isField = (field: string): boolean =>
  sectionOf(field) !== null || (PROVENANCE as readonly string[]).includes(field)

/** Reads one field of what was typed, in the light of the fields beside it: its problem, else what looks unusual about it. */
export function fieldAnswer(
  typed: Typed,
  field: string,
  { around, unknownCodes }: { around: Omit<Around, 'neighbours'>; unknownCodes: readonly string[] },
): FieldAnswer {
  const section = sectionOf(field)
  const form = new FormReader(typed)
  const known = { earlier: null, enterpriseIds: [], today: around.today, unknownCodes }
  readAsset(form, { ...known, sections: section === null ? SECTIONS : [section] })
  const problem = form.problems.find((one) => one.field === field) ?? null
  if (problem !== null) return { problem, warnings: [] }
  const warnings = warningsOf({ ...BLANK, ...alone(typed, field), measuredAreaM2: null }, { ...around, neighbours: [] })
  return { problem: null, warnings }
}

/** An asset of which nothing is stated but what one field says. */
function alone(typed: Typed, field: string): Partial<AssetContent> {
  const form = new FormReader(typed)
  if (field in FACTS) {
    const value = readFact(form, field as FactKey)
    return value === null ? {} : { facts: { [field]: { value, source: 'declared', asOf: '' } } }
  }
  const read = (section: Section) =>
    readAsset(form, { earlier: null, enterpriseIds: [], today: '', sections: [section] })
  if (field === 'lon' || field === 'lat') return { position: read('place')?.position ?? null }
  return field === 'parcelCode' ? { parcelCode: read('boundary')?.parcelCode ?? null } : {}
}
