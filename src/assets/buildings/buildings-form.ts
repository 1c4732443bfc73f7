import { areaM2 } from '../../geometry/measure.ts'
import { overlapM2 } from '../../geometry/overlap.ts'
import type { Polygon } from '../../geometry/position.ts'
import type { FormReader } from '../../http/form.ts'
import { BUILDING_USES, type Building } from '../asset.ts'
import { FORM_DATUMS, readPolygon, typedPolygon } from '../asset-form.ts'

export const MAX_BUILDINGS = 60
const MAX_STOREYS = 60
/** Surveys of a parcel and of what stands on it differ a little: less than this share outside is no matter. */
const OUTSIDE_TOLERANCE = 0.02
const OVERLAP_TOLERANCE_M2 = 1

/** Something that was kept and that a person should look at; buildings by their number from 1. */
export type BuildingWarning =
  | { code: 'sticks-out'; building: number; percent: number }
  | { code: 'overlaps'; building: number; other: number; areaM2: number }

/** How many buildings a form holds rows for: as many as it says, within reason. */
export function rowsOf(form: FormReader): number {
  const rows = Number(form.raw('rows') ?? 0)
  return Number.isInteger(rows) && rows >= 0 ? Math.min(rows, MAX_BUILDINGS) : 0
}

/**
 * The buildings that a form describes, in its order, from fields told apart by a number (`name-0`, `outline-0`); rows without an outline and without a name are left out. Null where nothing is
 * known of them: no rows, and nobody says that there are none. Problems stand at their fields. Outlines are in the datum
 * that the form names, within the parcel (one that lies wholly outside is refused) where there is one.
 */
export function readBuildings(form: FormReader, parcel: Polygon | null): Building[] | null {
  const datum = form.choice('datum', FORM_DATUMS) ?? 'wgs84'
  const buildings: Building[] = []
  for (let row = 0; row < rowsOf(form); row++) {
    if (form.raw(`outline-${row}`) === null && form.raw(`name-${row}`) === null) continue
    const name = form.text(`name-${row}`, { max: 80 })
    const use = form.choice(`use-${row}`, BUILDING_USES, true)
    const storeys = form.number(`storeys-${row}`, { min: 1, max: MAX_STOREYS, integer: true })
    const footprint = readPolygon(form, `outline-${row}`, datum)
    if (footprint === null && form.raw(`outline-${row}`) === null) form.refuse(`outline-${row}`, 'problem.required')
    if (footprint !== null && parcel !== null && overlapM2(footprint, parcel) === 0) {
      form.refuse(`outline-${row}`, 'buildings.problem.outside')
    } else if (use !== null && footprint !== null) buildings.push({ name, use, storeys, footprint })
  }
  if (buildings.length > 0) return buildings
  return form.raw('none') === null ? null : []
}

/** What the form's fields show of buildings; reading it back gives the same buildings. */
export function typedBuildings(buildings: readonly Building[] | null): Record<string, string> {
  const rows = (buildings ?? []).flatMap(({ name, use, storeys, footprint }, row) => [
    [`name-${row}`, name ?? ''],
    [`use-${row}`, use],
    [`storeys-${row}`, storeys === null ? '' : String(storeys)],
    [`outline-${row}`, typedPolygon(footprint)],
  ])
  return {
    ...Object.fromEntries(rows),
    rows: String(buildings?.length ?? 0),
    ...(buildings?.length === 0 && { none: '1' }),
  }
}

/** Which buildings reach out of the parcel or into each other, more than two surveys differ. */
export function buildingWarnings(buildings: readonly Building[], parcel: Polygon | null): BuildingWarning[] {
  const out = buildings.flatMap(({ footprint }, i): BuildingWarning[] => {
    if (parcel === null) return []
    const outside = 1 - overlapM2(footprint, parcel) / areaM2(footprint)
    return outside > OUTSIDE_TOLERANCE
      ? [{ code: 'sticks-out', building: i + 1, percent: Math.round(outside * 100) }]
      : []
  })
  const pairs = buildings.flatMap(({ footprint }, i) =>
    buildings.slice(i + 1).flatMap((other, j): BuildingWarning[] => {
      const common = overlapM2(footprint, other.footprint)
      return common > OVERLAP_TOLERANCE_M2
        ? [{ code: 'overlaps', building: i + 1, other: i + j + 2, areaM2: Math.round(common) }]
        : []
    }),
  )
  return [...out, ...pairs]
}
