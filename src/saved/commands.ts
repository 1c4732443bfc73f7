import { eq } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { commit, recordEvent } from '../events/commands.ts'
import type { SavedChange } from './changes.ts'
import { savedSearches } from './tables.ts'

/** Writes a new saved search with its event. */
export const insertSaved = (db: Database, { next, event }: SavedChange) =>
  commit(db, [db.insert(savedSearches).values(next), recordEvent(db, event)])

/** Writes the next state of a saved search with its event; throws a 409 where somebody else was first. */
export const updateSaved = (db: Database, { next, event }: SavedChange) =>
  commit(db, [db.update(savedSearches).set(next).where(eq(savedSearches.id, next.id)), recordEvent(db, event)])
