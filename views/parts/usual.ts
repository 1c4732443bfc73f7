import type { FACTS, FactKey } from '../../src/assets/facts.ts'
import type { Translator } from '../../src/i18n/translator.ts'

export type FactRule = (typeof FACTS)[FactKey]

/** `4 to 24 m`: the usual range that the registry gives, written in the reader's language; null for a fact that is no figure. */
export function usualRange(t: Translator, rule: FactRule): string | null {
  if (!('usual' in rule)) return null
  const [from, to] = rule.usual
  if (rule.unit === 'yuan') return t('fact.usual', { from: t.format.money(from * 100), to: t.format.money(to * 100) })
  // A year has no thousands
  if (rule.unit === 'year')
    return t('fact.usual', { from: `${from}`, to: `${to}${t.locale === 'en' ? '' : ` ${t('fact.unit.year')}`}` })
  const unit = t.dynamic(`fact.unit.${rule.unit}`, { n: to })
  const range = t('fact.usual', { from, to: `${t.format.number(to)}${unit && `\u00a0${unit}`}` })
  if (rule.unit !== 'm2' || rule.group !== 'land') return range
  return t('fact.usual.mu', { m2: range, mu: t('fact.usual', { from: t.format.mu(from), to: t.format.mu(to) }) })
}

/** One sentence on a fact, with its usual range. */
export const factHelp = (t: Translator, fact: FactKey, rule: FactRule): string =>
  t.dynamic(`fact.${fact}.help`, { usual: usualRange(t, rule) ?? '' })
