import distance from '@turf/distance'
import type { FactKey } from '../assets/facts.ts'
import type { Position } from '../geometry/position.ts'
import { epochDay } from '../kernel/clock.ts'
import { type Columns, MASK_BITS, type MaskColumn, OPTIONS, type OptionKey, PLAIN, UNKNOWN } from './columns.ts'
import { bitOf } from './industries.ts'
import { unitVector } from './place.ts'
import type { SiteRecord } from './types.ts'

/** What a row is made with besides the site itself. */
export interface Surroundings {
  /** Positions of the logistics nodes of level 1 and 2. */
  logisticsNodes: readonly Position<'wgs84'>[]
}

/** The distinct lists of admitted industries, so that a list is one small number in a row. */
export interface Lists {
  all: string[][]
  indexOf: Map<string, number>
}

const OF_BUILDINGS: ReadonlySet<FactKey> = new Set([
  'floorAreaM2',
  'smallestLetM2',
  'clearHeightM',
  'floorLoadKnM2',
  'craneT',
] as const)

export const emptyLists = (): Lists => ({ all: [], indexOf: new Map() })
export const copyOf = ({ all, indexOf }: Lists): Lists => ({ all: [...all], indexOf: new Map(indexOf) })

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
  into.ground[row] = site.ground ?? null

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
    const bit = bitOf(code)
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
