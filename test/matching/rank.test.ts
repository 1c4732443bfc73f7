import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Catalogue } from '../../src/matching/catalogue.ts'
import { describe as describeRow } from '../../src/matching/explain.ts'
import { kernelOf } from '../../src/matching/kernel/kernel.ts'
import { scan } from '../../src/matching/kernel/scan.ts'
import { planOf } from '../../src/matching/plan.ts'
import { rank } from '../../src/matching/rank.ts'
import { TopK } from '../../src/matching/top-k.ts'
import type { Match } from '../../src/matching/types.ts'
import { NEED_KEYS, type Requirement } from '../../src/projects/requirement.ts'
import {
  anyOptimism,
  anyRequirement,
  anySites,
  CHANGCHUN,
  catalogue,
  flags,
  must,
  requirement,
  site,
  want,
} from './sites.ts'

// Random cases take their time on a busy machine
vi.setConfig({ testTimeout: 60_000 })

/** Every site scored by itself, then sorted: what the engine must equal. */
function bruteForce(all: Catalogue, wanted: Requirement, optimism: number) {
  const plan = planOf(wanted, all.lists.all)
  const matches = all.sites
    .map((_, row) => describeRow(all, plan, row, optimism))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
  const failed = (match: Match) => match.gates.filter(({ state }) => state === 'fail').map(({ key }) => key)
  const isClose = (match: Match) => {
    const key = failed(match)[0]
    const close = plan.gates.find((gate) => gate.key === key)?.close
    return close?.interval(all.columns, all.rowOf(match.id)!).low === 1
  }
  const excluded = matches.filter(({ standing }) => standing === 'excluded')
  const relax = plan.gates.flatMap(({ key }) => {
    const alone = excluded.filter((match) => failed(match).join() === key)
    const toConfirm = alone.filter(({ gates }) => gates.some(({ state }) => state === 'unknown')).length
    return alone.length > 0 ? [{ key, eligible: alone.length - toConfirm, toConfirm }] : []
  })
  return {
    eligible: matches.filter(({ standing }) => standing === 'eligible'),
    toConfirm: matches.filter(({ standing }) => standing === 'to-confirm'),
    excluded: excluded.length,
    excludedBy: Object.fromEntries(
      plan.gates.map(({ key }) => [key, excluded.filter((match) => failed(match).includes(key)).length]),
    ),
    nearMisses: excluded.filter((match) => failed(match).length === 1 && isClose(match)),
    relax: relax.sort((a, b) => b.eligible + b.toConfirm - a.eligible - a.toConfirm),
  }
}

