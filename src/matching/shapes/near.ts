import type { Columns } from '../columns.ts'
import { chord2OfKm, kmOfChord2, unitVector } from '../place.ts'
import type { Shape } from './shape.ts'

/** Room for the last bits that distances and their bounds are rounded by (about 6 µm on the ground). */
const ROUNDING = 1e-9

/**
 * Worth 1 at the nearest of the points, falling linearly with the great-circle distance to 0 at `radiusKm`; with `flat`, 1 up to
 * the radius and 0 beyond (a gate). Points are in degrees; a row whose place is unknown stands at [0, 1].
 */
export function near(
  points: readonly { lon: number; lat: number }[],
  radiusKm: number,
  { flat = false, hopeful = false }: { flat?: boolean; hopeful?: boolean } = {},
): Shape {
  if (points.length === 0 || !(radiusKm > 0)) throw new RangeError(`no places, or no radius: ${radiusKm} km`)
  const centres = points.map(({ lon, lat }) => unitVector(lon, lat))
  const flatCentres = Float64Array.from(centres.flat())
  const reach2 = chord2OfKm(radiusKm) * (1 + ROUNDING)
  const unknownLow = hopeful ? 1 : 0
  const worthOf = (chord2: number) => {
    // Trivial reject: most rows lie beyond the radius, and need no arc sine
    if (chord2 > reach2) return 0
    const share = kmOfChord2(chord2) / radiusKm
    return flat ? (share <= 1 ? 1 : 0) : Math.max(0, 1 - share)
  }
  const shape: Shape = {
    sources: ['position'],
    form: { kind: 'near', centres, radiusKm, flat, unknownLow },
    interval(columns, row) {
      const chord2 = nearestChord2(columns, row, centres)
      if (Number.isNaN(chord2)) return { low: unknownLow, high: 1 }
      const known = worthOf(chord2)
      return { low: known, high: known }
    },
    fill(columns, start, end, low, high) {
      const { x, y, z } = columns.number
      for (let row = start, i = 0; row < end; row++, i++) {
        let chord2 = Number.POSITIVE_INFINITY
        for (let at = 0; at < flatCentres.length; at += 3) {
          const dx = x[row]! - flatCentres[at]!
          const dy = y[row]! - flatCentres[at + 1]!
          const dz = z[row]! - flatCentres[at + 2]!
          const one = dx * dx + dy * dy + dz * dz
          // Not `one < chord2`: an unknown place is NaN and must stay so
          if (!(one >= chord2)) chord2 = one
        }
        const unknown = Number.isNaN(chord2)
        const known = unknown ? 1 : worthOf(chord2)
        low[i] = unknown ? unknownLow : known
        high[i] = known
      }
    },
    bound({ number: { x, y, z } }, block) {
      const gaps = x.unknown[block] === 1
      if (x.min[block]! > x.max[block]!) return { least: unknownLow, low: unknownLow, high: 1 }
      let least = 0
      let top = 0
      for (const [cx, cy, cz] of centres) {
        const sides = [side(x, block, cx), side(y, block, cy), side(z, block, cz)]
        const closest2 = sides.reduce((sum, { closest }) => sum + closest * closest, 0)
        const farthest2 = sides.reduce((sum, { farthest }) => sum + farthest * farthest, 0)
        top = Math.max(top, worthOf(closest2 * (1 - ROUNDING)))
        least = Math.max(least, worthOf(farthest2 * (1 + ROUNDING)))
      }
      return {
        least: gaps ? Math.min(least, unknownLow) : least,
        low: gaps ? Math.max(top, unknownLow) : top,
        high: gaps ? 1 : top,
      }
    },
    hoping: (source) => (source === 'position' ? near(points, radiusKm, { flat, hopeful: true }) : shape),
  }
  return shape
}

/** Square of the chord to the nearest centre; NaN where the place is unknown. */
function nearestChord2(
  { number }: Columns,
  row: number,
  centres: readonly (readonly [number, number, number])[],
): number {
  const [x, y, z] = [number.x[row]!, number.y[row]!, number.z[row]!]
  return Math.min(...centres.map(([cx, cy, cz]) => (x - cx) * (x - cx) + (y - cy) * (y - cy) + (z - cz) * (z - cz)))
}

function side({ min, max }: { min: Float64Array; max: Float64Array }, block: number, at: number) {
  const first = min[block]!
  const last = max[block]!
  return {
    closest: at < first ? first - at : at > last ? at - last : 0,
    farthest: Math.max(Math.abs(at - first), Math.abs(at - last)),
  }
}
