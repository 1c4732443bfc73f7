import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { shortlists } from '../kept/tables.ts'

export { shortlistItems, shortlists } from '../kept/tables.ts'
export { projects } from '../projects/tables.ts'

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
    withNotes: integer('with_notes', { mode: 'boolean' }).notNull(),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    revokedAt: text('revoked_at'),
  },
  (t) => [index('share_links_shortlist').on(t.shortlistId)],
)
