import { ASSET_KINDS } from '../assets/asset.ts'
import { FACTS } from '../assets/facts.ts'
import { DIVISIONS } from '../zones/industries.ts'
import type { SiteGround } from './site-ground.ts'
import type { Source } from './types.ts'

/** A category that is not known. */
export const UNKNOWN = 0xffff

/** Number columns that hold a fact as it is. */
export const PLAIN = [
  'landAreaM2',
  'floorAreaM2',
  'smallestLetM2',
  'clearHeightM',
  'floorLoadKnM2',
  'craneT',
  'powerKva',
  'railKm',
  'rentFenM2Month',
  'priceFen',
  'equityValueFen',
] as const
/** Number columns made of something else, and of what. */
const DERIVED = {
  landUseUntilDay: 'landUseUntil',
  availableFromDay: 'availableFrom',
  factsAsOfDay: 'factsAsOf',
  nodeKm: 'position',
  x: 'position',
  y: 'position',
  z: 'position',
} as const satisfies Record<string, Source>
type DerivedKey = keyof typeof DERIVED
export type NumberKey = (typeof PLAIN)[number] | DerivedKey
export const NUMBER_KEYS: readonly NumberKey[] = [...PLAIN, ...(Object.keys(DERIVED) as DerivedKey[])]

export type MaskKey = 'dealModes' | 'utilities' | 'encumbrances' | 'zoneIndustries'
export type CategoryKey =
  | 'kind'
  | 'condition'
  | 'fireClass'
  | 'title'
  | 'landRight'
  | 'contamination'
  | 'divisible'
  | 'admission'
  | 'zoneAdmission'

export interface MaskColumn {
  /** 32-bit words a row. */
  words: number
  /** Bits known to be set. */
  yes: Uint32Array
  /** Bits that may be set: those of `yes` and the unknown ones. */
  maybe: Uint32Array
}

/** The sites as columns: one entry a row (`words` entries in a mask), rows in the order of the blocks. */
export interface Columns {
  /** NaN is unknown. x, y, z is the place as a unit vector. */
  number: Record<NumberKey, Float64Array>
  mask: Record<MaskKey, MaskColumn>
  /** Index of the option; UNKNOWN where not known. */
  category: Record<CategoryKey, Uint16Array>
  /** Exact boundaries; null is unknown. */
  ground: (SiteGround | null)[]
}

/** Options by the index a category column holds; bare land has no building, which is known and not a gap. */
export const OPTIONS = {
  kind: ASSET_KINDS,
  condition: [...FACTS.condition.options, 'no-building'] as const,
  fireClass: [...FACTS.fireClass.options, 'no-building'] as const,
  title: FACTS.title.options,
  landRight: FACTS.landRight.options,
  contamination: FACTS.contamination.options,
  divisible: FACTS.divisible.options,
}
export type OptionKey = keyof typeof OPTIONS

export const MASK_BITS: Record<MaskKey, number> = {
  dealModes: FACTS.dealModes.options.length,
  utilities: FACTS.utilities.options.length,
  encumbrances: FACTS.encumbrances.options.length,
  zoneIndustries: DIVISIONS.length,
}

const record = <K extends string, V>(keys: readonly K[], make: (key: K) => V) =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, V>

/** What fills each column: a column hangs on one source alone, so that learning one fact settles it. */
export const SOURCE_OF: Record<NumberKey | MaskKey | CategoryKey, Source> = {
  ...record(PLAIN, (key) => key),
  ...DERIVED,
  dealModes: 'dealModes',
  utilities: 'utilities',
  encumbrances: 'encumbrances',
  zoneIndustries: 'zone',
  kind: 'kind',
  condition: 'condition',
  fireClass: 'fireClass',
  title: 'title',
  landRight: 'landRight',
  contamination: 'contamination',
  divisible: 'divisible',
  admission: 'admittedIndustries',
  zoneAdmission: 'zone',
}

export const MASK_KEYS = Object.keys(MASK_BITS) as MaskKey[]
export const CATEGORY_KEYS: readonly CategoryKey[] = [
  ...(Object.keys(OPTIONS) as OptionKey[]),
  'admission',
  'zoneAdmission',
]

export function emptyColumns(rows: number): Columns {
  return {
    number: record(NUMBER_KEYS, () => new Float64Array(rows)),
    mask: record(MASK_KEYS, (key) => {
      const words = Math.ceil(MASK_BITS[key] / 32)
      return { words, yes: new Uint32Array(rows * words), maybe: new Uint32Array(rows * words) }
    }),
    category: record(CATEGORY_KEYS, () => new Uint16Array(rows)),
    ground: new Array<SiteGround | null>(rows).fill(null),
  }
}

/** Copies rows `from` to `to` of one set of columns into another from row `at` on. */
export function copyRange(source: Columns, from: number, to: number, target: Columns, at: number): void {
  for (const key of NUMBER_KEYS) target.number[key].set(source.number[key].subarray(from, to), at)
  for (const key of CATEGORY_KEYS) target.category[key].set(source.category[key].subarray(from, to), at)
  for (const key of MASK_KEYS) {
    const { words, yes, maybe } = source.mask[key]
    target.mask[key].yes.set(yes.subarray(from * words, to * words), at * words)
    target.mask[key].maybe.set(maybe.subarray(from * words, to * words), at * words)
  }
  for (let row = from; row < to; row++) target.ground[at + row - from] = source.ground[row]!
}

/** Copies the given rows of one set of columns, in their order, into another from row `at` on. */
export function copyRows(from: Columns, rows: Uint32Array, to: Columns, at = 0): void {
  for (const key of NUMBER_KEYS) {
    const source = from.number[key]
    const target = to.number[key]
    for (let i = 0; i < rows.length; i++) target[at + i] = source[rows[i]!]!
  }
  for (const key of CATEGORY_KEYS) {
    const source = from.category[key]
    const target = to.category[key]
    for (let i = 0; i < rows.length; i++) target[at + i] = source[rows[i]!]!
  }
  for (let i = 0; i < rows.length; i++) to.ground[at + i] = from.ground[rows[i]!]!
  for (const key of MASK_KEYS) {
    const { words, yes, maybe } = from.mask[key]
    const target = to.mask[key]
    for (let i = 0; i < rows.length; i++) {
      for (let word = 0; word < words; word++) {
        target.yes[(at + i) * words + word] = yes[rows[i]! * words + word]!
        target.maybe[(at + i) * words + word] = maybe[rows[i]! * words + word]!
      }
    }
  }
}
