import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Group } from '../../src/shortlists/compare/comparison.ts'
import { pairAsked, pairOf } from '../../src/shortlists/compare/pair.ts'

const IDS = ['a', 'b', 'c', 'd']

it('shows two different ones of more than two, those that are asked for among them', () => {
  const asked = fc.array(fc.constantFrom(...IDS, 'gone'), { maxLength: 5 })
  fc.assert(
    fc.property(fc.subarray(IDS), asked, (ids, wanted) => {
      const pair = pairAsked(ids, wanted)
      expect(pair === null).toBe(ids.length <= 2)
      if (!pair) return
      const shown = pair.map((place) => ids[place])
      expect(new Set(shown).size).toBe(2)
      const known = [...new Set(wanted)].filter((id) => ids.includes(id)).slice(0, 2)
      expect(shown.slice(0, known.length)).toEqual(known)
    }),
  )
  expect(pairAsked(IDS, [])).toEqual([0, 1])
  expect(pairAsked(IDS, ['d', 'b'])).toEqual([3, 1])
})

it('tells of the two what differs and which is better, and of the others nothing', () => {
  const cell = (best: boolean) => ({ kind: 'known' as const, lines: [], best })
  const row = (key: string, differs: boolean, best: [boolean, boolean]) => ({
    key,
    label: key,
    differs,
    cells: best.map(cell),
  })
  // Of the fourth and the second, in this order
  const group: Group = {
    key: 'terms',
    title: '',
    rows: [row('rent', true, [true, false]), row('area', false, [false, false])],
    unknown: [],
  }
  const pair = pairOf(4, [3, 1], [group], null)
  expect(pair.shown).toEqual([false, true, false, true])
  expect(pair.differs).toEqual(new Set(['rent']))
  expect(pair.best.get('rent')).toEqual([false, false, false, true])
})
