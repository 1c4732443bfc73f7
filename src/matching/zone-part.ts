import { type Columns, copyRows, emptyColumns, type NumberKey } from './columns.ts'
import { kdOrder } from './kd-order.ts'
import { type Lists, type Surroundings, writeRow } from './row.ts'
import { assertSite } from './site.ts'
import type { SiteRecord } from './types.ts'

/** The sites of one zone as they stand in a catalogue: rows from `from` on of some columns, in blocks. */
export interface ZonePart {
  zoneId: string
  sites: readonly SiteRecord[]
  columns: Columns
  from: number
  /** Rows of each block. */
  blocks: readonly number[]
  /** Block of the former catalogue that the part begins with, where nothing of it has changed. */
  keptFrom: number | null
}

/** Dimensions of the blocks besides the place: the columns that most requirements gate by, on a scale of their logarithm. */
const SPREAD: readonly { column: NumberKey; from: number; to: number }[] = [
  { column: 'landAreaM2', from: 100, to: 1_000_000 },
  { column: 'floorAreaM2', from: 100, to: 1_000_000 },
  { column: 'railKm', from: 0.1, to: 100 },
]
/** Earth's radii that count as much as the whole range of an area: some 600 km. */
const EXTENT = 0.1
const UNKNOWN = -0.5

/** Makes the rows of a zone, neighbours together. Throws a RangeError for an invalid value (`assertSite`). */
export function zonePart(
  zoneId: string,
  sites: readonly SiteRecord[],
  { lists, around, blockSize }: { lists: Lists; around: Surroundings; blockSize: number },
): ZonePart {
  const size = sites.length
  const draft = emptyColumns(size)
  sites.forEach((site, row) => {
    assertSite(site)
    writeRow(draft, lists, around, row, site)
  })
  const all = Uint32Array.from({ length: size }, (_, row) => row)
  const { order, starts } = kdOrder(size === 0 ? [] : [all], dimensionsOf(draft, size), blockSize)
  const columns = emptyColumns(size)
  copyRows(draft, order, columns)
  return {
    zoneId,
    sites: Array.from(order, (row) => sites[row]!),
    columns,
    from: 0,
    blocks: Array.from({ length: starts.length - 1 }, (_, block) => starts[block + 1]! - starts[block]!),
    keptFrom: null,
  }
}

/** Place (on the unit sphere) and the main columns, on about one scale; unknown is −0.5. */
function dimensionsOf({ number }: Columns, size: number): Float64Array[] {
  const scaled = (values: Float64Array, scale: (value: number) => number) =>
    Float64Array.from({ length: size }, (_, row) => (Number.isNaN(values[row]) ? UNKNOWN : scale(values[row]!)))
  return [
    ...(['x', 'y', 'z'] as const).map((key) => scaled(number[key], (value) => value / EXTENT)),
    ...SPREAD.map(({ column, from, to }) =>
      scaled(number[column], (value) => Math.log(Math.max(value, from) / from) / Math.log(to / from)),
    ),
  ]
}

/** Sites by their zone, zones in order of their id. */
export function byZone(sites: Iterable<SiteRecord>): Map<string, SiteRecord[]> {
  const zones = new Map<string, SiteRecord[]>()
  for (const site of sites) {
    const known = zones.get(site.zoneId)
    if (known) known.push(site)
    else zones.set(site.zoneId, [site])
  }
  return new Map([...zones].sort(([a], [b]) => (a < b ? -1 : 1)))
}
