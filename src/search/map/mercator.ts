import type { Position } from '../../geometry/position.ts'

/** Web Mercator ends here: the map is a square. Degrees. */
export const MERCATOR_LAT = 85.051_128
/** Side of the world at zoom 0, px. */
export const WORLD_PX = 256

/** Longitude (degrees) as a share of the map's width, 0 in the west to 1 in the east. */
export const mercatorX = (lon: number): number => lon / 360 + 0.5

/** Latitude (degrees, kept within the map) as a share of the map's height, 0 in the north to 1 in the south. */
export function mercatorY(lat: number): number {
  const sin = Math.sin((Math.max(-MERCATOR_LAT, Math.min(MERCATOR_LAT, lat)) * Math.PI) / 180)
  return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)
}

/** The position (WGS 84) of a point of the map. */
export const positionAt = (x: number, y: number): Position<'wgs84'> => [
  (x - 0.5) * 360,
  (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI,
]
