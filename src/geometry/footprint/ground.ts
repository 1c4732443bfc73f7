import { type Body, bodyOf, openRing, ringArea2 } from './body.ts'
import { type Extent, extentOf, hullOf } from './hull.ts'

type Ring = readonly (readonly [number, number])[]

/** A parcel made ready, whatever is to stand on it. Metres on a plane. */
export interface Parcel {
  /** Outer ring counter-clockwise, then holes; not closed. */
  rings: readonly (readonly [number, number])[][]
  body: Body
  areaM2: number
  /** Convex hull, counter-clockwise: x0, y0, x1, y1, … */
  hull: readonly number[]
  extent: Extent
  /** Of each side of the hull: outward normal nx, ny, offset nx · x + ny · y, and the normal's direction in radians. */
  hullSides: Float64Array
  /** Sides that are no part of the hull's: ax, ay, bx, by. */
  innerSides: Float64Array
  /** Directions of sides, in [0, quarter turn), the longest in total first. */
  directions: readonly number[]
}

/** Something on a parcel that a hall must stay clear of: an existing building, or a hall that has its place already. */
export interface Obstacle {
  /** A simple polygon; holes count as free. */
  rings: readonly Ring[]
  gapM: number
}

/** A parcel with its rules: what must lie how far from what. */
export interface Ground {
  parcel: Parcel
  setbackM: number
  /** Sides that are asked one by one: ax, ay, bx, by, and how far a hall must stay from it. */
  walls: Float64Array
  /** Polygons that hold no hall. */
  blocks: readonly { body: Body; gapM: number }[]
}
export const WALL = 5

const ON_HULL_M = 1e-9
const QUARTER = Math.PI / 2

/**
 * A valid simple polygon with holes (`checkParcel`), in metres on a plane, made ready. Throws a RangeError where a figure is not finite,
 * a ring has fewer than three corners, or there is no area.
 */
export function parcelOf(rings: readonly Ring[]): Parcel {
  if (rings.length === 0) throw new RangeError('a parcel without a ring')
  const turned = rings.map((ring, i) => {
    const open = openRing(ring)
    return ringArea2(open) < 0 === (i === 0) ? open.toReversed() : open
  })
  const areaM2 = turned.reduce((sum, ring) => sum + ringArea2(ring) / 2, 0)
  if (!(areaM2 > 0)) throw new RangeError(`a parcel without area: ${areaM2}`)
  const hull = hullOf(turned[0]!)
  const hullSides = sidesOf(hull)
  const body = bodyOf(turned)
  return {
    rings: turned,
    body,
    areaM2,
    hull,
    extent: extentOf(hull),
    hullSides,
    innerSides: sidesWithin(body, hullSides),
    directions: directionsOf(body),
  }
}

function sidesOf(hull: readonly number[]): Float64Array {
  const out: number[] = []
  for (let i = 0; i < hull.length; i += 2) {
    const [ax, ay] = [hull[i]!, hull[i + 1]!]
    const [bx, by] = [hull[(i + 2) % hull.length]!, hull[(i + 3) % hull.length]!]
    const length = Math.hypot(bx - ax, by - ay)
    const [nx, ny] = [(by - ay) / length, (ax - bx) / length]
    out.push(nx, ny, nx * ax + ny * ay, Math.atan2(ny, nx))
  }
  return Float64Array.from(out)
}

/** Sides of the body that lie on no side of the hull. */
function sidesWithin(body: Body, hullSides: Float64Array): Float64Array {
  const out: number[] = []
  for (let i = 0; i < body.length; i += 4) {
    const ax = body[i]!
    const ay = body[i + 1]!
    const bx = body[i + 2]!
    const by = body[i + 3]!
    let onHull = false
    for (let j = 0; j < hullSides.length && !onHull; j += 4) {
      const [nx, ny, offset] = [hullSides[j]!, hullSides[j + 1]!, hullSides[j + 2]!]
      onHull = offset - nx * ax - ny * ay < ON_HULL_M && offset - nx * bx - ny * by < ON_HULL_M
    }
    if (!onHull) out.push(ax, ay, bx, by)
  }
  return Float64Array.from(out)
}

/** Two sides are of one direction where they differ by less: a hall of 200 m turned by it moves by a millimetre. */
const SAME_DIRECTION = 1e-5

function directionsOf(body: Body): number[] {
  const found: { angle: number; lengthM: number }[] = []
  for (let i = 0; i < body.length; i += 4) {
    const [dx, dy] = [body[i + 2]! - body[i]!, body[i + 3]! - body[i + 1]!]
    const angle = ((Math.atan2(dy, dx) % QUARTER) + QUARTER) % QUARTER
    found.push({ angle, lengthM: Math.hypot(dx, dy) })
  }
  found.sort((a, b) => a.angle - b.angle)
  const merged: typeof found = []
  for (const side of found) {
    const last = merged[merged.length - 1]
    if (last && side.angle - last.angle < SAME_DIRECTION) last.lengthM += side.lengthM
    else merged.push({ ...side })
  }
  return merged.sort((a, b) => b.lengthM - a.lengthM).map(({ angle }) => angle)
}

/** Throws a RangeError where a distance is negative or no figure. */
export function assertDistance(what: string, metres: number): void {
  if (!(metres >= 0 && metres < Infinity)) throw new RangeError(`${what}: ${metres}`)
}

/** What a hall must keep clear of on a parcel: its boundary by the setback, obstacles by their gaps. */
export function groundOf(parcel: Parcel, setbackM: number, obstacles: readonly Obstacle[] = []): Ground {
  assertDistance('not a setback', setbackM)
  const blocks = obstacles.map(({ rings, gapM }) => {
    assertDistance('not a gap', gapM)
    return { body: bodyOf(rings.map(openRing)), gapM }
  })
  const walls = wallsOf(new Float64Array(0), [{ body: parcel.innerSides, gapM: setbackM }, ...blocks])
  return { parcel, setbackM, walls, blocks }
}

/** Walls as they are, then those of bodies. */
function wallsOf(walls: Float64Array, bodies: readonly { body: Body; gapM: number }[]): Float64Array {
  const count = bodies.reduce((sum, { body }) => sum + body.length / 4, 0)
  const out = new Float64Array(walls.length + count * WALL)
  out.set(walls)
  let at = walls.length
  for (const { body, gapM } of bodies) {
    for (let i = 0; i < body.length; i += 4, at += WALL) {
      out.set(body.subarray(i, i + 4), at)
      out[at + 4] = gapM
    }
  }
  return out
}

/** The ground with one more obstacle. */
export function withObstacle(ground: Ground, { rings, gapM }: Obstacle): Ground {
  assertDistance('not a gap', gapM)
  const body = bodyOf(rings.map(openRing))
  return { ...ground, walls: wallsOf(ground.walls, [{ body, gapM }]), blocks: [...ground.blocks, { body, gapM }] }
}
