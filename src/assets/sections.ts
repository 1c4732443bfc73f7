import type { Asset } from './asset.ts'
import { GROUP_ORDER } from './fact-words.ts'
import { FACT_KEYS, FACTS, type FactGroup, type FactKey } from './facts.ts'
import { concerns } from './publish.ts'

/** The parts of the form, each a page of its own: what it is, where it is, its parcel, and the groups of facts as investors ask for them. */
export const SECTIONS = ['identity', 'place', 'boundary', ...GROUP_ORDER] as const
export type Section = 'identity' | 'place' | 'boundary' | FactGroup

/** The fields of the parts that hold no facts, as the form names them. */
const OWN_FIELDS = {
  identity: ['name', 'nameEn', 'kind', 'description', 'enterpriseId', 'operatingStatus', 'legalIdleStatus'],
  place: ['address', 'lon', 'lat', 'datum'],
  boundary: ['boundary', 'boundaryDatum', 'parcelCode', 'unitCode', 'titleNumber'],
} as const

/** Fields that say how another one is meant: typed again for every save, never a gap by themselves. */
const MANNERS: ReadonlySet<string> = new Set(['datum', 'boundaryDatum'])

/** Source and day of whatever facts a form states; every part with facts has them. */
export const PROVENANCE = ['source', 'asOf'] as const

const isOwn = (section: Section): section is keyof typeof OWN_FIELDS => section in OWN_FIELDS

export const factsOfSection = (section: Section): FactKey[] =>
  isOwn(section) ? [] : FACT_KEYS.filter((key) => FACTS[key].group === section)

/** Every field in which a fact is typed. */
export function fieldsOfFact(key: FactKey): string[] {
  const rule = FACTS[key]
  const options = rule.kind === 'flags' ? rule.options.map((option) => `${key}.${option}`) : []
  return [key, `${key}.unit`, ...options, `${key}.source`, `${key}.asOf`]
}

/** Every field of a part, without the source and day of the whole form. */
export const fieldsOfSection = (section: Section): readonly string[] =>
  isOwn(section) ? OWN_FIELDS[section] : factsOfSection(section).flatMap(fieldsOfFact)

/** What is asked in a part: a field or a fact each. */
export const entriesOfSection = (section: Section): readonly string[] =>
  isOwn(section) ? OWN_FIELDS[section].filter((field) => !MANNERS.has(field)) : factsOfSection(section)

const isFact = (name: string): name is FactKey => name in FACTS

/** The part in which a field stands; null for the source and day of the whole form, and for what is no field. */
export function sectionOf(field: string): Section | null {
  const [name] = field.split('.') as [string]
  if (isFact(name)) return FACTS[name].group
  return SECTIONS.find((section) => isOwn(section) && fieldsOfSection(section).includes(name)) ?? null
}

/** What is asked by a field: `powerKva` of `powerKva.unit`, `lon` of itself; null for fields that say only how another is meant. */
export function entryOf(field: string): string | null {
  const [name] = field.split('.') as [string]
  const section = sectionOf(name)
  return section && entriesOfSection(section).includes(name) ? name : null
}

/** Fields that are right or wrong together: half a position, a number without its unit, is of no use. */
export function fieldsBeside(field: string): readonly string[] {
  const [name] = field.split('.') as [string]
  if (isFact(name)) return fieldsOfFact(name)
  const together = [
    ['lon', 'lat', 'datum'],
    ['boundary', 'boundaryDatum'],
  ]
  return together.find((fields) => fields.includes(name)) ?? [name]
}

/** Bare land has no building to describe. */
export const sectionsFor = (kind: Asset['kind']): Section[] =>
  SECTIONS.filter((section) => isOwn(section) || concerns(kind, section))
