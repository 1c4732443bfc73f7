import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyOf, cellAround, holds } from '../../../src/geometry/footprint/body.ts'
import { cut, middleOf, withinAll, without } from '../../../src/geometry/footprint/convex.ts'
import { distanceTo, forbiddenAround, zoneOf } from '../../../src/geometry/footprint/forbidden.ts'
import { type Hall, outlineOf } from '../../../src/geometry/footprint/hall.ts'
import { extentOf, hullOf } from '../../../src/geometry/footprint/hull.ts'
import { seeded } from '../../../src/kernel/random.ts'
import { drawCase } from './parcels.ts'

/** The steps of the proof in docs/footprint.md, each by itself. */

const halls = fc.record({
  lengthM: fc.double({ min: 1, max: 300, noNaN: true }),
  widthM: fc.double({ min: 1, max: 300, noNaN: true }),
})
const angles = fc.double({ min: -Math.PI, max: Math.PI, noNaN: true })
const spreads = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: Math.PI / 2, noNaN: true }))
const share = fc.double({ min: -1, max: 1, noNaN: true })
const metre = fc.double({ min: -200, max: 200, noNaN: true })

const covers = ({ lengthM, widthM }: Hall, angle: number, x: number, y: number) =>
  Math.abs(x * Math.cos(angle) + y * Math.sin(angle)) <= lengthM / 2 + 1e-9 &&
  Math.abs(y * Math.cos(angle) - x * Math.sin(angle)) <= widthM / 2 + 1e-9

const pairs = (flat: readonly number[]) =>
  Array.from({ length: flat.length / 2 }, (_, i): [number, number] => [flat[2 * i]!, flat[2 * i + 1]!])

describe('what a hall covers at every angle of a span', () => {
  it('is a convex outline, symmetric in its middle, that the hall covers however it is turned within the span', () => {
    fc.assert(
      fc.property(halls, angles, spreads, share, (hall, angle, spread, at) => {
        const corners = pairs(outlineOf(hall, angle, spread).corners)
        const turned = angle + at * spread
        for (const [i, [x, y]] of corners.entries()) {
          const [bx, by] = corners[(i + 1) % corners.length]!
          const [cx, cy] = corners[(i + 2) % corners.length]!
          const [ox, oy] = corners[(i + corners.length / 2) % corners.length]!
          if (!covers(hall, turned, x, y)) return false
          if ((bx - x) * (cy - by) - (by - y) * (cx - bx) < -1e-6) return false
          if (Math.abs(x + ox) + Math.abs(y + oy) > 1e-9) return false
        }
        return true
      }),
    )
  })

  it('reaches no farther in any direction than the hall does at any angle of the span', () => {
    fc.assert(
      fc.property(halls, angles, spreads, share, angles, (hall, angle, spread, at, towards) => {
        const t = towards - angle - at * spread
        const reach = (hall.lengthM * Math.abs(Math.cos(t)) + hall.widthM * Math.abs(Math.sin(t))) / 2
        return outlineOf(hall, angle, spread).supportM(towards) <= reach + 1e-9
      }),
    )
  })
})

describe('the area that a wall forbids', () => {
  const walls = fc.tuple(metre, metre, metre, metre).filter(([ax, ay, bx, by]) => Math.hypot(bx - ax, by - ay) > 0.1)
  const outlines = fc.tuple(halls, angles, spreads).map(([hall, angle, spread]) => outlineOf(hall, angle, spread))

  it('holds the point it was made for, and only points closer to the wall than it may be', () => {
    let inside = 0
    fc.assert(
      fc.property(
        walls,
        outlines,
        fc.double({ min: -0.4, max: 60, noNaN: true }),
        metre,
        metre,
        fc.array(fc.tuple(share, share), { minLength: 20, maxLength: 20 }),
        ([ax, ay, bx, by], outline, apart, x, y, around) => {
          const zone = zoneOf(outline, ax, ay, bx, by)
          if (distanceTo(zone, x, y, Infinity) > apart - 1e-6) return true
          inside++
          const planes = forbiddenAround(zone, apart, x, y)
          if (!withinAll(planes, x, y)) return false
          return around.every(([dx, dy]) => {
            const [px, py] = [x + dx * 100, y + dy * 100]
            return !withinAll(planes, px, py) || distanceTo(zone, px, py, Infinity) <= apart + 1e-9
          })
        },
      ),
      { numRuns: 2_000 },
    )
    expect(inside).toBeGreaterThan(300)
  })

  it('is zero where the outline touches the wall, as far as the outline is from the wall elsewhere', () => {
    const hall = { lengthM: 20, widthM: 10 }
    const zone = zoneOf(outlineOf(hall, 0, 0), 0, 0, 0, 50)
    const distance = (x: number, y: number) => distanceTo(zone, x, y, Infinity)
    expect([distance(10, 25), distance(14, 25), distance(0, 65), distance(13, 59), distance(4, 20)]).toEqual([
      0, 4, 10, 5, -6,
    ])
  })
})