describe('rank', () => {
  it('equals scoring every site and sorting, in every group, with every count', () => {
    fc.assert(
      fc.property(
        anySites(60),
        anyRequirement,
        anyOptimism,
        fc.record({
          blockSize: fc.integer({ min: 1, max: 12 }),
          k: fc.integer({ min: 1, max: 12 }),
          offset: fc.integer({ min: 0, max: 9 }),
          toConfirmOffset: fc.integer({ min: 0, max: 9 }),
          nearMisses: fc.integer({ min: 0, max: 5 }),
        }),
        (sites, wanted, optimism, { blockSize, k, offset, toConfirmOffset, nearMisses }) => {
          const all = catalogue(sites, { blockSize })
          const expected = bruteForce(all, wanted, optimism)
          const found = rank(all, wanted, { k, optimism, offset, toConfirmOffset, nearMisses })
          expect(found.eligible.total).toBe(expected.eligible.length)
          expect(found.eligible.rows).toEqual(expected.eligible.slice(offset, offset + k))
          expect(found.toConfirm.total).toBe(expected.toConfirm.length)
          expect(found.toConfirm.rows).toEqual(expected.toConfirm.slice(toConfirmOffset, toConfirmOffset + k))
          expect(found.nearMisses.map(({ failed, repair, ...match }) => match)).toEqual(
            expected.nearMisses.slice(0, nearMisses),
          )
          expect(found.excluded).toBe(expected.excluded)
          expect(found.excludedBy).toEqual(expected.excludedBy)
          expect(found.relax).toEqual(expected.relax)
        },
      ),
      { numRuns: 400 },
    )
  })

  it('finds the same whatever the size of the blocks', () => {
    fc.assert(
      fc.property(anySites(60), anyRequirement, anyOptimism, (sites, wanted, optimism) => {
        const [one, few, whole] = [1, 7, 1024].map((blockSize) =>
          rank(catalogue(sites, { blockSize }), wanted, { k: 10, optimism }),
        )
        expect(few).toEqual(one)
        expect(whole).toEqual(one)
      }),
    )
  })

  it('looks only into blocks that can still win', () => {
    const all = catalogue(
      Array.from({ length: 1_000 }, (_, i) => site(`s${i}`, { railKm: i / 10 })),
      { blockSize: 10 },
    )
    const plan = planOf(requirement({ rail: { ...want, withinKm: 60 } }), [])
    const kernel = kernelOf(all)
    kernel.start(plan, 0)
    const visit = vi.spyOn(kernel, 'visit')
    const eligible = new TopK(5)
    scan(all, kernel, plan, 0, { eligible })
    expect(eligible.sorted().map(({ row }) => all.sites[row]!.id)).toEqual(['s0', 's1', 's2', 's3', 's4'])
    expect(visit.mock.calls.length).toBeLessThanOrEqual(2)
  })

  it('answers for a catalogue without a site', () => {
    const empty = rank(catalogue([]), requirement({ power: { ...must, min: 800 } }), { k: 20, optimism: 0 })
    expect(empty).toEqual({
      engineVersion: '1',
      catalogueVersion: 'test',
      size: 0,
      optimism: 0,
      weights: { power: 1 },
      eligible: { total: 0, rows: [] },
      toConfirm: { total: 0, rows: [] },
      excluded: 0,
      excludedBy: { power: 0 },
      nearMisses: [],
      relax: [],
    })
  })

  it('keeps an unknown must apart, names a near miss and what repairs it', () => {
    const all = catalogue([
      site('strong', { powerKva: 1000 }),
      site('weak', { powerKva: 700 }),
      site('silent'),
      site('tiny', { powerKva: 100 }),
    ])
    const found = rank(all, requirement({ power: { ...must, min: 800 } }), { k: 20, optimism: 0 })
    expect(found.eligible.rows.map(({ id, score }) => [id, score])).toEqual([['strong', 1]])
    expect(found.toConfirm.rows).toEqual([
      {
        id: 'silent',
        zoneId: 'zone',
        standing: 'to-confirm',
        low: 0,
        high: 1,
        score: 0,
        parts: [
          {
            key: 'power',
            weight: 1,
            low: 0,
            high: 1,
            reason: { code: 'power-unknown', params: { needKva: 800 }, labels: {} },
          },
        ],
        gates: [{ key: 'power', state: 'unknown' }],
        confirm: [{ key: 'power', must: true, sources: ['powerKva'], facts: ['powerKva'] }],
      },
    ])
    expect(found.nearMisses.map(({ id, failed, repair }) => ({ id, failed, repair }))).toEqual([
      { id: 'weak', failed: 'power', repair: { code: 'power', params: { moreKva: 100 }, labels: {} } },
    ])
    expect(found.excludedBy).toEqual({ power: 2 })
    expect(found.relax).toEqual([{ key: 'power', eligible: 2, toConfirm: 0 }])
  })

  it('orders the cautious by what is sure and the hopeful by what may be', () => {
    const all = catalogue([
      site('sure', { powerKva: 600 }),
      site('open', { dealModes: flags('dealModes', ['rent'], 'rest') }),
    ])
    const wanted = requirement({
      power: { ...want, min: 800 },
      dealMode: { level: 'prefer', importance: 0, modes: ['rent'] },
    })
    const ids = (optimism: number) => rank(all, wanted, { k: 2, optimism }).eligible.rows.map(({ id }) => id)
    expect(ids(0)).toEqual(['sure', 'open'])
    expect(ids(1)).toEqual(['open', 'sure'])
  })

  it('breaks ties by id', () => {
    const all = catalogue(
      ['c', 'a', 'd', 'b'].map((id) => site(id, { powerKva: 900 })),
      { blockSize: 1 },
    )
    const found = rank(all, requirement({ power: { ...must, min: 800 } }), { k: 3, optimism: 0 })
    expect(found.eligible.rows.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })

  it.each([
    ['no row', { k: 0, optimism: 0 }],
    ['more rows than a page', { k: 51, optimism: 0 }],
    ['a part of a row', { k: 1.5, optimism: 0 }],
    ['an offset before the start', { k: 5, optimism: 0, offset: -1 }],
    ['optimism over 1', { k: 5, optimism: 1.1 }],
    ['optimism that is no number', { k: 5, optimism: Number.NaN }],
  ])('refuses %s', (_, options) => {
    expect(() => rank(catalogue([]), requirement({}), options)).toThrow(RangeError)
  })

  it.each<[string, Requirement['needs']]>([
    ['a deal without a mode', { dealMode: { ...want, modes: [] } }],
    ['no ceiling in any mode', { price: { ...want } }],
    ['an area whose ideal is under its least', { landArea: { ...want, min: 9, ideal: 5, max: 10 } }],
    ['a power of nothing', { power: { ...want, min: 0 } }],
    ['a utility that is not in the registry', { utilities: { ...want, wanted: ['beer'] } }],
    ['an industry that is not in the standard', { admission: { ...want, industry: '98' } }],
    ['a day that is none', { availability: { ...want, by: '2026-02-30' } }],
    ['an importance under 0', { heat: { level: 'prefer', importance: -1 } }],
  ])('refuses %s', (_, needs) => {
    expect(() => rank(catalogue([]), requirement(needs), { k: 5, optimism: 0 })).toThrow(RangeError)
  })
})

describe('monotonicity', () => {
  const scoreOf = (one: Parameters<typeof catalogue>[0][number], wanted: Requirement) => {
    const all = catalogue([one])
    return describeRow(all, planOf(wanted, all.lists.all), 0, 0)
  }
  it('more of a wanted thing never lowers a score', () => {
    const more = fc.constantFrom('clearHeightM', 'floorLoadKnM2', 'craneT', 'powerKva')
    const amount = fc.double({ min: 1, max: 100, noNaN: true })
    fc.assert(
      fc.property(anySites(1), anyRequirement, more, amount, amount, ([one], wanted, key, a, b) => {
        if (!one) return
        const having = (value: number) =>
          scoreOf({ ...one, facts: { ...one.facts, [key]: { value, source: 'survey', asOf: '2026-01-01' } } }, wanted)
        const less = having(Math.min(a, b))
        const most = having(Math.max(a, b))
        expect(most.low).toBeGreaterThanOrEqual(less.low)
        expect(most.high).toBeGreaterThanOrEqual(less.high)
      }),
      { numRuns: 200 },
    )
  })

  it('nearer to the places never lowers a score', () => {
    const [lon, lat] = CHANGCHUN
    const wanted = requirement({ places: { ...want, places: [{ name: 'Changchun', lon, lat }], radiusKm: 300 } })
    const step = fc.double({ min: 0, max: 4, noNaN: true })
    fc.assert(
      fc.property(step, step, fc.boolean(), (a, b, north) => {
        const at = (degrees: number) =>
          scoreOf(site('a', {}, { position: north ? [lon, lat + degrees] : [lon + degrees, lat] }), wanted).low
        expect(at(Math.min(a, b))).toBeGreaterThanOrEqual(at(Math.max(a, b)))
      }),
    )
  })

  it('gives each need that is not indifferent a weight, and all of them a sum of 1', () => {
    fc.assert(
      fc.property(anyRequirement, (wanted) => {
        const asked = NEED_KEYS.filter((key) => wanted.needs[key] && wanted.needs[key].level !== 'indifferent')
        const { weights } = planOf(wanted, [])
        expect(Object.keys(weights)).toEqual(asked)
        const sum = Object.values(weights).reduce((total, weight) => total + weight, 0)
        if (asked.length > 0) expect(Math.abs(sum - 1)).toBeLessThanOrEqual(1e-12)
      }),
    )
  })

  it('weighs by importance, and equally where nothing is of importance', () => {
    const needs = (heat: number, title: number) =>
      planOf(
        requirement({ heat: { level: 'prefer', importance: heat }, title: { level: 'must', importance: title } }),
        [],
      ).weights
    expect(needs(3, 1)).toEqual({ heat: 0.75, title: 0.25 })
    expect(needs(0, 0)).toEqual({ heat: 0.5, title: 0.5 })
  })
})
