import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { users } from '../accounts/tables.ts'
import { projects } from '../projects/tables.ts'
import { zones } from '../zones/tables.ts'

/** A search of the catalogue, or a project's matches, that somebody wants to hear news of. */
export const savedSearches = sqliteTable(
  'saved_searches',
  {
    id: text('id').primaryKey(),
    ownerId: text('owner_id')
      .notNull()
      .references(() => users.id),
    name: text('name').notNull(),
    /** Whose matches; null where the catalogue is searched. */
    projectId: text('project_id').references(() => projects.id),
    /** What stands after the `?` of the catalogue's address; empty for a project. */
    query: text('query').notNull(),
    /** What was published after this moment is new. */
    seenAt: text('seen_at').notNull(),
    seq: integer('seq').notNull(),
    createdAt: text('created_at').notNull(),
    removedAt: text('removed_at'),
  },
  (t) => [index('saved_searches_owner').on(t.ownerId, t.createdAt)],
)

/** What a list of saved searches is read together with. */
export { projects, zones }
