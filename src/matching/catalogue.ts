import type { Position } from '../geometry/position.ts'
import { type Columns, copyRows, emptyColumns, type NumberKey } from './columns.ts'
import { type Envelopes, envelopesOf } from './envelope.ts'
import { kdOrder } from './kd-order.ts'
import { copyOf, emptyLists, type Lists, writeRow } from './row.ts'
import { assertSite } from './site.ts'
import type { NamedPlace, SiteRecord } from './types.ts'

interface CatalogueOptions {
  /** Names this state of the catalogue; a match is reproducible with it. */
  version: string
  /** Positions of the logistics nodes of level 1 and 2. */
  logisticsNodes: readonly Position<'wgs84'>[]
  /** Places by name, to search around. */
  gazetteer?: readonly NamedPlace[]
  /** Rows a block (256, which is also the most the kernel takes). Fewer prune better, more cost less to bound: `BLOCK_SIZE=64 npm run bench -- match` compares. */
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

const BLOCK_SIZE = 256

/** Dimensions of the blocks besides the place: the columns that most requirements gate by, on a scale of their logarithm. */
const SPREAD: readonly { column: NumberKey; from: number; to: number }[] = [
  { column: 'landAreaM2', from: 100, to: 1_000_000 },
  { column: 'floorAreaM2', from: 100, to: 1_000_000 },
  { column: 'railKm', from: 0.1, to: 100 },
]

/** Builds the catalogue. Throws a RangeError for an invalid value (`assertSite`) or an id that occurs twice. */
export function buildCatalogue(records: Iterable<SiteRecord>, options: CatalogueOptions): Catalogue {
  const sites = [...records]
  const lists = emptyLists()
  const columns = emptyColumns(sites.length)
  sites.forEach((site, row) => {
    assertSite(site)
    writeRow(columns, lists, options, row, site)
  })
  return arranged({ sites, columns, lists, byId: rowsById(sites), options })
}

/**
 * The catalogue after some sites were published or changed and others withdrawn: it answers as the one built from the same
 * sites at once, in a fraction of the time (bench/match.ts), since kept rows are copied and not made again.
 */
export function withChanges(
  catalogue: Catalogue,
  {
    changed,
    removed,
    ...now
  }: Pick<CatalogueOptions, 'version' | 'gazetteer'> & { changed: readonly SiteRecord[]; removed: readonly string[] },
): Catalogue {
  const options = { ...catalogue.options, ...now }
  const gone = new Set([...removed, ...changed.map((site) => site.id)])
  const kept = Uint32Array.from(catalogue.sites.keys()).filter((row) => !gone.has(catalogue.sites[row]!.id))
  const sites = [...Array.from(kept, (row) => catalogue.sites[row]!), ...changed]
  const columns = emptyColumns(sites.length)
  copyRows(catalogue.columns, kept, columns)
  const lists = copyOf(catalogue.lists)
  changed.forEach((site, i) => {
    assertSite(site)
    writeRow(columns, lists, options, kept.length + i, site)
  })
  // The kept are in order of id already: the changed ones are merged in
  const keptById = kept.map((_, row) => row).sort((a, b) => catalogue.idRank[kept[a]!]! - catalogue.idRank[kept[b]!]!)
  const changedById = rowsById(changed).map((row) => kept.length + row)
  return arranged({ sites, columns, lists, byId: merged(keptById, changedById, sites), options })
}

/** Sorts rows into blocks of neighbours and sums the blocks up. `byId` are the rows in ascending order of id. */
function arranged({
  sites: draft,
  columns: from,
  lists,
  byId,
  options,
}: Pick<Catalogue, 'columns' | 'lists' | 'options'> & { sites: SiteRecord[]; byId: Uint32Array }): Catalogue {
  const size = draft.length
  const { order, starts } = kdOrder(zoneRuns(draft), dimensionsOf(from, size), options.blockSize ?? BLOCK_SIZE)
  const columns = emptyColumns(size)
  copyRows(from, order, columns)
  const sites = Array.from(order, (row) => draft[row]!)
  const rows = new Map(sites.map((site, row) => [site.id, row]))
  if (rows.size < size) {
    const twice = sites.find((site, row) => rows.get(site.id) !== row)!
    throw new RangeError(`site ${twice.id} occurs twice`)
  }
  const rankOf = new Uint32Array(size)
  byId.forEach((row, rank) => {
    rankOf[row] = rank
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
    idRank: order.map((row) => rankOf[row]!),
    rowOf: (id) => rows.get(id),
  }
}

const rowsById = (sites: readonly SiteRecord[]): Uint32Array =>
  Uint32Array.from(sites.keys()).sort((a, b) => (sites[a]!.id < sites[b]!.id ? -1 : 1))

/** The rows of each zone, in order of the zone's id: a zone is what is published together. */
function zoneRuns(sites: readonly SiteRecord[]): Uint32Array[] {
  const runs = new Map<string, number[]>()
  sites.forEach(({ zoneId }, row) => {
    const run = runs.get(zoneId)
    if (run) run.push(row)
    else runs.set(zoneId, [row])
  })
  return [...runs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, run]) => Uint32Array.from(run))
}

/** Two runs of rows, each in ascending order of id, as one. */
function merged(a: Uint32Array, b: Uint32Array, sites: readonly SiteRecord[]): Uint32Array {
  const all = new Uint32Array(a.length + b.length)
  for (let i = 0, j = 0; i + j < all.length; ) {
    const fromA = j === b.length || (i < a.length && sites[a[i]!]!.id < sites[b[j]!]!.id)
    all[i + j] = fromA ? a[i]! : b[j]!
    if (fromA) i++
    else j++
  }
  return all
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
