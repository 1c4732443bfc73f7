import { areaM2 } from '../geometry/measure.ts'
import type { Polygon, Position } from '../geometry/position.ts'
import { closedRing, oriented, signedArea2 } from '../geometry/ring.ts'
import type { Draw } from './draw.ts'

export type Corner = [x: number, y: number]
/** Metres on a degree of latitude: π/180 of the mean radius, 6 371 008.8 m. */
const DEGREE_M = 111_195.08
/** Width of a street between two rows of plots, and the least and most room between two plots of a row, m. */
const STREET_M = 24
const GAP_M = [2, 30] as const
/** The corners' scatter as a part of the plot's sides: surveyed plots are hardly ever true rectangles. */
const SCATTER = 0.07

/** Outlines in the unit square, counter-clockwise. */
function unitOutline(draw: Draw): Corner[] {
  const inset = () => draw.between(0, SCATTER)
  const [a, b] = [draw.between(0.35, 0.65), draw.between(0.35, 0.65)]
  switch (draw.weighted({ quadrilateral: 60, l: 20, cut: 15, step: 5 })) {
    case 'quadrilateral':
      return [
        [inset(), inset()],
        [1 - inset(), inset()],
        [1 - inset(), 1 - inset()],
        [inset(), 1 - inset()],
      ]
    case 'l':
      return [
        [0, inset()],
        [1 - inset(), 0],
        [1, b],
        [a, b + inset() / 2],
        [a, 1],
        [inset(), 1 - inset()],
      ]
    case 'cut':
      return [
        [inset(), 0],
        [1, inset()],
        [1 - inset(), 1 - a / 2],
        [1 - b / 2, 1],
        [0, 1 - inset()],
      ]
    case 'step':
      return [
        [0, 0],
        [1, inset()],
        [1, 1],
        [a, 1],
        [a, 0.8],
        [a / 2, 0.8],
        [a / 2, 0.6 - inset()],
        [0, 0.6],
      ]
  }
}

/** A plot of a given area in a frame of its own: corners in metres within [0, widthM] × [0, depthM]. */
export interface Plot {
  corners: Corner[]
  widthM: number
  depthM: number
}

export function plotOf(draw: Draw, wantedM2: number): Plot {
  const unit = unitOutline(draw)
  const aspect = draw.between(0.6, 1.8)
  const side = Math.sqrt(wantedM2 / (signedArea2(closedRing(unit)) / 2))
  const [widthM, depthM] = [side * Math.sqrt(aspect), side / Math.sqrt(aspect)]
  return { corners: unit.map(([x, y]) => [x * widthM, y * depthM]), widthM, depthM }
}

/**
 * Sets plots side by side along the streets of a grid turned by some angle around the zone's centre, so that none overlaps another
 * (each stays in a cell of its own). Polygons in WGS 84, in the order of the plots.
 */
export function alongStreets(draw: Draw, centre: Position<'wgs84'>, plots: readonly Plot[]): Polygon[] {
  const rowM =
    1.2 * Math.sqrt(plots.reduce((sum, plot) => sum + (plot.widthM + STREET_M) * (plot.depthM + STREET_M), 0))
  let [x, y, depthM] = [0, 0, 0]
  const origins = plots.map((plot): Corner => {
    if (x > 0 && x + plot.widthM > rowM) {
      y += depthM + STREET_M
      x = depthM = 0
    }
    const origin: Corner = [x, y]
    x += plot.widthM + draw.between(...GAP_M)
    depthM = Math.max(depthM, plot.depthM)
    return origin
  })
  const middle: Corner = [rowM / 2, (y + depthM) / 2]
  const angle = draw.between(0, Math.PI / 2)
  return plots.map((plot, i) => {
    const [ox, oy] = origins[i]!
    const corners = plot.corners.map(([cx, cy]) => turned([cx + ox - middle[0], cy + oy - middle[1]], angle))
    return polygonAround(centre, corners)
  })
}

export const turned = ([x, y]: Corner, angle: number): Corner => [
  x * Math.cos(angle) - y * Math.sin(angle),
  x * Math.sin(angle) + y * Math.cos(angle),
]

/** A polygon without holes as metres east and north of its first corner, the first corner not repeated. */
export function cornersOf({ coordinates: [ring] }: Polygon): { centre: Position<'wgs84'>; corners: Corner[] } {
  const [lon, lat] = ring![0]!
  const eastDegreeM = DEGREE_M * Math.cos((lat * Math.PI) / 180)
  const corners = ring!.slice(0, -1).map(([x, y]): Corner => [(x - lon) * eastDegreeM, (y - lat) * DEGREE_M])
  return { centre: [lon, lat], corners }
}

/** Metres east and north of a centre as degrees to 7 places (a centimetre). */
export function polygonAround([lon, lat]: Position<'wgs84'>, corners: readonly Corner[]): Polygon {
  const eastDegreeM = DEGREE_M * Math.cos((lat * Math.PI) / 180)
  const place = (degrees: number) => Math.round(degrees * 1e7) / 1e7
  const ring = closedRing(corners.map(([x, y]) => [place(lon + x / eastDegreeM), place(lat + y / DEGREE_M)]))
  return { type: 'Polygon', coordinates: [oriented(ring, 0)] }
}

/** Area of a generated plot on the sphere, to a tenth of a square metre. */
export const surveyedM2 = (polygon: Polygon): number => Math.round(areaM2(polygon) * 10) / 10
