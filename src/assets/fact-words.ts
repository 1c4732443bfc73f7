import type { Translator } from '../i18n/translator.ts'
import type { IsoDate } from '../kernel/clock.ts'
import type { Asset } from './asset.ts'
import {
  type AnyValue,
  FACT_KEYS,
  FACTS,
  type FactGroup,
  type FactKey,
  type Flags,
  isFlags,
  type Known,
} from './facts.ts'
import { type Freshness, freshness } from './freshness.ts'
import { concerns } from './publish.ts'
import type { Warning } from './warnings.ts'

/** Names of industry classes by their codes, in the reader's language. */
export type IndustryNames = Readonly<Record<string, string>>

/** Joins a list as the language does. */
const list = (t: Translator, words: readonly string[]) => words.join(t.locale === 'en' ? ', ' : '、')

/** The value of a fact in words: a line, or one a kind of answer (yes, no, unknown) for flags. */
export function factLines(t: Translator, key: FactKey, value: AnyValue, names: IndustryNames = {}): string[] {
  const rule = FACTS[key]
  if (typeof value === 'number') return [figure(t, key, value)]
  if (typeof value === 'string') return [rule.kind === 'date' ? t.format.day(value) : t.dynamic(`fact.${key}.${value}`)]
  if (isFlags(value)) return answers(t, key, value)
  return [
    list(
      t,
      value.map((code) => (names[code] === undefined ? code : `${code} ${names[code]}`)),
    ),
  ]
}

/** A number or amount with its unit. */
function figure(t: Translator, key: FactKey, value: number): string {
  const rule = FACTS[key]
  if (rule.kind === 'money') {
    if (rule.unit === 'yuan') return t.format.money(value)
    return t('fact.perM2Month', { money: t.format.unitPrice(value) })
  }
  if (rule.kind !== 'number') throw new RangeError(`${key} is no figure`)
  switch (rule.unit) {
    case 'm2':
      return key === 'landAreaM2' ? t.format.area(value) : t.format.m2(value)
    case 'km':
      return t.format.km(value)
    case 'year':
      return String(value)
    case 'ratio':
      return t.format.number(value)
    default:
      return t('fact.figure', {
        figure: t.format.number(value),
        unit: t.dynamic(`fact.unit.${rule.unit}`, { n: value }),
      })
  }
}

function answers(t: Translator, key: FactKey, flags: Flags): string[] {
  const rule = FACTS[key]
  if (rule.kind !== 'flags') throw new RangeError(`${key} has no yes and no`)
  const options: readonly string[] = rule.options
  const said = (is: (bit: number) => boolean) =>
    options.filter((_, bit) => is(1 << bit)).map((option) => t.dynamic(`fact.${key}.${option}`))
  const kinds = {
    yes: said((bit) => (flags.yes & bit) !== 0),
    no: said((bit) => (flags.no & bit) !== 0),
    unknown: said((bit) => ((flags.yes | flags.no) & bit) === 0),
  }
  const words = key === 'dealModes' ? 'asset.modes' : 'asset.flags'
  return Object.entries(kinds).flatMap(([kind, names]) =>
    names.length === 0 ? [] : [t.dynamic(`${words}.${kind}`, { list: list(t, names) })],
  )
}

/** Where a fact comes from, and its day: `declared by the holder, 1 Mar 2026`. */
export const originText = (t: Translator, known: Known<unknown>): string =>
  t('asset.origin', { source: t(`fact.source.${known.source}`), day: t.format.day(known.asOf) })

export interface SheetRow {
  key: FactKey
  label: string
  /** Empty where the fact is unknown. */
  lines: readonly string[]
  origin: string | null
  freshness: Freshness | null
}
export interface SheetGroup {
  key: FactGroup
  title: string
  rows: readonly SheetRow[]
}

/** As an investor asks: can I take it and for how much, does it fit, does it work, is it clean. */
export const GROUP_ORDER: readonly FactGroup[] = [
  'terms',
  'land',
  'building',
  'utilities',
  'access',
  'tenure',
  'environment',
]

/** Every fact that concerns an asset, known or not, in the order in which investors ask. */
export function factSheet(t: Translator, asset: Asset, today: IsoDate, names: IndustryNames): SheetGroup[] {
  return GROUP_ORDER.filter((group) => concerns(asset.kind, group)).map((group) => ({
    key: group,
    title: t(`fact.group.${group}`),
    rows: FACT_KEYS.filter((key) => FACTS[key].group === group).map((key) => sheetRow(t, asset, key, today, names)),
  }))
}

function sheetRow(t: Translator, asset: Asset, key: FactKey, today: IsoDate, names: IndustryNames): SheetRow {
  const known = asset.facts[key]
  const label = t(`fact.${key}`)
  if (known === undefined) return { key, label, lines: [], origin: null, freshness: null }
  const lines = factLines(t, key, known.value, names)
  return { key, label, lines, origin: originText(t, known), freshness: freshness(known.asOf, today) }
}

/** A warning as a sentence. */
export function warningText(t: Translator, warning: Warning): string {
  if (warning.kind === 'message') return t.dynamic(warning.code, warning.params)
  const { fact, value, usual } = warning
  const text = (of: number) => figure(t, fact, of)
  const params = { fact: t(`fact.${fact}`), value: text(value), min: text(usual[0]), max: text(usual[1]) }
  return t('asset.warning.unusual', params)
}
