import { parseParcelJson } from './parcel-json.ts'
import { parseParcelLines } from './parcel-lines.ts'
import { type ParcelProblem, parcelProblem } from './parcel-problem.ts'
import type { Polygon } from './position.ts'
import { closedRing, oriented } from './ring.ts'

export type ParsedParcel = { kind: 'parcel'; polygon: Polygon } | ParcelProblem

/** More corners than any cadastral parcel has; keeps the quadratic validity checks fast. */
export const MAX_POINTS = 5_000
/** 5 000 points with 15 decimals each and GeoJSON's brackets stay below this. */
const MAX_CHARACTERS = 400_000

/**
 * The boundary that somebody typed or pasted: GeoJSON (a Polygon, a MultiPolygon of one part, or a Feature or collection with
 * one of these), or lines of `longitude, latitude` in degrees, WGS 84. Rings come out closed, without consecutive repetitions
 * and turned as RFC 7946 asks. Says what is wrong, and where, instead of guessing. Whether the ring crosses itself is
 * another question: `checkParcel`.
 */
export function parseParcel(text: string): ParsedParcel {
  if (text.length > MAX_CHARACTERS) return parcelProblem('too-many-points', { max: MAX_POINTS })
  // Full-width digits, commas, brackets and blanks become their ASCII forms; the byte order mark goes.
  const plain = text
    .normalize('NFKC')
    .replace(/^\uFEFF/, '')
    .trim()
  if (plain === '') return parcelProblem('empty')
  const parsed = /^[{[]/.test(plain) ? parseParcelJson(plain) : parseParcelLines(plain)
  if (parsed.kind === 'problem') return parsed

  const count = parsed.rings.reduce((sum, ring) => sum + ring.length, 0)
  if (count > MAX_POINTS) return parcelProblem('too-many-points', { max: MAX_POINTS })
  const rings = parsed.rings.map(closedRing)
  for (const ring of rings) {
    const corners = new Set(ring.map((point) => point.join())).size
    if (corners < 3) return parcelProblem('too-few-points', { count: corners })
  }
  return { kind: 'parcel', polygon: { type: 'Polygon', coordinates: rings.map(oriented) } }
}
