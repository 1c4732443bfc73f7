import { describe, expect, it } from 'vitest'
import { convert } from '../../src/geometry/datum.ts'
import { codesTyped, readZoneForm, withPicksTyped, zoneFormValues } from '../../src/zones/form.ts'
import type { Zone } from '../../src/zones/zone.ts'

const KNOWN = new Set(['C', '13', '27', '36', '3670'])
const LEAST = { code: ['G221009'], name: ['四平红嘴'], level: ['national'] }
const problemsOf = (values: Record<string, string[]>) =>
  readZoneForm({ ...LEAST, ...values }, KNOWN).problems.map(({ field, code }) => `${field} ${code}`)

describe('the form of a zone', () => {
  it('needs a code, a name and a level; everything else may be unknown', () => {
    expect(readZoneForm({}, KNOWN)).toEqual({
      fields: null,
      problems: [
        { field: 'code', code: 'problem.required' },
        { field: 'name', code: 'problem.required' },
        { field: 'level', code: 'problem.required' },
      ],
    })
    expect(readZoneForm(LEAST, KNOWN)).toEqual({
      problems: [],
      fields: {
        code: 'G221009',
        name: '四平红嘴',
        level: 'national',
        nameEn: null,
        countyCode: null,
        prefecture: null,
        areaHa: null,
        approvedYear: null,
        leadingIndustriesText: null,
        leadingIndustries: null,
        admittedIndustries: null,
        position: null,
        positionNote: null,
        offer: { electricityFenKwh: null, waterFenT: null, gasFenM3: null, steamFenGj: null, heatSource: null },
      },
    })
  })

  it('takes codes typed with any comma, with their letter or picked, each once and sorted', () => {
    const values = { ...LEAST, leadingIndustries: ['３６，C27', '13', '36'], admittedIndustries: ['c；3670、13'] }
    expect(codesTyped(values)).toEqual(['36', '27', '13', 'C', '3670'])
    const { fields } = readZoneForm(values, KNOWN)
    expect(fields?.leadingIndustries).toEqual(['13', '27', '36'])
    expect(fields?.admittedIndustries).toEqual(['13', '3670', 'C'])
    expect(withPicksTyped(values).leadingIndustries).toEqual(['３６，C27, 13, 36'])
  })

  it('names the codes that the standard does not have; a leading industry is a division', () => {
    expect(readZoneForm({ ...LEAST, leadingIndustries: ['36, 98, xx'] }, KNOWN).problems).toEqual([
      { field: 'leadingIndustries', code: 'problem.code', params: { text: '98, XX' } },
    ])
    expect(problemsOf({ leadingIndustries: ['3670'] })).toEqual(['leadingIndustries problem.code'])
    expect(problemsOf({ leadingIndustries: ['C'] })).toEqual(['leadingIndustries problem.code'])
  })

  it('stores a position of any datum as WGS 84', () => {
    const wgs = [125.32, 43.88] as const
    for (const datum of ['wgs84', 'gcj02', 'bd09'] as const) {
      const [lon, lat] = convert(wgs, 'wgs84', datum)
      const { fields } = readZoneForm({ ...LEAST, lon: [String(lon)], lat: [String(lat)], datum: [datum] }, KNOWN)
      expect(fields?.position?.[0]).toBeCloseTo(wgs[0], 5)
      expect(fields?.position?.[1]).toBeCloseTo(wgs[1], 5)
    }
  })

  it('refuses half a position, a swapped one and an unknown datum', () => {
    expect(problemsOf({ lon: ['125.3'] })).toEqual(['lat problem.required'])
    expect(problemsOf({ lat: ['43.8'] })).toEqual(['lon problem.required'])
    expect(problemsOf({ lon: ['43.8'], lat: ['125.3'] })).toEqual(['lat problem.range'])
    expect(problemsOf({ lon: ['125'], lat: ['43'], datum: ['mars'] })).toEqual(['datum problem.choice'])
  })

  it.each([
    ['code', 'G 1', 'problem.pattern'],
    ['code', '开发区', 'problem.pattern'],
    ['name', '字'.repeat(81), 'problem.tooLong'],
    ['level', 'county', 'problem.choice'],
    ['countyCode', '2203', 'problem.pattern'],
    ['areaHa', 'about 40', 'problem.number'],
    ['areaHa', '-1', 'problem.range'],
    ['areaHa', '0', 'problem.range'],
    ['approvedYear', '1991.5', 'problem.integer'],
    ['approvedYear', '1901', 'problem.range'],
    ['electricity', '11', 'problem.range'],
    ['steam', '1e3', 'problem.number'],
    ['heatSource', 'x'.repeat(201), 'problem.tooLong'],
  ])('refuses %s “%s”: %s', (field, text, code) => {
    const { fields, problems } = readZoneForm({ ...LEAST, [field]: [text] }, KNOWN)
    expect(fields).toBeNull()
    expect(problems.map((problem) => [problem.field, problem.code])).toEqual([[field, code]])
  })

  it('keeps four decimals of a tariff and reads back what it shows', () => {
    const values = {
      ...LEAST,
      lon: ['124.32'],
      lat: ['43.17'],
      electricity: ['0.5583'],
      water: ['7.1'],
      leadingIndustries: ['13,36'],
    }
    const { fields } = readZoneForm(values, KNOWN)
    expect(fields?.offer).toEqual({
      electricityFenKwh: 55.83,
      waterFenT: 710,
      gasFenM3: null,
      steamFenGj: null,
      heatSource: null,
    })
    const zone: Zone = { ...fields!, id: 'z', status: 'draft', sample: false, seq: 1, createdAt: '', updatedAt: '' }
    expect(readZoneForm(zoneFormValues(zone), KNOWN).fields).toEqual(fields)
  })
})
