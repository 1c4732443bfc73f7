import type { Convex } from './convex.ts'

type Point = readonly [number, number]

const turn = (o: Point, a: Point, b: Point) => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0])

/** Convex hull, counter-clockwise, without corners on a straight line (Andrew's monotone chain, 1979). */
export function hullOf(points: readonly Point[]): number[] {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  return [...chainOf(sorted), ...chainOf(sorted.toReversed())].flat()
}

function chainOf(from: readonly Point[]): Point[] {
  const out: Point[] = []
  for (const point of from) {
    while (out.length > 1 && turn(out[out.length - 2]!, out[out.length - 1]!, point) <= 0) out.pop()
    out.push(point)
  }
  return out.slice(0, -1)
}

export interface Extent {
  areaM2: number
  perimeterM: number
  /** Least distance of two parallel lines that hold the polygon between them. */
  widthM: number
  /** Greatest distance of two corners. */
  diameterM: number
}

/** Figures of a convex polygon; width and diameter by rotating calipers (Shamos 1978). */
export function extentOf(hull: Convex): Extent {
  const { length } = hull
  let [areaM2, perimeterM, widthM, diameterM] = [0, 0, Infinity, 0]
  let far = 2 % length
  for (let i = 0; i < length; i += 2) {
    const ax = hull[i]!
    const ay = hull[i + 1]!
    const bx = hull[(i + 2) % length]!
    const by = hull[(i + 3) % length]!
    const [dx, dy] = [bx - ax, by - ay]
    const sideM = Math.sqrt(dx * dx + dy * dy)
    let height = dx * (hull[far + 1]! - ay) - dy * (hull[far]! - ax)
    for (;;) {
      const next = (far + 2) % length
      const higher = dx * (hull[next + 1]! - ay) - dy * (hull[next]! - ax)
      if (higher <= height) break
      far = next
      height = higher
    }
    widthM = Math.min(widthM, height / sideM)
    // every pair of antipodal corners is met at a side's end and the corner farthest from the side
    const [fx, fy] = [hull[far]!, hull[far + 1]!]
    diameterM = Math.max(
      diameterM,
      Math.sqrt((fx - ax) ** 2 + (fy - ay) ** 2),
      Math.sqrt((fx - bx) ** 2 + (fy - by) ** 2),
    )
    perimeterM += sideM
    areaM2 += ((ax - hull[0]!) * (by - hull[1]!) - (bx - hull[0]!) * (ay - hull[1]!)) / 2
  }
  return { areaM2, perimeterM, widthM, diameterM }
}
