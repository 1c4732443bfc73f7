import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FormReader } from '../../src/http/form.ts'
import { fenOfYuan } from '../../src/kernel/money.ts'
import { buildCatalogue } from '../../src/matching/catalogue.ts'
import { conditionsHref, conditionsQuery, readCatalogueQuery, SORTS, sortsFor } from '../../src/search/address.ts'
import { type Conditions, readConditions, without } from '../../src/search/conditions.ts'
import { allConditions, PLACES } from './sites.ts'

const catalogue = buildCatalogue([], { version: 'test', logisticsNodes: [], gazetteer: PLACES })

const formOf = (query: string) => {
  const values: Record<string, string[]> = {}
  for (const [key, value] of new URLSearchParams(query)) values[key] = [...(values[key] ?? []), value]
  return new FormReader(values)
}
const read = (query: string) => {
  const form = formOf(query)
  const { conditions, sort, page } = readCatalogueQuery(form, catalogue)
  return { conditions, sort, page, problems: form.problems.map(({ field, code }) => [field, code]) }
}

describe('the address of the catalogue', () => {
  it('holds every condition, the order and the page', () => {
    const all =
      'q=车间&prefecture=四平市&zone=hongzui&zone=yanji&kind=building&mode=rent&mode=equity&industry=36&utility=gas&title=full' +
      '&condition=ready&landMin=1000&landMax=2,000&floorMin=3&floorMax=4&heightMin=6.5&powerMin=315&rentMax=8.5&priceMax=250' +
      '&termMin=10&place=长春&km=80&polygon=125,43;126,43;126,44&sort=rent&page=3'
    expect(read(all)).toEqual({
      problems: [],
      sort: 'rent',
      page: 3,
      conditions: {
        q: '车间',
        prefecture: ['四平市'],
        zone: ['hongzui', 'yanji'],
        kind: ['building'],
        mode: ['rent', 'equity'],
        industry: ['36'],
        utility: ['gas'],
        title: ['full'],
        condition: ['ready'],
        landMin: 1000,
        landMax: 2000,
        floorMin: 3,
        floorMax: 4,
        heightMin: 6.5,
        powerMin: 315,
        rentMax: fenOfYuan(8.5),
        // 万元 in the address
        priceMax: fenOfYuan(2_500_000),
        termMin: 10,
        near: { place: '长春', km: 80 },
        polygon: [
          [125, 43],
          [126, 43],
          [126, 44],
          [125, 43],
        ],
      },
    })
  })

  it('is read back as it was written, whatever is asked, and written the same again', () => {
    fc.assert(
      fc.property(allConditions, fc.constantFrom(...SORTS), fc.integer({ min: 1, max: 9 }), (all, sort, page) => {
        // Figures as a form knows them: what is typed has few digits
        const conditions = readConditions(formOf(conditionsQuery(all)))
        const order = sortsFor(conditions).includes(sort) ? sort : undefined
        const query = conditionsQuery(conditions, { sort: order, page })
        const form = formOf(query)
        expect(readConditions(form)).toEqual(conditions)
        expect(form.problems.filter(({ field }) => !/Min|Max/.test(field))).toEqual([])
        expect(conditionsQuery(readConditions(form), { sort: order, page })).toBe(query)
      }),
    )
  })

  it('asks nothing where fields are empty', () => {
    expect(read('q=&kind=&landMin=&place=&km=50&polygon=&sort=&page=')).toEqual({
      problems: [],
      conditions: {},
      sort: 'newest',
      page: 1,
    })
  })

  it.each([
    ['kind=castle', 'kind', 'problem.choice'],
    ['mode=gift', 'mode', 'problem.choice'],
    ['industry=98', 'industry', 'problem.choice'],
    ['zone=%27%3B--', 'zone', 'problem.choice'],
    ['landMin=abc', 'landMin', 'problem.number'],
    ['landMin=-1', 'landMin', 'problem.range'],
    ['landMin=5&landMax=4', 'landMax', 'problem.order'],
    ['rentMax=99999', 'rentMax', 'problem.range'],
    ['q=%25', 'q', 'search.problem.words'],
    ['place=Atlantis', 'place', 'search.problem.place'],
    ['place=长春&km=0', 'km', 'problem.range'],
    ['polygon=1,2;3', 'polygon', 'search.problem.polygon.form'],
    ['polygon=125,43;NaN,43;126,44', 'polygon', 'search.problem.polygon.form'],
    ['polygon=125,43;126,43', 'polygon', 'search.problem.polygon.corners'],
    ['polygon=125,43;126,43;126,43', 'polygon', 'search.problem.polygon.corners'],
    ['polygon=125,43;126,93;126,44', 'polygon', 'search.problem.polygon.outside'],
    ['polygon=125,43;126,44;126,43;125,44', 'polygon', 'search.problem.polygon.crosses'],
    [
      `polygon=${Array.from({ length: 101 }, (_, i) => `${i},${(i * i) / 200}`).join(';')}`,
      'polygon',
      'search.problem.polygon.corners',
    ],
    ['sort=secret', 'sort', 'problem.choice'],
    ['page=0', 'page', 'problem.range'],
    ['page=1.5', 'page', 'problem.integer'],
  ])('leaves %s out and says why', (query, field, code) => {
    const found = read(query)
    expect(found.problems).toEqual([[field, code]])
    expect(found.page).toBe(1)
    const kept: Conditions = query.startsWith('landMin=5')
      ? { landMin: 5 }
      : query.startsWith('place=长春')
        ? { near: { place: '长春', km: 50 } }
        : {}
    expect(found.conditions).toEqual(kept)
  })

  it('is written without what goes without saying', () => {
    const { conditions } = read(
      'evil=1&page=4&landMin=5&mode=purchase&mode=rent&mode=rent&kind=&q=a b&sort=relevance&km=50',
    )
    expect(conditionsHref(conditions)).toBe('/assets?q=a+b&mode=rent&mode=purchase&landMin=5')
    expect(conditionsHref(conditions, { sort: 'relevance', page: 2 })).toBe(
      '/assets?q=a+b&mode=rent&mode=purchase&landMin=5&page=2',
    )
    expect(conditionsHref(conditions, { sort: 'land' })).toBe(
      '/assets?q=a+b&mode=rent&mode=purchase&landMin=5&sort=land',
    )
    expect(conditionsHref({})).toBe('/assets')
  })

  it('keeps an order only as long as what it goes by is asked', () => {
    expect(read('q=a').sort).toBe('relevance')
    expect(read('place=长春').sort).toBe('near')
    expect(read('sort=near').sort).toBe('newest')
    expect(read('q=a&sort=newest').sort).toBe('newest')
  })

  it('drops one condition, or one entry of a list', () => {
    const { conditions } = read('q=a&mode=rent&mode=equity&landMin=5')
    expect(without(conditions, 'q')).toEqual({ mode: ['rent', 'equity'], landMin: 5 })
    expect(without(conditions, 'mode', 'rent')).toEqual({ q: 'a', mode: ['equity'], landMin: 5 })
    expect(without(without(conditions, 'mode', 'rent'), 'mode', 'equity')).toEqual({ q: 'a', landMin: 5 })
  })
})
