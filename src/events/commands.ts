import type { BatchItem } from 'drizzle-orm/batch'
import type { Database } from '../db/database.ts'
import { isUniqueViolation } from '../db/errors.ts'
import { conflict } from '../kernel/errors.ts'
import type { LedgerEvent } from './event.ts'
import { events } from './tables.ts'

/** The insert of one event, to stand in the same batch as the write it tells of. */
export const recordEvent = (db: Database, event: LedgerEvent) => db.insert(events).values(event)

/** Many events in one statement, for writes that list many subjects at once. */
export const recordEvents = (db: Database, many: readonly LedgerEvent[]) => db.insert(events).values([...many])

/**
 * Writes in one atomic batch. Throws a 409 conflict where somebody else has already written the next event of a subject
 * (both loaded the same state): nothing of the batch is kept.
 */
export async function commit(db: Database, statements: [BatchItem<'sqlite'>, ...BatchItem<'sqlite'>[]]): Promise<void> {
  try {
    await db.batch(statements)
  } catch (error) {
    if (isUniqueViolation(error, 'events.subject_id')) throw conflict()
    throw error
  }
}
