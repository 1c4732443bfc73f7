/** Indicators of a zombie enterprise (domain.md, section 3): flags raised from figures of a year, never one hard label. */
export interface EnterpriseFigures {
  year: number
  /** Whole fen; null is unknown. */
  revenueFen: number | null
  profitFen: number | null
  taxFen: number | null
  assetsFen: number | null
  debtsFen: number | null
  lossYears: number | null
  stoppedMonths: number | null
  wageArrears: boolean | null
  taxArrears: boolean | null
  livesOnSubsidy: boolean | null
}

/** Who holds an asset. Internal to the zone: never part of a public page. */
export interface Enterprise {
  id: string
  zoneId: string
  name: string
  /** Unified social credit code, 18 characters (GB 32100-2015). */
  creditCode: string | null
  industry: string | null
  status: 'operating' | 'stopped' | 'insolvent' | 'dissolved' | null
  figures: EnterpriseFigures | null
  note: string | null
  sample: boolean
  seq: number
  createdAt: string
  updatedAt: string
}
