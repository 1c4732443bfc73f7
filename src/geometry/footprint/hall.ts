/** A hall to be placed: a rectangle that may be turned any way. */
export interface Hall {
  lengthM: number
  widthM: number
}

/** Where a hall stands: its middle in local metres, and the direction of its length in radians, counter-clockwise from east. */
export interface Place {
  x: number
  y: number
  angle: number
}

/** A side shorter than this is no building, and would drown in the tolerance. */
export const LEAST_SIDE_M = 0.5
const MOST_SIDE_M = 100_000

/** Throws a RangeError with the value where a side is no length of a building. */
export function assertHall({ lengthM, widthM }: Hall): void {
  for (const side of [lengthM, widthM]) {
    if (!(side >= LEAST_SIDE_M && side <= MOST_SIDE_M)) throw new RangeError(`not a side of a hall: ${side}`)
  }
}

/** Half the diagonal: no corner is farther from the middle, so that a turn by t radians moves none by more than this times t. */
export const reachM = ({ lengthM, widthM }: Hall): number => Math.hypot(lengthM, widthM) / 2

/** A convex outline around the origin, symmetric in it, counter-clockwise: a hall at one angle, or what a hall covers at every angle of a span. */
export interface Outline {
  /** x0, y0, x1, y1, … */
  corners: readonly number[]
  reachM: number
  /** Least distance, over the angles, from the middle to the tangent with the outward direction `towards` (radians). */
  supportM(towards: number): number
}

/** A hall's corners at one place, counter-clockwise. */
export function cornersOf({ lengthM, widthM }: Hall, { x, y, angle }: Place): [number, number][] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return [
    [-lengthM, -widthM],
    [lengthM, -widthM],
    [lengthM, widthM],
    [-lengthM, widthM],
  ].map(([u, v]) => [x + (u! * cos - v! * sin) / 2, y + (u! * sin + v! * cos) / 2])
}

/** A convex polygon within what the hall covers at every angle of `angle` ± `spread`: the hall itself where the spread is 0. */
export function outlineOf(hall: Hall, angle: number, spread: number): Outline {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const corners: number[] = []
  const upright = coreOf(hall.lengthM / 2, hall.widthM / 2, spread)
  for (let i = 0; i < upright.length; i += 2) {
    const [u, v] = [upright[i]!, upright[i + 1]!]
    corners.push(u * cos - v * sin, u * sin + v * cos)
  }
  return { corners, reachM: reachM(hall), supportM: (towards) => leastSupport(hall, towards - angle, spread) }
}

const QUARTER = Math.PI / 2

const supportAt = ({ lengthM, widthM }: Hall, t: number): number =>
  (lengthM * Math.abs(Math.cos(t)) + widthM * Math.abs(Math.sin(t))) / 2

/** Least support over `middle` ± `spread`: it is concave between quarter turns, so it is taken at an end or at a quarter turn. */
function leastSupport(hall: Hall, middle: number, spread: number): number {
  if (spread === 0) return supportAt(hall, middle)
  let least = Math.min(supportAt(hall, middle - spread), supportAt(hall, middle + spread))
  const first = Math.ceil((middle - spread) / QUARTER)
  const last = Math.floor((middle + spread) / QUARTER)
  for (let quarter = first; quarter <= Math.min(last, first + 1); quarter++) {
    least = Math.min(least, (quarter % 2 === 0 ? hall.lengthM : hall.widthM) / 2)
  }
  return least
}

/** Corners of an octagon that a rectangle of half sides a and b holds however it is turned by up to `spread`. */
function coreOf(a: number, b: number, spread: number): number[] {
  if (spread === 0) return [-a, -b, a, -b, a, b, -a, b]
  if (spread > Math.PI / 4) return octagon(Math.min(a, b))
  const [cos, sin] = [Math.cos(spread), Math.sin(spread)]
  // Points on the axes: turned by up to the spread they stay within both pairs of sides.
  const x = Math.min(a, b / sin)
  const y = Math.min(b, a / sin)
  // A point at polar angle t and distance r stays within where r·cos(t − spread) ≤ a and r·sin(t + spread) ≤ b.
  const corner = Math.atan2(b * cos - a * sin, a * cos - b * sin)
  const t = Math.min(Math.max(corner, spread), QUARTER - spread)
  const r = Math.min(a / Math.cos(t - spread), b / Math.sin(t + spread))
  const [u, v] = [r * Math.cos(t), r * Math.sin(t)]
  // within the rhombus of the axis points a corner would dent the octagon
  if (u / x + v / y <= 1) return [x, 0, 0, y, -x, 0, 0, -y]
  return [x, 0, u, v, 0, y, -u, v, -x, 0, -u, -v, 0, -y, u, -v]
}

function octagon(r: number): number[] {
  const d = r * Math.SQRT1_2
  return [r, 0, d, d, 0, r, -d, d, -r, 0, -d, -d, 0, -r, d, -d]
}
