import { ASSET_KINDS } from '../../assets/asset.ts'
import { FACT_KEYS, FACT_SOURCES, FACTS } from '../../assets/facts.ts'
import type { SiteRecord, SiteZone } from '../types.ts'
import { crc32 } from './crc32.ts'

/** One zone's sites on offer, as one segment holds them. */
export interface ZoneSites {
  zoneId: string
  /** The state of the zone's content that this is (`zone_editions`). */
  edition: number
  zone: SiteZone
  /** All of this zone, with this `zone`, in ascending order of id. */
  sites: readonly SiteRecord[]
}

/** A segment that cannot be used: it is made anew from the tables. */
export class UnusableSegment extends Error {
  constructor(readonly because: 'not-a-segment' | 'other-format' | 'truncated' | 'checksum') {
    super(`the segment cannot be used: ${because}`)
  }
}

/** "PHSG". */
export const MAGIC = 0x47534850
/** A number up with each change of the layout, so that what another release wrote is not read by this one. */
export const FORMAT = 2
/** Magic, format, zero, registry, length. */
export const HEADER_BYTES = 16
export const CHECKSUM_BYTES = 4
/** Where the header says how long all of it is. */
export const LENGTH_AT = 12
/** How the columns of names and days follow each other. */
export const TEXT_KEYS = ['id', 'name', 'nameEn', 'address', 'factsAsOf', 'publishedAt'] as const

/**
 * A fingerprint of what codes mean: facts, their options, kinds and sources in their order. A release that knows of another fact or option
 * does not read the segments of the one before.
 */
export const REGISTRY = crc32(
  new TextEncoder().encode(
    JSON.stringify([
      ASSET_KINDS,
      FACT_SOURCES,
      FACT_KEYS.map((key) => {
        const fact = FACTS[key]
        return [key, fact.kind, 'options' in fact ? fact.options : null]
      }),
    ]),
  ),
)
