import type { Translator } from '../../src/i18n/translator.ts'
import type { ShownSite } from '../../src/matching/shown-site.ts'
import type { Ranking, SiteRecord } from '../../src/matching/types.ts'
import type { DealMode, NeedKey } from '../../src/projects/requirement.ts'
import { NEED_ORDER } from '../projects/need-order.ts'
import { yearlyText } from './yearly.tsx'

interface FiguredSite {
  record: SiteRecord
  /** To the nearest logistics node of level 1 or 2, where a list shows it as a figure; null is unknown. */
  nodeKm?: number | null
}
type Figure = (t: Translator, site: FiguredSite) => string | null

const number =
  (fact: 'clearHeightM' | 'floorLoadKnM2' | 'craneT' | 'powerKva', unit: string): Figure =>
  (t, { record }) => {
    const known = record.facts[fact]
    return known ? `${t.format.number(known.value)} ${unit}` : null
  }
const area =
  (fact: 'landAreaM2' | 'floorAreaM2'): Figure =>
  (t, { record }) => {
    const known = record.facts[fact]
    if (!known) return fact === 'floorAreaM2' && record.kind === 'land' ? t('word.none') : null
    return t.format.m2(known.value)
  }
const choice =
  (fact: 'title' | 'condition' | 'contamination' | 'fireClass'): Figure =>
  (t, { record }) => {
    const known = record.facts[fact]
    return known ? t.dynamic(`fact.${fact}.${known.value}`) : null
  }
const day =
  (fact: 'landUseUntil' | 'availableFrom'): Figure =>
  (t, { record }) => {
    const known = record.facts[fact]
    return known ? t.format.day(known.value) : null
  }

/** What a need is judged by, as a figure; needs without one are left to the reasons. */
const FIGURES: { readonly [K in NeedKey]?: Figure } = {
  landArea: area('landAreaM2'),
  floorArea: area('floorAreaM2'),
  clearHeight: number('clearHeightM', 'm'),
  floorLoad: number('floorLoadKnM2', 'kN/m²'),
  crane: number('craneT', 't'),
  power: number('powerKva', 'kVA'),
  logistics: (t, { nodeKm }) => (typeof nodeKm === 'number' ? t.format.km(nodeKm) : null),
  rail: (t, { record }) => (record.facts.railKm ? t.format.km(record.facts.railKm.value) : null),
  remainingTerm: day('landUseUntil'),
  availability: day('availableFrom'),
  title: choice('title'),
  condition: choice('condition'),
  environment: choice('contamination'),
  fireClass: choice('fireClass'),
}

/** The figures that matter most to a project: those of its heaviest needs, but for those that are shown anyway. */
export function mattering(weights: Ranking['weights'], count = 4, shown: readonly NeedKey[] = []): NeedKey[] {
  const keys = Object.keys(weights) as NeedKey[]
  return keys
    .filter((key) => FIGURES[key] !== undefined && !shown.includes(key))
    .sort((a, b) => (weights[b] as number) - (weights[a] as number))
    .slice(0, count)
    .sort((a, b) => NEED_ORDER.indexOf(a) - NEED_ORDER.indexOf(b))
}

/** A figure with its unit; null where it is unknown. */
export const figureOf = (t: Translator, key: NeedKey, site: FiguredSite): string | null =>
  FIGURES[key]?.(t, site) ?? null

/** How far it is, and to where; the figure is null where it is unknown. */
export const distanceOf = (t: Translator, { distance }: ShownSite): { to: string; text: string | null } => ({
  to: distance?.place ?? t('criterion.logistics'),
  text: distance && t.format.km(distance.km),
})

const MODES = ['rent', 'purchase', 'equity'] as const

function priceOf(t: Translator, { facts }: SiteRecord, mode: DealMode): string | null {
  const { rentFenM2Month: rent, priceFen: price, equityValueFen: equity } = facts
  if (mode === 'rent') return rent ? t('fact.perM2Month', { money: t.format.unitPrice(rent.value) }) : null
  const known = mode === 'purchase' ? price : equity
  return known ? t.format.money(known.value) : null
}

/** What each way costs that the site offers and the project accepts; null where the price is unknown. */
export function prices(t: Translator, record: SiteRecord, accepted: readonly DealMode[]) {
  const offered = record.facts.dealModes?.value
  return MODES.filter((mode, bit) => accepted.includes(mode) && offered && (offered.yes & (1 << bit)) !== 0).map(
    (mode) => ({ mode, label: t(`fact.dealModes.${mode}`), text: priceOf(t, record, mode) }),
  )
}

/** The same with what a year costs. */
export const costs = (t: Translator, { record, yearly }: ShownSite) =>
  yearly.map((cost) => ({
    label: t(`fact.dealModes.${cost.mode}`),
    text: priceOf(t, record, cost.mode),
    yearly: yearlyText(t, cost),
  }))
