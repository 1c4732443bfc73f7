/**
 * What can be known of an asset. One registry: the form, the asset page, validation, the importer, the catalogue's columns
 * and the sample generator all follow from it, so that a new fact is one line here and its words in the two languages
 * (`fact.<key>`, `fact.<key>.help`, `fact.<key>.<option>`).
 */
export type FactGroup = 'land' | 'building' | 'utilities' | 'access' | 'tenure' | 'environment' | 'terms'

interface NumberFact {
  kind: 'number'
  group: FactGroup
  unit: 'm2' | 'm' | 'kN/m2' | 't' | 'kVA' | 'm3/d' | 'km' | 'year' | 'ratio' | 'storeys' | 'percent'
  /** Outside is refused. */
  min: number
  max: number
  /** Outside is warned of: the usual range in Jilin (domain.md, section 5, estimates). */
  usual: readonly [number, number]
  integer?: boolean
}
/** Money, held in whole fen. Ranges are in yuan of the stated unit. */
interface MoneyFact {
  kind: 'money'
  group: FactGroup
  unit: 'yuan/m2/month' | 'yuan' | 'yuan/kWh' | 'yuan/t' | 'yuan/m3' | 'yuan/GJ'
  min: number
  max: number
  usual: readonly [number, number]
}
interface ChoiceFact<O extends readonly string[]> {
  kind: 'choice'
  group: FactGroup
  options: O
}
/** Several yes / no / unknown answers: bit i belongs to option i. */
interface FlagsFact<O extends readonly string[]> {
  kind: 'flags'
  group: FactGroup
  options: O
}
interface DateFact {
  kind: 'date'
  group: FactGroup
}
/** Codes of GB/T 4754-2017 (a section letter, or 2 to 4 digits). */
interface CodesFact {
  kind: 'codes'
  group: FactGroup
}

const number = (
  group: FactGroup,
  unit: NumberFact['unit'],
  [min, max]: readonly [number, number],
  usual: readonly [number, number],
  integer = false,
): NumberFact => ({ kind: 'number', group, unit, min, max, usual, integer })
const money = (
  group: FactGroup,
  unit: MoneyFact['unit'],
  [min, max]: readonly [number, number],
  usual: readonly [number, number],
): MoneyFact => ({ kind: 'money', group, unit, min, max, usual })
const choice = <const O extends readonly string[]>(group: FactGroup, options: O): ChoiceFact<O> => ({
  kind: 'choice',
  group,
  options,
})
const flags = <const O extends readonly string[]>(group: FactGroup, options: O): FlagsFact<O> => ({
  kind: 'flags',
  group,
  options,
})

export const FACTS = {
  landAreaM2: number('land', 'm2', [1, 1e8], [1_000, 1_000_000]),
  landUse: choice('land', ['industrial', 'warehouse', 'mixed', 'other']),
  floorAreaRatio: number('land', 'ratio', [0, 20], [0.3, 3]),
  buildingDensity: number('land', 'percent', [0, 100], [10, 70]),

  floorAreaM2: number('building', 'm2', [1, 1e7], [200, 200_000]),
  /** The largest area that may be taken separately; equal to the floor area where the asset is not divisible. */
  smallestLetM2: number('building', 'm2', [1, 1e7], [100, 200_000]),
  builtYear: number('building', 'year', [1850, 2100], [1950, 2030], true),
  structure: choice('building', ['steel', 'reinforced-concrete', 'brick-concrete', 'timber', 'mixed']),
  storeys: number('building', 'storeys', [1, 60], [1, 8], true),
  clearHeightM: number('building', 'm', [1, 100], [4, 24]),
  floorLoadKnM2: number('building', 'kN/m2', [0.1, 500], [2, 100]),
  columnSpanM: number('building', 'm', [1, 200], [6, 36]),
  craneT: number('building', 't', [0, 1_000], [0, 100]),
  condition: choice('building', ['ready', 'light-repair', 'major-repair', 'ruin']),
  /** Fire hazard class of production the building is approved for, GB 50016: 甲 A (most dangerous) to 戊 E. */
  fireClass: choice('building', ['A', 'B', 'C', 'D', 'E']),

  powerKva: number('utilities', 'kVA', [0, 1e6], [50, 50_000]),
  utilities: flags('utilities', [
    'water',
    'sewage',
    'gas',
    'steam',
    'central-heating',
    'dual-power',
    'wastewater-treatment',
    'fibre',
    'rail-siding',
  ]),

  railKm: number('access', 'km', [0, 2_000], [0, 60]),
  motorwayKm: number('access', 'km', [0, 2_000], [0, 60]),

  dealModes: flags('terms', ['rent', 'purchase', 'equity']),
  rentFenM2Month: money('terms', 'yuan/m2/month', [0.01, 10_000], [3, 18]),
  priceFen: money('terms', 'yuan', [1, 1e11], [100_000, 1_000_000_000]),
  equityValueFen: money('terms', 'yuan', [1, 1e11], [100_000, 1_000_000_000]),
  availableFrom: { kind: 'date', group: 'terms' } as DateFact,
  divisible: choice('terms', ['yes', 'no']),

  title: choice('tenure', ['full', 'land-only', 'in-progress', 'none']),
  landRight: choice('tenure', ['granted', 'allocated', 'leased', 'collective']),
  landUseUntil: { kind: 'date', group: 'tenure' } as DateFact,
  landFeePaid: choice('tenure', ['paid', 'partly', 'unpaid']),
  encumbrances: flags('tenure', ['mortgage', 'seizure', 'dispute', 'sitting-lessee', 'co-owner']),

  contamination: choice('environment', ['none', 'unlikely', 'suspected', 'remediated', 'confirmed']),
  admittedIndustries: { kind: 'codes', group: 'environment' } as CodesFact,
  asbestos: choice('environment', ['none', 'present']),
} as const

export type FactKey = keyof typeof FACTS
export const FACT_KEYS = Object.keys(FACTS) as FactKey[]

/** Answers to several yes/no questions: a bit in `yes` or in `no`, in neither where unknown, never in both. */
export interface Flags {
  yes: number
  no: number
}

/** The value of whichever fact. */
export type AnyValue = number | string | Flags | readonly string[]

export const isFlags = (value: AnyValue): value is Flags => typeof value === 'object' && 'yes' in value

export type FactValue<K extends FactKey> = (typeof FACTS)[K] extends { kind: 'number' | 'money' }
  ? number
  : (typeof FACTS)[K] extends { kind: 'choice'; options: infer O extends readonly string[] }
    ? O[number]
    : (typeof FACTS)[K] extends { kind: 'flags' }
      ? Flags
      : (typeof FACTS)[K] extends { kind: 'codes' }
        ? readonly string[]
        : string

export const FACT_SOURCES = [
  'declared',
  'survey',
  'certificate',
  'inspection',
  'measured',
  'register',
  'register-unverified',
  'sample',
] as const
export type FactSource = (typeof FACT_SOURCES)[number]

/** A known fact: its value, where it comes from and the day it was true. An unknown fact has no entry. */
export interface Known<V> {
  value: V
  source: FactSource
  asOf: string
}

export type Facts = { readonly [K in FactKey]?: Known<FactValue<K>> }

export type FlagsKey = { [K in FactKey]: (typeof FACTS)[K] extends { kind: 'flags' } ? K : never }[FactKey]

/** The bit of a named option of a flags fact. */
export function flagBit<K extends FlagsKey>(key: K, option: (typeof FACTS)[K]['options'][number]): number {
  return 1 << (FACTS[key].options as readonly string[]).indexOf(option)
}
