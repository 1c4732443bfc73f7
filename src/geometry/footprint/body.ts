import type { HalfPlanes } from './convex.ts'

/** The sides of a polygon, holes included: ax, ay, bx, by of each, in metres. No side has length 0, and no two cross. */
export type Body = Float64Array

type Ring = readonly (readonly [number, number])[]

/** Corners closer than this are one: a tenth of a millimetre. */
const SAME_M = 1e-4

/** A ring without its closing point and without repeated corners. Throws a RangeError where a figure is not finite or fewer than three corners are left. */
export function openRing(ring: Ring): [number, number][] {
  const out: [number, number][] = []
  for (const [x, y] of ring) {
    if (!Number.isFinite(x) || !Number.isFinite(y)) throw new RangeError(`not a point in metres: ${x}, ${y}`)
    if (out.length === 0 || !same(out[out.length - 1]!, x, y)) out.push([x, y])
  }
  while (out.length > 1 && same(out[0]!, ...out[out.length - 1]!)) out.pop()
  if (out.length < 3) throw new RangeError(`not a ring: ${out.length} corners`)
  return out
}

const same = ([ax, ay]: readonly [number, number], x: number, y: number) =>
  Math.abs(ax - x) <= SAME_M && Math.abs(ay - y) <= SAME_M

/** Twice the signed area of an open ring, m²: positive counter-clockwise. */
export function ringArea2(ring: Ring): number {
  const [x0, y0] = ring[0]!
  let [ax, ay] = ring[ring.length - 1]!
  let sum = 0
  for (const [bx, by] of ring) {
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0)
    ax = bx
    ay = by
  }
  return sum
}

/** The sides of open rings. */
export function bodyOf(rings: readonly Ring[]): Body {
  const body = new Float64Array(4 * rings.reduce((sum, ring) => sum + ring.length, 0))
  let at = 0
  for (const ring of rings) {
    let a = ring[ring.length - 1]!
    for (const b of ring) {
      body[at++] = a[0]
      body[at++] = a[1]
      body[at++] = b[0]
      body[at++] = b[1]
      a = b
    }
  }
  return body
}

/** Whether a point lies in the polygon, by the even–odd rule; points on a side may be either. */
export function holds(body: Body, x: number, y: number): boolean {
  let inside = false
  for (let i = 0; i < body.length; i += 4) {
    const ay = body[i + 1]!
    const by = body[i + 3]!
    if (ay > y === by > y) continue
    const ax = body[i]!
    if (x < ax + ((y - ay) / (by - ay)) * (body[i + 2]! - ax)) inside = !inside
  }
  return inside
}

/**
 * A convex area around a point off the sides which no side enters, so that all of it lies in the polygon or none does: the cell of the
 * polygon's trapezoidal decomposition (de Berg et al., Computational Geometry, section 6.1), open where nothing bounds it.
 */
export function cellAround(body: Body, x: number, y: number): HalfPlanes {
  let [above, below, top, bottom] = [-1, -1, Infinity, -Infinity]
  for (let i = 0; i < body.length; i += 4) {
    if (body[i]! > x === body[i + 2]! > x) continue
    const height = heightAt(body, i, x)
    if (height >= y && height < top) [above, top] = [i, height]
    if (height < y && height > bottom) [below, bottom] = [i, height]
  }
  let [west, east] = [-Infinity, Infinity]
  for (let i = 0; i < body.length; i += 2) {
    const [px, py] = [body[i]!, body[i + 1]!]
    // corners beyond the side above or below do not end the cell; the ends of these sides do
    if (above >= 0 && py > heightAt(body, above, px) + SAME_M) continue
    if (below >= 0 && py < heightAt(body, below, px) - SAME_M) continue
    if (px <= x && px > west) west = px
    if (px > x && px < east) east = px
  }
  const planes: number[] = []
  if (above >= 0) planes.push(...halfPlaneAt(body, above, 1))
  if (below >= 0) planes.push(...halfPlaneAt(body, below, -1))
  if (west > -Infinity) planes.push(-1, 0, -west)
  if (east < Infinity) planes.push(1, 0, east)
  return planes
}

/** Where the line of a side, not upright, is at x. */
function heightAt(body: Body, i: number, x: number): number {
  const ax = body[i]!
  const ay = body[i + 1]!
  return ay + ((x - ax) / (body[i + 2]! - ax)) * (body[i + 3]! - ay)
}

/** The half-plane below (1) or above (−1) the line of a side. */
function halfPlaneAt(body: Body, i: number, up: 1 | -1): [number, number, number] {
  const slope = (body[i + 3]! - body[i + 1]!) / (body[i + 2]! - body[i]!)
  const length = Math.hypot(slope, 1)
  return [(-slope * up) / length, up / length, (up * (body[i + 1]! - slope * body[i]!)) / length]
}
