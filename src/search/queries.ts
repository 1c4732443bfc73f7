import { eq } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { newestEvent } from '../events/queries.ts'
import type { Catalogue } from '../matching/catalogue.ts'
import type { CatalogueCache } from '../matching/catalogue-cache.ts'
import { industries } from './tables.ts'

/** Of `industries.level`. */
const DIVISION = 2

export interface DivisionName {
  name: string
  nameEn: string | null
}
export type DivisionNames = ReadonlyMap<string, DivisionName>

/** Names of the divisions, kept beside the catalogue: reference data that a migration alone changes. */
const divisions = new WeakMap<CatalogueCache, DivisionNames>()

/** The catalogue as the newest event left it, and the names of the divisions: one round trip where nothing has changed. */
export async function toSearch(deps: {
  db: Database
  catalogue: CatalogueCache
}): Promise<{ catalogue: Catalogue; divisionNames: DivisionNames }> {
  const { db } = deps
  const known = divisions.get(deps.catalogue)
  if (known) {
    const [newest] = await newestEvent(db)
    return { catalogue: await deps.catalogue.current(db, newest?.id ?? undefined), divisionNames: known }
  }
  const [[newest], rows] = await db.batch([
    newestEvent(db),
    db
      .select({ code: industries.code, name: industries.nameZh, nameEn: industries.nameEn })
      .from(industries)
      .where(eq(industries.level, DIVISION)),
  ])
  const names = new Map(rows.map(({ code, ...name }) => [code, name]))
  divisions.set(deps.catalogue, names)
  return { catalogue: await deps.catalogue.current(db, newest?.id ?? undefined), divisionNames: names }
}
