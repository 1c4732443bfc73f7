import { describe, expect, it } from 'vitest'
import { FormReader } from '../../src/http/form.ts'
import { catalogueHref, readCatalogueQuery, without } from '../../src/search/filter.ts'

const read = (query: string) => {
  const values: Record<string, string[]> = {}
  for (const [key, value] of new URLSearchParams(query)) values[key] = [value]
  const form = new FormReader(values)
  return { query: readCatalogueQuery(form), problems: form.problems, values }
}

describe('the address of the catalogue', () => {
  it('holds every condition, the order and the page', () => {
    const all =
      'q=车间&kind=building&mode=rent&zone=hongzui&prefecture=四平市&landMin=1000&landMax=2,000&floorMin=3&floorMax=4&heightMin=6.5&powerMin=315&rentMax=8.5&sort=rent&page=3'
    expect(read(all)).toMatchObject({
      problems: [],
      query: {
        conditions: {
          q: '车间',
          kind: 'building',
          mode: 'rent',
          zone: 'hongzui',
          prefecture: '四平市',
          landMin: 1000,
          landMax: 2000,
          floorMin: 3,
          floorMax: 4,
          heightMin: 6.5,
          powerMin: 315,
          rentMax: 850,
        },
        sort: 'rent',
        page: 3,
      },
    })
  })

  it('asks nothing where fields are empty', () => {
    expect(read('q=&kind=&landMin=&sort=&page=').query).toEqual({ conditions: {}, sort: 'newest', page: 1 })
  })

  it.each([
    ['kind=castle', 'kind', 'problem.choice'],
    ['mode=gift', 'mode', 'problem.choice'],
    ['zone=%27%3B--', 'zone', 'problem.choice'],
    ['landMin=abc', 'landMin', 'problem.number'],
    ['landMin=-1', 'landMin', 'problem.range'],
    ['landMin=5&landMax=4', 'landMax', 'problem.order'],
    ['rentMax=99999', 'rentMax', 'problem.range'],
    ['sort=secret', 'sort', 'problem.choice'],
    ['page=0', 'page', 'problem.range'],
    ['page=1.5', 'page', 'problem.integer'],
  ])('leaves %s out and says why', (query, field, code) => {
    const found = read(query)
    expect(found.problems.map((problem) => [problem.field, problem.code])).toEqual([[field, code]])
    expect(found.query.conditions).toEqual(query.startsWith('landMin=5') ? { landMin: 5 } : {})
    expect(found.query).toMatchObject({ sort: 'newest', page: 1 })
  })

  it('is written without empty fields, the first page and the default order', () => {
    const { values } = read('q=a b&kind=&landMin=5&sort=newest&page=4&evil=1')
    expect(catalogueHref(values)).toBe('/assets?q=a+b&landMin=5')
    expect(catalogueHref(values, { page: 2 })).toBe('/assets?q=a+b&landMin=5&page=2')
    expect(catalogueHref(values, { drop: 'q' })).toBe('/assets?landMin=5')
    expect(catalogueHref({}, { page: 1 })).toBe('/assets')
  })

  it('drops one condition', () => {
    expect(without({ q: 'a', landMin: 5 }, 'q')).toEqual({ landMin: 5 })
  })
})
