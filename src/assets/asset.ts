import type { Polygon, Position } from '../geometry/position.ts'
import type { IsoDate } from '../kernel/clock.ts'
import type { Facts } from './facts.ts'

export const ASSET_KINDS = ['land', 'building', 'land-and-building'] as const
export type AssetKind = (typeof ASSET_KINDS)[number]

/** draft → published ⇄ withdrawn; a published asset that is in use again is activated, and may be published when it falls idle. */
export const ASSET_STATUSES = ['draft', 'published', 'withdrawn', 'activated'] as const
export type AssetStatus = (typeof ASSET_STATUSES)[number]

/** Two fields, never one label (domain.md, section 3). Both are internal to the zone. */
export const OPERATING_STATUSES = ['operating', 'partly-idle', 'idle', 'stopped'] as const
export const LEGAL_IDLE_STATUSES = ['not-assessed', 'not-idle', 'under-investigation', 'idle-by-decision'] as const

/** What a building is for; the plan hatches by it. */
export const BUILDING_USES = ['production', 'warehouse', 'office', 'dormitory', 'utility', 'other'] as const
export type BuildingUse = (typeof BUILDING_USES)[number]

/** One building of an asset, as its outline on the ground. Exact points: private like the boundary. */
export interface Building {
  name: string | null
  use: BuildingUse
  storeys: number | null
  footprint: Polygon
}

/** One listing: land, a building, or land with buildings. */
export interface Asset {
  id: string
  zoneId: string
  /** Who holds it. Private to the zone: never part of a public page. */
  enterpriseId: string | null
  name: string
  nameEn: string | null
  kind: AssetKind
  status: AssetStatus
  address: string | null
  description: string | null
  position: Position<'wgs84'> | null
  /** Exact boundary points: private to the zone and its accepted counterparties. */
  boundary: Polygon | null
  /** Null where nothing is known of them; empty where there are none. */
  buildings: readonly Building[] | null
  /** Area measured from the boundary on the sphere, m²; null without a boundary. */
  measuredAreaM2: number | null
  parcelCode: string | null
  unitCode: string | null
  titleNumber: string | null
  operatingStatus: (typeof OPERATING_STATUSES)[number] | null
  legalIdleStatus: (typeof LEGAL_IDLE_STATUSES)[number] | null
  facts: Facts
  /** The newest day any fact was confirmed; what freshness is counted from. */
  factsAsOf: IsoDate | null
  sample: boolean
  /** Where an import found it, `<standard>:<id there>`; an import of the same row finds it again. */
  externalId: string | null
  /** Sequence number of the last event. */
  seq: number
  createdAt: string
  updatedAt: string
  publishedAt: string | null
}

/** What a person states of an asset; the rest follows from it or is kept by the system. */
export type AssetContent = Pick<
  Asset,
  | 'enterpriseId'
  | 'name'
  | 'nameEn'
  | 'kind'
  | 'address'
  | 'description'
  | 'position'
  | 'boundary'
  | 'buildings'
  | 'parcelCode'
  | 'unitCode'
  | 'titleNumber'
  | 'operatingStatus'
  | 'legalIdleStatus'
  | 'facts'
>
