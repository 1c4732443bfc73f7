import { type Fen, fenOfWan, fenOfYuan } from '../kernel/money.ts'
import type { Level, Needs, Want } from './requirement.ts'

/** Where an investor starts from; every figure and slider can be changed. */
export const PRESETS = [
  'balanced',
  'heavy',
  'food',
  'pharma',
  'logistics',
  'light',
  'cost-first',
  'quick-start',
] as const
export type Preset = (typeof PRESETS)[number]

/** What a preset fills in; the industry and the day that the site is needed are the project's own. */
export type PresetNeeds = {
  readonly [K in Exclude<keyof Needs, 'admission' | 'zoneIndustry' | 'availability'>]?: Needs[K]
} & {
  readonly admission: Want
  readonly zoneIndustry: Want
  readonly availability: Want & { withinMonths: number }
}

const want = (level: Level, importance: number): Want => ({ level, importance })
const must = (importance: number) => want('must', importance)
const prefer = (importance: number) => want('prefer', importance)
const indifferent = want('indifferent', 0)

const area = (min: number, ideal: number, max: number) => ({ min, ideal, max })
const affordable = (rentYuanM2Month: number, priceWan: number): { rentFenM2Month: Fen; priceFen: Fen } => ({
  rentFenM2Month: fenOfYuan(rentYuanM2Month),
  priceFen: fenOfWan(priceWan),
})

/**
 * The default weights of domain.md, section 8, at 1.5 a point: fit of building and land 25 (17 points), cost 15 (10), supply
 * chain and zone industry 15 (10), utilities with heat 12 (8), transport 10 (7), clean title and time 8 (5). Labour (10) and
 * incentives (5) are not in the catalogue yet; the others keep their proportions. Figures are estimates from section 5.
 */
const BALANCED: PresetNeeds = {
  dealMode: { ...must(1), modes: ['rent', 'purchase', 'equity'] },
  kind: { ...must(1), kinds: ['building', 'land-and-building'] },
  landArea: { ...indifferent, ...area(5_000, 10_000, 40_000) },
  floorArea: { ...must(6), ...area(3_000, 6_000, 15_000) },
  clearHeight: { ...prefer(4), min: 6 },
  floorLoad: { ...prefer(2), min: 10 },
  crane: { ...indifferent, min: 5 },
  condition: prefer(3),
  fireClass: { ...indifferent, class: 'D' },
  power: { ...prefer(4), min: 400 },
  utilities: { ...prefer(2), wanted: ['water', 'sewage'] },
  heat: prefer(2),
  price: { ...prefer(10), ...affordable(15, 3_000) },
  remainingTerm: { ...prefer(1), years: 15 },
  availability: { ...prefer(1), withinMonths: 12 },
  admission: must(3),
  zoneIndustry: prefer(7),
  places: { ...indifferent, places: [], radiusKm: 100 },
  logistics: { ...prefer(7), withinKm: 50 },
  rail: { ...indifferent, withinKm: 20 },
  title: prefer(1),
  encumbrance: prefer(1),
  environment: prefer(1),
  freshness: { ...indifferent, years: 2 },
  footprint: { ...indifferent, lengthM: 72, widthM: 24, count: 1, setbackM: 5, gapM: 10 },
}

/** What differs from the balanced start. */
const DIFFERENCES: { readonly [P in Preset]: Partial<PresetNeeds> } = {
  balanced: {},
  heavy: {
    landArea: { ...prefer(5), ...area(20_000, 50_000, 150_000) },
    floorArea: { ...must(8), ...area(8_000, 20_000, 60_000) },
    clearHeight: { ...must(8), min: 9 },
    floorLoad: { ...prefer(8), min: 30 },
    crane: { ...prefer(9), min: 20 },
    power: { ...must(9), min: 1_250 },
    rail: { ...prefer(5), withinKm: 15 },
    price: { ...prefer(8), ...affordable(15, 10_000) },
    heat: prefer(2),
  },
  food: {
    floorArea: { ...must(8), ...area(2_000, 5_000, 15_000) },
    power: { ...prefer(6), min: 500 },
    utilities: { ...must(9), wanted: ['water', 'sewage', 'wastewater-treatment'] },
    heat: must(9),
    environment: must(8),
    zoneIndustry: prefer(8),
  },
  pharma: {
    floorArea: { ...must(7), ...area(2_000, 5_000, 12_000) },
    power: { ...must(7), min: 800 },
    utilities: { ...must(9), wanted: ['water', 'sewage', 'steam', 'dual-power', 'wastewater-treatment'] },
    heat: prefer(5),
    title: must(7),
    environment: must(9),
    fireClass: { ...must(5), class: 'C' },
    remainingTerm: { ...must(5), years: 20 },
    zoneIndustry: prefer(9),
    price: { ...prefer(6), ...affordable(18, 6_000) },
  },
  logistics: {
    kind: { ...must(1), kinds: ['building', 'land-and-building'] },
    floorArea: { ...must(9), ...area(5_000, 12_000, 40_000) },
    clearHeight: { ...must(8), min: 8 },
    floorLoad: { ...prefer(6), min: 20 },
    power: { ...prefer(2), min: 200 },
    heat: indifferent,
    logistics: { ...must(10), withinKm: 30 },
    rail: { ...prefer(7), withinKm: 10 },
    zoneIndustry: prefer(2),
    price: { ...prefer(10), ...affordable(12, 5_000) },
  },
  light: {
    floorArea: { ...must(8), ...area(1_000, 3_000, 8_000) },
    clearHeight: { ...prefer(3), min: 4 },
    floorLoad: { ...prefer(2), min: 5 },
    power: { ...prefer(6), min: 315 },
    utilities: { ...prefer(4), wanted: ['water', 'sewage', 'fibre'] },
    condition: prefer(7),
    price: { ...prefer(9), ...affordable(15, 1_500) },
  },
  'cost-first': {
    price: { ...must(10), ...affordable(8, 1_200) },
    clearHeight: { ...prefer(3), min: 6 },
    zoneIndustry: prefer(3),
    logistics: { ...prefer(3), withinKm: 80 },
    condition: prefer(2),
  },
  'quick-start': {
    availability: { ...must(10), withinMonths: 3 },
    condition: must(10),
    title: must(8),
    encumbrance: must(8),
    power: { ...must(6), min: 400 },
    freshness: { ...prefer(5), years: 1 },
    price: { ...prefer(6), ...affordable(18, 4_000) },
  },
}

export const presetNeeds = (preset: Preset): PresetNeeds => ({ ...BALANCED, ...DIFFERENCES[preset] })
