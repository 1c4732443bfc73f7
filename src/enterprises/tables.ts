import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { zones } from '../zones/tables.ts'
import type { EnterpriseFigures } from './enterprise.ts'

export const enterprises = sqliteTable(
  'enterprises',
  {
    id: text('id').primaryKey(),
    zoneId: text('zone_id')
      .notNull()
      .references(() => zones.id),
    name: text('name').notNull(),
    creditCode: text('credit_code'),
    industry: text('industry'),
    status: text('status', { enum: ['operating', 'stopped', 'insolvent', 'dissolved'] }),
    figures: text('figures', { mode: 'json' }).$type<EnterpriseFigures>(),
    note: text('note'),
    sample: integer('sample', { mode: 'boolean' }).notNull(),
    seq: integer('seq').notNull(),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (t) => [index('enterprises_zone').on(t.zoneId), uniqueIndex('enterprises_credit_code').on(t.zoneId, t.creditCode)],
)
