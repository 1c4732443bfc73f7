import { boxOf } from '../measure.ts'
import { localMetres } from '../parcel-plan.ts'
import type { Polygon, Position } from '../position.ts'
import { type Parcel, parcelOf } from './ground.ts'

/** A boundary in metres around the middle of its box, made ready. */
export function localParcel(boundary: Polygon): { parcel: Parcel; centre: Position<'wgs84'> } {
  const { west, east, south, north } = boxOf(boundary)
  const centre: Position = [(west + east) / 2, (south + north) / 2]
  return { parcel: parcelOf(boundary.coordinates.map((ring) => ring.map((at) => localMetres(centre, at)))), centre }
}
