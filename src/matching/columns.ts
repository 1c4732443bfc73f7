import distance from '@turf/distance'
import { ASSET_KINDS } from '../assets/asset.ts'
import { FACTS, type FactKey } from '../assets/facts.ts'
import type { Position } from '../geometry/position.ts'
import { epochDay } from '../kernel/clock.ts'
import { DIVISIONS, divisionOf } from './industries.ts'
import { unitVector } from './place.ts'
import type { SiteRecord, Source } from './types.ts'

/** What a row is made with besides the site itself. */
export interface Surroundings {
  /** Positions of the logistics nodes of level 1 and 2. */
  logisticsNodes: readonly Position<'wgs84'>[]
}

/** A category that is not known. */
export const UNKNOWN = 0xffff

type PlainNumber =
  | 'landAreaM2'
  | 'floorAreaM2'
  | 'smallestLetM2'
  | 'clearHeightM'
  | 'floorLoadKnM2'
  | 'craneT'
  | 'powerKva'
  | 'railKm'
  | 'rentFenM2Month'
  | 'priceFen'
  | 'equityValueFen'
export type NumberKey =
  | PlainNumber
  | 'landUseUntilDay'
  | 'availableFromDay'
  | 'factsAsOfDay'
  | 'nodeKm'
  | 'x'
  | 'y'
  | 'z'
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
}

/** The distinct lists of admitted industries, so that a list is one small number in a row. */
export interface Lists {
  all: string[][]
  indexOf: Map<string, number>
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
  zoneIndustries: DIVISIONS,
}

