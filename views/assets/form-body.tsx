import type { ASSET_KINDS, LEGAL_IDLE_STATUSES, OPERATING_STATUSES } from '../../src/assets/asset.ts'
import type { FACTS, FactGroup, FactKey, FactSource } from '../../src/assets/facts.ts'
import type { Section } from '../../src/assets/sections.ts'
import type { FormState } from '../../src/http/form.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import { FactField } from './fact-field.tsx'
import { Boundary, Identity, Place } from './own-fields.tsx'

export interface FormBodyProps {
  t: Translator
  form: FormState
  /** The asset that is edited; null for a new one. */
  asset: { id: string; name: string; nameEn: string | null; seq: number } | null
  zone: { id: string; name: string; nameEn: string | null }
  /** What the fields show before anything is typed, by field name. */
  initial: Readonly<Record<string, string>>
  /** Source and day of each known fact. */
  origins: { readonly [K in FactKey]?: string }
  enterprises: readonly { id: string; name: string }[]
  choices: {
    facts: typeof FACTS
    groups: readonly FactGroup[]
    units: { readonly [K in FactKey]?: readonly string[] }
    sources: readonly FactSource[]
    kinds: typeof ASSET_KINDS
    operating: typeof OPERATING_STATUSES
    legalIdle: typeof LEGAL_IDLE_STATUSES
    datums: readonly ('wgs84' | 'gcj02' | 'bd09')[]
  }
}

const OWN = { identity: Identity, place: Place, boundary: Boundary }

/** The fields of one part of the form. */
export const SectionFields = (props: FormBodyProps & { section: Section }) => {
  const { section } = props
  if (section in OWN) return OWN[section as keyof typeof OWN](props)
  return <Facts {...props} group={section as FactGroup} />
}

const Facts = ({ t, form, initial, origins, choices, group }: FormBodyProps & { group: FactGroup }) => (
  <>
    {(Object.keys(choices.facts) as FactKey[])
      .filter((key) => choices.facts[key].group === group)
      .map((fact) => (
        <FactField
          t={t}
          form={form}
          fact={fact}
          rule={choices.facts[fact]}
          initial={initial}
          units={choices.units[fact] ?? []}
          sources={choices.sources}
          origin={origins[fact] ?? null}
        />
      ))}
  </>
)

/** The heading of a part. */
export const sectionName = (t: Translator, section: Section): string => {
  const group = `fact.group.${section}`
  return t.has(group) ? t.dynamic(group) : t.dynamic(`listing.section.${section}`)
}

/** The label of any field of the form, for the summary of its problems. */
export function labelOf(t: Translator, field: string): string {
  const own = `asset.field.${field}`
  if (t.has(own)) return t.dynamic(own)
  const [fact, part] = field.split('.')
  const label = t.dynamic(`fact.${fact}`)
  if (part === undefined) return label
  const detail = `fact.${fact}.${part}`
  return `${label} · ${t.dynamic(t.has(detail) ? detail : `asset.field.${part}`)}`
}
