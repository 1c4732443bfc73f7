import { and, asc, desc, eq, getTableColumns, isNull } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import type { SavedSearch } from './saved-search.ts'
import { projects, savedSearches, zones } from './tables.ts'

/** What somebody keeps, the last kept first, with the project of each that follows one. A statement for a batch. */
export const savedOf = (db: Database, ownerId: string) =>
  db
    .select({
      ...getTableColumns(savedSearches),
      project: {
        id: projects.id,
        name: projects.name,
        ownerId: projects.ownerId,
        status: projects.status,
        requirement: projects.requirement,
      },
    })
    .from(savedSearches)
    .leftJoin(projects, eq(projects.id, savedSearches.projectId))
    .where(and(eq(savedSearches.ownerId, ownerId), isNull(savedSearches.removedAt)))
    .orderBy(desc(savedSearches.createdAt), desc(savedSearches.id))

/** One, kept or removed; null where there is none. */
export async function savedById(db: Database, id: string): Promise<SavedSearch | null> {
  const [saved] = await db.select().from(savedSearches).where(eq(savedSearches.id, id))
  return saved ?? null
}

/** What somebody's own search is called, kept or removed. A statement for a batch. */
export const nameOf = (db: Database, { id, ownerId }: { id: string; ownerId: string }) =>
  db
    .select({ name: savedSearches.name })
    .from(savedSearches)
    .where(and(eq(savedSearches.id, id), eq(savedSearches.ownerId, ownerId)))

/** Names of the published zones, which a condition names by identifier. A statement for a batch. */
export const zoneNames = (db: Database) =>
  db
    .select({ id: zones.id, name: zones.name, nameEn: zones.nameEn })
    .from(zones)
    .where(eq(zones.status, 'published'))
    .orderBy(asc(zones.code))
