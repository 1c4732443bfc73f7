import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { buildCatalogue } from '../../src/matching/catalogue.ts'
import type { SiteRecord } from '../../src/matching/types.ts'
import { type ConditionKey, type Conditions, FACET_KEYS } from '../../src/search/conditions.ts'
import { select } from '../../src/search/select.ts'
import { spaced, wordsOf } from '../../src/search/text.ts'
import { AS_OF } from '../matching/sites.ts'
import { type Answer, answers, optionsOf } from './one-site.ts'
import { allConditions, anyConditions, PLACES, sitesInZones } from './sites.ts'

vi.setConfig({ testTimeout: 30_000 })

const build = (sites: readonly SiteRecord[]) =>
  buildCatalogue(sites, { version: 'test', logisticsNodes: [], gazetteer: PLACES, blockSize: 8 })

/** The words over everything that is said of a site, written out. */
function holdsWords({ name, nameEn, address, kind, zone }: SiteRecord, q: string): Answer {
  const kinds = { land: '土地 land', building: '厂房 building', 'land-and-building': '土地及厂房 land and building' }
  const prefectures: Record<string, string> = { 四平市: '四平市 Siping', 延边朝鲜族自治州: '延边朝鲜族自治州 Yanbian' }
  const parts = [name, nameEn, address, kinds[kind], zone.name, zone.nameEn, prefectures[zone.prefecture ?? '']]
  const text = parts.map((part) => spaced(part ?? '')).join('|')
  return wordsOf(q).every((needles) => needles.some((needle) => text.includes(needle))) ? 'yes' : 'no'
}

const answer = (site: SiteRecord, conditions: Conditions, key: ConditionKey): Answer =>
  key === 'q' ? holdsWords(site, conditions.q!) : answers(site, conditions, key)

/** The same selection, a record at a time. */
function bySite(sites: readonly SiteRecord[], conditions: Conditions) {
  const keys = Object.keys(conditions) as ConditionKey[]
  const failing = sites.map((site) => keys.filter((key) => answer(site, conditions, key) !== 'yes'))
  const count = (test: (site: SiteRecord, failed: readonly ConditionKey[]) => boolean) =>
    sites.filter((site, i) => test(site, failing[i]!)).length
  const facets = FACET_KEYS.map((facet) => {
    const counted = sites.filter((_, i) => failing[i]!.every((key) => key === facet && facet !== 'utility'))
    const counts: Record<string, number> = {}
    for (const option of counted.flatMap((site) => optionsOf(site, facet))) counts[option] = (counts[option] ?? 0) + 1
    return [facet, counts]
  })
  const only = (key: ConditionKey, failed: readonly ConditionKey[]) => failed.length === 1 && failed[0] === key
  return {
    passing: sites
      .filter((_, i) => failing[i]!.length === 0)
      .map(({ id }) => id)
      .sort(),
    facets: Object.fromEntries(facets),
    leftOut: Object.fromEntries(
      keys.map((key) => [
        key,
        {
          n: count((_, failed) => only(key, failed)),
          unknown: count((site, failed) => only(key, failed) && answer(site, conditions, key) === 'unknown'),
        },
      ]),
    ),
  }
}

function byColumns(sites: readonly SiteRecord[], conditions: Conditions) {
  const catalogue = build(sites)
  const selection = select(catalogue, conditions, AS_OF)
  const ids = catalogue.sites.filter((_, row) => selection.passes(row)).map(({ id }) => id)
  expect(selection.total).toBe(ids.length)
  const nonZero = (counts: ReadonlyMap<string, number>) => Object.fromEntries([...counts].filter(([, n]) => n > 0))
  return {
    passing: ids.sort(),
    facets: Object.fromEntries(FACET_KEYS.map((facet) => [facet, nonZero(selection.facets[facet])])),
    leftOut: Object.fromEntries(selection.leftOut),
  }
}

describe('a selection', () => {
  it('equals asking every record by itself: what passes, every facet count, what each condition alone keeps out', () => {
    fc.assert(
      fc.property(sitesInZones(), anyConditions, (sites, conditions) => {
        expect(byColumns(sites, conditions)).toEqual(bySite(sites, conditions))
      }),
      { numRuns: 200 },
    )
  })

  it('does so with any number of conditions at once', () => {
    fc.assert(
      fc.property(sitesInZones(12), allConditions, (sites, conditions) => {
        expect(byColumns(sites, conditions)).toEqual(bySite(sites, conditions))
      }),
      { numRuns: 100 },
    )
  })

  it('promises what it counts: an option of a facet, asked alone, brings as many as it says', () => {
    fc.assert(
      fc.property(sitesInZones(), anyConditions, fc.constantFrom(...FACET_KEYS), (sites, conditions, facet) => {
        const catalogue = build(sites)
        for (const [option, n] of select(catalogue, conditions, AS_OF).facets[facet]) {
          const options = facet === 'utility' ? [...new Set([...(conditions.utility ?? []), option])] : [option]
          expect(select(catalogue, { ...conditions, [facet]: options }, AS_OF).total).toBe(n)
        }
      }),
      { numRuns: 100 },
    )
  })
})

it('finds the same with masks that were used before', () => {
  fc.assert(
    fc.property(sitesInZones(), fc.array(anyConditions, { minLength: 1, maxLength: 4 }), (sites, asked) => {
      const of = build(sites)
      const failsOf = (conditions: Conditions) => {
        const selection = select(of, conditions, AS_OF)
        const fails = [...selection.fails]
        selection.release()
        return fails
      }
      // Each time another catalogue, whose masks are new
      expect(asked.map(failsOf)).toEqual(asked.map((conditions) => [...select(build(sites), conditions, AS_OF).fails]))
    }),
    { numRuns: 50 },
  )
})

it('never shares a mask that was not given back', () => {
  const of = build([])
  const [one, other] = [select(of, {}, AS_OF), select(of, {}, AS_OF)]
  expect(one.fails).not.toBe(other.fails)
  one.release()
  one.release()
  const [third, fourth] = [select(of, {}, AS_OF), select(of, {}, AS_OF)]
  expect(third.fails).toBe(one.fails)
  expect(fourth.fails).not.toBe(third.fails)
})
