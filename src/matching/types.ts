import type { AssetKind } from '../assets/asset.ts'
import type { FactKey, Facts } from '../assets/facts.ts'
import type { Position } from '../geometry/position.ts'
import type { IsoDate } from '../kernel/clock.ts'
import type { PlaceKind } from '../places/place.ts'
import type { NeedKey } from '../projects/requirement.ts'
import type { SiteGround } from './site-ground.ts'

/** What the engine is told of one published asset: its own facts and what its zone contributes. */
export interface SiteRecord {
  id: string
  zoneId: string
  name: string
  nameEn: string | null
  address: string | null
  sample: boolean
  kind: AssetKind
  position: Position<'wgs84'> | null
  facts: Facts
  /** The newest day any fact was confirmed; null is unknown. */
  factsAsOf: IsoDate | null
  publishedAt: string | null
  /** Its exact boundary; null or absent is unknown. */
  ground?: SiteGround | null
  /** One object for all sites of a zone. */
  zone: SiteZone
}

/** What every site of a zone has in common. */
export interface SiteZone {
  name: string
  nameEn: string | null
  prefecture: string | null
  /** 2-digit divisions of GB/T 4754-2017; null is unknown. */
  leadingIndustries: readonly string[] | null
  /** Section letters or 2 to 4 digits; null where the zone states no list. */
  admittedIndustries: readonly string[] | null
}

/** A place that a reader may type: a published zone or a place of the administrator's list. */
export interface NamedPlace {
  kind: PlaceKind | 'zone'
  name: string
  nameEn: string | null
  /** Of a zone. */
  prefecture: string | null
  position: Position<'wgs84'>
}

/** What a column is filled from: a fact of the asset, or something that is not in the registry of facts. */
export type Source = FactKey | 'kind' | 'position' | 'factsAsOf' | 'zone' | 'boundary'

/** Greatest and least worth that the known facts allow; equal where all is known. */
export interface Interval {
  low: number
  high: number
}

/**
 * A code with its figures. `params` are numbers and days as they are: the suffix of the name is the unit (`M2`, `M`, `T`, `Kva`,
 * `Km`, `KnM2`, `Years`, `Fen`, `FenM2Month`, `Day`). `labels` are lists of message keys, to be translated and joined, that fill
 * the placeholders of the same names. The text is `reason.<code>` or `repair.<code>`.
 */
export interface Reason {
  code: string
  params: Record<string, number | string>
  labels: Record<string, readonly string[]>
}

export type GateState = 'pass' | 'fail' | 'unknown'
/** All gates passed; some gate hangs on an unknown fact; some gate failed. */
export type Standing = 'eligible' | 'to-confirm' | 'excluded'

/** One segment of the score strip: as wide as its weight, filled to `low`, hatched to `high` (both in [0, 1]). */
export interface Part extends Interval {
  key: NeedKey
  weight: number
  reason: Reason
}

/** A need whose worth or gate hangs on an unknown: `facts` are the facts to ask for (empty: the position, the zone or the date of the facts). */
export interface Confirm {
  key: NeedKey
  must: boolean
  sources: readonly Source[]
  facts: readonly FactKey[]
}

export interface Match extends Interval {
  id: string
  zoneId: string
  standing: Standing
  /** low + optimism × (high − low), in [0, 1]. */
  score: number
  /** In the order of NEED_KEYS; weights sum to 1. */
  parts: readonly Part[]
  gates: readonly { key: NeedKey; state: GateState }[]
  confirm: readonly Confirm[]
}

/** Fails exactly one gate, by little. */
export interface NearMiss extends Match {
  failed: NeedKey
  repair: Reason
}

interface Group {
  total: number
  rows: readonly Match[]
}

/** What dropping this one gate brings: sites that fail it alone. */
export interface Relaxed {
  key: NeedKey
  eligible: number
  toConfirm: number
}

export interface RankOptions {
  /** Rows a group, 1 to 50. */
  k: number
  /** 0 cautious, 0.5 balanced, 1 hopeful. */
  optimism: number
  /** Rows of the eligible group to skip. */
  offset?: number
  /** Rows of the group to be confirmed to skip. */
  toConfirmOffset?: number
  /** Near misses to list (5), at most 50. */
  nearMisses?: number
}

export interface Ranking {
  engineVersion: string
  catalogueVersion: string
  /** Sites looked at. */
  size: number
  optimism: number
  weights: { readonly [K in NeedKey]?: number }
  eligible: Group
  toConfirm: Group
  excluded: number
  /** Sites that fail each gate; a site that fails two counts in both. */
  excludedBy: { readonly [K in NeedKey]?: number }
  nearMisses: readonly NearMiss[]
  /** Gates whose dropping brings at least one site, most first. */
  relax: readonly Relaxed[]
}

/** A site that would enter the first `top` once this one fact is known, if it turns out as good as it can. */
export interface FindOut {
  id: string
  zoneId: string
  fact: FactKey
  /** The needs that hang on the fact. */
  needs: readonly NeedKey[]
  /** Its standing and score as things are known now. */
  standing: Standing
  score: number
  /** Its score with the fact known and as good as it can be. */
  potential: number
  /** The place it would then take, from 1. */
  place: number
}
