import { describe, expect, it } from 'vitest'
import { readMatchQuery, searchOf, weighted } from '../../src/matching/match-query.ts'
import type { Requirement } from '../../src/projects/requirement.ts'

const needs: Requirement['needs'] = {
  heat: { level: 'prefer', importance: 3 },
  power: { level: 'must', importance: 5, min: 400 },
  rail: { level: 'indifferent', importance: 5, withinKm: 9 },
}
const read = (search: string) => readMatchQuery(new URLSearchParams(search), needs)

describe('the address of a page of matches', () => {
  it('says what is usual where it says nothing', () => {
    expect(read('')).toEqual({ query: { group: 'eligible', page: 1, mood: 'cautious', weights: {} }, problems: [] })
    expect(searchOf(read('').query)).toBe('')
  })

  it('keeps what differs from the project and drops the rest', () => {
    const { query } = read('optimism=hopeful&page=2&group=to-confirm&w.heat=3&w.power=9&w.rail=8')
    expect(query).toEqual({ group: 'to-confirm', page: 2, mood: 'hopeful', weights: { power: 9 } })
    expect(searchOf(query)).toBe('?group=to-confirm&page=2&optimism=hopeful&w.power=9')
    expect(read(searchOf(query)).query).toEqual(query)
  })

  it.each(['w.power=abc', 'w.power=11', 'w.power=-1', 'w.power=1e1', 'page=0', 'page=x', 'optimism=mad', 'group=all'])(
    'tells that it cannot read %s, and goes on with the usual',
    (search) => {
      const { query, problems } = read(search)
      expect(problems.map(({ field }) => field)).toEqual([search.split('=')[0]])
      expect(query).toEqual(read('').query)
    },
  )

  it('changes importances and nothing else', () => {
    const requirement = { asOf: '2026-06-18', needs }
    expect(weighted(requirement, { power: 9 })).toEqual({
      asOf: '2026-06-18',
      needs: { ...needs, power: { level: 'must', importance: 9, min: 400 } },
    })
    expect(requirement.needs.power?.importance).toBe(5)
  })
})
