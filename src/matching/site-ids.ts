import type { Catalogue } from './catalogue.ts'
import type { SiteRecord } from './types.ts'
import type { ZonePart } from './zone-part.ts'

/** The row of an id, by binary search; undefined where it is not there. */
export function rowAt(sites: readonly SiteRecord[], byId: Uint32Array, id: string): number | undefined {
  let [low, high] = [0, byId.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const row = byId[middle]!
    const at = sites[row]!.id
    if (at === id) return row
    if (at < id) low = middle + 1
    else high = middle - 1
  }
  return undefined
}

/** Rows in ascending order of id. */
export const rowsById = (sites: readonly SiteRecord[]): Uint32Array =>
  Uint32Array.from(sites.keys()).sort((a, b) => (sites[a]!.id < sites[b]!.id ? -1 : 1))

/** The rows of the parts by id: those of kept zones are in order already, and the others are merged in. */
export function idsAfter(
  catalogue: Pick<Catalogue, 'zoneIds' | 'zoneStarts' | 'byId' | 'size'>,
  parts: readonly ZonePart[],
  touched: ReadonlySet<string>,
): Uint32Array {
  const sites = parts.flatMap((part) => part.sites)
  const moved = new Map<string, number>()
  const made: number[] = []
  let at = 0
  for (const { zoneId, from, keptFrom, sites: own } of parts) {
    if (keptFrom === null) for (let row = at; row < at + own.length; row++) made.push(row)
    else moved.set(zoneId, at - from)
    at += own.length
  }
  // Read for kept zones alone
  const shift = Int32Array.from(catalogue.zoneIds, (zoneId) => moved.get(zoneId)!)
  const zoneOfRow = new Uint32Array(catalogue.size)
  catalogue.zoneIds.forEach((_, zone) => {
    zoneOfRow.fill(zone, catalogue.zoneStarts[zone], catalogue.zoneStarts[zone + 1])
  })
  const isKept = Uint8Array.from(catalogue.zoneIds, (zoneId) => (touched.has(zoneId) ? 0 : 1))
  const kept = catalogue.byId.filter((row) => isKept[zoneOfRow[row]!] === 1).map((row) => row + shift[zoneOfRow[row]!]!)
  const others = Uint32Array.from(made).sort((a, b) => (sites[a]!.id < sites[b]!.id ? -1 : 1))
  return merged(kept, others, sites)
}

/** Two runs of rows, each in ascending order of id, as one. */
function merged(a: Uint32Array, b: Uint32Array, sites: readonly SiteRecord[]): Uint32Array {
  const all = new Uint32Array(a.length + b.length)
  let [i, from] = [0, 0]
  for (const row of b) {
    // Where it goes among those that are left: few are merged into many
    let [low, high] = [from, a.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sites[a[middle]!]!.id < sites[row]!.id) low = middle + 1
      else high = middle
    }
    all.set(a.subarray(from, low), i)
    i += low - from
    from = low
    all[i++] = row
  }
  all.set(a.subarray(from), i)
  return all
}
