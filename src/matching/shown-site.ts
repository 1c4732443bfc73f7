import type { Position } from '../geometry/position.ts'
import { DEAL_MODES } from '../projects/need-fields.ts'
import type { PlaceWant, Requirement } from '../projects/requirement.ts'
import type { Catalogue } from './catalogue.ts'
import { kmOfChord2, unitVector } from './place.ts'
import type { SiteRecord } from './types.ts'
import { wantedM2, type YearlyCost, yearlyCost } from './yearly-cost.ts'

/** A site as a row of matches shows it: what the engine knows of it, and what follows from that for the project. */
export interface ShownSite {
  record: SiteRecord
  /** To the nearest of the project's places, or to the nearest logistics node of level 1 or 2 (`place` null); null is unknown. */
  distance: { place: string | null; km: number } | null
  /** Of each way that the site offers and the project accepts. */
  yearly: readonly YearlyCost[]
}

/** The sites of a page. */
export function shownSites(
  catalogue: Catalogue,
  requirement: Requirement,
  ids: readonly string[],
): ReadonlyMap<string, ShownSite> {
  return new Map(
    ids.flatMap((id) => {
      const row = catalogue.rowOf(id)
      if (row === undefined) return []
      return [[id, shownSite(catalogue.sites[row]!, catalogue.columns.number.nodeKm[row]!, requirement)] as const]
    }),
  )
}

/** `nodeKm` is the distance to the nearest logistics node, NaN where it is unknown. */
export function shownSite(record: SiteRecord, nodeKm: number, requirement: Requirement): ShownSite {
  const { needs, asOf } = requirement
  const named = needs.places && needs.places.level !== 'indifferent' ? needs.places.places : []
  const node = Number.isNaN(nodeKm) ? null : { place: null, km: nodeKm }
  const offered = record.facts.dealModes?.value.yes
  const accepted = needs.dealMode?.modes ?? DEAL_MODES
  const modes = DEAL_MODES.filter((mode, bit) => accepted.includes(mode) && offered && (offered & (1 << bit)) !== 0)
  const occupancy = { kind: record.kind, facts: record.facts, asOf, wantedM2: wantedM2(requirement, record.kind) }
  return {
    record,
    distance: named.length > 0 ? nearest(record.position, named) : node,
    yearly: modes.map((mode) => yearlyCost(mode, occupancy)),
  }
}

function nearest(position: Position<'wgs84'> | null, places: readonly PlaceWant[]): ShownSite['distance'] {
  if (!position) return null
  const [x, y, z] = unitVector(position[0], position[1])
  return places
    .map(({ name, lon, lat }) => {
      const [px, py, pz] = unitVector(lon, lat)
      return { place: name, km: kmOfChord2((x - px) ** 2 + (y - py) ** 2 + (z - pz) ** 2) }
    })
    .reduce((a, b) => (b.km < a.km ? b : a))
}
