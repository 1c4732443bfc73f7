import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { PLACE_KINDS } from './place.ts'

/** Named points an administrator keeps: logistics nodes, airports, ports, stations. */
export const places = sqliteTable('places', {
  id: text('id').primaryKey(),
  kind: text('kind', { enum: PLACE_KINDS }).notNull(),
  name: text('name').notNull(),
  nameEn: text('name_en'),
  /** Level of a logistics node, 1 to 3; null where it is not known or does not apply. */
  level: integer('level'),
  /** Whether an authority's list confirms it; inferred rows say so on the page. */
  confirmed: integer('confirmed', { mode: 'boolean' }).notNull(),
  lon: real('lon').notNull(),
  lat: real('lat').notNull(),
  source: text('source').notNull(),
  seq: integer('seq').notNull(),
})
