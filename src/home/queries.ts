import { and, asc, count, desc, eq, inArray } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import type { Surroundings } from '../enterprises/surroundings.ts'
import { newestEvent } from '../events/queries.ts'
import { positionOf } from '../geometry/position.ts'
import type { ListedAssets } from '../zones/listed.ts'
import type { ZoneScope } from '../zones/scope.ts'
import { assets, places, projects, zones } from './tables.ts'

const IN_NEED = {
  id: assets.id,
  name: assets.name,
  nameEn: assets.nameEn,
  status: assets.status,
  factsAsOf: assets.factsAsOf,
}
const NEWEST = 5
const MOST_IN_NEED = 6
const MOST_PROJECTS = 5

const listed = and(eq(assets.status, 'published'), eq(zones.status, 'published'))
const LISTED = {
  id: assets.id,
  name: assets.name,
  nameEn: assets.nameEn,
  kind: assets.kind,
  landAreaM2: assets.landAreaM2,
  floorAreaM2: assets.floorAreaM2,
}
/** What everybody sees on the first page, in one batch: the published zones, the newest listings, cities, and the ledger's newest event. */
export async function homeOf(db: Database) {
  const [[newestOfAll], zoneRows, newest, cities] = await db.batch([
    newestEvent(db),
    db
      .select({ id: zones.id, level: zones.level, prefecture: zones.prefecture, lon: zones.lon, lat: zones.lat })
      .from(zones)
      .where(eq(zones.status, 'published'))
      .orderBy(asc(zones.id)),
    db
      .select({ ...LISTED, zone: { name: zones.name, nameEn: zones.nameEn } })
      .from(assets)
      .innerJoin(zones, eq(zones.id, assets.zoneId))
      .where(listed)
      .orderBy(desc(assets.publishedAt), asc(assets.id))
      .limit(NEWEST),
    db
      .select({ name: places.name, nameEn: places.nameEn, lon: places.lon, lat: places.lat })
      .from(places)
      .where(and(eq(places.kind, 'logistics-node'), inArray(places.level, [1, 2])))
      .orderBy(asc(places.level), asc(places.id)),
  ])
  return {
    event: newestOfAll?.id ?? undefined,
    zones: zoneRows.map(({ lon, lat, ...zone }) => ({
      ...zone,
      position: positionOf({ lon, lat }),
    })),
    newest,
    cities: cities.map(({ lon, lat, ...city }) => ({ ...city, position: [lon, lat] as const })),
  }
}

/** An investor's projects, the last touched first. */
export const latestProjects = (db: Database, ownerId: string) =>
  db
    .select({ id: projects.id, name: projects.name, status: projects.status, updatedAt: projects.updatedAt })
    .from(projects)
    .where(eq(projects.ownerId, ownerId))
    .orderBy(desc(projects.updatedAt), asc(projects.id))
    .limit(MOST_PROJECTS)

/**
 * The assets that wait for whoever speaks for these zones: drafts first, then the stale ones in the order given. The first
 * few, and how many in all.
 */
export async function assetsInNeed(db: Database, scope: ZoneScope, stale: readonly string[]) {
  if (scope.length === 0) return { rows: [], total: 0 }
  const drafts = and(eq(assets.status, 'draft'), scope === 'all' ? undefined : inArray(assets.zoneId, [...scope]))
  const first = stale.slice(0, MOST_IN_NEED)
  const [draftRows, [draftCount], staleRows] = await db.batch([
    db.select(IN_NEED).from(assets).where(drafts).orderBy(asc(assets.id)).limit(MOST_IN_NEED),
    db.select({ n: count() }).from(assets).where(drafts),
    db.select(IN_NEED).from(assets).where(inArray(assets.id, first)),
  ])
  const inOrder = staleRows.sort((a, b) => first.indexOf(a.id) - first.indexOf(b.id))
  return { rows: [...draftRows, ...inOrder].slice(0, MOST_IN_NEED), total: draftCount!.n + stale.length }
}

/** What zone pages say of assets (`app.ts` hands it to them). */
export const listedAssets: ListedAssets = {
  async counts(db, zoneIds) {
    if (zoneIds.length === 0) return new Map()
    const rows = await db
      .select({ zoneId: assets.zoneId, n: count() })
      .from(assets)
      .where(and(inArray(assets.zoneId, [...zoneIds]), eq(assets.status, 'published')))
      .groupBy(assets.zoneId)
    return new Map(rows.map(({ zoneId, n }) => [zoneId, n]))
  },
  ofZone: (db, zoneId, limit) =>
    db
      .select(LISTED)
      .from(assets)
      .where(and(eq(assets.zoneId, zoneId), eq(assets.status, 'published')))
      .orderBy(desc(assets.publishedAt), asc(assets.id))
      .limit(limit),
}

/** What an enterprise's page says of assets, whatever their state: it is internal to the zone. */
export const heldAssets: Surroundings['heldAssets'] = (db, enterpriseId) =>
  db
    .select({ id: assets.id, name: assets.name, nameEn: assets.nameEn, status: assets.status })
    .from(assets)
    .where(eq(assets.enterpriseId, enterpriseId))
    .orderBy(asc(assets.name), asc(assets.id))
