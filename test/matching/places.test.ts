import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { differences, inTenths } from '../../src/matching/difference.ts'
import { explain } from '../../src/matching/explain.ts'
import { placesOf } from '../../src/matching/places.ts'
import { failedMusts } from '../../src/matching/repairs.ts'
import { shownSite } from '../../src/matching/shown-site.ts'
import { sitesNamed } from '../../src/matching/sites-named.ts'
import {
  anyOptimism,
  anyRequirement,
  anySites,
  catalogue,
  flags,
  must,
  requirement,
  SIPING,
  site,
  want,
} from './sites.ts'

// Random cases take their time on a busy machine
vi.setConfig({ testTimeout: 60_000 })

const groups = ['eligible', 'to-confirm'] as const

describe('the place of a site', () => {
  it('is one more than those of the group that stand before it, whether it belongs to the group or not', () => {
    fc.assert(
      fc.property(anySites(), anyRequirement, anyOptimism, (sites, wanted, optimism) => {
        const all = catalogue(sites, { blockSize: 4 })
        const matches = sites.map(({ id }) => explain(all, wanted, id, optimism)!)
        const ids = sites.map(({ id }) => id)
        for (const group of groups) {
          const places = placesOf(all, wanted, optimism, { [group]: ids })
          for (const match of matches) {
            const before = matches.filter(
              (other) =>
                other.standing === group &&
                (other.score > match.score || (other.score === match.score && other.id < match.id)),
            )
            expect(places.get(match.id)).toBe(before.length + 1)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is not told of a site that the catalogue does not have', () => {
    expect(placesOf(catalogue([site('a')]), requirement({}), 0, { eligible: ['b'] }).size).toBe(0)
  })
})

describe('the difference of two sites', () => {
  it('sums exactly, in tenths of a point, to the difference of their scores', () => {
    fc.assert(
      fc.property(anySites(8), anyRequirement, anyOptimism, (sites, wanted, optimism) => {
        if (sites.length < 2) return
        const all = catalogue(sites)
        const [a, b] = sites.map(({ id }) => explain(all, wanted, id, optimism)!) as [never, never]
        const table = differences(a, b, optimism)
        const sum = (column: 'ours' | 'theirs' | 'by') => table.rows.reduce((total, row) => total + row[column], 0)
        const tenths = (match: { score: number }) => Math.round(match.score * 1000)
        expect(Math.abs(table.ours - tenths(a))).toBeLessThanOrEqual(1)
        expect([sum('ours'), sum('theirs'), sum('by')]).toEqual([table.ours, table.theirs, table.ours - table.theirs])
        expect(table.rows.map(({ by }) => by)).toEqual([...table.rows.map(({ by }) => by)].sort((x, y) => x - y))
      }),
      { numRuns: 60 },
    )
  })

  it('gives what rounding leaves to those that lost most', () => {
    expect(inTenths([0.1006, 0.1006, 0.1006])).toEqual([101, 101, 100])
    expect(inTenths([1 / 3, 1 / 3, 1 / 3])).toEqual([334, 333, 333])
  })
})

describe('a must that fails', () => {
  const wanted = requirement({
    power: { ...must, min: 1_000 },
    clearHeight: { ...must, min: 9 },
    kind: { ...must, kinds: ['land'] },
    price: { ...must, rentFenM2Month: 800 as never },
  })
  it('says by how much, far or near, and nothing where nothing would help', () => {
    const deals = flags('dealModes', ['purchase'], 'rest')
    const all = catalogue([
      site('a', { powerKva: 100, clearHeightM: 8.9, dealModes: deals }),
      site('b', { powerKva: 2_000 }),
    ])
    expect(failedMusts(all, wanted, 'a').map(({ key, repair, near }) => [key, repair?.params ?? null, near])).toEqual([
      ['kind', null, false],
      ['clearHeight', { moreM: expect.closeTo(0.1) }, true],
      ['power', { moreKva: 900 }, false],
      ['price', null, false],
    ])
    expect(failedMusts(all, wanted, 'b').map(({ key }) => key)).toEqual(['kind'])
    expect(failedMusts(all, wanted, 'c')).toEqual([])
  })

  it('never throws, whatever the site and the requirement', () => {
    fc.assert(
      fc.property(anySites(6), anyRequirement, (sites, anything) => {
        const all = catalogue(sites)
        for (const { id } of sites) {
          const fails = explain(all, anything, id, 0)!.gates.filter(({ state }) => state === 'fail')
          expect(failedMusts(all, anything, id).map(({ key }) => key)).toEqual(fails.map(({ key }) => key))
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('a site by its name', () => {
  const all = catalogue([
    site('1', {}, { name: '四平红嘴厂房', nameEn: 'Hongzui Plant' }),
    site('2', {}, { name: '红嘴厂房' }),
    site('3', {}, { name: '红嘴厂房' }),
    site('4', {}, { name: '红嘴厂房二期', nameEn: 'Plant 2' }),
  ])
  const found = (text: string) => sitesNamed(all, text, 3).map(({ site: { id }, exact }) => [id, exact])

  it('is found in either language, those called so first', () => {
    expect(found('红嘴厂房')).toEqual([
      ['2', true],
      ['3', true],
      ['4', false],
    ])
    expect(found('ＨONGZUI  plant')).toEqual([['1', true]])
    expect(found('4')).toEqual([['4', true]])
    expect([found(' '), found('没有')]).toEqual([[], []])
  })
})

describe('how far a site is', () => {
  const near = {
    ...want,
    radiusKm: 300,
    places: [
      { name: '四平', lon: SIPING[0], lat: SIPING[1] },
      { name: '大连', lon: 121.6, lat: 38.9 },
    ],
  }
  it('is to the nearest of the project’s places, or to the nearest logistics node where it names none', () => {
    const plant = site('a', {}, { position: [124.35, 43.17] })
    expect(shownSite(plant, 12, requirement({ places: near })).distance).toEqual({ place: '四平', km: 0 })
    expect(shownSite(plant, 12, requirement({})).distance).toEqual({ place: null, km: 12 })
    expect(shownSite(site('b'), Number.NaN, requirement({})).distance).toBeNull()
    expect(shownSite(site('b'), 12, requirement({ places: near })).distance).toBeNull()
  })

  it('costs are of the ways that the site offers and the project accepts', () => {
    const plant = site('a', {
      dealModes: flags('dealModes', ['rent', 'equity']),
      floorAreaM2: 100,
      rentFenM2Month: 1_000,
    })
    const modes = (accepted: readonly ('rent' | 'purchase' | 'equity')[]) =>
      shownSite(plant, 1, requirement({ dealMode: { ...must, modes: accepted } })).yearly.map(({ mode, kind }) => [
        mode,
        kind,
      ])
    expect(modes(['rent', 'purchase', 'equity'])).toEqual([
      ['rent', 'known'],
      ['equity', 'unknown'],
    ])
    expect(modes(['purchase'])).toEqual([])
  })
})
