import { and, asc, count, desc, eq, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import type { Surroundings } from '../enterprises/surroundings.ts'
import type { IsoDate } from '../kernel/clock.ts'
import type { ListedAssets } from '../zones/listed.ts'
import type { ZoneScope } from '../zones/scope.ts'
import { assets, places, projects, zones } from './tables.ts'

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
const hasLand = ne(assets.kind, 'building')
const hasBuilding = ne(assets.kind, 'land')

/** Sum in m² of the known areas of what has such an area, and how many of those do not say it. */
const areaOf = (column: typeof assets.landAreaM2 | typeof assets.floorAreaM2, has: typeof hasLand) => ({
  m2: sql<number>`total(case when ${has} then ${column} end)`,
  unknown: sql<number>`coalesce(sum(${has} and ${column} is null), 0)`,
})

/** What everybody sees on the first page, in one batch: figures, zones with how much they list, the newest listings, cities. */
export async function homeOf(db: Database) {
  const land = areaOf(assets.landAreaM2, hasLand)
  const floor = areaOf(assets.floorAreaM2, hasBuilding)
  const [[sums], zoneRows, newest, cities] = await db.batch([
    db
      .select({
        assets: count(),
        landM2: land.m2,
        landUnknown: land.unknown,
        floorM2: floor.m2,
        floorUnknown: floor.unknown,
      })
      .from(assets)
      .innerJoin(zones, eq(zones.id, assets.zoneId))
      .where(listed),
    db
      .select({
        id: zones.id,
        level: zones.level,
        prefecture: zones.prefecture,
        lon: zones.lon,
        lat: zones.lat,
        assets: count(assets.id),
      })
      .from(zones)
      .leftJoin(assets, and(eq(assets.zoneId, zones.id), eq(assets.status, 'published')))
      .where(eq(zones.status, 'published'))
      .groupBy(zones.id)
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
    figures: sums!,
    zones: zoneRows.map(({ lon, lat, ...zone }) => ({
      ...zone,
      position: lon === null || lat === null ? null : ([lon, lat] as const),
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
 * The assets of the zones somebody speaks for that wait for them: drafts, and published ones whose facts were last confirmed
 * before the given day or never. The first few, drafts first, and how many in all.
 */
export async function assetsInNeed(db: Database, scope: ZoneScope, confirmedSince: IsoDate) {
  if (scope.length === 0) return { rows: [], total: 0 }
  const stale = and(eq(assets.status, 'published'), or(isNull(assets.factsAsOf), lt(assets.factsAsOf, confirmedSince)))
  const where = and(
    scope === 'all' ? undefined : inArray(assets.zoneId, [...scope]),
    or(eq(assets.status, 'draft'), stale),
  )
  const [rows, [total]] = await db.batch([
    db
      .select({
        id: assets.id,
        name: assets.name,
        nameEn: assets.nameEn,
        status: assets.status,
        factsAsOf: assets.factsAsOf,
      })
      .from(assets)
      .where(where)
      .orderBy(sql`${assets.status} <> 'draft'`, asc(assets.factsAsOf), asc(assets.id))
      .limit(MOST_IN_NEED),
    db.select({ n: count() }).from(assets).where(where),
  ])
  return { rows, total: total!.n }
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
