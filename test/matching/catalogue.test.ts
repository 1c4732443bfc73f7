import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { buildCatalogue, withChanges } from '../../src/matching/catalogue.ts'
import { envelopesOf } from '../../src/matching/envelope.ts'
import { admits, bitOf } from '../../src/matching/industries.ts'
import { rank } from '../../src/matching/rank.ts'
import type { SiteRecord } from '../../src/matching/types.ts'
import { anyOptimism, anyRequirement, anySites, CHANGCHUN, catalogue, flags, SIPING, site, zoneOf } from './sites.ts'

// Random cases take their time on a busy machine
vi.setConfig({ testTimeout: 60_000 })

describe('the catalogue', () => {
  it('finds each site by its id, in blocks that are full but for the last few', () => {
    fc.assert(
      fc.property(anySites(60), fc.integer({ min: 1, max: 9 }), (sites, blockSize) => {
        const all = catalogue(sites, { blockSize })
        for (const one of sites) expect(all.sites[all.rowOf(one.id)!]).toBe(one)
        expect(all.rowOf('nobody')).toBeUndefined()
        expect([...all.starts][0]).toBe(0)
        expect([...all.starts].at(-1)).toBe(sites.length)
        const ofZone = (zone: string) => sites.filter(({ zoneId }) => zoneId === zone).length
        const blocks = all.zoneIds.map((zone) => Math.ceil(ofZone(zone) / blockSize))
        expect(all.starts.length - 1).toBe(blocks.reduce((sum, count) => sum + count, 0))
        expect([...all.zoneIds]).toEqual([...new Set(sites.map(({ zoneId }) => zoneId))].sort())
        expect([...all.sites].sort((a, b) => all.idRank[all.rowOf(a.id)!]! - all.idRank[all.rowOf(b.id)!]!)).toEqual(
          [...all.sites].sort((a, b) => (a.id < b.id ? -1 : 1)),
        )
      }),
    )
  })

  it('answers after a change as one that was built from the same sites at once', () => {
    fc.assert(
      fc.property(
        anySites(30),
        anySites(10),
        fc.array(fc.nat(40), { maxLength: 5 }),
        anyRequirement,
        anyOptimism,
        (before, fresh, picks, wanted, optimism) => {
          const removed = picks.flatMap((pick) => before[pick]?.id ?? [])
          const changed = fresh.map((one, i) => ({ ...one, id: before[i * 2]?.id ?? `new-${i}` }))
          const options = { version: 'after', logisticsNodes: [CHANGCHUN], blockSize: 4 }
          const gone = new Set([...removed, ...changed.map(({ id }) => id)])
          const atOnce = buildCatalogue([...changed, ...before.filter(({ id }) => !gone.has(id))], options)
          const answer = (all: typeof atOnce) => rank(all, wanted, { k: 50, optimism })
          const first = buildCatalogue(before, { ...options, version: 'before' })
          // In use, and so the kernel hands over what it holds
          const was = answer(first)
          const after = withChanges(first, { version: 'after', changed, removed })
          expect(answer(after)).toEqual(answer(atOnce))
          expect(answer(first)).toEqual(was)
          expect(after.envelopes).toEqual(envelopesOf(after.columns, after.starts, after.lists.all.length))
          for (const { id } of atOnce.sites) expect(after.sites[after.rowOf(id)!]!.id).toBe(id)
          for (const id of removed) if (!changed.some((one) => one.id === id)) expect(after.rowOf(id)).toBeUndefined()
        },
      ),
      { numRuns: 200 },
    )
  })

  it('leaves the catalogue that it was made from as it was', () => {
    const before = catalogue([site('a', { powerKva: 100 })])
    withChanges(before, { version: '2', changed: [site('a', { powerKva: 900 }), site('b')], removed: [] })
    expect(before.size).toBe(1)
    expect(before.columns.number.powerKva[0]).toBe(100)
    expect(before.version).toBe('test')
  })

  it('measures to the nearest node of the logistics system', () => {
    const all = catalogue([site('a', {}, { position: SIPING }), site('b')], { nodes: [CHANGCHUN, [124.35, 44.17]] })
    expect(all.columns.number.nodeKm[all.rowOf('a')!]).toBeCloseTo(111.195 * Math.hypot(0.71, 0.7), 0)
    expect(all.columns.number.nodeKm[all.rowOf('b')!]).toBeNaN()
    expect(catalogue([site('a', {}, { position: SIPING })], { nodes: [] }).columns.number.nodeKm[0]).toBeNaN()
  })

  it('knows of bare land that it has no building', () => {
    const { number, category } = catalogue([site('a', {}, { kind: 'land' })]).columns
    expect([number.floorAreaM2[0], number.craneT[0], number.clearHeightM[0]]).toEqual([0, 0, 0])
    expect(number.landAreaM2[0]).toBeNaN()
    expect(category.condition[0]).toBe(4)
  })

  it.each<[string, SiteRecord]>([
    ['a number that is none', site('a', { powerKva: Number.NaN })],
    ['a number out of range', site('a', { clearHeightM: 4_000 })],
    ['a rent of nothing', site('a', { rentFenM2Month: 0 })],
    ['an option that is not there', site('a', { title: 'lost' as 'full' })],
    ['a day that is none', site('a', { availableFrom: '2026-02-30' })],
    ['yes and no at once', site('a', { utilities: { yes: 3, no: 1 } })],
    ['a flag too many', site('a', { dealModes: { yes: 8, no: 0 } })],
    ['half a flag', site('a', { dealModes: { yes: 0.5, no: 0 } })],
    ['an industry that is none', site('a', { admittedIndustries: ['Z'] })],
    ['a zone of no industry', site('a', {}, { zone: zoneOf({ leadingIndustries: ['C'] }) })],
    ['latitude before longitude', site('a', {}, { position: [43.88, 125.32] })],
    ['a confirmation on no day', site('a', {}, { factsAsOf: 'yesterday' })],
    ['a site without a name', site('')],
  ])('refuses %s', (_, bad) => {
    expect(() => catalogue([bad])).toThrow(RangeError)
    expect(() => withChanges(catalogue([site('b')]), { version: '2', changed: [bad], removed: [] })).toThrow(RangeError)
  })

  it('refuses an id that occurs twice', () => {
    expect(() => catalogue([site('a'), site('b'), site('a')])).toThrow('site a occurs twice')
  })

  it('takes every usual value', () => {
    expect(() => catalogue([site('a', { utilities: flags('utilities', ['water'], 'rest') })])).not.toThrow()
  })
})

describe('industries', () => {
  it.each([
    [['C'], '3670', 'yes'],
    [['36'], '3670', 'yes'],
    [['367'], '3670', 'yes'],
    [['3670'], '36', 'part'],
    [['3670', '36'], '36', 'yes'],
    [['D', '13'], '36', 'no'],
    [[], '36', 'no'],
    [['T'], '97', 'yes'],
    [['S'], '96', 'yes'],
    [['S'], '97', 'no'],
  ] as const)('%j and %s: %s', (list, industry, expected) => {
    expect(admits(list, industry)).toBe(expected)
  })
  it.each(['00', '98', '3', 'C36', ''])('refuses %s', (code) => {
    expect(() => bitOf(code)).toThrow(RangeError)
  })
})
