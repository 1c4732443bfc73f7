import type { Random } from '../../../src/kernel/random.ts'

export type Ring = [number, number][]
const SHAPES = ['convex', 'star', 'l', 'u', 'holed', 'needle', 'bent', 'comb', 'court'] as const
type ShapeName = (typeof SHAPES)[number]

/** A ring from `x y, x y, …`. */
export const ring = (corners: string): Ring =>
  corners.split(', ').map((corner) => {
    const [x, y] = corner.split(' ').map(Number)
    return [x!, y!]
  })

export const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
]

/** Rings turned around the origin, counter-clockwise. */
export function turned(rings: readonly Ring[], angle: number): Ring[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return rings.map((ring) => ring.map(([x, y]) => [x * cos - y * sin, x * sin + y * cos]))
}

/** The i-th of a row of random questions: every shape in turn, halls from easy to impossible. */
export function drawCase(random: Random, i: number) {
  const between = (from: number, to: number) => from + random() * (to - from)
  const shape = SHAPES[i % SHAPES.length]!
  const sizeM = between(80, 400)
  const rings = drawParcel(random, shape, sizeM)
  const slim = shape === 'needle' ? 0.15 : 1
  const hall = { lengthM: between(0.2, 0.95) * sizeM, widthM: slim * between(0.1, 0.5) * sizeM }
  const setbackM = random() < 0.3 ? 0 : slim * between(0, 0.05) * sizeM
  return { shape, rings, hall, setbackM }
}

/** A random parcel of one kind, turned and moved at random: rings in metres, the outer one first. */
function drawParcel(random: Random, shape: ShapeName, sizeM: number): Ring[] {
  const between = (from: number, to: number) => from + random() * (to - from)
  const angle = between(0, 2 * Math.PI)
  const [dx, dy] = [between(-500, 500), between(-500, 500)]
  return turned(drawn(shape, random, between), angle).map((ring) =>
    ring.map(([x, y]) => [dx + sizeM * x, dy + sizeM * y]),
  )
}

function around(random: Random, corners: number, radius: (i: number) => number): Ring {
  const angles = Array.from({ length: corners }, (_, i) => ((i + 0.15 + 0.7 * random()) / corners) * 2 * Math.PI)
  return angles.map((angle, i) => [radius(i) * Math.cos(angle), radius(i) * Math.sin(angle)])
}

/** In units of the parcel's size. */
function drawn(shape: ShapeName, random: Random, between: (from: number, to: number) => number): Ring[] {
  const corners = 3 + Math.floor(random() * 9)
  switch (shape) {
    case 'convex': {
      const flat = between(0.3, 1)
      return [around(random, corners, () => 0.5).map(([x, y]) => [x, y * flat])]
    }
    case 'star':
      return [around(random, corners + 2, () => between(0.15, 0.6))]
    case 'l': {
      const [x, y] = [between(0.2, 0.8), between(0.2, 0.8)]
      return [
        [
          [0, 0],
          [1, 0],
          [1, y],
          [x, y],
          [x, 1],
          [0, 1],
        ],
      ]
    }
    case 'u': {
      const [w, e, depth] = [between(0.1, 0.45), between(0.55, 0.9), between(0.2, 0.8)]
      return [
        [
          [0, 0],
          [1, 0],
          [1, 0.9],
          [e, 0.9],
          [e, depth],
          [w, depth],
          [w, 1],
          [0, 1],
        ],
      ]
    }
    case 'holed': {
      const outer = around(random, corners + 4, () => between(0.5, 0.6))
      const [x, y, r] = [between(-0.1, 0.1), between(-0.1, 0.1), between(0.03, 0.2)]
      const hole = around(random, 3 + Math.floor(random() * 4), () => r).map(([a, b]): [number, number] => [
        a + x,
        b + y,
      ])
      return [outer, hole.toReversed()]
    }
    case 'needle':
      return [
        [
          [0, 0],
          [1, between(0, 0.02)],
          [1, between(0.03, 0.08)],
          [between(0.3, 0.7), between(0.03, 0.09)],
          [0, between(0.02, 0.1)],
        ],
      ]
    case 'bent': {
      const w = between(0.1, 0.3)
      const steps = 6 + Math.floor(random() * 10)
      const arc = (r: number) =>
        Array.from({ length: steps + 1 }, (_, i): [number, number] => {
          const t = (i / steps) * Math.PI * 0.75
          return [r * Math.cos(t), r * Math.sin(t)]
        })
      return [[...arc(0.6), ...arc(0.6 - w).toReversed()]]
    }
    case 'comb': {
      const [a, b, c, d] = [between(0.1, 0.25), between(0.3, 0.45), between(0.55, 0.7), between(0.75, 0.9)]
      const [p, q] = [between(0.2, 0.8), between(0.2, 0.8)]
      return [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [d, 1],
          [d, p],
          [c, p],
          [c, 0.95],
          [b, 0.95],
          [b, q],
          [a, q],
          [a, 1],
          [0, 1],
        ],
      ]
    }
    case 'court': {
      const w = between(0.08, 0.35)
      const holes =
        random() < 0.5
          ? [box(w, w, 1 - w, 1 - w).toReversed()]
          : [box(w, w, 0.48, 1 - w).toReversed(), box(0.55, w, 1 - w * 0.7, 0.5).toReversed()]
      return [box(0, 0, 1, between(0.98, 1.3)), ...holes]
    }
  }
}
