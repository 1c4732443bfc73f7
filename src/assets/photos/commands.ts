import { and, eq, lte } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { commit, recordEvent } from '../../events/commands.ts'
import { assetPhotos, assets } from '../tables.ts'
import type { Photo, PhotoStep } from './photo.ts'

const stamped = (db: Database, { asset, event }: PhotoStep) =>
  [
    db.update(assets).set({ seq: asset.seq, updatedAt: asset.updatedAt }).where(eq(assets.id, asset.id)),
    recordEvent(db, event),
  ] as const

const UNDO_DAYS = 30

/** Keeps new photos with their event, and lets go what was taken away over a month ago. Throws a 409 where somebody else changed the asset first. */
export function addPhotos(db: Database, step: PhotoStep, photos: readonly (Photo & { bytes: Uint8Array })[]) {
  const past = new Date(Date.parse(step.asset.updatedAt) - UNDO_DAYS * 86_400_000 - 1).toISOString()
  return commit(db, [
    ...stamped(db, step),
    db.delete(assetPhotos).where(and(eq(assetPhotos.assetId, step.asset.id), lte(assetPhotos.removedAt, past))),
    ...photos.map((photo) => db.insert(assetPhotos).values({ ...photo, bytes: Buffer.from(photo.bytes) })),
  ])
}

/** Changes what is said of one photo, or whether it is there. */
export const changePhoto = (
  db: Database,
  step: PhotoStep,
  id: string,
  change: Partial<Pick<Photo, 'caption' | 'captionEn' | 'removedAt'>>,
) => commit(db, [...stamped(db, step), db.update(assetPhotos).set(change).where(eq(assetPhotos.id, id))])

/** Puts the photos into an order. */
export const orderPhotos = (db: Database, step: PhotoStep, ids: readonly string[]) =>
  commit(db, [
    ...stamped(db, step),
    ...ids.map((id, rank) => db.update(assetPhotos).set({ rank }).where(eq(assetPhotos.id, id))),
  ])
