import { chord2OfKm, kmOfChord2 } from '../place.ts'
import * as L from './layout.ts'

/** What the grid of places, 1/2^30 of the Earth's radius, shifts a chord by at most, and what float32 adds to its square as a share. */
const CHORD_ERROR = 4e-9
const SQUARE_ERROR = 1e-6

const RADIUS_KM = kmOfChord2(4) / Math.PI

/** Earth's radii a radius, and the points on the kernel's grid, three whole numbers each. */
export const chordsOf = (centres: readonly (readonly [number, number, number])[], radiusKm: number) => ({
  radii: RADIUS_KM / radiusKm,
  points: centres.flat().map((part) => Math.round(part * L.PLACE_SCALE)),
})

/** Squares of the chord, on the kernel's grid, under which a place is surely within the radius, and over which it is surely not. */
export function ringOf(radiusKm: number): { inner: number; outer: number } {
  const chord2 = chord2OfKm(radiusKm)
  const slack = 2 * Math.sqrt(chord2) * CHORD_ERROR + CHORD_ERROR ** 2 + SQUARE_ERROR * chord2
  return { inner: Math.max(0, chord2 - slack) * L.PLACE_SCALE ** 2, outer: (chord2 + slack) * L.PLACE_SCALE ** 2 }
}
