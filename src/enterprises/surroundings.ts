import type { Database } from '../db/database.ts'
import type { Industry } from '../zones/industry.ts'
import type { ZoneScope } from '../zones/scope.ts'
import type { ZoneOption } from '../zones/zone.ts'

/** What an enterprise's page says of an asset that it holds. */
export interface HeldAsset {
  id: string
  name: string
  nameEn: string | null
  status: 'draft' | 'published' | 'withdrawn' | 'activated'
}

/**
 * What the pages of enterprises say of other records. Modules of one row do not read each other's tables (ARCHITECTURE.md), so
 * `app.ts` hands it in.
 */
export interface Surroundings {
  zoneOptions(db: Database, scope: ZoneScope): Promise<ZoneOption[]>
  zoneById(db: Database, id: string): Promise<ZoneOption | null>
  industryNames(db: Database, codes: readonly string[]): Promise<Map<string, Industry>>
  /** Its assets, whatever their state: the pages are internal to the zone. */
  heldAssets(db: Database, enterpriseId: string): Promise<HeldAsset[]>
}
