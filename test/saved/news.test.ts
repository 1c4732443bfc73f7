import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explain } from '../../src/matching/explain.ts'
import { isNew } from '../../src/matching/new-since.ts'
import { fitsOf } from '../../src/saved/fits.ts'
import { newsOf } from '../../src/saved/news.ts'
import { anyRequirement, anySites, catalogue, must, requirement, site } from '../matching/sites.ts'

const SEEN = '2026-06-18T01:00:00.000Z'
const published = (id: string, publishedAt: string | null) => site(id, {}, { publishedAt })
const everything = { total: 4, has: () => true }

describe('what is new', () => {
  it('was published later, not at the very moment that the reader looked', () => {
    expect(isNew('2026-06-18T01:00:00.001Z', SEEN)).toBe(true)
    expect(isNew(SEEN, SEEN)).toBe(false)
    expect(isNew('2026-06-18T00:59:59.999Z', SEEN)).toBe(false)
    expect(isNew(null, SEEN)).toBe(false)
  })

  it('is counted for each search by its own moment, among its own sites', () => {
    const sites = catalogue([
      published('a', '2026-06-18T01:00:00.001Z'),
      published('b', SEEN),
      published('c', '2026-06-10T00:00:00.000Z'),
      published('d', null),
    ])
    const searches = [
      { found: everything, seenAt: SEEN },
      { found: everything, seenAt: '2026-06-01T00:00:00.000Z' },
      { found: { total: 1, has: (row: number) => sites.sites[row]!.id === 'c' }, seenAt: '2026-06-09T00:00:00.000Z' },
      { found: { total: 1, has: (row: number) => sites.sites[row]!.id === 'c' }, seenAt: SEEN },
      { found: everything, seenAt: '2027-01-01T00:00:00.000Z' },
    ]
    expect(newsOf(sites, searches)).toEqual([
      { total: 4, fresh: 1 },
      { total: 4, fresh: 3 },
      { total: 1, fresh: 1 },
      { total: 1, fresh: 0 },
      { total: 4, fresh: 0 },
    ])
    expect(newsOf(sites, [])).toEqual([])
  })

  it('agrees with asking every site by itself, and two halves of a search sum up to the whole', () => {
    const moment = fc.integer({ min: 0, max: 6 }).map((day) => `2026-06-0${day + 1}T00:00:00.000Z`)
    const sites = fc
      .array(fc.record({ at: fc.option(moment), bit: fc.boolean() }), { maxLength: 30 })
      .map((all) => all.map(({ at, bit }, i) => ({ record: published(`s${i}`, at), bit })))
    fc.assert(
      fc.property(sites, fc.array(moment, { maxLength: 5 }), (all, moments) => {
        const built = catalogue(all.map(({ record }) => record))
        const bits = new Map(all.map(({ record, bit }) => [record.id, bit]))
        const has = (row: number) => bits.get(built.sites[row]!.id)!
        const searches = moments.flatMap((seenAt) => [
          { found: { total: all.length, has: () => true }, seenAt },
          { found: { total: 0, has }, seenAt },
          { found: { total: 0, has: (row: number) => !has(row) }, seenAt },
        ])
        const fresh = newsOf(built, searches).map((news) => news.fresh)
        moments.forEach((seenAt, i) => {
          const [whole, one, other] = fresh.slice(3 * i)
          expect(whole).toBe(all.filter(({ record }) => isNew(record.publishedAt, seenAt)).length)
          expect(one! + other!).toBe(whole)
        })
      }),
    )
  })
})

describe('the sites that fit a project', () => {
  it('are those that the engine does not exclude, counted by how they stand', () => {
    fc.assert(
      fc.property(anySites(), anyRequirement, (sites, wanted) => {
        const built = catalogue(sites)
        const standings = built.sites.map(({ id }) => explain(built, wanted, id, 0)!.standing)
        const count = (standing: string) => standings.filter((one) => one === standing).length
        const fits = fitsOf(built, wanted)
        expect(fits).toMatchObject({
          eligible: count('eligible'),
          toConfirm: count('to-confirm'),
          total: built.size - count('excluded'),
        })
        expect(standings.map((_, row) => fits.has(row))).toEqual(standings.map((one) => one !== 'excluded'))
      }),
    )
  })

  it('are asked once a catalogue and requirement, and again for another of either', () => {
    const needs = (min: number) => requirement({ floorArea: { ...must, min, ideal: 5000, max: 9000 } })
    const one = catalogue([site('a', { floorAreaM2: 4000 })])
    expect(fitsOf(one, needs(3000))).toBe(fitsOf(one, needs(3000)))
    expect(fitsOf(one, needs(3000)).eligible).toBe(1)
    expect(fitsOf(one, needs(4500)).eligible).toBe(0)
    expect(fitsOf(catalogue([]), needs(3000)).eligible).toBe(0)
  })
})
