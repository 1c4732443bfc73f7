import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Catalogue } from '../../src/matching/catalogue.ts'
import { planOf } from '../../src/matching/plan.ts'
import { burdens } from '../../src/matching/shapes/burdens.ts'
import { near } from '../../src/matching/shapes/near.ts'
import { overlap } from '../../src/matching/shapes/overlap.ts'
import { bestOf, leastOf } from '../../src/matching/shapes/several.ts'
import type { Shape } from '../../src/matching/shapes/shape.ts'
import { table } from '../../src/matching/shapes/table.ts'
import { ramp, tent, trapezoid, within, worth } from '../../src/matching/shapes/trapezoid.ts'
import { anyPosition, anyRequirement, anySites, catalogue, flags, site } from './sites.ts'

// Random cases take their time on a busy machine
vi.setConfig({ testTimeout: 60_000 })

/** Everything a shape promises, for every row and block of a catalogue. */
function holdsEverywhere(shape: Shape, { columns, envelopes, starts }: Catalogue) {
  for (let block = 0; block < starts.length - 1; block++) {
    const start = starts[block]!
    const end = starts[block + 1]!
    const low = new Float64Array(end - start)
    const high = new Float64Array(end - start)
    shape.fill(columns, start, end, low, high)
    const bound = shape.bound(envelopes, block)
    for (let row = start; row < end; row++) {
      const interval = shape.interval(columns, row)
      expect({ low: low[row - start], high: high[row - start] }).toEqual(interval)
      expect(interval.low).toBeGreaterThanOrEqual(0)
      expect(interval.high).toBeGreaterThanOrEqual(interval.low)
      expect(interval.high).toBeLessThanOrEqual(1)
      expect(bound.least).toBeLessThanOrEqual(interval.low)
      expect(bound.low).toBeGreaterThanOrEqual(interval.low)
      expect(bound.high).toBeGreaterThanOrEqual(interval.high)
    }
  }
}

const figure = fc.double({ min: 0, max: 200, noNaN: true })
const leaf: fc.Arbitrary<Shape> = fc.oneof(
  fc
    .tuple(figure, figure)
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => ramp('railKm', from, to)),
  fc.array(figure, { minLength: 4, maxLength: 4 }).map((corners) => {
    const [from, best, bestTo, to] = corners.sort((a, b) => a - b) as [number, number, number, number]
    return trapezoid('craneT', { from, best, bestTo, to })
  }),
  fc
    .uniqueArray(fc.integer({ min: 0, max: 8 }), { minLength: 1 })
    .chain((bits) =>
      fc.constantFrom('share', 'any', 'all', 'all-but-one').map((measure) => overlap('utilities', bits, measure)),
    ),
  fc.uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 1 }).map((bits) => overlap('zoneIndustries', bits)),
  fc
    .array(fc.double({ min: 0, max: 1.5, noNaN: true }), { minLength: 5, maxLength: 5 })
    .map((costs) => burdens('encumbrances', costs)),
  fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 })
    .map((worths) => table('contamination', worths)),
  fc
    .tuple(
      fc.array(anyPosition, { minLength: 1, maxLength: 3 }),
      fc.double({ min: 0.1, max: 25_000, noNaN: true }),
      fc.boolean(),
    )
    .map(([points, radiusKm, flat]) =>
      near(
        points.map(([lon, lat]) => ({ lon, lat })),
        radiusKm,
        { flat },
      ),
    ),
)
const anyShape = fc.oneof(
  leaf,
  fc.array(leaf, { minLength: 1, maxLength: 3 }).map(bestOf),
  fc.array(leaf, { minLength: 1, maxLength: 3 }).map(leastOf),
  fc.tuple(leaf, leaf, leaf).map(([a, b, c]) => bestOf([leastOf([a, b]), c])),
)

