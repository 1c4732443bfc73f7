import turfArea from '@turf/area'
import booleanPointInPolygon from '@turf/boolean-point-in-polygon'
import turfKinks from '@turf/kinks'
import { type ParcelProblem, parcelProblem } from './parcel-problem.ts'
import type { Polygon } from './position.ts'
import type { Ring } from './ring.ts'

/** Below one square metre a boundary is a line or a slip of the hand. */
const LEAST_AREA_M2 = 1
/** Degrees: about a tenth of a millimetre, far below what a survey can tell apart. */
const TOUCH_DEGREES = 1e-9
const DEGREE_DIGITS = 1e6

type Point = readonly [number, number]
const figure = (degrees: number) => Math.round(degrees * DEGREE_DIGITS) / DEGREE_DIGITS
const at = ([lon, lat]: Point) => ({ lon: figure(lon), lat: figure(lat) })

/**
 * Whether a parsed parcel is a simple polygon, as OGC Simple Features (06-103r4, section 6.1.11) defines it, with the place of the
 * first fault in degrees: no two sides cross (Turf's kinks), no corner touches another side, every hole lies inside the
 * outer ring and outside the other holes, and there is some area.
 */
export function checkParcel(polygon: Polygon): { kind: 'valid' } | ParcelProblem {
  // touches first: Turf counts a touch as a crossing, and a person repairs the two differently
  for (const [index, ring] of polygon.coordinates.entries()) {
    for (const other of polygon.coordinates.slice(index)) {
      const touch = touchOf(ring, other)
      if (touch) return parcelProblem('touches-itself', at(touch))
    }
  }
  const crossings = turfKinks(polygon).features.map((point) => point.geometry.coordinates as [number, number])
  if (crossings[0]) {
    const places = new Set(crossings.map((point) => Object.values(at(point)).join()))
    return parcelProblem('crosses-itself', { ...at(crossings[0]), count: places.size })
  }
  if (turfArea(polygon) < LEAST_AREA_M2) return parcelProblem('no-area')
  return checkHoles(polygon.coordinates) ?? { kind: 'valid' }
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

/** The first corner of either ring that lies on a side of the other (or on a side of its own that does not end there). */
function touchOf(a: Ring, b: Ring): Point | null {
  return cornerOnSide(a, b) ?? (a === b ? null : cornerOnSide(b, a))
}

function cornerOnSide(corners: Ring, sides: Ring): Point | null {
  const count = sides.length - 1
  for (let c = 0; c < corners.length - 1; c++) {
    for (let s = 0; s < count; s++) {
      if (corners === sides && (s === c || s === (c + count - 1) % count)) continue
      if (distanceToSide(corners[c]!, sides[s]!, sides[s + 1]!) < TOUCH_DEGREES) return corners[c]!
    }
  }
  return null
}

/** Distance in degrees from a point to a segment, in the plane of longitude and latitude. */
function distanceToSide([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const along = Math.min(1, Math.max(0, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy)))
  return Math.hypot(px - ax - along * dx, py - ay - along * dy)
}
