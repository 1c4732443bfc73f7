import { areaM2 } from '../geometry/measure.ts'
import { type ParcelPlan, parcelPlan } from '../geometry/parcel-plan.ts'
import type { Polygon } from '../geometry/position.ts'
import type { Translator } from '../i18n/translator.ts'
import type { Building, BuildingUse } from './asset.ts'

export interface BuildingRow {
  /** Its number on the plan, from 1. */
  number: number
  name: string | null
  use: BuildingUse
  storeys: number | null
  /** Ground that its outline covers, m². */
  footprintM2: number
}

/** A parcel with its buildings as a page shows them. */
export interface SitePlan {
  drawing: ParcelPlan
  /** Measured from the boundary, m². */
  areaM2: number
  /** Sum of the footprints, m². */
  builtM2: number
  /** Footprints times storeys, m²; null where a building's storeys are unknown, or where there is no building. */
  floorM2: number | null
  buildings: readonly BuildingRow[]
  /** Whether anybody has said which buildings there are. */
  buildingsKnown: boolean
}

/** The plan of a boundary and what stands on it. Areas are measured on the sphere; the density is builtM2 / areaM2. */
export function sitePlan(t: Translator, boundary: Polygon, buildings: readonly Building[] | null): SitePlan {
  const rows = (buildings ?? []).map(
    ({ name, use, storeys, footprint }, i): BuildingRow => ({
      number: i + 1,
      name,
      use,
      storeys,
      footprintM2: areaM2(footprint),
    }),
  )
  const footprints = (buildings ?? []).map(({ footprint: polygon }, i) => ({
    polygon,
    wordings: wordings(t, rows[i]!),
  }))
  const floors = rows.map(({ storeys, footprintM2 }) => (storeys === null ? null : storeys * footprintM2))
  return {
    drawing: parcelPlan(boundary, {}, footprints),
    areaM2: areaM2(boundary),
    builtM2: rows.reduce((sum, row) => sum + row.footprintM2, 0),
    floorM2:
      floors.length > 0 && floors.every((floor) => floor !== null) ? floors.reduce((sum, f) => sum + f, 0) : null,
    buildings: rows,
    buildingsKnown: buildings !== null,
  }
}

/** What may be written on a building: number, name and storeys; number and storeys; the number alone. */
function wordings(t: Translator, { number, name, storeys }: BuildingRow): string[] {
  const floors = storeys === null ? null : t('plan.storeys.short', { n: storeys })
  const joined = (...parts: (string | null)[]) => parts.filter((part) => part !== null).join(' · ')
  return [...new Set([joined(`${number}`, name, floors), joined(`${number}`, floors), `${number}`])]
}
