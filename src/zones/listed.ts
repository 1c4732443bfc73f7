import type { Database } from '../db/database.ts'

/** What a page about something else says of an asset: nothing private. Areas in m², null is unknown. */
export interface ListedAsset {
  id: string
  name: string
  nameEn: string | null
  kind: 'land' | 'building' | 'land-and-building'
  landAreaM2: number | null
  floorAreaM2: number | null
}

/** Assets stand to the right of zones (ARCHITECTURE.md), so `app.ts` hands in what zone pages say of them. */
export interface ListedAssets {
  /** How many published assets each of the zones has; a zone without one is not in the answer. */
  counts(db: Database, zoneIds: readonly string[]): Promise<Map<string, number>>
  /** The newest published assets of a zone, at most `limit`. */
  ofZone(db: Database, zoneId: string, limit: number): Promise<ListedAsset[]>
}
