import { eq } from 'drizzle-orm'
import type { Actor } from '../accounts/actor.ts'
import type { Database } from '../db/database.ts'
import { newestEvent } from '../events/queries.ts'
import { keptBy, keptSites } from '../kept/queries.ts'
import type { Catalogue } from '../matching/catalogue.ts'
import type { CatalogueCache } from '../matching/catalogue-cache.ts'
import type { ZoneScope } from '../zones/scope.ts'
import { ownMarks } from './map/own.ts'
import { everyOwn, ownAssets } from './map/queries.ts'
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

const divisionRows = (db: Database) =>
  db
    .select({ code: industries.code, name: industries.nameZh, nameEn: industries.nameEn })
    .from(industries)
    .where(eq(industries.level, DIVISION))

interface Reads {
  db: Database
  catalogue: CatalogueCache
}

const keepNames = (deps: Reads, rows: Awaited<ReturnType<typeof divisionRows>>): DivisionNames => {
  const names = new Map(rows.map(({ code, ...name }) => [code, name]))
  divisions.set(deps.catalogue, names)
  return names
}

/**
 * The catalogue as the newest event left it, and the names of the divisions: one round trip where nothing has changed, none where the page has
 * asked for the newest event in a batch of its own.
 */
export async function toSearch(
  deps: Reads,
  event?: number,
): Promise<{ catalogue: Catalogue; divisionNames: DivisionNames }> {
  const { db } = deps
  const known = divisions.get(deps.catalogue)
  if (known) return { catalogue: await deps.catalogue.current(db, event), divisionNames: known }
  const [[newest], rows] = await db.batch([newestEvent(db), divisionRows(db)])
  const divisionNames = keepNames(deps, rows)
  return { catalogue: await deps.catalogue.current(db, newest?.id ?? undefined), divisionNames }
}

/**
 * The same with what is the reader's own: the sites on their lists, and those of their zones (`scope`) that are not on offer. One round trip where
 * nothing has changed and the names are known.
 */
export async function toSearchFor(deps: Reads, actor: Actor, scope: ZoneScope) {
  if (actor.kind === 'visitor') return { ...(await toSearch(deps)), kept: keptBy([]), own: [] }
  const { db } = deps
  const [[newest], kept, first] = await db.batch([newestEvent(db), keptSites(db, actor), ownAssets(db, scope, null)])
  return {
    catalogue: await deps.catalogue.current(db, newest?.id ?? undefined),
    divisionNames: divisions.get(deps.catalogue) ?? keepNames(deps, await divisionRows(db)),
    kept: keptBy(kept),
    own: ownMarks(await everyOwn(db, scope, null, first), actor),
  }
}
