/** A closed line of `[lon, lat]` points: the first is repeated last. */
export type Ring = [number, number][]

const same = (a: readonly [number, number], b: readonly [number, number]) => a[0] === b[0] && a[1] === b[1]

/** The ring closed, without consecutive repetitions; a ring of n distinct corners has n + 1 points. Empty for no points. */
export function closedRing(points: readonly (readonly [number, number])[]): Ring {
  const ring: Ring = []
  for (const point of points) {
    const last = ring[ring.length - 1]
    if (!last || !same(last, point)) ring.push([point[0], point[1]])
  }
  while (ring.length > 1 && same(ring[0]!, ring[ring.length - 1]!)) ring.pop()
  if (ring.length > 0) ring.push([...ring[0]!])
  return ring
}

/** Twice the signed area in square degrees, from the ring's first point (shoelace formula): positive counter-clockwise. */
export function signedArea2(ring: Readonly<Ring>): number {
  const [x0, y0] = ring[0] ?? [0, 0]
  let sum = 0
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = ring[i]!
    const [bx, by] = ring[i + 1]!
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0)
  }
  return sum
}

/** The ring turned the way RFC 7946 (section 3.1.6) asks: outside counter-clockwise, holes clockwise. */
export const oriented = (ring: Ring, index: number): Ring =>
  signedArea2(ring) < 0 === (index === 0) ? ring.toReversed() : ring
