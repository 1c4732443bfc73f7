import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import { can } from '../accounts/can.ts'
import type { Database } from '../db/database.ts'
import { shortlistItems, shortlists } from './tables.ts'

/** A list that a site is on. */
export interface KeptOn {
  id: string
  name: string
}
/** The lists by the ids of the sites that are on one. */
export type Kept = ReadonlyMap<string, KeptOn>

/**
 * The sites that are on a list of this actor's, each with one of them: for the project where it is on one of its lists, else the list
 * last used. A statement for a batch; `keptBy` reads its rows.
 */
export const keptSites = (db: Database, actor: Actor, projectId = '') =>
  db
    .select({
      assetId: shortlistItems.assetId,
      id: shortlists.id,
      name: shortlists.name,
      // SQLite takes the other columns of a group from the row that holds its maximum
      first: sql<string>`max((${shortlists.projectId} is ${projectId}) || ${shortlists.updatedAt} || ${shortlists.id})`,
    })
    .from(shortlists)
    .innerJoin(shortlistItems, eq(shortlistItems.shortlistId, shortlists.id))
    .where(
      and(
        eq(shortlists.ownerId, can(actor, 'shortlist.listOwn') && actor.kind === 'user' ? actor.id : ''),
        isNull(shortlists.removedAt),
        isNull(shortlistItems.removedAt),
      ),
    )
    .groupBy(shortlistItems.assetId)

export const keptBy = (rows: readonly (KeptOn & { assetId: string })[]): Kept =>
  new Map(rows.map(({ assetId, id, name }) => [assetId, { id, name }]))