describe('every shape', () => {
  it('fills as it weighs a row, and bounds every row of a block', () => {
    fc.assert(
      fc.property(anyShape, anySites(), fc.integer({ min: 1, max: 9 }), (shape, sites, blockSize) => {
        const all = catalogue(sites, { blockSize })
        holdsEverywhere(shape, all)
        for (const source of shape.sources) holdsEverywhere(shape.hoping(source), all)
      }),
      { numRuns: 300 },
    )
  })

  it('does so for what the criteria make of any requirement', () => {
    fc.assert(
      fc.property(anyRequirement, anySites(20), fc.integer({ min: 1, max: 9 }), (wanted, sites, blockSize) => {
        const all = catalogue(sites, { blockSize })
        for (const { shape, gate, close } of planOf(wanted, all.lists.all).needs) {
          for (const one of [shape, gate, close]) if (one) holdsEverywhere(one, all)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('lifts the low of what is unknown to its high when it hopes, and touches nothing that is known', () => {
    fc.assert(
      fc.property(leaf, anySites(10), (shape, sites) => {
        const all = catalogue(sites)
        const hoped = shape.hoping(shape.sources[0]!)
        for (let row = 0; row < all.size; row++) {
          const { high } = shape.interval(all.columns, row)
          expect(hoped.interval(all.columns, row)).toEqual({ low: high, high })
        }
      }),
    )
  })
})

describe('worths by hand', () => {
  const corners = { from: 10, best: 20, bestTo: 30, to: 50 }
  it.each([
    [0, 0],
    [10, 0],
    [15, 0.5],
    [20, 1],
    [30, 1],
    [40, 0.5],
    [50, 0],
    [99, 0],
  ])('a trapezoid 10–20–30–50 gives %d the worth %d', (x, expected) => {
    expect(worth(corners, x)).toBe(expected)
  })

  const known = catalogue([
    site('a', {
      craneT: 15,
      utilities: flags('utilities', ['water', 'gas'], ['sewage']),
      encumbrances: flags('encumbrances', ['mortgage'], ['seizure', 'dispute', 'co-owner']),
    }),
  ])
  it.each<[string, Shape, number, number]>([
    ['a ramp up', ramp('craneT', 10, 20), 0.5, 0.5],
    ['a ramp down', ramp('craneT', 20, 0), 0.25, 0.25],
    ['a tent', tent('craneT', 5, 10, 30), 0.75, 0.75],
    ['a gate on its limit', within('craneT', 15, 15), 1, 1],
    ['a gate missed', within('craneT', 15.001, 99), 0, 0],
    ['an unknown number', ramp('powerKva', 0, 10), 0, 1],
    ['two of four there, one unknown', overlap('utilities', [0, 1, 2, 3]), 0.5, 0.75],
    ['any of them', overlap('utilities', [1, 2], 'any'), 1, 1],
    ['all of them', overlap('utilities', [0, 2], 'all'), 1, 1],
    ['all of them, one missing', overlap('utilities', [0, 1], 'all'), 0, 0],
    ['all but one', overlap('utilities', [0, 1], 'all-but-one'), 1, 1],
    ['a burden there and one that may be', burdens('encumbrances', [0.4, 1, 1, 0.25, 0.3]), 0.35, 0.6],
    ['an unknown category', table('title', [1, 0.5, 0.4, 0]), 0, 1],
  ])('%s', (_, shape, low, high) => {
    const interval = shape.interval(known.columns, 0)
    expect(interval.low).toBeCloseTo(low, 12)
    expect(interval.high).toBeCloseTo(high, 12)
  })

  it.each([
    ['a ramp without a slope', () => ramp('craneT', 5, 5)],
    ['a tent whose ideal lies outside', () => tent('craneT', 5, 4, 9)],
    ['an overlap with nothing', () => overlap('utilities', [])],
    ['a choice of nothing', () => bestOf([])],
    ['no place to be near', () => near([], 5)],
    ['a place that is none', () => near([{ lon: 43, lat: 125 }], 5)],
    ['a radius of nothing', () => near([{ lon: 125, lat: 43 }], 0)],
    ['a worth over 1', () => table('title', [1.1, 0, 0, 0])],
  ])('refuses %s', (_, make) => {
    expect(make).toThrow(RangeError)
  })
})
