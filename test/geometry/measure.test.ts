import booleanPointInPolygon from '@turf/boolean-point-in-polygon'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as measure from '../../src/geometry/measure.ts'
import { overlapM2, overlapsWith } from '../../src/geometry/overlap.ts'
import { localMetres, parcelPlan, scaleBarM } from '../../src/geometry/parcel-plan.ts'
import { rectangle } from './square.ts'

const lonLat = [fc.double({ min: 122, max: 131, noNaN: true }), fc.double({ min: 41, max: 46, noNaN: true })] as const

describe('measure', () => {
  const plot = rectangle(125.3, 43.8, 200, 100)

  it('measures area, sides, perimeter, box and centre of a plot of 200 m × 100 m', () => {
    expect(measure.areaM2(plot)).toBeCloseTo(20_000, -1)
    expect(measure.sidesM(plot).map((side) => Math.round(side))).toEqual([200, 100, 200, 100])
    expect(measure.perimeterM(plot)).toBeCloseTo(600, 1)
    const box = measure.boxOf(plot)
    expect([box.west, box.south]).toEqual([125.3, 43.8])
    const centre = measure.centroid(plot)
    expect(centre[0]).toBeCloseTo((box.west + box.east) / 2, 9)
    expect(centre[1]).toBeCloseTo((box.south + box.north) / 2, 9)
  })

  it('finds a point on a bent parcel whose centre lies outside of it', () => {
    const bent: [number, number][] = [
      [125.3, 43.8],
      [125.31, 43.8],
      [125.31, 43.801],
      [125.301, 43.801],
      [125.301, 43.81],
      [125.3, 43.81],
      [125.3, 43.8],
    ]
    const polygon = { type: 'Polygon' as const, coordinates: [bent] }
    expect(booleanPointInPolygon([...measure.centroid(polygon)], polygon)).toBe(false)
    expect(booleanPointInPolygon([...measure.pointInside(polygon)], polygon)).toBe(true)
  })

  it('says how far a declared area is off, and refuses to divide by nothing', () => {
    expect(measure.differenceFromDeclared(20_000, 21_000)).toBe(0.05)
    expect(measure.differenceFromDeclared(20_000, 15_000)).toBe(-0.25)
    expect(() => measure.differenceFromDeclared(0, 1)).toThrow(RangeError)
  })
})

describe('overlap', () => {
  it('is the common area of two rectangles, and their own area with themselves', () => {
    const a = rectangle(125.3, 43.8, 200, 100)
    const half = rectangle(125.3, 43.8, 100, 100)
    expect(overlapM2(a, half)).toBeCloseTo(10_000, -1)
    expect(overlapM2(a, a)).toBeCloseTo(measure.areaM2(a), 3)
  })

  it('is nothing between neighbours with a common side and between far parcels', () => {
    const a = rectangle(125.3, 43.8, 200, 100)
    const east = measure.boxOf(a).east
    expect(overlapM2(a, rectangle(east, 43.8, 50, 100))).toBe(0)
    expect(overlapM2(a, rectangle(126, 43.8, 50, 100))).toBe(0)
  })

  it('names the neighbours that reach in, the largest first, and keeps quiet about a sliver', () => {
    const parcel = rectangle(125.3, 43.8, 200, 100)
    const others = [
      { id: 'small', polygon: rectangle(125.3, 43.8, 20, 100) },
      { id: 'sliver', polygon: rectangle(125.3, 43.8, 0.005, 100) },
      { id: 'large', polygon: rectangle(125.3, 43.8, 100, 100) },
      { id: 'far', polygon: rectangle(126.3, 43.8, 100, 100) },
    ]
    const found = overlapsWith(parcel, others)
    expect(found.map((other) => [other.id, Math.round(other.overlapM2), other.share.toFixed(2)])).toEqual([
      ['large', 10_000, '0.50'],
      ['small', 2_000, '0.10'],
    ])
  })

  it('is the same both ways and never more than the smaller of the two', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -300, max: 300 }),
        fc.integer({ min: 10, max: 500 }),
        fc.integer({ min: 10, max: 500 }),
        (shift, width, height) => {
          const a = rectangle(125.3, 43.8, 200, 100)
          const b = rectangle(125.3 + shift * 1e-5, 43.8, width, height)
          const common = overlapM2(a, b)
          expect(overlapM2(b, a)).toBeCloseTo(common, 2)
          expect(common).toBeLessThanOrEqual(Math.min(measure.areaM2(a), measure.areaM2(b)) + 0.01)
        },
      ),
      { numRuns: 50 },
    )
  })
})

describe('parcel plan', () => {
  it('keeps distances from the centre, to a tenth of a millimetre, as Turf has them', () => {
    fc.assert(
      fc.property(
        ...lonLat,
        fc.double({ min: -0.02, max: 0.02, noNaN: true }),
        fc.double({ min: -0.02, max: 0.02, noNaN: true }),
        (lon, lat, dx, dy) => {
          const [east, north] = localMetres([lon, lat], [lon + dx, lat + dy])
          expect(Math.hypot(east, north)).toBeCloseTo(measure.distanceM([lon, lat], [lon + dx, lat + dy]), 4)
          if (Math.abs(dx) > 1e-9) expect(Math.sign(east)).toBe(Math.sign(dx))
        },
      ),
    )
  })

  it.each([
    [0.7, 0.5],
    [1, 1],
    [4.99, 2],
    [73, 50],
    [1999, 1000],
    [2000, 2000],
  ])('chooses for at most %d m a scale bar of %d m', (most, bar) => {
    expect(scaleBarM(most)).toBeCloseTo(bar, 9)
  })

  it('fits a plot of 200 m × 100 m into the view box, north up, figures outside', () => {
    const plan = parcelPlan(rectangle(125.3, 43.8, 200, 100), { width: 500, height: 400, margin: 50 })
    const [southWest, southEast, northEast] = plan.rings[0]!
    expect(southWest!.map(Math.round)).toEqual([50, 300])
    expect(southEast!.map(Math.round)).toEqual([450, 300])
    expect(Math.round(northEast![1])).toBe(100)
    expect(plan.unitsPerMetre).toBeCloseTo(2, 3)
    expect(plan.scaleBar.lengthM).toBe(50)
    expect(plan.scaleBar.units).toBeCloseTo(100, 1)
    const [south, east, north, west] = plan.sides
    expect(south!.y).toBeGreaterThan(300)
    expect(east!.x).toBeGreaterThan(450)
    expect(north!.y).toBeLessThan(100)
    expect(west!.x).toBeLessThan(50)
    expect(plan.sides.map((side) => side.anchor)).toEqual(['middle', 'start', 'middle', 'end'])
    expect(plan.sides.every((side) => side.labelled)).toBe(true)
  })
})
