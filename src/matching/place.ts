/** Mean radius of the Earth that Turf uses, so that distances here and there agree. */
const EARTH_RADIUS_KM = 6371.0088

const RADIANS = Math.PI / 180

/** A place on the unit sphere, from degrees: distances then need no trigonometry a row. */
export function unitVector(lon: number, lat: number): [x: number, y: number, z: number] {
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) throw new RangeError(`not a position: ${lon}, ${lat}`)
  const flat = Math.cos(lat * RADIANS)
  return [flat * Math.cos(lon * RADIANS), flat * Math.sin(lon * RADIANS), Math.sin(lat * RADIANS)]
}

/** Great-circle distance in km of two points of the unit sphere, from the square of the chord between them: 2R·asin(chord/2). */
export const kmOfChord2 = (chord2: number): number =>
  2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord2) / 2))

/** The square of the chord that spans a great-circle distance in km (at most half round the Earth). */
export function chord2OfKm(km: number): number {
  const chord = 2 * Math.sin(Math.min(km / (2 * EARTH_RADIUS_KM), Math.PI / 2))
  return chord * chord
}
