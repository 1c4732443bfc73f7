import turfArea from '@turf/area'
import turfCentroid from '@turf/centroid'
import turfDistance from '@turf/distance'
import pointOnFeature from '@turf/point-on-feature'
import type { Polygon, Position } from './position.ts'

/** Area on the sphere, m²; holes are taken off (Turf; Chamberlain & Duquette, JPL 07-03). */
export const areaM2 = (polygon: Polygon): number => turfArea(polygon)

/** The mean of the corners (WGS 84), holes included. May lie outside of a bent parcel: `pointInside` does not. */
export const centroid = (polygon: Polygon): Position<'wgs84'> =>
  turfCentroid(polygon).geometry.coordinates as [number, number]

/** A point of the parcel to stand for it on a map (WGS 84): the centre where it lies inside, else the nearest corner to it. */
export const pointInside = (polygon: Polygon): Position<'wgs84'> =>
  pointOnFeature(polygon).geometry.coordinates as [number, number]

/** Great-circle distance in metres (haversine; mean radius 6 371 008.8 m). */
export const distanceM = (a: Position<'wgs84'>, b: Position<'wgs84'>): number =>
  turfDistance([a[0], a[1]], [b[0], b[1]], { units: 'meters' })

/** Smallest box around a polygon in degrees. */
export interface Box {
  west: number
  south: number
  east: number
  north: number
}

export function boxOf(polygon: Polygon): Box {
  const box: Box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity }
  for (const [lon, lat] of polygon.coordinates[0]!) {
    box.west = Math.min(box.west, lon)
    box.east = Math.max(box.east, lon)
    box.south = Math.min(box.south, lat)
    box.north = Math.max(box.north, lat)
  }
  return box
}

/** Lengths in metres of the outer ring's sides, in the ring's order. */
export function sidesM(polygon: Polygon): number[] {
  const ring = polygon.coordinates[0]!
  return ring.slice(1).map((point, i) => distanceM(ring[i]!, point))
}

/** Length of the outer ring in metres. */
export const perimeterM = (polygon: Polygon): number => sidesM(polygon).reduce((sum, side) => sum + side, 0)

/** How far a declared area lies from the measured one, as a signed fraction of the measured: 0.05 is 5 % too much. */
export function differenceFromDeclared(measuredM2: number, declaredM2: number): number {
  if (!(measuredM2 > 0)) throw new RangeError(`no measured area: ${measuredM2}`)
  return (declaredM2 - measuredM2) / measuredM2
}

/** A declared area further off than this fraction is warned of. */
export const AREA_TOLERANCE = 0.05
