import { eq } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { commit, recordEvent } from '../events/commands.ts'
import type { EnterpriseChange } from './changes.ts'
import { enterprises } from './tables.ts'

/** Writes a new enterprise with its event. */
export const insertEnterprise = (db: Database, { enterprise, event }: EnterpriseChange) =>
  commit(db, [db.insert(enterprises).values(enterprise), recordEvent(db, event)])

/** Writes the next state of an enterprise with its event; throws a 409 where somebody else was first. */
export const updateEnterprise = (db: Database, { enterprise, event }: EnterpriseChange) =>
  commit(db, [db.update(enterprises).set(enterprise).where(eq(enterprises.id, enterprise.id)), recordEvent(db, event)])
