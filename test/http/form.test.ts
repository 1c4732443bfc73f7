import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FormReader } from '../../src/http/form.ts'
import { isIsoDate } from '../../src/kernel/clock.ts'

const reader = (value: string) => new FormReader({ x: [value] })
const LIMITS = { min: 0, max: 1_000_000 }

describe('numbers as people type them', () => {
  it.each([
    ['1200', 1200],
    ['1,200.5', 1200.5],
    ['１，２００', 1200],
    [' 12 000 ', 12_000],
    ['.5', 0.5],
    ['+3', 3],
    ['1\u200b200', 1200],
  ])('%s is %d', (text, expected) => {
    const form = reader(text)
    expect(form.number('x', LIMITS)).toBe(expected)
    expect(form.problems).toEqual([])
  })
  it.each(['8,5', '1200,5', '1.200,50', '1 2', '1,2,3', 'twelve', '1e5', '0x10', '1.2.3', '--3', '∞', 'NaN', '12m'])(
    '%s is refused',
    (text) => {
      const form = reader(text)
      expect(form.number('x', LIMITS)).toBeNull()
      expect(form.problems).toEqual([{ field: 'x', code: 'problem.number' }])
    },
  )
  it('says the range that was missed', () => {
    const form = reader('-1')
    form.number('x', LIMITS)
    expect(form.problems).toEqual([{ field: 'x', code: 'problem.range', params: LIMITS }])
  })
  it('never returns a number outside of its range', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = reader(text).number('x', { min: -5, max: 5 })
        return value === null || (value >= -5 && value <= 5)
      }),
    )
  })
})

describe('days as people type them', () => {
  it.each([
    ['2026-03-31', '2026-03-31'],
    ['2026/3/31', '2026-03-31'],
    ['2026年3月31日', '2026-03-31'],
    ['２０２６.３.３１', '2026-03-31'],
  ])('%s', (text, expected) => {
    expect(reader(text).day('x', isIsoDate)).toBe(expected)
  })
  it.each(['2026-02-30', '31.3.2026', 'tomorrow', '2026'])('%s is refused', (text) => {
    const form = reader(text)
    expect(form.day('x', isIsoDate)).toBeNull()
    expect(form.problems).toEqual([{ field: 'x', code: 'problem.date' }])
  })
})

describe('an empty field', () => {
  it('is no value, and a problem only where one is needed', () => {
    const form = new FormReader({ x: ['   '] })
    expect([form.text('x'), form.number('x', LIMITS), form.choice('x', ['a']), form.day('x', isIsoDate)]).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect(form.problems).toEqual([])
    form.text('x', { required: true })
    expect(form.problems).toEqual([{ field: 'x', code: 'problem.required' }])
  })
})

describe('choices', () => {
  it('are those that are offered', () => {
    const form = new FormReader({ x: ['a', 'z'], y: ['b'] })
    expect(form.choice('y', ['a', 'b'])).toBe('b')
    expect(form.choices('x', ['a', 'b'])).toEqual(['a'])
    expect(form.problems).toEqual([{ field: 'x', code: 'problem.choice' }])
  })
  it('counts characters, not code units', () => {
    expect(new FormReader({ x: ['𠮷𠮷'] }).text('x', { max: 2 })).toBe('𠮷𠮷')
  })
})

describe('texts', () => {
  it.each([
    ['  Plant 3 ', 'Plant 3'],
    ['a\u0000b\u0007', 'ab'],
    ['\u202Egnp.exe\u202C', 'gnp.exe'],
    ['line\r\n\tline', 'line\r\n\tline'],
    ['👩‍🏭', '👩‍🏭'],
  ])('%j is kept as %j', (text, expected) => {
    expect(reader(text).text('x')).toBe(expected)
  })
  it.each(['\u200b\u200b', '\u200d', '\u0000', '\u2066 \u2069'])('%j is nothing', (text) => {
    const form = reader(text)
    expect(form.text('x', { required: true })).toBeNull()
    expect(form.list('x')).toEqual([])
    expect(form.problems).toEqual([{ field: 'x', code: 'problem.required' }])
  })
})
