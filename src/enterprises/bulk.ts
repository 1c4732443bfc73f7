import type { Database } from '../db/database.ts'
import type { Enterprise } from './enterprise.ts'
import { enterprises } from './tables.ts'

/** Registers many enterprises in one statement, to stand in a batch with their events. */
export const registerMany = (db: Database, registered: readonly Enterprise[]) =>
  db.insert(enterprises).values([...registered])
