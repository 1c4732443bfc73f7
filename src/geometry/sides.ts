import type { Ring } from './ring.ts'

type Point = readonly [number, number]
/** One side of one ring, with its box. `at` is its place in its ring of `count` sides. */
interface Side {
  ring: number
  at: number
  count: number
  a: Point
  b: Point
  west: number
  east: number
  south: number
  north: number
}

/** Degrees: about a tenth of a millimetre, far below what a survey can tell apart. */
const TOUCH_DEGREES = 1e-9

/** A ring that meets itself more often is not read to its end: a star of 5 000 corners would take seconds. */
const ENOUGH = 1_000

const sidesOf = (rings: readonly Ring[]): Side[] =>
  rings.flatMap((ring, r) =>
    ring.slice(1).map((b, at): Side => {
      const a = ring[at]!
      const [west, east] = a[0] < b[0] ? [a[0], b[0]] : [b[0], a[0]]
      const [south, north] = a[1] < b[1] ? [a[1], b[1]] : [b[1], a[1]]
      return { ring: r, at, count: ring.length - 1, a, b, west, east, south, north }
    }),
  )

/** Where two sides meet that should not: touching (a corner of one on the other) or crossing. */
export interface Meeting {
  kind: 'touch' | 'crossing'
  at: Point
}

/**
 * The first place where sides of closed rings meet other than in the corner that neighbours share, in the order of the rings; a
 * touch before any crossing; where there are very many, of those seen first. Null where the rings are simple. Sides are swept from west to east (Shamos and Hoey's
 * order), so that only those that lie side by side are compared: 5 000 corners take milliseconds.
 */
export function firstMeeting(rings: readonly Ring[]): Meeting | null {
  const sides = sidesOf(rings).sort((a, b) => a.west - b.west)
  let found = 0
  let [best, bestRank]: [Meeting | null, number] = [null, Number.POSITIVE_INFINITY]
  for (let i = 0; i < sides.length; i++) {
    const one = sides[i]!
    for (let j = i + 1; j < sides.length && sides[j]!.west <= one.east + TOUCH_DEGREES; j++) {
      const other = sides[j]!
      if (other.south > one.north + TOUCH_DEGREES || one.south > other.north + TOUCH_DEGREES) continue
      const met = meetingOf(one, other)
      if (!met) continue
      if (++found > ENOUGH) return best
      const rank = rankOf(met, one, other)
      if (rank < bestRank) [best, bestRank] = [met, rank]
    }
  }
  return best
}

/** Touches first, then by the earlier side of the two; rings have far fewer than a million sides. */
const rankOf = (met: Meeting, one: Side, other: Side) =>
  (met.kind === 'touch' ? 0 : 1e12) + Math.min(one.ring * 1e6 + one.at, other.ring * 1e6 + other.at)

const follows = (first: Side, next: Side) => first.ring === next.ring && (first.at + 1) % first.count === next.at

function meetingOf(one: Side, other: Side): Meeting | null {
  // neighbours share a corner and can meet elsewhere only by lying on each other
  if (follows(one, other)) return touching(on(one.a, other) ?? on(other.b, one))
  if (follows(other, one)) return touching(on(other.a, one) ?? on(one.b, other))
  const touch = touching(on(one.a, other) ?? on(one.b, other) ?? on(other.a, one) ?? on(other.b, one))
  if (touch) return touch
  const crossing = crossingOf(one, other)
  return crossing && { kind: 'crossing', at: crossing }
}

const touching = (at: Point | null): Meeting | null => at && { kind: 'touch', at }

/** The point where it lies on the side, else null. */
const on = (point: Point, { a, b }: Side): Point | null => {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const [px, py] = [point[0] - a[0], point[1] - a[1]]
  const along = Math.min(1, Math.max(0, (px * dx + py * dy) / (dx * dx + dy * dy)))
  return Math.hypot(px - along * dx, py - along * dy) < TOUCH_DEGREES ? point : null
}

/** The point where two sides cross, else null (the same formula as @turf/kinks). */
function crossingOf({ a, b }: Side, { a: c, b: d }: Side): Point | null {
  const denominator = (d[1] - c[1]) * (b[0] - a[0]) - (d[0] - c[0]) * (b[1] - a[1])
  if (denominator === 0) return null
  const along = ((d[0] - c[0]) * (a[1] - c[1]) - (d[1] - c[1]) * (a[0] - c[0])) / denominator
  const across = ((b[0] - a[0]) * (a[1] - c[1]) - (b[1] - a[1]) * (a[0] - c[0])) / denominator
  if (along < 0 || along > 1 || across < 0 || across > 1) return null
  return [a[0] + along * (b[0] - a[0]), a[1] + along * (b[1] - a[1])]
}
