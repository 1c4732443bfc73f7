import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { seeded } from '../../../src/kernel/random.ts'
import type { Catalogue } from '../../../src/matching/catalogue.ts'
import { explain } from '../../../src/matching/explain.ts'
import { rank } from '../../../src/matching/rank.ts'
import { drawDirichlet } from '../../../src/matching/robustness/dirichlet.ts'
import { Leaders } from '../../../src/matching/robustness/leaders.ts'
import { type RobustnessOptions, robustness, shareOf } from '../../../src/matching/robustness/robustness.ts'
import { drawWeightings, inBlocks, SPREADS, type Spread } from '../../../src/matching/robustness/weightings.ts'
import type { Requirement } from '../../../src/projects/requirement.ts'
import { anyOptimism, anyRequirement, anySites, catalogue, must, requirement, site, want } from '../sites.ts'

// Random cases take their time on a busy machine
vi.setConfig({ testTimeout: 60_000 })

const spreads = Object.keys(SPREADS) as Spread[]
const options = (over: Partial<RobustnessOptions> = {}): RobustnessOptions => ({
  optimism: 0,
  spread: 'near',
  samples: 200,
  seed: 1,
  top: 5,
  ...over,
})

/** Every site that fits, scored under every weighting and sorted. */
function bruteForce(all: Catalogue, wanted: Requirement, { optimism, spread, samples, seed, top }: RobustnessOptions) {
  const fitting = all.sites
    .map(({ id }) => explain(all, wanted, id, optimism)!)
    .filter(({ standing }) => standing === 'eligible')
  const places = new Map<string, number[]>()
  const weighed = fitting[0]?.parts.filter(({ weight }) => weight > 0) ?? []
  if (weighed.length === 0) return places
  const { values } = drawWeightings(
    weighed.map(({ weight }) => weight),
    spread,
    samples,
    seed,
  )
  for (let s = 0; s < samples; s++) {
    const scored = fitting.map(({ id, parts }) => ({
      id,
      score: parts
        .filter(({ weight }) => weight > 0)
        .reduce((sum, { low, high }, j) => sum + values[s * weighed.length + j]! * (low + optimism * (high - low)), 0),
    }))
    scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    scored.slice(0, top).forEach(({ id }, place) => {
      const counts = places.get(id) ?? Array(top).fill(0)
      places.set(id, counts)
      counts[place]++
    })
  }
  return places
}