describe('pieces of ground', () => {
  it('lose a forbidden area and nothing else, and are cut where it lies', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(metre, metre), { minLength: 5, maxLength: 12 }),
        halls,
        angles,
        metre,
        metre,
        (points, hall, angle, x, y) => {
          const piece = hullOf(points)
          const zone = zoneOf(outlineOf(hall, angle, 0), x, y, x + 10, y)
          const planes: number[] = []
          for (let i = 0; i < zone.sides.length; i++) planes.push(zone.sides[i]!)
          const areaOf = (one: readonly number[]) => (one.length < 6 ? 0 : middleOf(one).areaM2)
          let within: readonly number[] = piece
          for (let i = 0; i < planes.length; i += 3) within = cut(within, planes[i]!, planes[i + 1]!, planes[i + 2]!)
          const left = without(piece, planes)
          const whole = areaOf(piece)
          return Math.abs(left.reduce((sum, one) => sum + areaOf(one), areaOf(within)) - whole) <= 1e-7 * whole + 1e-6
        },
      ),
    )
  })

  it('are off the parcel as a whole where their cell is, and in it where that is', () => {
    const random = seeded(3)
    let crossed = 0
    for (let i = 0; i < 400; i++) {
      const { rings } = drawCase(random, i)
      const body = bodyOf(rings)
      const at = () => [(random() - 0.5) * 1_400, (random() - 0.5) * 1_400] as const
      const corners = rings.flat()
      const [cx, cy] = corners[Math.floor(random() * corners.length)]!
      const [x, y] = [cx + (random() - 0.5) * 100, cy + (random() - 0.5) * 100]
      const cell = cellAround(body, x, y)
      expect(withinAll(cell, x, y)).toBe(true)
      for (let n = 0; n < 100; n++) {
        const [px, py] = n < 60 ? [x + (random() - 0.5) * 80, y + (random() - 0.5) * 80] : at()
        if (!withinAll(cell, px, py)) continue
        crossed++
        expect(holds(body, px, py), `${i}: ${x}, ${y} and ${px}, ${py}`).toBe(holds(body, x, y))
      }
    }
    expect(crossed).toBeGreaterThan(3_000)
  })
})

describe('figures of a hull', () => {
  it('are those of every pair of corners and every direction', () => {
    const random = seeded(5)
    for (let i = 0; i < 200; i++) {
      const points = drawCase(random, i).rings[0]!
      const hull = hullOf(points)
      const { widthM, diameterM, areaM2, perimeterM } = extentOf(hull)
      const across = (nx: number, ny: number) => {
        const heights = points.map(([x, y]) => nx * x + ny * y)
        return Math.max(...heights) - Math.min(...heights)
      }
      const corners = pairs(hull)
      const sides = corners.map(([ax, ay], n) => {
        const [bx, by] = corners[(n + 1) % corners.length]!
        return { dx: bx - ax, dy: by - ay, lengthM: Math.hypot(bx - ax, by - ay) }
      })
      expect(widthM).toBeCloseTo(
        Math.min(...sides.map(({ dx, dy, lengthM }) => across(dy / lengthM, -dx / lengthM))),
        6,
      )
      expect(diameterM).toBeCloseTo(
        Math.max(...points.flatMap((a) => points.map((b) => Math.hypot(a[0] - b[0], a[1] - b[1])))),
        6,
      )
      expect(perimeterM).toBeCloseTo(
        sides.reduce((sum, { lengthM }) => sum + lengthM, 0),
        6,
      )
      expect(areaM2).toBeCloseTo(middleOf(hull).areaM2, 4)
    }
  })
})
