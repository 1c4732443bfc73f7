import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as industries from '../../src/zones/industries.ts'

const CSV = new URL('../../../shared/data/gbt4754_2017.csv', import.meta.url)
if (!existsSync(CSV)) console.warn(`skipped, file missing: ${CSV}`)
const SQL = readFileSync(new URL('../../drizzle/0001_reference.sql', import.meta.url), 'utf8')

describe('industry codes', () => {
  it.each(['A', 'T', '01', '97', '367', '3670'])('takes %s', (code) => {
    expect(industries.isIndustryCode(code)).toBe(true)
  })

  it.each(['', 'U', 'a', '1', '00', '98', '99', '36700', 'C36', '３６', '3 6'])('refuses “%s”', (code) => {
    expect(industries.isIndustryCode(code)).toBe(false)
  })

  it('knows the division of a class and the divisions of a section', () => {
    expect(['3670', '36', '051', 'C', '99', ''].map(industries.divisionOf)).toEqual([
      '36',
      '36',
      '05',
      null,
      null,
      null,
    ])
    expect(industries.divisionsOfSection('D')).toEqual(['44', '45', '46'])
    expect(industries.divisionsOfSection('C')).toHaveLength(31)
    expect(industries.divisionsOfSection('X')).toEqual([])
  })

  it('gives each division a bit of its own', () => {
    expect(industries.DIVISIONS.map(({ code }) => industries.divisionBit(code))).toEqual(
      Array.from({ length: 97 }, (_, i) => i),
    )
    expect(() => industries.divisionBit('98')).toThrow(RangeError)
    expect(() => industries.divisionBit('1')).toThrow(RangeError)
  })

  it('stores a code with its letter, or written in full width, as digits', () => {
    expect(['C3670', ' c36 ', '３６', 'c', '3670'].map(industries.bareIndustryCode)).toEqual([
      '3670',
      '36',
      '36',
      'C',
      '3670',
    ])
  })

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => industries.divisionOf(text) === null || /^\d\d$/.test(text.slice(0, 2))),
    )
  })
})

describe.skipIf(!existsSync(CSV))('against the standard', () => {
  const rows = existsSync(CSV)
    ? readFileSync(CSV, 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.match(/^([^,]+),(\d),([^,]*),"(.*)"$/)!)
    : []

  it('has its 97 divisions with their sections', () => {
    const divisions = rows.filter((row) => row[2] === '2').map((row) => ({ code: row[1]!.slice(1), section: row[3] }))
    expect(industries.DIVISIONS).toEqual(divisions)
  })

  it('takes every one of its 1 971 codes, and the migration holds them all', () => {
    expect(rows).toHaveLength(1971)
    for (const [, code, , , name] of rows) {
      const bare = industries.bareIndustryCode(code!)
      expect(industries.isIndustryCode(bare), code).toBe(true)
      expect(SQL).toMatch(`\n('${bare}',`)
      expect(SQL).toContain(`'${name}'`)
    }
  })
})
