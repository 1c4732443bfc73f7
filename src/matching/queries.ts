import { and, asc, eq, gt, inArray, or } from 'drizzle-orm'
import { approximatePosition } from '../assets/public-position.ts'
import type { Database } from '../db/database.ts'
import { assets, events, places, zones } from './tables.ts'
import type { SiteRecord } from './types.ts'

const SITE_COLUMNS = {
  id: assets.id,
  zoneId: assets.zoneId,
  kind: assets.kind,
  lon: assets.lon,
  lat: assets.lat,
  facts: assets.facts,
  factsAsOf: assets.factsAsOf,
  publishedAt: assets.publishedAt,
  leadingIndustries: zones.leadingIndustries,
  admittedIndustries: zones.admittedIndustries,
}
const listed = and(eq(assets.status, 'published'), eq(zones.status, 'published'))

/** Published assets of published zones. A statement for a batch; `siteOf` makes the engine's record of a row. */
export const listedSites = (db: Database) =>
  db.select(SITE_COLUMNS).from(assets).innerJoin(zones, eq(zones.id, assets.zoneId)).where(listed)

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

type SiteRow = Awaited<ReturnType<typeof listedSites>>[number]

export const siteOf = (row: SiteRow): SiteRecord => ({
  id: row.id,
  zoneId: row.zoneId,
  kind: row.kind,
  // Matching sees what the public sees: distances to places of one's choice would else give the exact point away.
  position: row.lon === null || row.lat === null ? null : approximatePosition([row.lon, row.lat]),
  facts: row.facts,
  factsAsOf: row.factsAsOf,
  publishedAt: row.publishedAt,
  zone: { leadingIndustries: row.leadingIndustries, admittedIndustries: row.admittedIndustries },
})

/** What a row of matches calls a site, by its identifier. A statement for a batch. */
export const siteNames = (db: Database, ids: readonly string[]) =>
  db
    .select({
      id: assets.id,
      name: assets.name,
      nameEn: assets.nameEn,
      zoneName: zones.name,
      zoneNameEn: zones.nameEn,
      prefecture: zones.prefecture,
    })
    .from(assets)
    .innerJoin(zones, eq(zones.id, assets.zoneId))
    .where(inArray(assets.id, [...ids]))

export type SiteName = Awaited<ReturnType<typeof siteNames>>[number]

/** One asset in any state, with its zone's part: what its manager may match. */
export async function siteToMatch(db: Database, id: string) {
  const [row] = await db
    .select({ ...SITE_COLUMNS, name: assets.name, nameEn: assets.nameEn, status: assets.status })
    .from(assets)
    .innerJoin(zones, eq(zones.id, assets.zoneId))
    .where(eq(assets.id, id))
  return row ? { site: siteOf(row), name: row.name, nameEn: row.nameEn, status: row.status } : null
}
