import type { Translator } from '../../src/i18n/translator.ts'
import type { ConditionKey, Conditions } from '../../src/search/filter.ts'
import { nameIn } from '../zones/name.ts'
import { prefectureIn } from '../zones/prefecture.tsx'

export interface ZoneName {
  id: string
  name: string
  nameEn: string | null
}

/** What a search asks, in the reader's words: the matches of a project, or conditions of the catalogue. */
export type AskedWords =
  | { kind: 'project'; name: string }
  | { kind: 'catalogue'; conditions: Conditions; zones: readonly ZoneName[] }

const list = (t: Translator, parts: readonly string[]) => parts.join(t.locale === 'en' ? ', ' : '，')

/** Each condition with its figure and unit. */
function conditionWords(t: Translator, conditions: Conditions, zones: readonly ZoneName[]): string[] {
  const { format } = t
  const zoneNamed = (id: string) => {
    const zone = zones.find((one) => one.id === id)
    return zone ? nameIn(t, zone) : t('word.unknown')
  }
  const said: { [K in ConditionKey]: (value: NonNullable<Conditions[K]>) => string } = {
    q: (text) => `“${text}”`,
    kind: (kind) => t(`asset.kind.${kind}`),
    mode: (mode) => t(`fact.dealModes.${mode}`),
    zone: zoneNamed,
    prefecture: (name) => prefectureIn(t, name),
    landMin: format.m2,
    landMax: format.m2,
    floorMin: format.m2,
    floorMax: format.m2,
    heightMin: (metres) => `${format.number(metres)} m`,
    powerMin: (kva) => `${format.number(kva)} kVA`,
    rentMax: (fen) => t('fact.perM2Month', { money: format.unitPrice(fen) }),
  }
  const one = <K extends ConditionKey>(key: K, value: NonNullable<Conditions[K]>) =>
    `${t.dynamic(`asset.filter.${key}`)} ${said[key](value)}`
  return (Object.keys(conditions) as ConditionKey[]).map((key) => one(key, conditions[key]!))
}

/** A name for a search that its reader has not named: what it asks. */
export function proposedName(t: Translator, asked: AskedWords): string {
  if (asked.kind === 'project') return asked.name
  const words = conditionWords(t, asked.conditions, asked.zones)
  return words.length === 0 ? t('saved.of.all') : list(t, words)
}

export function askedWords(t: Translator, asked: AskedWords): string {
  if (asked.kind === 'project') return t('saved.of.project', { project: asked.name })
  return proposedName(t, asked)
}
