import type { AssetKind } from '../assets/asset.ts'
import { FACTS, flagBit } from '../assets/facts.ts'
import type { IsoDate } from '../kernel/clock.ts'
import type { SiteRecord } from '../matching/types.ts'
import type { DealMode } from '../projects/requirement.ts'
import type { ZoneScope } from '../zones/scope.ts'

/** What some sites come to. Areas in m² add up what is known; `…Unknown` counts the sites that have such an area and do not say it. */
export interface AreaSums {
  assets: number
  landM2: number
  landUnknown: number
  floorM2: number
  floorUnknown: number
}

/** What all published sites come to. */
export interface Figures extends AreaSums {
  /** Published sites of each zone that has one. */
  byZone: ReadonlyMap<string, number>
  byKind: Readonly<Record<AssetKind, number>>
  /** Sites that are known to be offered that way; many in more than one. */
  byMode: Readonly<Record<DealMode, number>>
  /** Sites that are known to be offered in none of these ways. */
  modeNone: number
  /** Sites that may be offered in some way, and of which no way is known. */
  modeUnknown: number
}

const ALL_MODES = (1 << FACTS.dealModes.options.length) - 1

/** Sums over the sites of the catalogue: reading their areas in SQL takes 300 ms for 26 000 of them, this 2 ms. */
export function figuresOf(sites: readonly SiteRecord[]): Figures {
  const byZone = new Map<string, number>()
  const sums = { landM2: 0, landUnknown: 0, floorM2: 0, floorUnknown: 0 }
  const byKind = { land: 0, building: 0, 'land-and-building': 0 }
  const byMode = { rent: 0, purchase: 0, equity: 0 }
  let modeNone = 0
  let modeUnknown = 0
  for (const { zoneId, kind, facts } of sites) {
    byKind[kind]++
    const { yes, no } = facts.dealModes?.value ?? { yes: 0, no: 0 }
    if (no === ALL_MODES) modeNone++
    else if (yes === 0) modeUnknown++
    for (const mode of FACTS.dealModes.options) if (yes & flagBit('dealModes', mode)) byMode[mode]++
    byZone.set(zoneId, (byZone.get(zoneId) ?? 0) + 1)
    if (kind !== 'building') {
      if (facts.landAreaM2) sums.landM2 += facts.landAreaM2.value
      else sums.landUnknown++
    }
    if (kind !== 'land') {
      if (facts.floorAreaM2) sums.floorM2 += facts.floorAreaM2.value
      else sums.floorUnknown++
    }
  }
  return { assets: sites.length, ...sums, byZone, byKind, byMode, modeNone, modeUnknown }
}

/**
 * Identifiers of the published sites in the zones that somebody speaks for whose facts were last confirmed before the given day,
 * or never: those without a day first, then the oldest.
 */
export function staleSites(sites: readonly SiteRecord[], scope: ZoneScope, confirmedSince: IsoDate): string[] {
  const mine = (zoneId: string) => scope === 'all' || scope.includes(zoneId)
  return sites
    .filter((site) => mine(site.zoneId) && (site.factsAsOf === null || site.factsAsOf < confirmedSince))
    .sort((a, b) => order(a.factsAsOf ?? '', b.factsAsOf ?? '') || order(a.id, b.id))
    .map(({ id }) => id)
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
