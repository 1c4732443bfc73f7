import { describe, expect, it } from 'vitest'
import { importancesOf, movedNeeds, readMatchQuery, searchOf, weighted } from '../../src/matching/match-query.ts'
import type { Requirement } from '../../src/projects/requirement.ts'

const needs: Requirement['needs'] = {
  heat: { level: 'prefer', importance: 3 },
  power: { level: 'must', importance: 5, min: 400 },
  rail: { level: 'indifferent', importance: 5, withinKm: 9 },
}
const USUAL = {
  group: 'eligible',
  page: 1,
  mood: 'cautious',
  preset: null,
  spread: 'near',
  since: null,
  newOnly: false,
  weights: {},
  open: [],
  picked: [],
}
const read = (search: string) => readMatchQuery(new URLSearchParams(search), needs)

describe('the address of a page of matches', () => {
  it('says what is usual where it says nothing', () => {
    expect(read('')).toEqual({ query: USUAL, problems: [] })
    expect(searchOf(read('').query)).toBe('')
  })

  it('keeps what differs from the project and drops the rest', () => {
    const { query } = read('optimism=hopeful&page=2&group=to-confirm&w.heat=3&w.power=9&w.rail=8')
    expect(query).toEqual({ ...USUAL, group: 'to-confirm', page: 2, mood: 'hopeful', weights: { power: 9 } })
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

  it('starts from a preset: what differs from it is kept, what the project asks is asked still', () => {
    const { query } = read('preset=heavy&w.power=9&w.heat=7')
    expect(query).toEqual({ ...USUAL, preset: 'heavy', weights: { heat: 7 } })
    expect(searchOf(query)).toBe('?preset=heavy&w.heat=7')
    expect(importancesOf(needs, query)).toEqual({ heat: 7, power: 9 })
    expect(movedNeeds(needs, query)).toEqual(['power', 'heat'])
    expect(movedNeeds(needs, read('w.power=5').query)).toEqual([])
    expect(read('preset=none').problems.map(({ field }) => field)).toEqual(['preset'])
  })

  it('keeps what stands open and what is picked, but not in the address', () => {
    const { query } = read('open=a-1&open=a-2&asset=a-3&asset=../x')
    expect([query.open, query.picked]).toEqual([['a-1', 'a-2'], ['a-3']])
    expect(searchOf(query)).toBe('')
  })

  it('changes importances and nothing else', () => {
    const requirement = { asOf: '2026-06-18', needs }
    expect(weighted(requirement, { preset: null, weights: { power: 9 } })).toEqual({
      asOf: '2026-06-18',
      needs: { ...needs, power: { level: 'must', importance: 9, min: 400 } },
    })
    expect(requirement.needs.power?.importance).toBe(5)
  })
})
