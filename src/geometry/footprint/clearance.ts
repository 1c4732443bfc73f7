import { type Body, holds } from './body.ts'
import { squaredDistance } from './forbidden.ts'
import type { Ground } from './ground.ts'
import type { Hall, Place } from './hall.ts'

/**
 * Least distance in metres from a hall at its place to a polygon's sides, negative by the deepest a corner or a side reaches across them; worked out
 * from corners and sides alone, apart from how the place was found.
 */
export function distanceToSides(hall: Hall, place: Place, body: Body): number {
  const { x, y, angle } = place
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  let least = Infinity
  for (let i = 0; i < body.length; i += 4) {
    // the side as the hall sees it: its middle the origin, its length along x
    const ax = body[i]! - x
    const ay = body[i + 1]! - y
    const bx = body[i + 2]! - x
    const by = body[i + 3]! - y
    const distance = boxToSegment(
      hall.lengthM / 2,
      hall.widthM / 2,
      ax * cos + ay * sin,
      ay * cos - ax * sin,
      bx * cos + by * sin,
      by * cos - bx * sin,
    )
    least = Math.min(least, distance)
  }
  return least
}

/**
 * Distance of the box |x| ≤ a, |y| ≤ b to a segment p–q; where they meet, minus how far the box would have to be moved along an axis or
 * across the segment to part them.
 */
function boxToSegment(a: number, b: number, px: number, py: number, qx: number, qy: number): number {
  const length = Math.sqrt((qx - px) ** 2 + (qy - py) ** 2)
  const [nx, ny] = [(qy - py) / length, (px - qx) / length]
  // separating axes of a box and a segment
  const gap = Math.max(
    Math.min(px, qx) - a,
    -a - Math.max(px, qx),
    Math.min(py, qy) - b,
    -b - Math.max(py, qy),
    Math.abs(nx * px + ny * py) - Math.abs(nx) * a - Math.abs(ny) * b,
  )
  if (gap <= 0) return gap
  const squared = Math.min(
    squaredToBox(a, b, px, py),
    squaredToBox(a, b, qx, qy),
    squaredDistance(px, py, qx, qy, a, b),
    squaredDistance(px, py, qx, qy, -a, b),
    squaredDistance(px, py, qx, qy, a, -b),
    squaredDistance(px, py, qx, qy, -a, -b),
  )
  return Math.sqrt(squared)
}

const squaredToBox = (a: number, b: number, x: number, y: number) =>
  Math.max(0, Math.abs(x) - a) ** 2 + Math.max(0, Math.abs(y) - b) ** 2

/**
 * Whether a hall at its place keeps every distance of the ground to within a tolerance. No side of parcel or obstacle reaches into the
 * hall then, so that its middle tells on which side of them all of it lies.
 */
export function keepsClear(
  { parcel, setbackM, blocks }: Ground,
  hall: Hall,
  place: Place,
  toleranceM: number,
): boolean {
  return (
    holds(parcel.body, place.x, place.y) &&
    distanceToSides(hall, place, parcel.body) >= setbackM - toleranceM &&
    blocks.every(
      ({ body, gapM }) => !holds(body, place.x, place.y) && distanceToSides(hall, place, body) >= gapM - toleranceM,
    )
  )
}
