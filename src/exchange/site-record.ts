import { createHash } from 'node:crypto'
import type { Asset, AssetKind } from '../assets/asset.ts'
import type { FactKey, Facts } from '../assets/facts.ts'
import type { Position } from '../geometry/position.ts'
import type { IsoDate } from '../kernel/clock.ts'

/** The part of an asset that an import writes and may write again; all else of it is the zone's own. */
export interface SiteContent {
  name: string
  kind: AssetKind
  address: string | null
  description: string | null
  position: Position<'wgs84'>
  operatingStatus: Asset['operatingStatus']
  facts: Facts
  factsAsOf: IsoDate | null
}

/** What the file says of a site's life: to be listed, back in use, or neither in words that we know. */
export type Lifecycle = 'listed' | 'activated' | 'unclear'

/** One row of a file, mapped. */
export interface SiteRecord {
  /** `<standard>:<id there>`, how another import finds it again. */
  externalId: string
  siteId: string
  /** Code of the département, null where the file tells none and a zone was named. */
  departement: string | null
  lifecycle: Lifecycle
  content: SiteContent
}

type Comparable = Omit<SiteContent, 'position'> & { position: Position<'wgs84'> | null }

/** The content as one text, equal whatever the order in which facts are held. */
export function canonical({ facts, ...content }: Comparable): string {
  const { name, kind, address, description, position, operatingStatus, factsAsOf } = content
  const known = (Object.keys(facts) as FactKey[]).sort().flatMap((key) => {
    const fact = facts[key]
    return fact ? [key, fact.value, fact.source, fact.asOf] : []
  })
  return JSON.stringify([name, kind, address, description, position, operatingStatus, factsAsOf, known])
}

/**
 * 128 bits of SHA-256 of the canonical content. The event of each import keeps it; it tells later whether the file or the
 * asset has changed since.
 */
export const fingerprint = (canonicalContent: string): string =>
  createHash('sha256').update(canonicalContent).digest('hex').slice(0, 32)
