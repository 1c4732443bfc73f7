import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/**
 * The append-only ledger. `id` is the order of everything that happened; `(subject_id, seq)` is unique, so that the second
 * of two writers who loaded the same state fails and rolls back.
 */
export const events = sqliteTable(
  'events',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    subjectType: text('subject_type').notNull(),
    subjectId: text('subject_id').notNull(),
    seq: integer('seq').notNull(),
    kind: text('kind').notNull(),
    /** Who did it; null for the system itself (import, sample). */
    actorId: text('actor_id'),
    at: text('at').notNull(),
    data: text('data', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  },
  (t) => [uniqueIndex('events_subject_seq').on(t.subjectId, t.seq)],
)
