import turfArea from '@turf/area'
import booleanPointInPolygon from '@turf/boolean-point-in-polygon'
import { type ParcelProblem, parcelProblem } from './parcel-problem.ts'
import type { Polygon } from './position.ts'
import type { Ring } from './ring.ts'
import { firstMeeting } from './sides.ts'

/** Below one square metre a boundary is a line or a slip of the hand. */
const LEAST_AREA_M2 = 1
const DEGREE_DIGITS = 1e6

const figure = (degrees: number) => Math.round(degrees * DEGREE_DIGITS) / DEGREE_DIGITS
const at = ([lon, lat]: readonly [number, number]) => ({ lon: figure(lon), lat: figure(lat) })

/**
 * Whether a parsed parcel is a simple polygon, as OGC Simple Features (06-103r4, section 6.1.11) defines it, with the place of the
 * first fault in degrees: no corner touches another side, no two sides cross (held to Turf's kinks by a test), every hole
 * lies inside the outer ring and outside the other holes, and there is some area.
 */
export function checkParcel(polygon: Polygon): { kind: 'valid' } | ParcelProblem {
  const met = firstMeeting(polygon.coordinates)
  // a person repairs the two differently: a repeated point, or points in the wrong order
  if (met) return parcelProblem(met.kind === 'touch' ? 'touches-itself' : 'crosses-itself', at(met.at))
  const hole = checkHoles(polygon.coordinates)
  if (hole) return hole
  return turfArea(polygon) < LEAST_AREA_M2 ? parcelProblem('no-area') : { kind: 'valid' }
}

function checkHoles([outer, ...holes]: Ring[]): ParcelProblem | null {
  for (const [index, hole] of holes.entries()) {
    const within = (ring: Ring) => booleanPointInPolygon(hole[0]!, { type: 'Polygon', coordinates: [ring] })
    if (!within(outer!)) return parcelProblem('hole-outside', { hole: index + 1, ...at(hole[0]!) })
    if (holes.some((other) => other !== hole && within(other)))
      return parcelProblem('hole-in-hole', { hole: index + 1, ...at(hole[0]!) })
  }
  return null
}
