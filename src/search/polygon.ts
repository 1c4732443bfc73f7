import { closedRing, type Ring, signedArea2 } from '../geometry/ring.ts'
import { firstMeeting } from '../geometry/sides.ts'

/** More corners than a hand draws; keeps addresses short enough to share. */
const MAX_CORNERS = 100
/** About ten metres: finer than any position that the public sees. */
const DIGITS = 1e4
/** Square degrees, twice: a line or a slip of the hand, a hectare is a thousand times larger. */
const LEAST_AREA2 = 2e-9

const rounded = (degrees: number) => Math.round(degrees * DIGITS) / DIGITS

export type PolygonProblem = 'form' | 'corners' | 'outside' | 'crosses'

/**
 * The drawn area of an address, `lon,lat;lon,lat;…` in degrees (WGS 84): a closed ring of 3 to 100 corners inside the world that
 * does not cross or touch itself, rounded to four decimals; else what is wrong with it.
 */
export function readPolygon(text: string): { ring: Ring } | { problem: PolygonProblem } {
  const points = text.split(';').map((pair) => pair.split(',').map((part) => part.trim()))
  const isPair = (pair: string[]) => pair.length === 2 && pair.every((part) => /^[+-]?\d{1,3}(\.\d{1,12})?$/.test(part))
  if (!points.every(isPair)) return { problem: 'form' }
  const degrees = points.map(([lon, lat]) => [rounded(Number(lon)), rounded(Number(lat))] as const)
  if (degrees.some(([lon, lat]) => Math.abs(lon) > 180 || Math.abs(lat) > 90)) return { problem: 'outside' }
  const ring = closedRing(degrees)
  if (ring.length < 4 || ring.length > MAX_CORNERS + 1) return { problem: 'corners' }
  if (firstMeeting([ring]) || Math.abs(signedArea2(ring)) < LEAST_AREA2) return { problem: 'crosses' }
  return { ring }
}

/** The ring as the address holds it. */
export const writePolygon = (ring: Readonly<Ring>): string =>
  ring
    .slice(0, -1)
    .map(([lon, lat]) => `${lon},${lat}`)
    .join(';')

/**
 * Whether points lie inside the ring or on its line, as `@turf/boolean-point-in-polygon` says (even-odd rule over straight sides
 * in degrees; held to it by a test). The box is asked first, so that most points cost four comparisons.
 */
export function insideOf(ring: Readonly<Ring>): (lon: number, lat: number) => boolean {
  const lons = Float64Array.from(ring, ([lon]) => lon)
  const lats = Float64Array.from(ring, ([, lat]) => lat)
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)]
  return (lon, lat) => {
    if (!(lon >= west && lon <= east && lat >= south && lat <= north)) return false
    let inside = false
    for (let i = 0; i + 1 < lons.length; i++) {
      const [ax, ay, bx, by] = [lons[i]!, lats[i]!, lons[i + 1]!, lats[i + 1]!]
      const cross = (bx - ax) * (lat - ay) - (by - ay) * (lon - ax)
      const within =
        Math.min(ax, bx) <= lon && lon <= Math.max(ax, bx) && Math.min(ay, by) <= lat && lat <= Math.max(ay, by)
      if (cross === 0 && within) return true
      // A ray to the east meets the side; the half-open span counts a corner once
      if (ay > lat !== by > lat && cross > 0 === by > ay && cross !== 0) inside = !inside
    }
    return inside
  }
}
