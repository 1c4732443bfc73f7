import type { Params, Translator } from '../../src/i18n/translator.ts'
import type { Reason } from '../../src/matching/types.ts'

/** A figure with its unit, by the suffix of its name; units of all other names stand in the text. */
function figure(t: Translator, name: string, value: number | string): number | string {
  if (typeof value === 'string') return name.endsWith('Day') ? t.format.day(value) : value
  if (name.endsWith('FenM2Month')) return t.format.unitPrice(value)
  if (name.endsWith('Fen')) return t.format.money(value)
  // `haveKnM2` is a load, not an area
  if (name.endsWith('M2') && !name.endsWith('KnM2')) return t.format.m2(value)
  return value
}

function say(t: Translator, prefix: 'reason' | 'repair', { code, params, labels }: Reason): string {
  const said: Params = {}
  for (const [name, value] of Object.entries(params)) said[name] = figure(t, name, value)
  for (const [name, keys] of Object.entries(labels)) {
    said[name] = keys.map((key) => t.dynamic(key)).join(t.locale === 'en' ? ', ' : '、')
  }
  return t.dynamic(`${prefix}.${code}`, said)
}

/** Why a site is worth what it is by one criterion, with figures and units. */
export const reasonText = (t: Translator, reason: Reason): string => say(t, 'reason', reason)
/** What would make a near miss fit. */
export const repairText = (t: Translator, reason: Reason): string => say(t, 'repair', reason)
