import { and, asc, count, eq, ne, sql } from 'drizzle-orm'
import { alias, type SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Database } from '../../db/database.ts'
import { historyOf, newestEvent } from '../../events/queries.ts'
import { positionOf } from '../../geometry/position.ts'
import type { AssetPageData } from '../asset-page.ts'
import type { Flags } from '../facts.ts'
import type { NamedPlace } from '../location.ts'
import { photosOf } from '../photos/queries.ts'
import { admittedRows, fromRow, neighbourRows, withBoundary } from '../queries.ts'
import { assets, enterprises, industries, places, zones } from '../tables.ts'

const zoneColumns = {
  id: zones.id,
  name: zones.name,
  nameEn: zones.nameEn,
  status: zones.status,
  prefecture: zones.prefecture,
  countyCode: zones.countyCode,
  lon: zones.lon,
  lat: zones.lat,
  offer: zones.offer,
  leadingIndustries: zones.leadingIndustries,
  leadingIndustriesText: zones.leadingIndustriesText,
  admittedIndustries: zones.admittedIndustries,
}
/** Within which assets on offer count as near by: some 40 km; and how many are looked at. */
const AROUND_DEGREES = 0.4
const AROUND = 24

/** The industries that an asset's zone leads with or admits. A statement for a batch. */
const zoneIndustryRows = (db: Database, id: string) =>
  db
    .select({ code: industries.code, nameZh: industries.nameZh, nameEn: industries.nameEn })
    .from(industries)
    .where(
      sql`${industries.code} in (
        select value from json_each((select ${zones.leadingIndustries} from ${zones} join ${assets} on ${assets.zoneId} = ${zones.id} where ${assets.id} = ${id}))
        union select value from json_each((select ${zones.admittedIndustries} from ${zones} join ${assets} on ${assets.zoneId} = ${zones.id} where ${assets.id} = ${id})))`,
    )

/** The assets on offer around one, nearest by rounded positions first, so that not even the choice tells the exact place. A statement for a batch. */
function aroundRows(db: Database, id: string) {
  const other = alias(assets, 'around')
  const otherZone = alias(zones, 'around_zone')
  const apart = (a: SQLiteColumn, b: SQLiteColumn) => sql`(round(${a}, 2) - round(${b}, 2))`
  return db
    .select({
      id: other.id,
      name: other.name,
      nameEn: other.nameEn,
      kind: other.kind,
      lon: other.lon,
      lat: other.lat,
      landAreaM2: other.landAreaM2,
      floorAreaM2: other.floorAreaM2,
      dealModes: sql<string | null>`json_extract(${other.facts}, '$.dealModes.value')`,
      zone: { id: otherZone.id, name: otherZone.name, nameEn: otherZone.nameEn },
    })
    .from(assets)
    .innerJoin(
      other,
      and(
        ne(other.id, assets.id),
        eq(other.status, 'published'),
        sql`${other.lat} between ${assets.lat} - ${AROUND_DEGREES} and ${assets.lat} + ${AROUND_DEGREES}`,
        sql`${other.lon} between ${assets.lon} - ${AROUND_DEGREES} and ${assets.lon} + ${AROUND_DEGREES}`,
      ),
    )
    .innerJoin(otherZone, and(eq(otherZone.id, other.zoneId), eq(otherZone.status, 'published')))
    .where(eq(assets.id, id))
    .orderBy(
      // a degree of longitude is about 0.72 of one of latitude at 44° N
      sql`${apart(other.lon, assets.lon)} * ${apart(other.lon, assets.lon)} * 0.52 + ${apart(other.lat, assets.lat)} * ${apart(other.lat, assets.lat)}`,
      asc(other.id),
    )
    .limit(AROUND)
}

/** Everything with a name that a site may lie near to. A statement for a batch; `namedPlace` makes a place of a row. */
export const placeRows = (db: Database) => db.select().from(places).orderBy(asc(places.id))
export const namedPlace = ({ lon, lat, level, ...place }: typeof places.$inferSelect): NamedPlace => ({
  ...place,
  level: level === 1 || level === 2 || level === 3 ? level : null,
  position: [lon, lat],
})

/**
 * Everything an asset's page shows; null where there is none. Who may see which part is the caller's question; neighbours are
 * looked for (a walk over all assets) only where `internal`.
 */
export async function assetPage(db: Database, id: string, internal: boolean): Promise<AssetPageData | null> {
  const [found, neighbours, admitted, history, zoneIndustries, around, known, [inZone], photos, [newest]] =
    await db.batch([
      db
        .select({ asset: assets, zone: zoneColumns, enterprise: enterprises.name })
        .from(assets)
        .innerJoin(zones, eq(zones.id, assets.zoneId))
        .leftJoin(enterprises, eq(enterprises.id, assets.enterpriseId))
        .where(eq(assets.id, id)),
      neighbourRows(db, id, internal),
      admittedRows(db, id),
      historyOf(db, 'asset', id, 20),
      zoneIndustryRows(db, id),
      aroundRows(db, id),
      placeRows(db),
      db
        .select({ n: count() })
        .from(assets)
        .where(
          sql`${assets.status} = 'published' and ${assets.id} <> ${id} and ${assets.zoneId} = (select zone_id from assets where id = ${id})`,
        ),
      photosOf(db, id),
      newestEvent(db),
    ])
  const row = found[0]
  if (row === undefined) return null
  const { lon, lat, ...zone } = row.zone
  return {
    asset: fromRow(row.asset),
    zone: { ...zone, position: positionOf({ lon, lat }) },
    enterprise: row.enterprise,
    neighbours: withBoundary(neighbours),
    industries: admitted,
    history,
    zoneIndustries,
    around: around.map(({ dealModes, ...other }) => ({
      ...other,
      position: positionOf(other),
      dealModes: dealModes === null ? null : (JSON.parse(dealModes) as Flags),
    })),
    places: known.map(namedPlace),
    othersInZone: inZone!.n,
    photos,
    newestEvent: newest?.id ?? undefined,
  }
}
