import { describe, expect, it } from 'vitest'
import { type Fit, fitOne } from '../../../src/geometry/footprint/fit-one.ts'
import { groundOf, parcelOf } from '../../../src/geometry/footprint/ground.ts'
import type { Hall } from '../../../src/geometry/footprint/hall.ts'
import { seeded } from '../../../src/kernel/random.ts'
import { clearance, climb, gridSearch } from './grid-search.ts'
import { box, drawCase, type Ring, ring, turned } from './parcels.ts'

const answer = (rings: Ring[], lengthM: number, widthM: number, setbackM = 0) =>
  fitOne(groundOf(parcelOf(rings), setbackM), { lengthM, widthM })
const kinds = (...fits: Fit[]) => fits.map(({ kind }) => kind)
const none = (count: number) => Array(count).fill('does-not-fit')

/** A hall smaller by so much on each side that a place which is right to within a millimetre is right. */
const lessAMillimetre = ({ lengthM, widthM }: Hall): Hall => ({ lengthM: lengthM - 0.002, widthM: widthM - 0.002 })

const SQUARE = [box(0, 0, 100, 100)]

describe('whether a hall fits', () => {
  it('agrees with a fine search of middles and angles on 2 000 random parcels, and puts every hall inside', () => {
    const random = seeded(20_260_601)
    const tally = { fits: 0, searched: 0, figures: 0 }
    for (let i = 0; i < 2_000; i++) {
      const { shape, rings, hall, setbackM } = drawCase(random, i)
      const found = fitOne(groundOf(parcelOf(rings), setbackM), hall)
      const which = `${i}, ${shape}`
      if (found.kind === 'fits') {
        tally.fits++
        expect(clearance(rings, lessAMillimetre(hall), found.place), which).toBeGreaterThanOrEqual(setbackM)
      } else {
        expect(found.kind, which).toBe('does-not-fit')
        tally[found.kind === 'does-not-fit' && found.because ? 'figures' : 'searched']++
        expect(gridSearch(rings, hall, setbackM, { steps: 30, angles: 48 }), which).toBe(null)
      }
    }
    expect(Math.min(...Object.values(tally)), JSON.stringify(tally)).toBeGreaterThan(200)
  }, 60_000)

  it('is not beaten by climbing on from the tightest place it knows with a hall that it says does not fit', () => {
    const random = seeded(7)
    const tally = { asked: 0, undecided: 0 }
    for (let i = 0; i < 60; i++) {
      const { shape, rings, hall, setbackM } = drawCase(random, i)
      const ground = groundOf(parcelOf(rings), setbackM)
      const scaled = (scale: number) => ({ lengthM: hall.lengthM * scale, widthM: hall.widthM * scale })
      const ask = (scale: number) => fitOne(ground, scaled(scale))
      let [fits, not] = [0.6 / Math.min(hall.lengthM, hall.widthM), 900 / hall.lengthM]
      let last = ask(fits)
      if (last.kind !== 'fits') continue
      while (last.kind === 'fits' && (not - fits) * hall.lengthM > 1e-5) {
        const middle = (fits + not) / 2
        const found = ask(middle)
        if (found.kind === 'fits') [fits, last] = [middle, found]
        else if (found.kind === 'does-not-fit') not = middle
        else break
      }
      tally.asked++
      if ((not - fits) * hall.lengthM > 1e-5) tally.undecided++
      expect(climb(rings, scaled(not), last.place).clearance, `${i}, ${shape}`).toBeLessThan(setbackM)
    }
    // what is undecided lies within centimetres of the greatest hall, on parcels of many corners
    expect(tally.asked).toBeGreaterThan(55)
    expect(tally.undecided).toBeLessThan(6)
  }, 60_000)

  it('says yes to a parcel that is just the hall and its setback, however it is turned, and no to two millimetres less', () => {
    for (const angle of [0, 0.1, 0.7, Math.PI / 2, 2.9]) {
      const parcel = turned([box(0, 0, 84, 52)], angle)
      expect(kinds(answer(parcel, 72, 40, 6), answer(parcel, 40, 72, 6)), `${angle}`).toEqual(['fits', 'fits'])
      expect(kinds(answer(parcel, 72.003, 40, 6), answer(parcel, 72, 40, 6.0015)), `${angle}`).toEqual(none(2))
    }
  })

  it('lays a long hall across the corners of a square, to the millimetre', () => {
    // the corners of a strip along the diagonal touch all four sides: its length and its width together are the diagonal
    const longest = Math.SQRT2 * 100 - 10
    expect(kinds(answer(SQUARE, longest, 10), answer(SQUARE, longest + 0.005, 10))).toEqual(['fits', 'does-not-fit'])
  })

  it('keeps the setback around an inner corner as a distance, rounded and not mitred', () => {
    // a parcel that leaves the hall one place, with a notch whose inner corner lies off the hall's corner by so much east and north
    const notched = (off: number) => {
      const [x, y] = [40 + off, 30 + off]
      return answer([ring(`-10 -10, 50 -10, 50 ${y}, ${x} ${y}, ${x} 40, -10 40`)], 40, 30, 10)
    }
    expect(kinds(notched(10 / Math.SQRT2), notched(7.06))).toEqual(['fits', 'does-not-fit'])
  })

  it('fills neither a hole nor a bay: what is not the parcel carries no hall', () => {
    const court = [...SQUARE, box(10, 10, 90, 90)]
    expect(kinds(answer(court, 80, 10), answer(court, 60, 60), answer(court, 101, 10))).toEqual(['fits', ...none(2)])
    const bay = [ring('0 0, 100 0, 100 100, 90 100, 90 10, 10 10, 10 100, 0 100')]
    expect(kinds(answer(bay, 100, 10), answer(bay, 60, 60))).toEqual(['fits', 'does-not-fit'])
  })

  it('stays clear of what stands there, by its own gap, and lies in none of it', () => {
    const parcel = parcelOf([box(0, 0, 100, 60)])
    const hall = { lengthM: 50, widthM: 30 }
    const beside = (gapM: number) => fitOne(groundOf(parcel, 0, [{ rings: [box(40, 0, 60, 60)], gapM }]), hall).kind
    expect([0, 10, 10.5].map(beside)).toEqual(['fits', 'fits', 'does-not-fit'])
    // a building larger than the hall is no room for it
    const built = groundOf(parcel, 0, [{ rings: [box(1, 1, 99, 59)], gapM: 0 }])
    expect(fitOne(built, hall).kind).toBe('does-not-fit')
  })

  it('says with figures why a parcel is too small, and nothing where only a search shows it', () => {
    const triangle = [ring('0 0, 100 0, 0 100')]
    const because = (rings: Ring[], lengthM: number, widthM: number, setbackM = 0) => {
      const found = answer(rings, lengthM, widthM, setbackM)
      return found.kind === 'does-not-fit' ? found.because : found.kind
    }
    expect(because([box(0, 0, 300, 20)], 40, 20, 3)).toEqual({ code: 'width', need: 26, have: 20 })
    expect(because([box(0, 0, 40, 30)], 60, 5)).toEqual({ code: 'diameter', need: Math.hypot(60, 5), have: 50 })
    expect(because(triangle, 80, 70)).toEqual({ code: 'area', need: 5600, have: 5000 })
    expect(because(triangle, 60, 50)).toBe(null)
  })

  it('is undecided when its budget ends, and never guesses', () => {
    const kind = (pieces: number) =>
      fitOne(groundOf(parcelOf(SQUARE), 0), { lengthM: Math.SQRT2 * 100 - 10, widthM: 10 }, { pieces }).kind
    expect([kind(3), kind(20_000)]).toEqual(['undecided', 'fits'])
  })

  it('refuses what is no hall, no setback and no parcel, and names the figure', () => {
    for (const side of [Number.NaN, 0, -5, 0.1, Infinity])
      expect(() => answer(SQUARE, side, 20)).toThrow(new RangeError(`not a side of a hall: ${side}`))
    for (const setback of [Number.NaN, -1, Infinity])
      expect(() => answer(SQUARE, 20, 20, setback)).toThrow(new RangeError(`not a setback: ${setback}`))
    expect(() => parcelOf([])).toThrow('a parcel without a ring')
    expect(() => parcelOf([ring('0 0, 1 0, 1 0, 0 0')])).toThrow('not a ring: 2 corners')
    expect(() => parcelOf([ring('0 0, x 0, 1 1')])).toThrow('not a point in metres: NaN, 0')
    expect(() => parcelOf([ring('0 0, 1 0, 2 0')])).toThrow('a parcel without area: 0')
  })

  it('takes a parcel far away, tiny, huge, closed or drawn the other way round for what it is', () => {
    const far = turned([box(0, 0, 84, 52)], 0.3).map((one) => one.map(([x, y]): [number, number] => [x + 9e4, y - 8e4]))
    const closed: Ring = [...box(0, 0, 84, 52), [0, 0]]
    expect(kinds(...[far, [closed], [closed.toReversed()]].map((rings) => answer(rings, 72, 40, 6)))).toEqual([
      'fits',
      'fits',
      'fits',
    ])
    expect(answer([box(0, 0, 2, 1)], 2, 1).kind).toBe('fits')
    const huge = [box(0, 0, 20_000, 9_000)]
    expect(kinds(answer(huge, 21_000, 500), answer(huge, 21_000, 2_000))).toEqual(['fits', 'does-not-fit'])
  })
})
