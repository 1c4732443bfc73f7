import type { Translator } from '../../src/i18n/translator.ts'
import type { Reason } from '../../src/matching/types.ts'

/**
 * Says a reason (or the repair of a near miss) of the engine in the page's language. The end of a figure's name is its unit:
 * areas, money and days are written with theirs, the units of all others stand in the text.
 */
export function reasonText(
  t: Translator,
  { code, params, labels }: Reason,
  family: 'reason' | 'repair' = 'reason',
): string {
  const figures = Object.entries(params).map(([name, value]) => [name, figureText(t, name, value)])
  const lists = Object.entries(labels).map(([name, keys]) => [
    name,
    keys.map((key) => t.dynamic(key)).join(t.locale === 'zh-CN' ? '、' : ', '),
  ])
  return t.dynamic(`${family}.${code}`, Object.fromEntries([...figures, ...lists]))
}

function figureText(t: Translator, name: string, value: number | string): string | number {
  if (typeof value === 'string') return name.endsWith('Day') ? t.format.day(value) : value
  if (name.endsWith('FenM2Month')) return t.format.unitPrice(value)
  if (name.endsWith('Fen')) return t.format.money(value)
  // `haveKnM2` is a load, not an area
  if (name.endsWith('M2') && !name.endsWith('KnM2')) return t.format.area(value)
  return value
}
