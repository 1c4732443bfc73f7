import type { Translator } from '../../src/i18n/translator.ts'
import type { Conditions } from '../../src/search/conditions.ts'
import { nameIn } from '../zones/name.ts'

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

/** Each condition with what it asks. */
function conditionWords(t: Translator, conditions: Conditions, zones: readonly ZoneName[]): string[] {
  const named = (value: unknown): string => {
    const zone = zones.find(({ id }) => id === value)
    return zone ? nameIn(t, zone) : typeof value === 'number' ? t.format.number(value) : String(value)
  }
  return Object.entries(conditions).map(([key, value]) => {
    const label = t.has(`asset.filter.${key}`) ? t.dynamic(`asset.filter.${key}`) : key
    return `${label} ${(Array.isArray(value) ? value : [value]).map(named).join(' ')}`
  })
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
