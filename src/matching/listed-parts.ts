import type { AssetKind } from '../assets/asset.ts'
import type { Facts } from '../assets/facts.ts'
import type { Database } from '../db/database.ts'
import { listedAssets, type SiteRow } from './queries.ts'

/** Text of one answer that is aimed at: a libSQL server refuses more than 10 MB, and a Worker has few round trips. */
const PART_CHARS = 3_000_000
const FIRST_ROWS = 500
const MOST_ROWS = 5_000

type Listed = readonly [
  zoneId: string,
  name: string,
  nameEn: string | null,
  address: string | null,
  sample: 0 | 1,
  kind: AssetKind,
  facts: Facts,
  factsAsOf: string | null,
  publishedAt: string | null,
  boundary: string | null,
]

/**
 * All published assets, or those of one zone, in ascending order of id and in parts, each as large as the texts of the one before allow. A part is read while
 * the one before is taken in, which a server does at the same time. The parts are not one state of the database.
 */
export async function* listedParts(db: Database, zoneId: string | null = null): AsyncGenerator<SiteRow[]> {
  for (let rows = FIRST_ROWS, reading = read(db, '', rows, zoneId); ; ) {
    const part = await reading
    const last = part.at(-1)
    const ended = part.length < rows
    if (last && !ended) {
      const chars = part.reduce((sum, { text }) => sum + text.length, 0)
      rows = Math.max(1, Math.min(MOST_ROWS, Math.floor((PART_CHARS / chars) * part.length)))
      reading = read(db, last.id, rows, zoneId)
    }
    yield part.map(rowOf)
    if (ended) return
  }
}

/** Starts reading. Who stops in between leaves a part that nobody awaits: its failure is nobody's either. */
function read(db: Database, afterId: string, rows: number, zoneId: string | null) {
  const reading = listedAssets(db, afterId, rows, zoneId).execute()
  reading.catch(() => undefined)
  return reading
}

function rowOf({ id, lon, lat, text }: Awaited<ReturnType<typeof read>>[number]): SiteRow {
  const [zoneId, name, nameEn, address, sample, kind, facts, factsAsOf, publishedAt, boundary] = JSON.parse(
    text,
  ) as Listed
  return {
    id,
    zoneId,
    name,
    nameEn,
    address,
    sample: sample === 1,
    kind,
    lon,
    lat,
    facts,
    factsAsOf,
    publishedAt,
    boundary,
  }
}
