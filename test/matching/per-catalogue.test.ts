import { expect, it } from 'vitest'
import type { Catalogue } from '../../src/matching/catalogue.ts'
import { perCatalogue } from '../../src/matching/per-catalogue.ts'
import { catalogue, site } from './sites.ts'

const MIB = 1024 ** 2

it('makes a thing once a catalogue and what is asked, and again for another of either', () => {
  let made = 0
  const named = perCatalogue(({ size }, words: readonly string[], n: number) => ({ size, words, n, made: ++made }))
  const one = catalogue([site('a')])
  expect(named(one, ['x'], 1)).toEqual({ size: 1, words: ['x'], n: 1, made: 1 })
  expect(named(one, ['x'], 1).made).toBe(1)
  expect(named(one, ['x'], 2).made).toBe(2)
  expect(named(catalogue([]), ['x'], 1)).toMatchObject({ size: 0, made: 3 })
  expect(named(one, ['x'], 1).made).toBe(1)
})

it('keeps what is made of the catalogue alone, nothing as well', () => {
  let made = 0
  const nothing = perCatalogue(() => {
    made++
  })
  const one = catalogue([])
  nothing(one)
  nothing(one)
  expect(made).toBe(1)
})

it('keeps as many as there is room for, the last asked for', () => {
  const large = perCatalogue((_: Catalogue, key: string) => ({ key }), { bytes: () => 8 * MIB })
  const one = catalogue([])
  const first = large(one, 'a')
  for (const key of ['b', 'c', 'd']) large(one, key)
  expect(large(one, 'a')).toBe(first)
  const second = large(one, 'b')
  // A fifth takes the place of the one not asked for longest
  large(one, 'e')
  expect(large(one, 'a')).toBe(first)
  expect(large(one, 'b')).toBe(second)
  expect(large(one, 'e')).toEqual({ key: 'e' })
  const third = large(one, 'c')
  large(one, 'f')
  expect(large(one, 'c')).toBe(third)
  expect(large(one, 'a')).not.toBe(first)
})
