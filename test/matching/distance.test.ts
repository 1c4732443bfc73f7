import distance from '@turf/distance'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chord2OfKm, kmOfChord2, unitVector } from '../../src/matching/place.ts'
import { planOf } from '../../src/matching/plan.ts'
import { anyPosition, catalogue, requirement, site, want } from './sites.ts'

/** Half round the Earth, less what makes the arc sine (and Turf's formula) lose digits. */
const NEARLY_ANTIPODAL_KM = 19_900
/** Under 100 m both formulas work with the last digits of the coordinates. */
const CLOSE_KM = 0.1

describe('distance by unit vectors', () => {
  const kmOf = (a: readonly [number, number], b: readonly [number, number]) => {
    const [[ax, ay, az], [bx, by, bz]] = [unitVector(...a), unitVector(...b)]
    return kmOfChord2((ax - bx) ** 2 + (ay - by) ** 2 + (az - bz) ** 2)
  }

  it("is Turf's to a part in 10⁹, over the antimeridian and the poles too", () => {
    fc.assert(
      fc.property(anyPosition, anyPosition, (a, b) => {
        const turf = distance([a[0], a[1]], [b[0], b[1]])
        if (turf > NEARLY_ANTIPODAL_KM) return
        const ours = kmOf([a[0], a[1]], [b[0], b[1]])
        expect(Math.abs(ours - turf)).toBeLessThanOrEqual(1e-9 * Math.max(turf, CLOSE_KM))
      }),
      { numRuns: 1000 },
    )
  })

  it('is the length of the short way round the antimeridian', () => {
    expect(kmOf([179.5, 0], [-179.5, 0])).toBeCloseTo(111.195, 3)
    expect(kmOf([0, 90], [123, 90])).toBeCloseTo(0, 6)
    expect(kmOf([0, 0], [180, 0])).toBeCloseTo(20_015.114, 3)
  })

  it('turns back from a distance to its chord', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 19_000, noNaN: true }), (km) => {
        expect(kmOfChord2(chord2OfKm(km)) / km).toBeCloseTo(1, 9)
      }),
    )
  })

  it('makes of a place the worth that Turf makes of it', () => {
    fc.assert(
      fc.property(anyPosition, fc.array(anyPosition, { minLength: 1, maxLength: 3 }), (at, points) => {
        const radiusKm = 3_000
        const all = catalogue([site('a', {}, { position: at })])
        const places = points.map(([lon, lat]) => ({ name: 'place', lon, lat }))
        const [need] = planOf(requirement({ places: { ...want, places, radiusKm } }), []).needs
        const turf = Math.min(...points.map(([lon, lat]) => distance([at[0], at[1]], [lon, lat])))
        expect(need!.shape.interval(all.columns, 0).low).toBeCloseTo(Math.max(0, 1 - turf / radiusKm), 9)
      }),
    )
  })

  it.each([
    [181, 0],
    [0, 90.1],
    [Number.NaN, 0],
  ])('refuses %d, %d', (lon, lat) => {
    expect(() => unitVector(lon, lat)).toThrow(RangeError)
  })
})
