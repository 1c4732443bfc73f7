import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf, epochDay, isIsoDate, today } from '../../src/kernel/clock.ts'
import { isId, newId } from '../../src/kernel/id.ts'
import { fenOfWan, fenOfYuan, roundFen, wanOfFen } from '../../src/kernel/money.ts'
import { pageCount, pageWithin } from '../../src/kernel/page.ts'
import { M2_PER_MU, m2OfMu, muOfM2 } from '../../src/kernel/quantity.ts'
import { seeded } from '../../src/kernel/random.ts'

describe('days', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['0999-01-01', false],
    ['', false],
  ])('%s is a day: %s', (text, expected) => {
    expect(isIsoDate(text)).toBe(expected)
  })
  it('counts days and back', () => {
    fc.assert(fc.property(fc.integer({ min: -60_000, max: 80_000 }), (day) => epochDay(dayOf(day)) === day))
  })
  it('refuses what is not a day', () => {
    expect(() => epochDay('2023-02-29')).toThrow(RangeError)
    expect(() => epochDay('soon')).toThrow(RangeError)
  })
  it('turns at midnight in China, not in Greenwich', () => {
    expect(today(() => new Date('2026-03-31T15:59:59Z'))).toBe('2026-03-31')
    expect(today(() => new Date('2026-03-31T16:00:00Z'))).toBe('2026-04-01')
  })
})

describe('money', () => {
  it('rounds half away from zero', () => {
    expect([roundFen(0.5), roundFen(-0.5), roundFen(2.4), roundFen(-2.5)]).toEqual([1, -1, 2, -3])
  })
  it('refuses what is no amount', () => {
    expect(() => roundFen(Number.NaN)).toThrow(RangeError)
    expect(() => roundFen(Number.POSITIVE_INFINITY)).toThrow(RangeError)
  })
  it('knows that 1 万元 is 10 000 yuan', () => {
    expect(fenOfWan(1)).toBe(fenOfYuan(10_000))
    expect(wanOfFen(fenOfWan(25.6))).toBe(25.6)
  })
})

describe('mu', () => {
  it('is exactly 10 000/15 m²; 15 mu are a hectare', () => {
    expect(m2OfMu(15)).toBe(10_000)
    expect(muOfM2(10_000)).toBe(15)
    expect(m2OfMu(10)).toBeCloseTo(6_666.67, 2)
    expect(M2_PER_MU).toBe(10_000 / 15)
  })
  it('turns 384 yuan/m² into 25.6 万元/mu', () => {
    expect((384 * M2_PER_MU) / 10_000).toBeCloseTo(25.6, 10)
  })
})

describe('identifiers', () => {
  it('sort by when they were made and fit a URL', () => {
    const random = seeded(1)
    const ids = [0, 1, 1_000, 1_700_000_000_000].map((ms) => newId(() => new Date(ms), random))
    expect([...ids].sort()).toEqual(ids)
    for (const id of ids) expect(id).toMatch(/^[0-9a-z]{20}$/)
    expect(ids.every(isId)).toBe(true)
    expect(isId('../etc')).toBe(false)
  })
  it('do not repeat', () => {
    const random = seeded(7)
    const clock = () => new Date(5)
    expect(new Set(Array.from({ length: 10_000 }, () => newId(clock, random))).size).toBe(10_000)
  })
})

describe('seeded chance', () => {
  it('repeats itself from one seed, differs between seeds and is uniform', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, seeded(seed))
    expect(draw(3)).toEqual(draw(3))
    expect(draw(3)).not.toEqual(draw(4))
    const random = seeded(11)
    const tenths = new Array<number>(10).fill(0)
    for (let i = 0; i < 100_000; i++) tenths[Math.floor(random() * 10)]! += 1
    for (const n of tenths) expect(Math.abs(n - 10_000)).toBeLessThan(500)
  })
})

it('counts pages; an empty list has one', () => {
  expect([0, 1, 20, 21].map((total) => pageCount({ size: 20, total }))).toEqual([1, 1, 1, 2])
})

it('shows the last page where there are not so many', async () => {
  const load = async (number: number) => ({ rows: [number], number, size: 20, total: 41 })
  expect(await pageWithin(load, 2)).toEqual({ rows: [2], number: 2, size: 20, total: 41 })
  expect(await pageWithin(load, 999)).toEqual({ rows: [3], number: 3, size: 20, total: 41 })
})
