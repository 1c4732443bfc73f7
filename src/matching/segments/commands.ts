import { sql } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { encodeSegment } from './encode.ts'
import type { ZoneSites } from './format.ts'
import { segments, zoneEditions } from './tables.ts'

/**
 * Keeps a zone's segment, unless the zone has another edition by now: then somebody has written since its content was read. A statement by
 * itself, so that comparing and writing are one.
 */
export const keepSegment = (db: Database, content: ZoneSites) => {
  const { zoneId, edition } = content
  return db.run(
    sql`insert into ${segments} (zone_id, edition, bytes)
      select ${zoneId}, ${edition}, ${encodeSegment(content)}
      where coalesce((select edition from ${zoneEditions} where zone_id = ${zoneId}), 0) = ${edition}
      on conflict (zone_id) do update set edition = excluded.edition, bytes = excluded.bytes`,
  )
}

/** Keeps one after the other, with a breath in between: a zone takes some milliseconds, in which nothing else is answered. */
export async function keepSegments(db: Database, contents: readonly ZoneSites[]): Promise<void> {
  for (const content of contents) {
    await new Promise((resolve) => setTimeout(resolve))
    await keepSegment(db, content)
  }
}
