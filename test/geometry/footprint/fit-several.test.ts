import { describe, expect, it } from 'vitest'
import { fitSeveral } from '../../../src/geometry/footprint/fit-several.ts'
import { groundOf, parcelOf } from '../../../src/geometry/footprint/ground.ts'
import { cornersOf, type Hall, type Place } from '../../../src/geometry/footprint/hall.ts'
import { seeded } from '../../../src/kernel/random.ts'
import { clearance, insideRings } from './grid-search.ts'
import { box, drawCase, ring, turned } from './parcels.ts'

const hall = (lengthM: number, widthM: number): Hall => ({ lengthM, widthM })
const times = (count: number, one: Hall) => Array.from({ length: count }, () => one)

/** Least distance of two halls, −1 where they meet: a hall's sides are asked as a ring around nothing. */
function apart(a: Hall, at: Place, b: Hall, bAt: Place): number {
  const other = cornersOf(b, bAt)
  const around = [box(-1e5, -1e5, 1e5, 1e5), other]
  return insideRings([cornersOf(a, at)], other[0]!) ? -1 : clearance(around, a, at)
}

describe('whether several halls fit', () => {
  it('places halls that fill a parcel with their gaps and setback, however it is turned', () => {
    for (const angle of [0, 0.4, 2.2]) {
      // two rows of three: 3 · 40 + 2 · 10 + 2 · 5 wide, 2 · 25 + 10 + 2 · 5 deep
      const parcel = parcelOf(turned([box(0, 0, 150, 70)], angle))
      expect(fitSeveral(groundOf(parcel, 5), times(6, hall(40, 25)), 10).kind, `${angle}`).toBe('fits')
      expect(fitSeveral(groundOf(parcel, 5), times(6, hall(40.5, 25)), 10).kind, `${angle}`).not.toBe('fits')
    }
  })

  it('puts a hall into each arm, one of them turned', () => {
    const elbow = groundOf(parcelOf([ring('0 0, 120 0, 120 30, 30 30, 30 120, 0 120')]), 0)
    const found = fitSeveral(elbow, [hall(110, 28), hall(80, 28)], 5)
    if (found.kind !== 'fits') throw new Error(found.kind)
    const quarters = Math.round((found.places[0]!.angle - found.places[1]!.angle) / (Math.PI / 2))
    expect(Math.abs(quarters) % 2).toBe(1)
  })

  it('keeps every hall inside and apart from the others on random parcels, by a measure of its own', () => {
    const random = seeded(11)
    const tally = { fits: 0, 'does-not-fit': 0, undecided: 0 }
    for (let i = 0; i < 300; i++) {
      const { rings, hall: one, setbackM, shape } = drawCase(random, i)
      const halls = [0.6, 0.45, 0.6].map((share) => hall(one.lengthM * share, one.widthM * share))
      const gapM = random() * 12
      const found = fitSeveral(groundOf(parcelOf(rings), setbackM), halls, gapM)
      tally[found.kind]++
      if (found.kind !== 'fits') continue
      const less = halls.map(({ lengthM, widthM }) => hall(lengthM - 0.002, widthM - 0.002))
      less.forEach((each, n) => {
        const place = found.places[n]!
        expect(clearance(rings, each, place), `${i}, ${shape}`).toBeGreaterThanOrEqual(setbackM)
        for (let m = 0; m < n; m++)
          expect(apart(each, place, less[m]!, found.places[m]!), `${i}, ${shape}`).toBeGreaterThanOrEqual(gapM)
      })
    }
    expect(Math.min(...Object.values(tally)), JSON.stringify(tally)).toBeGreaterThan(10)
  }, 60_000)

  it('says no only with a proof: together they are larger than the parcel, or one alone finds no place', () => {
    const square = groundOf(parcelOf([box(0, 0, 100, 100)]), 5)
    expect(fitSeveral(square, times(4, hall(50, 45)), 20)).toMatchObject({
      kind: 'does-not-fit',
      because: { code: 'area', have: 10_000 },
    })
    expect(fitSeveral(square, [hall(20, 20), hall(110, 20)], 0)).toEqual({ kind: 'does-not-fit', because: null })
    // nine squares of 30.5 m do not go into 90 m by 90 m, which no figure here shows
    expect(fitSeveral(square, times(9, hall(30.5, 30.5)), 0).kind).toBe('undecided')
  })

  it('answers one hall as the exact search does', () => {
    const square = groundOf(parcelOf([box(0, 0, 100, 100)]), 0)
    const longest = Math.SQRT2 * 100 - 10
    expect([longest, longest + 0.005].map((lengthM) => fitSeveral(square, [hall(lengthM, 10)], 0).kind)).toEqual([
      'fits',
      'does-not-fit',
    ])
  })

  it('refuses no halls, too many, and a gap that is none', () => {
    const square = groundOf(parcelOf([box(0, 0, 100, 100)]), 0)
    expect(() => fitSeveral(square, [], 0)).toThrow('not a number of halls: 0')
    expect(() => fitSeveral(square, times(21, hall(1, 1)), 0)).toThrow('not a number of halls: 21')
    expect(() => fitSeveral(square, [hall(10, 10)], Number.NaN)).toThrow('not a gap: NaN')
    expect(() => fitSeveral(square, [hall(10, 10), hall(10, 0)], 0)).toThrow('not a side of a hall: 0')
  })
})
