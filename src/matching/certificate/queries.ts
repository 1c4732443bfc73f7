import { and, asc, gt, inArray } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { newestEvent } from '../../events/queries.ts'
import { events } from '../tables.ts'

/** What the catalogue is made of. */
const MAKES_CATALOGUE = ['asset', 'zone', 'place'] as const

/**
 * The newest event, and the first one after `since` that may have changed the catalogue: without one the catalogue is as it was, whatever
 * its version is called.
 */
export async function happenedSince(db: Database, since: number) {
  const [[newest], [changed]] = await db.batch([
    newestEvent(db),
    db
      .select({ id: events.id })
      .from(events)
      .where(and(gt(events.id, since), inArray(events.subjectType, [...MAKES_CATALOGUE])))
      .orderBy(asc(events.id))
      .limit(1),
  ])
  return { newest: newest?.id ?? null, changed: changed !== undefined }
}
