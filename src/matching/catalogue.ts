import type { Position } from '../geometry/position.ts'
import { type Columns, emptyColumns, emptyLists, type Lists, type NumberKey, writeRow } from './columns.ts'
import { type Envelopes, envelopesOf } from './envelope.ts'
import { kdOrder } from './kd-order.ts'
import { assertSite } from './site.ts'
import type { SiteRecord } from './types.ts'

export interface CatalogueOptions {
  /** Names this state of the catalogue; a match is reproducible with it. */
  version: string
  /** Positions of the logistics nodes of level 1 and 2. */
  logisticsNodes: readonly Position<'wgs84'>[]
  /** Rows a block. 128 ranks 23 878 real sites fastest of 64 to 1024 (bench/match.ts). */
  blockSize?: number
}

/** The published sites as columns in blocks. Immutable: a change makes another catalogue (`withChanges`). */
export interface Catalogue {
  readonly version: string
  readonly size: number
  readonly options: CatalogueOptions
  /** In the order of the rows. */
  readonly sites: readonly SiteRecord[]
  readonly columns: Columns
  readonly lists: Lists
  /** Block b holds rows starts[b] to starts[b + 1]. */
  readonly starts: Uint32Array
  readonly envelopes: Envelopes
  /** Place of each row among the ids in ascending order: ties go by it. */
  readonly idRank: Uint32Array
  rowOf(id: string): number | undefined
}

const BLOCK_SIZE = 128

/** Dimensions of the blocks besides the place: the columns that most requirements gate by, on a scale of their logarithm. */
const SPREAD: readonly { column: NumberKey; from: number; to: number }[] = [
  { column: 'landAreaM2', from: 100, to: 1_000_000 },
  { column: 'floorAreaM2', from: 100, to: 1_000_000 },
  { column: 'railKm', from: 0.1, to: 100 },
]

/** Builds the catalogue. Throws a RangeError for an invalid value (`assertSite`) or an id that occurs twice. */
export function buildCatalogue(records: Iterable<SiteRecord>, options: CatalogueOptions): Catalogue {
  const incoming = [...records]
  for (const site of incoming) assertSite(site)
  const size = incoming.length
  const lists = emptyLists()
  const draft = emptyColumns(size)
  incoming.forEach((site, row) => {
    writeRow(draft, lists, options, row, site)
  })
  const { order, starts } = kdOrder(size, dimensionsOf(draft, size), options.blockSize ?? BLOCK_SIZE)
  const columns = reordered(draft, order)
  const sites = Array.from(order, (row) => incoming[row]!)

  const rows = new Map<string, number>()
  sites.forEach((site, row) => {
    if (rows.has(site.id)) throw new RangeError(`site ${site.id} occurs twice`)
    rows.set(site.id, row)
  })
  const idRank = new Uint32Array(size)
  const byId = sites.map((site, row) => ({ id: site.id, row })).sort((a, b) => (a.id < b.id ? -1 : 1))
  byId.forEach(({ row }, rank) => {
    idRank[row] = rank
  })
  return {
    version: options.version,
    size,
    options,
    sites,
    columns,
    lists,
    starts,
    envelopes: envelopesOf(columns, starts, lists.all.length),
    idRank,
    rowOf: (id) => rows.get(id),
  }
}

/**
 * The catalogue after some sites were published or changed and others withdrawn. It is built anew (the figure is in
 * bench/match.ts), so that it equals the one built from the same sites at once.
 */
export function withChanges(
  catalogue: Catalogue,
  { version, changed, removed }: { version: string; changed: readonly SiteRecord[]; removed: readonly string[] },
): Catalogue {
  const gone = new Set([...removed, ...changed.map((site) => site.id)])
  const kept = catalogue.sites.filter((site) => !gone.has(site.id))
  return buildCatalogue([...kept, ...changed], { ...catalogue.options, version })
}

/** Place (on the unit sphere, stretched to the catalogue's extent) and the main columns, each within about [0, 1]; unknown is −0.5. */
function dimensionsOf(columns: Columns, size: number): Float64Array[] {
  const places = (['x', 'y', 'z'] as const).map((key) => columns.number[key])
  let extent = 1e-6
  const leasts = places.map((values) => {
    let least = Number.POSITIVE_INFINITY
    let most = Number.NEGATIVE_INFINITY
    for (const value of values) {
      if (value < least) least = value
      if (value > most) most = value
    }
    extent = Math.max(extent, most - least)
    return least
  })
  const unknown = -0.5
  const scaled = (values: Float64Array, scale: (value: number) => number) => {
    const keys = new Float64Array(size)
    for (let row = 0; row < size; row++) keys[row] = Number.isNaN(values[row]) ? unknown : scale(values[row]!)
    return keys
  }
  return [
    ...places.map((values, axis) => scaled(values, (value) => (value - leasts[axis]!) / extent)),
    ...SPREAD.map(({ column, from, to }) =>
      scaled(columns.number[column], (value) => Math.log(Math.max(value, from) / from) / Math.log(to / from)),
    ),
  ]
}

function reordered(from: Columns, order: Uint32Array): Columns {
  const to = emptyColumns(order.length)
  for (const key of Object.keys(to.number) as (keyof Columns['number'])[]) {
    const source = from.number[key]
    order.forEach((row, i) => {
      to.number[key][i] = source[row]!
    })
  }
  for (const key of Object.keys(to.category) as (keyof Columns['category'])[]) {
    const source = from.category[key]
    order.forEach((row, i) => {
      to.category[key][i] = source[row]!
    })
  }
  for (const key of Object.keys(to.mask) as (keyof Columns['mask'])[]) {
    const { words, yes, maybe } = from.mask[key]
    order.forEach((row, i) => {
      to.mask[key].yes.set(yes.subarray(row * words, (row + 1) * words), i * words)
      to.mask[key].maybe.set(maybe.subarray(row * words, (row + 1) * words), i * words)
    })
  }
  return to
}
