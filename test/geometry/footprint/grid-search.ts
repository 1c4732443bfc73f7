import type { Hall, Place } from '../../../src/geometry/footprint/hall.ts'

type Point = readonly [number, number]
type Rings = readonly (readonly Point[])[]

/** Everything here is worked out anew, in the plainest way, so that nothing of the solver can hide in its own check. */
function corners(hall: Hall, place: Place): Point[] {
  const out: Point[] = []
  for (const [u, v] of [
    [-0.5, -0.5],
    [0.5, -0.5],
    [0.5, 0.5],
    [-0.5, 0.5],
  ] as const) {
    const [x, y] = [u * hall.lengthM, v * hall.widthM]
    out.push([
      place.x + x * Math.cos(place.angle) - y * Math.sin(place.angle),
      place.y + x * Math.sin(place.angle) + y * Math.cos(place.angle),
    ])
  }
  return out
}

const pointToSegment = ([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number => {
  const [dx, dy] = [bx - ax, by - ay]
  const t = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)))
  return Math.hypot(x - ax - t * dx, y - ay - t * dy)
}
const side = ([ax, ay]: Point, [bx, by]: Point, [x, y]: Point) => (bx - ax) * (y - ay) - (by - ay) * (x - ax)

function segments(a: Point, b: Point, c: Point, d: Point): number {
  const cross = side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
  if (cross) return 0
  return Math.min(pointToSegment(a, c, d), pointToSegment(b, c, d), pointToSegment(c, a, b), pointToSegment(d, a, b))
}

export function insideRings(rings: Rings, [x, y]: Point): boolean {
  let inside = false
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[i]!
      const [bx, by] = ring[j]!
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
    }
  }
  return inside
}

/**
 * Distance from a hall to the sides of rings; −1 where it is not wholly inside of them. A side that lies within a hall altogether crosses none of the
 * hall's, so its ends are asked as well.
 */
export function clearance(rings: Rings, hall: Hall, place: Place): number {
  const own = corners(hall, place)
  if (!own.every((corner) => insideRings(rings, corner))) return -1
  let least = Infinity
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      if (insideRings([own], ring[i]!)) return -1
      for (let k = 0; k < 4; k++) least = Math.min(least, segments(ring[j]!, ring[i]!, own[k]!, own[(k + 1) % 4]!))
      if (least === 0) return -1
    }
  }
  return least
}

/** A place found on a grid of middles and angles that keeps the setback, or null. */
export function gridSearch(
  rings: Rings,
  hall: Hall,
  setbackM: number,
  { steps, angles }: { steps: number; angles: number },
): Place | null {
  const xs = rings[0]!.map(([x]) => x)
  const ys = rings[0]!.map(([, y]) => y)
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const closest = Math.min(hall.lengthM, hall.widthM) / 2 + setbackM
  for (let i = 0; i <= steps; i++) {
    for (let j = 0; j <= steps; j++) {
      const [x, y] = [west + ((east - west) * i) / steps, south + ((north - south) * j) / steps]
      if (!insideRings(rings, [x, y])) continue
      const off = (ring: readonly Point[]) =>
        ring.every((at, n) => pointToSegment([x, y], at, ring[(n + 1) % ring.length]!) >= closest)
      if (!rings.every(off)) continue
      for (let turn = 0; turn < angles; turn++) {
        const place = { x, y, angle: (turn / angles) * Math.PI }
        if (clearance(rings, hall, place) >= setbackM) return place
      }
    }
  }
  return null
}

/** The greatest clearance found by climbing from a place by ever smaller steps: what a grid steps over. */
export function climb(rings: Rings, hall: Hall, from: Place): { place: Place; clearance: number } {
  let best = { place: from, clearance: clearance(rings, hall, from) }
  const size = Math.hypot(hall.lengthM, hall.widthM)
  for (let step = size / 8; step > size * 1e-7; ) {
    const { x, y, angle } = best.place
    const near: Place[] = []
    for (const dx of [-1, 0, 1])
      for (const dy of [-1, 0, 1])
        for (const turn of [-1, 0, 1])
          near.push({ x: x + dx * step, y: y + dy * step, angle: angle + (turn * step) / size })
    const better = near
      .map((place) => ({ place, clearance: clearance(rings, hall, place) }))
      .reduce((a, b) => (b.clearance > a.clearance ? b : a))
    if (better.clearance > best.clearance) best = better
    else step /= 2
  }
  return best
}
