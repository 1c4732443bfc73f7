import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { users } from '../accounts/tables.ts'
import { assets } from '../assets/tables.ts'
import { projects } from '../projects/tables.ts'

/** Sites that somebody keeps together: for one of their projects, or for none yet. */
export const shortlists = sqliteTable(
  'shortlists',
  {
    id: text('id').primaryKey(),
    ownerId: text('owner_id')
      .notNull()
      .references(() => users.id),
    projectId: text('project_id').references(() => projects.id),
    name: text('name').notNull(),
    seq: integer('seq').notNull(),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
    /** A removed list stays with its sites, so that the removal can be undone. */
    removedAt: text('removed_at'),
  },
  (t) => [index('shortlists_owner').on(t.ownerId, t.updatedAt)],
)

/** One site of a shortlist. A removed one stays with its note, so that the removal can be undone. */
export const shortlistItems = sqliteTable(
  'shortlist_items',
  {
    shortlistId: text('shortlist_id')
      .notNull()
      .references(() => shortlists.id),
    assetId: text('asset_id')
      .notNull()
      .references(() => assets.id),
    /** What it was called when it was kept: all that is shown of it once it is no longer on offer. */
    name: text('name').notNull(),
    nameEn: text('name_en'),
    note: text('note'),
    /** `seq` of the list when the note was last written. */
    noteSeq: integer('note_seq').notNull(),
    addedAt: text('added_at').notNull(),
    removedAt: text('removed_at'),
  },
  (t) => [primaryKey({ columns: [t.shortlistId, t.assetId] })],
)
