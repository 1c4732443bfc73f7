import turfArea from '@turf/area'
import { featureCollection, polygon as turfPolygon } from '@turf/helpers'
import turfIntersect from '@turf/intersect'
import { areaM2, boxOf } from './measure.ts'
import type { Polygon } from './position.ts'

/** Common area of two valid polygons in m²; 0 where they only touch. */
export function overlapM2(a: Polygon, b: Polygon): number {
  const [boxA, boxB] = [boxOf(a), boxOf(b)]
  // trivial reject: boxes that do not meet
  if (boxA.west >= boxB.east || boxB.west >= boxA.east || boxA.south >= boxB.north || boxB.south >= boxA.north) return 0
  const common = turfIntersect(featureCollection([turfPolygon(a.coordinates), turfPolygon(b.coordinates)]))
  return common ? turfArea(common) : 0
}

/** Neighbours share a boundary that each survey draws a little differently: less than this is not called an overlap. */
const OVERLAP_TOLERANCE_M2 = 1

export interface Overlap<Id> {
  id: Id
  overlapM2: number
  /** Part of the parcel's own area that lies in the other, 0 to 1. */
  share: number
}

/** Which of the others reach into the parcel, the largest overlap first. */
export function overlapsWith<Id>(
  parcel: Polygon,
  others: readonly { id: Id; polygon: Polygon }[],
  toleranceM2 = OVERLAP_TOLERANCE_M2,
): Overlap<Id>[] {
  const own = areaM2(parcel)
  return others
    .map(({ id, polygon }) => ({ id, overlapM2: overlapM2(parcel, polygon) }))
    .filter((other) => other.overlapM2 > toleranceM2)
    .sort((a, b) => b.overlapM2 - a.overlapM2)
    .map((other) => ({ ...other, share: Math.min(1, other.overlapM2 / own) }))
}
