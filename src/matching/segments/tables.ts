import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * How often what a zone has on offer was changed. Counted by triggers (`drizzle/0004_segments.sql`) in the very transaction of whatever writes
 * an asset on offer or a zone, so that no writer can forget it. A zone that is missing here has edition 0.
 */
export const zoneEditions = sqliteTable('zone_editions', {
  zoneId: text('zone_id').primaryKey(),
  edition: integer('edition').notNull(),
})

/** A zone's sites on offer as bytes (docs/segments.md). Good where its edition is the zone's; a missing one is made from the tables. */
export const segments = sqliteTable('segments', {
  zoneId: text('zone_id').primaryKey(),
  edition: integer('edition').notNull(),
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
})
