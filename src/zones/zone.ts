import type { Position } from '../geometry/position.ts'

export const ZONE_LEVELS = ['national', 'provincial', 'other'] as const
export const ZONE_STATUSES = ['draft', 'published', 'withdrawn'] as const

/** What a zone offers every asset in it. Unknown is null; prices in fen of the stated unit. */
export interface ZoneOffer {
  electricityFenKwh: number | null
  waterFenT: number | null
  gasFenM3: number | null
  steamFenGj: number | null
  /** Where heat comes from in winter. */
  heatSource: string | null
}

export interface Zone {
  id: string
  /** Code in the national catalogue (for example G221009), or the operator's own. */
  code: string
  name: string
  nameEn: string | null
  level: (typeof ZONE_LEVELS)[number]
  status: (typeof ZONE_STATUSES)[number]
  /** Six digits; a parcel code of the zone starts with them. */
  countyCode: string | null
  prefecture: string | null
  areaHa: number | null
  approvedYear: number | null
  leadingIndustriesText: string | null
  /** 2-digit divisions of GB/T 4754-2017; null is unknown. */
  leadingIndustries: readonly string[] | null
  /** What environmental admission allows in the zone: section letters or 2 to 4 digits; null is unknown. */
  admittedIndustries: readonly string[] | null
  position: Position<'wgs84'> | null
  positionNote: string | null
  offer: ZoneOffer
  sample: boolean
  seq: number
  createdAt: string
  updatedAt: string
}

/** A zone as a form's select offers it. */
export type ZoneOption = Pick<Zone, 'id' | 'name' | 'nameEn'>
