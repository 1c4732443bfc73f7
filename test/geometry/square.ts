import type { Polygon } from '../../src/geometry/position.ts'

const EARTH_RADIUS_M = 6_371_008.8
const DEGREE_M = (EARTH_RADIUS_M * Math.PI) / 180

/** A rectangle of `eastM` × `northM` metres whose south-west corner is `lon`, `lat`. */
export function rectangle(lon: number, lat: number, eastM: number, northM: number): Polygon {
  const [dx, dy] = [eastM / (DEGREE_M * Math.cos((lat * Math.PI) / 180)), northM / DEGREE_M]
  const ring: [number, number][] = [
    [lon, lat],
    [lon + dx, lat],
    [lon + dx, lat + dy],
    [lon, lat + dy],
    [lon, lat],
  ]
  return { type: 'Polygon', coordinates: [ring] }
}
