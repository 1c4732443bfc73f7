import { and, asc, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import { alias, type SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Database } from '../db/database.ts'
import { positionOf } from '../geometry/position.ts'
import type { Asset } from './asset.ts'
import { assets, industries, zones } from './tables.ts'

type Row = typeof assets.$inferSelect

/** A row as the asset it holds; the computed columns stay behind. */
export function fromRow(row: Row): Asset {
  const { lon, lat, landAreaM2, floorAreaM2, clearHeightM, powerKva, rentFenM2Month, priceFen, ...asset } = row
  return { ...asset, position: positionOf({ lon, lat }) }
}

/** Degrees around an asset in which the centre of a parcel that reaches into it may lie: about 5 km. */
const NEIGHBOUR_DEGREES = 0.05

/** Assets near by that have a boundary, of one that has one; none where not asked for. A statement for a batch. */
export function neighbourRows(db: Database, id: string, asked = true) {
  const other = alias(assets, 'other')
  const otherZone = alias(zones, 'other_zone')
  const near = (a: SQLiteColumn, b: SQLiteColumn) =>
    sql`${b} between ${a} - ${NEIGHBOUR_DEGREES} and ${a} + ${NEIGHBOUR_DEGREES}`
  return db
    .select({
      name: other.name,
      zoneId: other.zoneId,
      status: other.status,
      zoneStatus: otherZone.status,
      boundary: other.boundary,
    })
    .from(assets)
    .innerJoin(other, and(ne(other.id, assets.id), near(assets.lon, other.lon), near(assets.lat, other.lat)))
    .innerJoin(otherZone, eq(otherZone.id, other.zoneId))
    .where(asked ? and(eq(assets.id, id), isNotNull(assets.boundary), isNotNull(other.boundary)) : sql`false`)
    .limit(200)
}
type NeighbourRow = Awaited<ReturnType<typeof neighbourRows>>[number]

export const withBoundary = (rows: readonly NeighbourRow[]) =>
  rows.flatMap(({ boundary, ...other }) => (boundary === null ? [] : [{ ...other, boundary }]))

/** The industries that an asset admits. A statement for a batch. */
export const admittedRows = (db: Database, id: string) =>
  db
    .select({ code: industries.code, nameZh: industries.nameZh, nameEn: industries.nameEn })
    .from(industries)
    .where(
      sql`${industries.code} in (select value from json_each((select json_extract(facts, '$.admittedIndustries.value') from ${assets} where ${assets.id} = ${id})))`,
    )

export async function assetById(db: Database, id: string): Promise<Asset | null> {
  const [row] = await db.select().from(assets).where(eq(assets.id, id))
  return row ? fromRow(row) : null
}

/** Names of the zones that somebody speaks for (`all`: an administrator's), by code. A statement for a batch. */
export const zoneNames = (db: Database, of: readonly string[] | 'all') =>
  db
    .select({ id: zones.id, name: zones.name, nameEn: zones.nameEn })
    .from(zones)
    .where(of === 'all' ? undefined : inArray(zones.id, [...of]))
    .orderBy(asc(zones.code))

/** Which of these codes GB/T 4754-2017 does not have. */
export async function unknownIndustries(db: Database, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return []
  const known = await db
    .select({ code: industries.code })
    .from(industries)
    .where(inArray(industries.code, [...codes]))
  const have = new Set(known.map(({ code }) => code))
  return codes.filter((code) => !have.has(code))
}