describe('how often each site leads', () => {
  it('equals scoring every site under every weighting', () => {
    fc.assert(
      fc.property(
        anySites(60),
        anyRequirement,
        anyOptimism,
        fc.constantFrom(...spreads),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 80 }),
        fc.integer(),
        (sites, wanted, optimism, spread, top, samples, seed) => {
          const all = catalogue(sites, { blockSize: 4 })
          const asked = options({ optimism, spread, top, samples, seed })
          const found = robustness(all, wanted, asked)
          expect(new Map(found.sites.map(({ id, places }) => [id, places]))).toEqual(bruteForce(all, wanted, asked))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('equals it where many sites are refused unscored', () => {
    const random = seeded(7)
    const sites = Array.from({ length: 1_500 }, (_, i) =>
      site(`s${i}`, { powerKva: 300 + 900 * random(), craneT: Math.round(30 * random()), railKm: 40 * random() }),
    )
    const wanted = requirement({
      power: { ...must, min: 400 },
      crane: { ...want, min: 20, importance: 3 },
      rail: { ...want, withinKm: 10, importance: 2 },
    })
    const all = catalogue(sites)
    for (const spread of spreads) {
      const asked = options({ spread, samples: 300 })
      const found = robustness(all, wanted, asked)
      expect(new Map(found.sites.map(({ id, places }) => [id, places]))).toEqual(bruteForce(all, wanted, asked))
    }
  })

  it('gives each place to one site under each weighting, and the same seed the same answer', () => {
    fc.assert(
      fc.property(
        anySites(20),
        anyRequirement,
        fc.constantFrom(...spreads),
        fc.integer(),
        (sites, wanted, spread, seed) => {
          const all = catalogue(sites)
          const found = robustness(all, wanted, options({ spread, seed, samples: 50 }))
          const fitting = rank(all, wanted, { k: 1, optimism: 0 }).eligible.total
          for (let place = 0; place < 5; place++) {
            const taken = found.sites.reduce((sum, { places }) => sum + places[place]!, 0)
            expect(taken).toBe(place < fitting ? found.samples : 0)
          }
          expect(robustness(all, wanted, options({ spread, seed, samples: 50 }))).toEqual(found)
          for (const { central } of found.sites) {
            if (central) expect(Object.values(central).reduce((a, b) => a + b, 0)).toBeCloseTo(1)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('lets a site that is dominated win a tie by its id', () => {
    // The second need has no weight under this weighting: both score the same
    const leaders = new Leaders(inBlocks(Float64Array.of(1, 0), 2, 1), 1)
    leaders.offer(10, 1, Float64Array.of(0.5, 1), 0)
    leaders.offer(20, 0, Float64Array.of(0.5, 0), 0)
    expect(leaders.under(0)).toEqual([20])
  })

  it('draws others from another seed', () => {
    const drawn = (seed: number) => [...drawWeightings([0.5, 0.5], 'near', 3, seed).values]
    expect(drawn(1)).not.toEqual(drawn(2))
  })

  it('asks nothing of a requirement without weights, and answers for no site', () => {
    expect(robustness(catalogue([site('a')]), requirement({}), options())).toMatchObject({ samples: 0, sites: [] })
    expect(robustness(catalogue([]), requirement({ heat: want }), options())).toMatchObject({ samples: 200, sites: [] })
  })
})

/** Worth by power and by crane, each exactly what is said: half of 1 000 kVA is worth nothing, 1 250 kVA is worth all. */
const worths = (id: string, power: number, crane: number) =>
  site(id, { powerKva: 500 + 750 * power, craneT: 10 + 10 * crane })
const TWO = requirement({ power: { ...want, min: 1_000 }, crane: { ...want, min: 20 } })

describe('rank acceptability in closed form, uniform over the simplex', () => {
  // Within five standard errors of 20 000 draws: wrong once in two million
  const closeTo = (count: number, share: number) =>
    expect(Math.abs(count / 20_000 - share)).toBeLessThan(5 * Math.sqrt((share * (1 - share)) / 20_000))

  it('is the length of the interval of weights in which a site leads, with two needs', () => {
    // With weight w on power: a scores w, b 1 − w, c 0.6 throughout. So a leads for w > 0.6, b for w < 0.4, c between.
    const all = catalogue([worths('a', 1, 0), worths('b', 0, 1), worths('c', 0.6, 0.6)])
    const { sites } = robustness(all, TWO, options({ spread: 'any', samples: 20_000, top: 3 }))
    const of = (id: string) => sites.find((one) => one.id === id)!
    closeTo(of('a').places[0]!, 0.4)
    closeTo(of('b').places[0]!, 0.4)
    closeTo(of('c').places[0]!, 0.2)
    // a is last where w < 0.5 …, c never is
    closeTo(of('a').places[2]!, 0.5)
    expect(of('c').places[2]).toBe(0)
    // The mean of the weights in which each leads: the middle of its interval
    expect(of('a').central!.power).toBeCloseTo(0.8, 2)
    expect(of('b').central!.power).toBeCloseTo(0.2, 2)
    expect(of('c').central!.power).toBeCloseTo(0.5, 2)
  })

  it('is an area of the triangle, with three needs', () => {
    // d leads where no weight exceeds a half: the middle triangle, a quarter of the whole; each of the others has a corner like it
    const three = requirement({ ...TWO.needs, clearHeight: { ...want, min: 10 } })
    const at = (id: string, power: number, crane: number, height: number) => {
      const one = worths(id, power, crane)
      const clearHeightM = { value: 5 + 5 * height, source: 'survey' as const, asOf: '2026-01-01' }
      return { ...one, facts: { ...one.facts, clearHeightM } }
    }
    const all = catalogue([at('a', 1, 0, 0), at('b', 0, 1, 0), at('c', 0, 0, 1), at('d', 0.5, 0.5, 0.5)])
    const { sites } = robustness(all, three, options({ spread: 'any', samples: 20_000 }))
    for (const { places } of sites) closeTo(places[0]!, 0.25)
    expect(sites.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c', 'd'])
  })
})

describe('the weightings drawn', () => {
  it.each([
    ['near', 63],
    ['wide', 15],
  ] as const)('stray %s around the own weights as their concentration says', (spread, concentration) => {
    const weights = [0.2, 0.5, 0.29, 0.01]
    const count = 20_000
    const { values } = drawWeightings(weights, spread, count, 3)
    weights.forEach((weight, j) => {
      const column = Array.from({ length: count }, (_, s) => values[s * 4 + j]!)
      const mean = column.reduce((a, b) => a + b, 0) / count
      const deviation = Math.sqrt(column.reduce((a, b) => a + (b - mean) ** 2, 0) / count)
      const expected = Math.sqrt((weight * (1 - weight)) / (concentration + 1))
      expect(Math.abs(mean - weight)).toBeLessThan((5 * expected) / Math.sqrt(count))
      expect(deviation / expected).toBeCloseTo(1, 1)
    })
    // A need of a fifth of the score varies by 5 and by 10 points
    expect(Math.sqrt((0.2 * 0.8) / (concentration + 1))).toBeCloseTo(spread === 'near' ? 0.05 : 0.1)
  })

  it('are weights: none under 0, of sum 1, however small the parameters', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1e-3, max: 50, noNaN: true }), { minLength: 1, maxLength: 24 }),
        fc.integer(),
        (parameters, seed) => {
          const drawn = new Float64Array(parameters.length)
          drawDirichlet(parameters, seeded(seed), drawn, 0)
          expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0)
          expect(drawn.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9)
        },
      ),
    )
  })
})

describe('a share', () => {
  it('comes with its standard error, and what was never seen is not certain', () => {
    expect(shareOf(620, 1_000).share).toBe(0.62)
    expect(shareOf(620, 1_000).error).toBeCloseTo(0.0153, 4)
    expect(shareOf(0, 1_000)).toEqual({ share: 0, error: expect.closeTo(0.0014, 4) })
  })
})
