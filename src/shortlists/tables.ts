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
    note: text('note'),
    addedAt: text('added_at').notNull(),
    removedAt: text('removed_at'),
  },
  (t) => [primaryKey({ columns: [t.shortlistId, t.assetId] })],
)

/** A link that shows a shortlist to whoever holds it, until it expires or is revoked. The token itself is not kept. */
export const shareLinks = sqliteTable(
  'share_links',
  {
    id: text('id').primaryKey(),
    shortlistId: text('shortlist_id')
      .notNull()
      .references(() => shortlists.id),
    /** SHA-256 of the token, hexadecimal. */
    tokenHash: text('token_hash').notNull().unique(),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    revokedAt: text('revoked_at'),
  },
  (t) => [index('share_links_shortlist').on(t.shortlistId)],
)
