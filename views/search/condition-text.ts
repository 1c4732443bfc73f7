import type { Translator } from '../../src/i18n/translator.ts'
import type { ConditionKey, Conditions, FacetKey } from '../../src/search/conditions.ts'
import type { Facet, FacetOption } from '../../src/search/facets.ts'
import type { Located } from '../../src/search/locate.ts'
import { nameIn } from '../zones/name.ts'
import { prefectureIn } from '../zones/prefecture.tsx'

/** Keys of the words of a facet whose options are fixed. */
const WORDS = {
  kind: 'asset.kind',
  mode: 'fact.dealModes',
  utility: 'fact.utilities',
  title: 'fact.title',
  condition: 'fact.condition',
} as const

/** An option of a facet in the reader's language. */
export function optionText(t: Translator, key: FacetKey, { value, name }: Pick<FacetOption, 'value' | 'name'>): string {
  if (key === 'prefecture') return prefectureIn(t, value)
  if (key === 'zone' || key === 'industry') return name ? nameIn(t, name) : value
  return t.dynamic(`${WORDS[key]}.${value}`)
}

/** The bound of a range with its unit. */
function boundText(t: Translator, key: ConditionKey, c: Conditions): string {
  switch (key) {
    case 'heightMin':
      return `${t.format.number(c.heightMin!)} m`
    case 'powerMin':
      return `${t.format.number(c.powerMin!)} kVA`
    case 'rentMax':
      return t('fact.perM2Month', { money: t.format.unitPrice(c.rentMax!) })
    case 'priceMax':
      return t.format.money(c.priceMax!)
    case 'termMin':
      return t('search.chip.years', { n: c.termMin! })
    default:
      return t.format.m2(c[key as 'landMin']!)
  }
}

const FACETS: readonly ConditionKey[] = [
  'prefecture',
  'zone',
  'kind',
  'mode',
  'industry',
  'utility',
  'title',
  'condition',
]

/** The place of a condition by its name, or as it was typed. */
const placeText = (t: Translator, place: Located | null, typed: string) =>
  place?.kind === 'place' ? nameIn(t, place) : typed

export interface Named {
  facets: readonly Facet[]
  place: Located | null
}

/** What a condition says; of a list all its entries, or the one asked for. */
export function conditionText(
  t: Translator,
  conditions: Conditions,
  key: ConditionKey,
  named: Named,
  entry?: string,
): string {
  const label = t.dynamic(`asset.filter.${key}`)
  if (key === 'q') return t('search.chip.pair', { label, value: conditions.q! })
  if (key === 'polygon') return label
  if (key === 'after') return t('search.chip.after', { day: t.format.day(conditions.after!) })
  if (key === 'near') {
    const { place, km } = conditions.near!
    return t('search.chip.near', { place: placeText(t, named.place, place), km: t.format.km(km) })
  }
  if (!FACETS.includes(key)) return t('search.chip.range', { label, value: boundText(t, key, conditions) })
  const facet = key as FacetKey
  const options = named.facets.find((one) => one.key === facet)?.options ?? []
  const textOf = (value: string) =>
    optionText(t, facet, options.find((one) => one.value === value) ?? { value, name: null })
  const values = entry === undefined ? (conditions[facet] as readonly string[]) : [entry]
  return t('search.chip.pair', { label, value: values.map(textOf).join(t.locale === 'en' ? ', ' : '、') })
}
