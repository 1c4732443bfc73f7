import { and, eq, gt, inArray, or, sql } from 'drizzle-orm'
import { assets } from '../assets/tables.ts'
import type { Database } from '../db/database.ts'
import { events } from '../events/tables.ts'
import { places } from '../places/tables.ts'
import { zones } from '../zones/tables.ts'
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
    .orderBy(sql`id`)

type SiteRow = Awaited<ReturnType<typeof listedSites>>[number]

export const siteOf = (row: SiteRow): SiteRecord => ({
  id: row.id,
  zoneId: row.zoneId,
  kind: row.kind,
  position: row.lon === null || row.lat === null ? null : [row.lon, row.lat],
  facts: row.facts,
  factsAsOf: row.factsAsOf,
  publishedAt: row.publishedAt,
  zone: { leadingIndustries: row.leadingIndustries, admittedIndustries: row.admittedIndustries },
})