/** What fills each column: a column hangs on one source alone, so that learning one fact settles it. */
export const SOURCE_OF: Record<NumberKey | MaskKey | CategoryKey, Source> = {
  landAreaM2: 'landAreaM2',
  floorAreaM2: 'floorAreaM2',
  smallestLetM2: 'smallestLetM2',
  clearHeightM: 'clearHeightM',
  floorLoadKnM2: 'floorLoadKnM2',
  craneT: 'craneT',
  powerKva: 'powerKva',
  railKm: 'railKm',
  rentFenM2Month: 'rentFenM2Month',
  priceFen: 'priceFen',
  equityValueFen: 'equityValueFen',
  landUseUntilDay: 'landUseUntil',
  availableFromDay: 'availableFrom',
  factsAsOfDay: 'factsAsOf',
  nodeKm: 'position',
  x: 'position',
  y: 'position',
  z: 'position',
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

const PLAIN: readonly PlainNumber[] = [
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
]
const OF_BUILDINGS: ReadonlySet<FactKey> = new Set([
  'floorAreaM2',
  'smallestLetM2',
  'clearHeightM',
  'floorLoadKnM2',
  'craneT',
] as const)

export const NUMBER_KEYS: readonly NumberKey[] = [
  ...PLAIN,
  'landUseUntilDay',
  'availableFromDay',
  'factsAsOfDay',
  'nodeKm',
  'x',
  'y',
  'z',
]
export const MASK_KEYS = Object.keys(MASK_BITS) as MaskKey[]
export const CATEGORY_KEYS: readonly CategoryKey[] = [
  ...(Object.keys(OPTIONS) as OptionKey[]),
  'admission',
  'zoneAdmission',
]

const record = <K extends string, V>(keys: readonly K[], make: (key: K) => V) =>
  Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<K, V>

export function emptyColumns(rows: number): Columns {
  return {
    number: record(NUMBER_KEYS, () => new Float64Array(rows)),
    mask: record(MASK_KEYS, (key) => {
      const words = Math.ceil(MASK_BITS[key] / 32)
      return { words, yes: new Uint32Array(rows * words), maybe: new Uint32Array(rows * words) }
    }),
    category: record(CATEGORY_KEYS, () => new Uint16Array(rows)),
  }
}

export const emptyLists = (): Lists => ({ all: [], indexOf: new Map() })

function listIndex(lists: Lists, codes: readonly string[]): number {
  const sorted = [...new Set(codes)].sort()
  const name = sorted.join(' ')
  const known = lists.indexOf.get(name)
  if (known !== undefined) return known
  // The last number stands for 'unknown'
  if (lists.all.length >= UNKNOWN) throw new RangeError('too many different lists of admitted industries')
  lists.indexOf.set(name, lists.all.length)
  return lists.all.push(sorted) - 1
}

/** Writes one site into its row. The site has been checked (`assertSite`). */
export function writeRow(into: Columns, lists: Lists, around: Surroundings, row: number, site: SiteRecord): void {
  const { number, mask, category } = into
  const { facts } = site
  const bare = site.kind === 'land'

  for (const key of PLAIN) {
    const absent = bare && OF_BUILDINGS.has(key) ? 0 : Number.NaN
    number[key][row] = facts[key]?.value ?? absent
  }
  number.landUseUntilDay[row] = facts.landUseUntil ? epochDay(facts.landUseUntil.value) : Number.NaN
  number.availableFromDay[row] = facts.availableFrom ? epochDay(facts.availableFrom.value) : Number.NaN
  number.factsAsOfDay[row] = site.factsAsOf === null ? Number.NaN : epochDay(site.factsAsOf)
  const [x, y, z] = site.position
    ? unitVector(site.position[0], site.position[1])
    : [Number.NaN, Number.NaN, Number.NaN]
  number.x[row] = x
  number.y[row] = y
  number.z[row] = z
  number.nodeKm[row] = kmToNearest(site.position, around.logisticsNodes)

  for (const key of ['dealModes', 'utilities', 'encumbrances'] as const) {
    const all = (1 << MASK_BITS[key]) - 1
    const known = facts[key]?.value
    mask[key].yes[row] = known ? known.yes : 0
    mask[key].maybe[row] = known ? all & ~known.no : all
  }
  writeDivisions(mask.zoneIndustries, row, site.zone.leadingIndustries)

  const option = (key: OptionKey, value: string | undefined) => {
    category[key][row] = value === undefined ? UNKNOWN : (OPTIONS[key] as readonly string[]).indexOf(value)
  }
  const absent = bare ? 'no-building' : undefined
  option('kind', site.kind)
  option('condition', facts.condition?.value ?? absent)
  option('fireClass', facts.fireClass?.value ?? absent)
  // Of bare land, a title to the land is the whole title
  option('title', bare && facts.title?.value === 'land-only' ? 'full' : facts.title?.value)
  option('landRight', facts.landRight?.value)
  option('contamination', facts.contamination?.value)
  option('divisible', facts.divisible?.value)
  category.admission[row] = facts.admittedIndustries ? listIndex(lists, facts.admittedIndustries.value) : UNKNOWN
  // A zone without a list admits nothing by itself; whether its assets do is asked of them
  category.zoneAdmission[row] = listIndex(lists, site.zone.admittedIndustries ?? [])
}

function writeDivisions(column: MaskColumn, row: number, codes: readonly string[] | null): void {
  const at = row * column.words
  for (let word = 0; word < column.words; word++) {
    column.yes[at + word] = 0
    column.maybe[at + word] = codes === null ? 0xffffffff : 0
  }
  for (const code of codes ?? []) {
    const bit = divisionOf(code) - 1
    column.yes[at + (bit >> 5)]! |= 1 << (bit & 31)
    column.maybe[at + (bit >> 5)]! |= 1 << (bit & 31)
  }
}

/** Distance in km to the nearest node; NaN where the position or every node is unknown. */
function kmToNearest(position: Position<'wgs84'> | null, nodes: readonly Position<'wgs84'>[]): number {
  if (!position || nodes.length === 0) return Number.NaN
  let nearest = Number.POSITIVE_INFINITY
  for (const node of nodes) nearest = Math.min(nearest, distance([...position], [...node]))
  return nearest
}
