import type { LibSQLDatabase } from 'drizzle-orm/libsql'

/** The database as business code sees it: embedded file, sqld or Turso behind it. Reads and writes go out in `db.batch`. */
export type Database = LibSQLDatabase<Record<string, never>>
