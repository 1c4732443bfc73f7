import { and, asc, between, eq, gt, inArray, isNotNull, ne, or } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { SITE_COLUMNS, ZONE_COLUMNS } from '../../matching/queries.ts'
import type { ZoneScope } from '../../zones/scope.ts'
import { assets, places, zones } from '../tables.ts'
import type { Box } from './box.ts'

/** Outlines that one answer holds: more than a screen shows apart. */
const MAX_PARCELS = 500

const ofZones = (scope: ZoneScope) => (scope === 'all' ? undefined : inArray(assets.zoneId, [...scope]))
const within = ({ south, north, west, east }: Box) =>
  and(between(assets.lat, south, north), between(assets.lon, west, east))

/** Assets of one answer: some 2 kB each, and a libSQL server answers with at most 10 MB. */
const OWN_PART = 1_000

/**
 * Assets of the zones that somebody speaks for: those that are not on offer and so not in the catalogue, and, with a box, everything
 * in it; in order of id from after one, at most `OWN_PART`. A statement for a batch; `everyOwn` reads the parts that follow.
 */
export const ownAssets = (db: Database, scope: ZoneScope, box: Box | null, afterId = '') =>
  db
    .select({ ...SITE_COLUMNS, status: assets.status, zone: ZONE_COLUMNS, zoneStatus: zones.status })
    .from(assets)
    .innerJoin(zones, eq(zones.id, assets.zoneId))
    .where(
      and(
        ofZones(scope),
        gt(assets.id, afterId),
        isNotNull(assets.lon),
        isNotNull(assets.lat),
        or(ne(assets.status, 'published'), ne(zones.status, 'published'), box ? within(box) : undefined),
      ),
    )
    .orderBy(asc(assets.id))
    .limit(OWN_PART)
type OwnRow = Awaited<ReturnType<typeof ownAssets>>[number]

/** The first part and what follows it: one part is all that a manager has, an administrator of the whole province reads several. */
export async function everyOwn(
  db: Database,
  scope: ZoneScope,
  box: Box | null,
  first: readonly OwnRow[],
): Promise<readonly OwnRow[]> {
  const rows = [...first]
  for (let part = first; part.length === OWN_PART; rows.push(...part)) {
    part = await ownAssets(db, scope, box, part.at(-1)!.id)
  }
  return rows
}

/** Exact outlines of their assets. A statement for a batch. */
export const ownParcels = (db: Database, scope: ZoneScope, box: Box) =>
  db
    .select({ id: assets.id, zoneId: assets.zoneId, status: assets.status, boundary: assets.boundary })
    .from(assets)
    .where(and(ofZones(scope), isNotNull(assets.boundary), within(box)))
    .orderBy(asc(assets.id))
    .limit(MAX_PARCELS)

/** Assets by id, in any state, with what the map says of them. A statement for a batch. */
export const assetsToShow = (db: Database, ids: readonly string[]) =>
  db
    .select({
      id: assets.id,
      zoneId: assets.zoneId,
      name: assets.name,
      nameEn: assets.nameEn,
      kind: assets.kind,
      status: assets.status,
      facts: assets.facts,
      zone: { name: zones.name, nameEn: zones.nameEn },
      zoneStatus: zones.status,
    })
    .from(assets)
    .innerJoin(zones, eq(zones.id, assets.zoneId))
    .where(inArray(assets.id, [...ids]))

/** The zones and places that the map shows: those that are published, and one's own. */
export async function surroundings(db: Database, scope: ZoneScope) {
  const seen = scope === 'all' ? undefined : or(eq(zones.status, 'published'), inArray(zones.id, [...scope]))
  const [zoneRows, placeRows] = await db.batch([
    db
      .select({
        id: zones.id,
        name: zones.name,
        nameEn: zones.nameEn,
        level: zones.level,
        lon: zones.lon,
        lat: zones.lat,
      })
      .from(zones)
      .where(and(seen, isNotNull(zones.lon), isNotNull(zones.lat)))
      .orderBy(asc(zones.id)),
    db
      .select({
        kind: places.kind,
        name: places.name,
        nameEn: places.nameEn,
        level: places.level,
        lon: places.lon,
        lat: places.lat,
      })
      .from(places)
      .orderBy(asc(places.level), asc(places.id)),
  ])
  return { zones: zoneRows, places: placeRows }
}
