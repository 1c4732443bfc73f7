import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { assetPhotos, assets, zones } from '../tables.ts'

const PHOTO = {
  id: assetPhotos.id,
  assetId: assetPhotos.assetId,
  rank: assetPhotos.rank,
  mime: assetPhotos.mime,
  widthPx: assetPhotos.widthPx,
  heightPx: assetPhotos.heightPx,
  caption: assetPhotos.caption,
  captionEn: assetPhotos.captionEn,
  createdAt: assetPhotos.createdAt,
  removedAt: assetPhotos.removedAt,
}

/** The photos of an asset in their order, without the bytes. A statement for a batch. */
export const photosOf = (db: Database, assetId: string) =>
  db
    .select(PHOTO)
    .from(assetPhotos)
    .where(and(eq(assetPhotos.assetId, assetId), isNull(assetPhotos.removedAt)))
    .orderBy(asc(assetPhotos.rank), asc(assetPhotos.id))

/** The photos of several assets, each in its order. A statement for a batch. */
export const photosOfMany = (db: Database, assetIds: readonly string[]) =>
  db
    .select(PHOTO)
    .from(assetPhotos)
    .where(and(inArray(assetPhotos.assetId, [...assetIds]), isNull(assetPhotos.removedAt)))
    .orderBy(asc(assetPhotos.rank), asc(assetPhotos.id))

/** An asset with all of its photos, those taken away too; null where there is none. */
export async function assetWithPhotos(db: Database, assetId: string) {
  const [found, photos] = await db.batch([
    db
      .select({
        id: assets.id,
        zoneId: assets.zoneId,
        name: assets.name,
        nameEn: assets.nameEn,
        status: assets.status,
        seq: assets.seq,
      })
      .from(assets)
      .where(eq(assets.id, assetId)),
    db
      .select(PHOTO)
      .from(assetPhotos)
      .where(eq(assetPhotos.assetId, assetId))
      .orderBy(asc(assetPhotos.rank), asc(assetPhotos.id)),
  ])
  return found[0] ? { asset: found[0], photos } : null
}
export type AssetWithPhotos = NonNullable<Awaited<ReturnType<typeof assetWithPhotos>>>

/** The bytes of one photo, and what says who may see it; null where there is none. */
export async function photoBytes(db: Database, assetId: string, photoId: string) {
  const [found] = await db
    .select({
      bytes: assetPhotos.bytes,
      mime: assetPhotos.mime,
      removedAt: assetPhotos.removedAt,
      zoneId: assets.zoneId,
      status: assets.status,
      zoneStatus: zones.status,
    })
    .from(assetPhotos)
    .innerJoin(assets, eq(assets.id, assetPhotos.assetId))
    .innerJoin(zones, eq(zones.id, assets.zoneId))
    .where(and(eq(assetPhotos.id, photoId), eq(assetPhotos.assetId, assetId)))
  return found ?? null
}
