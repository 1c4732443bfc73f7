import { inArray, sql } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { decodeSegment } from './decode.ts'
import { UnusableSegment, type ZoneSites } from './format.ts'
import { segments, zoneEditions } from './tables.ts'

/** Bytes of one answer: a libSQL server refuses more than 10 MB, and bytes travel as text a third longer. */
const PART_BYTES = 4_000_000

/** The edition of each zone's content. A statement for a batch. */
export const editionsOfZones = (db: Database) =>
  db.select({ zoneId: zoneEditions.zoneId, edition: zoneEditions.edition }).from(zoneEditions)

/** The segments that are there. A statement for a batch. */
export const segmentsHeld = (db: Database) =>
  db
    .select({ zoneId: segments.zoneId, edition: segments.edition, size: sql<number>`length(${segments.bytes})` })
    .from(segments)

export type Held = Awaited<ReturnType<typeof segmentsHeld>>[number]

/**
 * Reads these segments, in parts as large as an answer may be. One that has been written anew in between is newer and good as well; one that is
 * gone, damaged, of another release or not what its row says is left out.
 */
export async function* readSegments(db: Database, wanted: readonly Held[]): AsyncGenerator<ZoneSites> {
  for (const part of partsOf(wanted)) {
    const least = new Map(part.map(({ zoneId, edition }) => [zoneId, edition]))
    const rows = await db
      .select()
      .from(segments)
      .where(inArray(segments.zoneId, [...least.keys()]))
    for (const { zoneId, edition, bytes } of rows) {
      const content = readable(bytes)
      if (content?.zoneId === zoneId && content.edition === edition && edition >= least.get(zoneId)!) yield content
    }
  }
}

function readable(bytes: Uint8Array): ZoneSites | null {
  try {
    return decodeSegment(bytes)
  } catch (error) {
    if (error instanceof UnusableSegment) return null
    throw error
  }
}

function partsOf(wanted: readonly Held[]): Held[][] {
  const parts: Held[][] = []
  let room = 0
  for (const one of wanted) {
    if (one.size > room) {
      parts.push([])
      room = PART_BYTES
    }
    parts.at(-1)!.push(one)
    room -= one.size
  }
  return parts
}
