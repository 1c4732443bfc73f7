import type { Translator } from '../../src/i18n/translator.ts'
import type { ConditionKey, Conditions } from '../../src/search/conditions.ts'
import { conditionText, type Named } from '../search/condition-text.ts'

/** What a search asks: the matches of a project, or conditions of the catalogue with the names of what they name. */
export type AskedWords = { kind: 'project'; name: string } | { kind: 'catalogue'; conditions: Conditions; named: Named }

/** A name for a search that its reader has not named: what it asks. */
export function proposedName(t: Translator, asked: AskedWords): string {
  if (asked.kind === 'project') return asked.name
  const { conditions, named } = asked
  const words = (Object.keys(conditions) as ConditionKey[]).map((key) => conditionText(t, conditions, key, named))
  return words.length === 0 ? t('saved.of.all') : words.join(t.locale === 'en' ? '; ' : '；')
}

export const askedWords = (t: Translator, asked: AskedWords): string =>
  asked.kind === 'project' ? t('saved.of.project', { project: asked.name }) : proposedName(t, asked)
