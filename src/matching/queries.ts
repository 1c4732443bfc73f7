import { and, asc, eq, gt, inArray, or, sql } from 'drizzle-orm'
import { approximatePosition } from '../assets/public-position.ts'
import type { Database } from '../db/database.ts'
import type { Polygon } from '../geometry/position.ts'
import { SiteGround } from './site-ground.ts'
import { assets, events, places, zones } from './tables.ts'
import type { SiteRecord, SiteZone } from './types.ts'

/** What the engine is told of an asset, and of its zone. */
export const SITE_COLUMNS = {
  id: assets.id,
  zoneId: assets.zoneId,
  name: assets.name,
  nameEn: assets.nameEn,
  address: assets.address,
  sample: assets.sample,
  kind: assets.kind,
  lon: assets.lon,
  lat: assets.lat,
  facts: assets.facts,
  factsAsOf: assets.factsAsOf,
  publishedAt: assets.publishedAt,
  // Its text: parsed where somebody asks
  boundary: sql<string | Polygon | null>`${assets.boundary}`,
}
export const ZONE_COLUMNS = {
  name: zones.name,
  nameEn: zones.nameEn,
  prefecture: zones.prefecture,
  leadingIndustries: zones.leadingIndustries,
  admittedIndustries: zones.admittedIndustries,
}
const listed = and(eq(assets.status, 'published'), eq(zones.status, 'published'))

/**
 * Published assets of one zone or whatever zone, in order of id from after one, at most `limit`: all of a row but its position as one text, in the order of
 * `Listed`. A cell costs a server's client more than its text; numbers of a position stay numbers, since JSON has them to 15 digits only.
 */
export const listedAssets = (db: Database, afterId: string, limit: number, zoneId: string | null) =>
  db
    .select({
      id: assets.id,
      lon: assets.lon,
      lat: assets.lat,
      text: sql<string>`json_array(${assets.zoneId}, ${assets.name}, ${assets.nameEn}, ${assets.address}, ${assets.sample}, ${assets.kind}, json(${assets.facts}), ${assets.factsAsOf}, ${assets.publishedAt}, ${assets.boundary})`,
    })
    .from(assets)
    .where(
      zoneId === null
        ? // The plus keeps SQLite from reading and sorting all published assets for each part, and no join tempts it to go by zone: it walks the ids
          and(sql`+${assets.status} = 'published'`, gt(assets.id, afterId))
        : and(eq(assets.status, 'published'), eq(assets.zoneId, zoneId), gt(assets.id, afterId)),
    )
    .orderBy(asc(assets.id))
    .limit(limit)

/** What the sites of each published zone have in common. A statement for a batch. */
export const siteZones = (db: Database) =>
  db
    .select({ id: zones.id, lon: zones.lon, lat: zones.lat, ...ZONE_COLUMNS })
    .from(zones)
    .where(eq(zones.status, 'published'))

/** Those that an event since `eventId` names, itself or by its zone. A statement for a batch. */
export const sitesChangedSince = (db: Database, eventId: number) => {
  const subjects = (type: string) =>
    db
      .select({ id: events.subjectId })
      .from(events)
      .where(and(gt(events.id, eventId), eq(events.subjectType, type)))
  return db
    .select(SITE_COLUMNS)
    .from(assets)
    .innerJoin(zones, eq(zones.id, assets.zoneId))
    .where(and(listed, or(inArray(assets.id, subjects('asset')), inArray(assets.zoneId, subjects('zone')))))
}

/** Positions of the logistics nodes of level 1 and 2. A statement for a batch. */
export const logisticsNodes = (db: Database) =>
  db
    .select({ lon: places.lon, lat: places.lat })
    .from(places)
    .where(and(eq(places.kind, 'logistics-node'), inArray(places.level, [1, 2])))
    .orderBy(asc(places.id))

/** The places that a reader may type. A statement for a batch. */
export const namedPlaces = (db: Database) =>
  db
    .select({ kind: places.kind, name: places.name, nameEn: places.nameEn, lon: places.lon, lat: places.lat })
    .from(places)
    .orderBy(asc(places.id))

export type SiteRow = Awaited<ReturnType<typeof sitesChangedSince>>[number]

export const siteOf = ({ lon, lat, boundary, ...row }: SiteRow, zone: SiteZone): SiteRecord => ({
  ...row,
  ...(boundary !== null && { ground: new SiteGround(boundary) }),
  // Matching sees what the public sees: distances to places of one's choice would else give the exact point away.
  position: lon === null || lat === null ? null : approximatePosition([lon, lat]),
  zone,
})

/** One asset in any state, with its zone's part: what its manager may match. */
export async function siteToMatch(db: Database, id: string) {
  const [row] = await db
    .select({ asset: SITE_COLUMNS, zone: ZONE_COLUMNS, status: assets.status, zoneStatus: zones.status })
    .from(assets)
    .innerJoin(zones, eq(zones.id, assets.zoneId))
    .where(eq(assets.id, id))
  return row ? { site: siteOf(row.asset, row.zone), status: row.status, zoneStatus: row.zoneStatus } : null
}
