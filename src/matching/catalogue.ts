import type { Position } from '../geometry/position.ts'
import { type Columns, copyRange, emptyColumns } from './columns.ts'
import { type Envelopes, envelopesOf } from './envelope.ts'
import { handOver } from './kernel/kernel.ts'
import { copyOf, emptyLists, type Lists } from './row.ts'
import { idsAfter, rowAt, rowsById } from './site-ids.ts'
import type { NamedPlace, SiteRecord } from './types.ts'
import { byZone, type ZonePart, zonePart } from './zone-part.ts'

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
  /** The rows in ascending order of id. */
  readonly byId: Uint32Array
  /** Zones in order of their id: the sites of zone z are rows zoneStarts[z] to zoneStarts[z + 1], and begin a block. */
  readonly zoneIds: readonly string[]
  readonly zoneStarts: Uint32Array
  rowOf(id: string): number | undefined
}

const BLOCK_SIZE = 256

/** Builds the catalogue. Throws a RangeError for an invalid value (`assertSite`) or an id that occurs twice. */
export function buildCatalogue(records: Iterable<SiteRecord>, options: CatalogueOptions): Catalogue {
  const lists = emptyLists()
  const making = { lists, around: options, blockSize: options.blockSize ?? BLOCK_SIZE }
  const parts = [...byZone(records)].map(([zoneId, sites]) => zonePart(zoneId, sites, making))
  const sites = parts.flatMap((part) => part.sites)
  return assembled(parts, { lists, options, byId: rowsById(sites) })
}

/**
 * The catalogue after some sites were published or changed and others withdrawn: it answers as the one built from the same
 * sites at once, in a fraction of the time (bench/match.ts): only the zones of those sites are made again, the others copied. What the
 * kernel holds of them goes over to the new catalogue.
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
  const lists = copyOf(catalogue.lists)
  const making = { lists, around: options, blockSize: options.blockSize ?? BLOCK_SIZE }
  const gone = new Set([...removed, ...changed.map((site) => site.id)])
  const fresh = byZone(changed)
  const touched = new Set(fresh.keys())
  for (const id of gone) {
    const row = catalogue.rowOf(id)
    if (row !== undefined) touched.add(catalogue.sites[row]!.zoneId)
  }
  const ids = [...new Set([...catalogue.zoneIds, ...fresh.keys()])].sort((a, b) => (a < b ? -1 : 1))
  const former = formerParts(catalogue)
  const parts = ids.flatMap((zoneId) => {
    const before = former.get(zoneId)
    if (before && !touched.has(zoneId)) return [before]
    const still = before?.sites.filter(({ id }) => !gone.has(id)) ?? []
    const sites = [...still, ...(fresh.get(zoneId) ?? [])]
    return sites.length > 0 ? [zonePart(zoneId, sites, making)] : []
  })
  const next = assembled(parts, { lists, options, byId: idsAfter(catalogue, parts, touched), former: catalogue })
  handOver(catalogue, next, keptBlocks(parts))
  return next
}

/** The zones of a catalogue as parts of another. */
function formerParts({ zoneIds, zoneStarts, sites, columns, starts }: Catalogue): Map<string, ZonePart> {
  let block = 0
  return new Map(
    zoneIds.map((zoneId, zone) => {
      const [from, to] = [zoneStarts[zone]!, zoneStarts[zone + 1]!]
      const keptFrom = block
      const blocks: number[] = []
      for (; starts[block]! < to; block++) blocks.push(starts[block + 1]! - starts[block]!)
      return [zoneId, { zoneId, sites: sites.slice(from, to), columns, from, blocks, keptFrom }]
    }),
  )
}

/** For each block of the parts, the block of the former catalogue that it is; −1 where it is new. */
const keptBlocks = (parts: readonly ZonePart[]): Int32Array =>
  Int32Array.from(
    parts.flatMap(({ blocks, keptFrom }) => blocks.map((_, i) => (keptFrom === null ? -1 : keptFrom + i))),
  )

interface Whole {
  lists: Lists
  options: CatalogueOptions
  /** Rows of the whole in ascending order of id. */
  byId: Uint32Array
  /** The catalogue that kept parts come from. */
  former?: Catalogue
}

/** Puts the parts one after the other, and sums their blocks up. */
function assembled(parts: readonly ZonePart[], { lists, options, byId, former }: Whole): Catalogue {
  const sites = parts.flatMap((part) => part.sites)
  const size = sites.length
  const columns = emptyColumns(size)
  const zoneStarts = new Uint32Array(parts.length + 1)
  const starts: number[] = [0]
  parts.forEach((part, zone) => {
    const at = zoneStarts[zone]!
    copyRange(part.columns, part.from, part.from + part.sites.length, columns, at)
    zoneStarts[zone + 1] = at + part.sites.length
    for (const rows of part.blocks) starts.push(starts.at(-1)! + rows)
  })
  const idRank = new Uint32Array(size)
  byId.forEach((row, rank) => {
    idRank[row] = rank
    const before = rank > 0 ? sites[byId[rank - 1]!]!.id : null
    if (before === sites[row]!.id) throw new RangeError(`site ${before} occurs twice`)
  })
  const kept = former && { envelopes: former.envelopes, blocks: keptBlocks(parts) }
  return {
    version: options.version,
    size,
    options,
    sites,
    columns,
    lists,
    starts: Uint32Array.from(starts),
    envelopes: envelopesOf(columns, Uint32Array.from(starts), lists.all.length, kept),
    idRank,
    byId,
    zoneIds: parts.map(({ zoneId }) => zoneId),
    zoneStarts,
    rowOf: (id) => rowAt(sites, byId, id),
  }
}
