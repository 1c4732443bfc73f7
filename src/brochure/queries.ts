import { eq, inArray, sql } from 'drizzle-orm'
import { namedPlace, placeRows } from '../assets/page/queries.ts'
import { photosOfMany } from '../assets/photos/queries.ts'
import { fromRow } from '../assets/queries.ts'
import type { Database } from '../db/database.ts'
import { positionOf } from '../geometry/position.ts'
import { assets, industries, zones } from './tables.ts'

/** Everything that a brochure may say of these assets, by id, in one batch. Who may see which part is the caller's question. */
export async function brochureAssets(db: Database, ids: readonly string[]) {
  const these = inArray(assets.id, [...ids])
  const [rows, photos, admitted, known] = await db.batch([
    db.select({ asset: assets, zone: zones }).from(assets).innerJoin(zones, eq(zones.id, assets.zoneId)).where(these),
    photosOfMany(db, ids),
    db
      .select({ code: industries.code, nameZh: industries.nameZh, nameEn: industries.nameEn })
      .from(industries)
      .where(
        sql`${industries.code} in (select value from ${assets}, json_each(json_extract(${assets.facts}, '$.admittedIndustries.value')) where ${these})`,
      ),
    placeRows(db),
  ])
  const found = rows.map(({ asset, zone: { lon, lat, ...zone } }) => ({
    asset: fromRow(asset),
    zone: { ...zone, position: positionOf({ lon, lat }) },
    photos: photos.filter(({ assetId }) => assetId === asset.id),
  }))
  return {
    found: new Map(found.map((one) => [one.asset.id, one])),
    industries: admitted,
    places: known.map(namedPlace),
  }
}
export type Brochures = Awaited<ReturnType<typeof brochureAssets>>
export type BrochureAsset = Brochures['found'] extends Map<string, infer A> ? A : never
