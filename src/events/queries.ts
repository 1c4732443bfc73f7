import { and, asc, desc, eq, gt, inArray, max } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { events } from './tables.ts'

/** Number of the newest event: what a cached reading of the tables is checked against. A statement for a batch. */
export const newestEvent = (db: Database) => db.select({ id: max(events.id) }).from(events)

/** What happened since an event, oldest first. A statement for a batch. */
export const eventsAfter = (db: Database, id: number) =>
  db
    .select({ id: events.id, subjectType: events.subjectType, subjectId: events.subjectId })
    .from(events)
    .where(gt(events.id, id))
    .orderBy(asc(events.id))

/** The history of one subject, newest first. A statement for a batch. */
export const historyOf = (db: Database, subjectType: string, subjectId: string, limit = 50) =>
  db
    .select()
    .from(events)
    .where(and(eq(events.subjectType, subjectType), eq(events.subjectId, subjectId)))
    .orderBy(desc(events.seq))
    .limit(limit)

/** The newest event of one kind of each subject (SQLite takes a bare column from the row that holds the maximum). */
export const newestOfKind = (db: Database, kind: string, subjectIds: readonly string[]) =>
  db
    .select({ subjectId: events.subjectId, seq: max(events.seq), data: events.data })
    .from(events)
    .where(and(eq(events.kind, kind), inArray(events.subjectId, [...subjectIds])))
    .groupBy(events.subjectId)
