import type { Translator } from '../../src/i18n/translator.ts'
import type { ShownSite } from '../../src/matching/shown-site.ts'
import type { Ranking } from '../../src/matching/types.ts'
import type { NeedKey } from '../../src/projects/requirement.ts'
import { NEED_ORDER } from '../projects/need-order.ts'
import { yearlyText } from './yearly.tsx'

type Figure = (t: Translator, site: ShownSite) => string | null

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
  rail: (t, { record }) => (record.facts.railKm ? t.format.km(record.facts.railKm.value) : null),
  remainingTerm: day('landUseUntil'),
  availability: day('availableFrom'),
  title: choice('title'),
  condition: choice('condition'),
  environment: choice('contamination'),
  fireClass: choice('fireClass'),
}

/** The three figures that matter most to a project, besides distance and cost: those of its heaviest needs. */
export function mattering(weights: Ranking['weights'], count = 3): NeedKey[] {
  const keys = Object.keys(weights) as NeedKey[]
  return keys
    .filter((key) => FIGURES[key] !== undefined)
    .sort((a, b) => (weights[b] as number) - (weights[a] as number))
    .slice(0, count)
    .sort((a, b) => NEED_ORDER.indexOf(a) - NEED_ORDER.indexOf(b))
}

/** A figure with its unit; null where it is unknown. */
export const figureOf = (t: Translator, key: NeedKey, site: ShownSite): string | null => FIGURES[key]?.(t, site) ?? null

/** How far it is, and to where; the figure is null where it is unknown. */
export const distanceOf = (t: Translator, { distance }: ShownSite): { to: string; text: string | null } => ({
  to: distance?.place ?? t('criterion.logistics'),
  text: distance && t.format.km(distance.km),
})

/** What each way costs that the site offers and the project accepts, by the unit and by the year; null where the price is unknown. */
export function costs(t: Translator, { record: { facts }, yearly }: ShownSite) {
  const price = {
    rent: facts.rentFenM2Month && t('fact.perM2Month', { money: t.format.unitPrice(facts.rentFenM2Month.value) }),
    purchase: facts.priceFen && t.format.money(facts.priceFen.value),
    equity: facts.equityValueFen && t.format.money(facts.equityValueFen.value),
  }
  return yearly.map((cost) => ({
    mode: cost.mode,
    label: t(`fact.dealModes.${cost.mode}`),
    text: price[cost.mode] ?? null,
    yearly: yearlyText(t, cost),
  }))
}
