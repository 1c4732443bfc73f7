import type { LedgerEvent } from '../../events/event.ts'
import type { Asset } from '../asset.ts'
import type { By } from '../lifecycle.ts'
import type { CleanImage } from './clean-image.ts'

/** A photo of an asset, without its bytes. */
export interface Photo {
  id: string
  assetId: string
  /** Place among the photos of the asset; they stand in ascending order, ties by id. */
  rank: number
  mime: CleanImage['mime']
  widthPx: number
  heightPx: number
  caption: string | null
  captionEn: string | null
  createdAt: string
  /** When it was taken away; it stays, so that this can be undone. */
  removedAt: string | null
}

export const MAX_PHOTOS = 12
/** What a browser may send at once is bounded by the application's body limit of 2 MB. */
export const MAX_PHOTO_BYTES = 1_500_000
export const MAX_CAPTION = 200

/** What the ledger says of a change of an asset's photos, and the stamps that the asset gets with it. */
export interface PhotoStep {
  asset: Pick<Asset, 'id' | 'seq' | 'updatedAt'>
  event: LedgerEvent
}

/** Any change of an asset's photos: the asset counts it, so that two who change them at once do not lose each other's work. */
export function photoStep(
  asset: Pick<Asset, 'id' | 'seq'>,
  kind: 'photos-added' | 'photo-described' | 'photos-ordered' | 'photo-removed' | 'photo-restored',
  { actorId, now }: By,
  data: LedgerEvent['data'],
): PhotoStep {
  const at = now.toISOString()
  const seq = asset.seq + 1
  return {
    asset: { id: asset.id, seq, updatedAt: at },
    event: { subjectType: 'asset', subjectId: asset.id, seq, kind: `asset.${kind}`, actorId, at, data },
  }
}

/** The ids in their order after one has moved by a place; null where there is no such place, or no such photo. */
export function moved(ids: readonly string[], id: string, to: 'earlier' | 'later'): string[] | null {
  const from = ids.indexOf(id)
  const at = from + (to === 'earlier' ? -1 : 1)
  if (from < 0 || at < 0 || at >= ids.length) return null
  const order = [...ids]
  ;[order[from], order[at]] = [order[at]!, order[from]!]
  return order
}

/** The rank of the next photo: behind all that there are, also those taken away. */
export const nextRank = (photos: readonly Pick<Photo, 'rank'>[]): number =>
  photos.reduce((most, { rank }) => Math.max(most, rank + 1), 0)
