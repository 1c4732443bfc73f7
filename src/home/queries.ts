import { and, asc, count, desc, eq, inArray } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import type { Surroundings } from '../enterprises/surroundings.ts'
import { newestEvent } from '../events/queries.ts'
import { positionOf } from '../geometry/position.ts'
import type { ListedAssets } from '../zones/listed.ts'
import { assets, places, zones } from './tables.ts'

const NEWEST = 5

const listed = and(eq(assets.status, 'published'), eq(zones.status, 'published'))
const LISTED = {
  id: assets.id,
  name: assets.name,
  nameEn: assets.nameEn,
  kind: assets.kind,
  landAreaM2: assets.landAreaM2,
  floorAreaM2: assets.floorAreaM2,
}

/** What everybody sees on the first page: the ledger's newest event, the published zones, the newest listings, cities. The first statements of its batch. */
export const offerStatements = (db: Database) =>
  [
    newestEvent(db),
    db
      .select({
        id: zones.id,
        name: zones.name,
        nameEn: zones.nameEn,
        level: zones.level,
        prefecture: zones.prefecture,
        lon: zones.lon,
        lat: zones.lat,
      })
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
  ] as const

/** What a batch answers, statement by statement. */
export type Rows<S extends readonly unknown[]> = { [I in keyof S]: Awaited<S[I]> }

export const offerOf = ([[newestOfAll], zoneRows, newest, cities]: Rows<ReturnType<typeof offerStatements>>) => ({
  event: newestOfAll?.id ?? undefined,
  zones: zoneRows.map(({ lon, lat, ...zone }) => ({ ...zone, position: positionOf({ lon, lat }) })),
  newest,
  cities: cities.map(({ lon, lat, ...city }) => ({ ...city, position: [lon, lat] as const })),
})

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
