import type { HalfPlanes } from './convex.ts'
import type { Outline } from './hall.ts'

/**
 * Where the middle of an outline may not be for a wall: the wall's Minkowski sum with the outline. Convex, since both are; the outline
 * is symmetric, so that no reflection is needed.
 */
export interface Zone {
  /** Counter-clockwise: x0, y0, x1, y1, … */
  corners: readonly number[]
  /** nx, ny, offset of the side that begins at each corner, outward. */
  sides: readonly number[]
}

/** Wall a–b ⊕ outline: the outline's corners on the way of the wall are moved to b, the others to a. */
export function zoneOf({ corners }: Outline, ax: number, ay: number, bx: number, by: number): Zone {
  const [dx, dy] = [bx - ax, by - ay]
  const count = corners.length / 2
  // leftmost and rightmost corner, seen along the wall
  let [left, right, most, least] = [0, 0, -Infinity, Infinity]
  for (let i = 0; i < count; i++) {
    const across = dx * corners[2 * i + 1]! - dy * corners[2 * i]!
    if (across > most) [left, most] = [i, across]
    if (across < least) [right, least] = [i, across]
  }
  const out: number[] = [corners[2 * right]! + ax, corners[2 * right + 1]! + ay]
  for (let i = right; ; i = (i + 1) % count) {
    out.push(corners[2 * i]! + bx, corners[2 * i + 1]! + by)
    if (i === left) break
  }
  for (let i = left; i !== right; i = (i + 1) % count) out.push(corners[2 * i]! + ax, corners[2 * i + 1]! + ay)
  return { corners: out, sides: sidesOf(out) }
}

function sidesOf(corners: readonly number[]): number[] {
  const sides: number[] = []
  for (let i = 0; i < corners.length; i += 2) {
    const x = corners[i]!
    const y = corners[i + 1]!
    const next = i + 2 < corners.length ? i + 2 : 0
    const dx = corners[next]! - x
    const dy = corners[next + 1]! - y
    // Math.hypot is several times slower than a root, and this runs more often than all else
    const length = Math.sqrt(dx * dx + dy * dy)
    sides.push(dy / length, -dx / length, (dy * x - dx * y) / length)
  }
  return sides
}

/**
 * How far a point lies outside of a zone, in metres; negative where it lies inside, by the distance to its boundary. Where that is `enough` or more, some
 * figure between `enough` and the distance.
 */
export function distanceTo({ corners, sides }: Zone, x: number, y: number, enough: number): number {
  let beyond = -Infinity
  for (let i = 0; i < sides.length; i += 3) {
    const far = sides[i]! * x + sides[i + 1]! * y - sides[i + 2]!
    if (far > beyond) beyond = far
  }
  if (beyond <= 0 || beyond >= enough) return beyond
  let squared = Infinity
  let ax = corners[corners.length - 2]!
  let ay = corners[corners.length - 1]!
  for (let i = 0; i < corners.length; i += 2) {
    const bx = corners[i]!
    const by = corners[i + 1]!
    squared = Math.min(squared, squaredDistance(ax, ay, bx, by, x, y))
    ax = bx
    ay = by
  }
  return Math.sqrt(squared)
}

/** Squared distance of a point to a segment a–b that has a length. */
export function squaredDistance(ax: number, ay: number, bx: number, by: number, x: number, y: number): number {
  const dx = bx - ax
  const dy = by - ay
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)
  const t = along < 0 ? 0 : Math.min(along, 1)
  const ex = x - ax - t * dx
  const ey = y - ay - t * dy
  return ex * ex + ey * ey
}

/**
 * A convex area all of which lies closer to the zone than `apart` metres, and which holds the point, that does too: the sides moved
 * outward by `apart` with each corner's round cut off along its chord; or, where the point lies in such a round, an octagon in the circle
 * around that corner with a corner towards the point. A negative `apart` moves the sides inward.
 */
export function forbiddenAround(zone: Zone, apart: number, x: number, y: number): HalfPlanes {
  const { corners, sides } = zone
  const planes: number[] = []
  for (let i = 0; i < sides.length; i += 3) planes.push(sides[i]!, sides[i + 1]!, sides[i + 2]! + apart)
  if (apart <= 0) return planes
  for (let i = 0; i < sides.length; i += 3) {
    const next = i + 3 < sides.length ? i + 3 : 0
    const nx = sides[i]! + sides[next]!
    const ny = sides[i + 1]! + sides[next + 1]!
    const length = Math.sqrt(nx * nx + ny * ny)
    const corner = (next / 3) * 2
    const cx = corners[corner]!
    const cy = corners[corner + 1]!
    const offset = (nx * cx + ny * cy) / length + (apart * length) / 2
    if ((nx * x + ny * y) / length >= offset) return octagonTowards(cx, cy, apart, x, y)
    planes.push(nx / length, ny / length, offset)
  }
  return planes
}

const EIGHTH = Math.PI / 4

function octagonTowards(cx: number, cy: number, radius: number, x: number, y: number): HalfPlanes {
  const first = Math.atan2(y - cy, x - cx) + EIGHTH / 2
  const planes: number[] = []
  for (let i = 0; i < 8; i++) {
    const [nx, ny] = [Math.cos(first + i * EIGHTH), Math.sin(first + i * EIGHTH)]
    planes.push(nx, ny, nx * cx + ny * cy + radius * Math.cos(EIGHTH / 2))
  }
  return planes
}
