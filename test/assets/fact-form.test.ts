import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FORM_SOURCES, readFacts, typedFacts } from '../../src/assets/fact-form.ts'
import { FACT_KEYS, FACTS, type FactKey, type Facts, isFlags } from '../../src/assets/facts.ts'
import { FormReader } from '../../src/http/form.ts'
import { translatorFor } from '../../src/i18n/translator.ts'

const TODAY = '2026-06-18'
const submit = (fields: Record<string, string>, earlier: Facts = {}) => {
  const all = { source: 'declared', asOf: '2026-06-01', ...fields }
  const form = new FormReader(Object.fromEntries(Object.entries(all).map(([key, value]) => [key, [value]])))
  return { facts: readFacts(form, earlier, TODAY), problems: form.problems }
}
const declared = (value: unknown) => ({ value, source: 'declared', asOf: '2026-06-01' })

describe('facts as people type them', () => {
  const good: [FactKey, Record<string, string>, unknown][] = [
    ['landAreaM2', { landAreaM2: '12,000.5' }, 12_000.5],
    ['landAreaM2', { landAreaM2: '10', 'landAreaM2.unit': 'mu' }, 6_666.67],
    ['landAreaM2', { landAreaM2: '１５', 'landAreaM2.unit': 'mu' }, 10_000],
    ['priceFen', { priceFen: '1720', 'priceFen.unit': 'wan' }, 1_720_000_000],
    ['priceFen', { priceFen: '1720', 'priceFen.unit': 'yuan' }, 172_000],
    ['equityValueFen', { equityValueFen: '0.01' }, 10_000],
    ['rentFenM2Month', { rentFenM2Month: '8.55' }, 855],
    ['craneT', { craneT: '0' }, 0],
    ['builtYear', { builtYear: '1998' }, 1998],
    ['structure', { structure: 'steel' }, 'steel'],
    ['availableFrom', { availableFrom: '2027年3月1日' }, '2027-03-01'],
    ['dealModes', { 'dealModes.rent': 'yes', 'dealModes.equity': 'no' }, { yes: 1, no: 4 }],
    ['admittedIndustries', { admittedIndustries: 'c36，27、 3670 C' }, ['27', '36', '3670', 'C']],
  ]
  it.each(good)('%s %j', (key, fields, value) => {
    expect(submit(fields)).toEqual({ facts: { [key]: declared(value) }, problems: [] })
  })

  const bad: [string, Record<string, string>, string, string, string][] = [
    ['landAreaM2', { landAreaM2: '一万' }, '请填写数字', 'Enter a number', 'landAreaM2'],
    ['landAreaM2', { landAreaM2: '0' }, '应在 1 到 100,000,000 之间', 'between 1 and 100,000,000', 'landAreaM2'],
    ['landAreaM2', { landAreaM2: '1e9' }, '请填写数字', 'Enter a number', 'landAreaM2'],
    ['landAreaM2', { landAreaM2: '200000', 'landAreaM2.unit': 'mu' }, '到 150,000 之间', 'and 150,000', 'landAreaM2'],
    ['unit', { landAreaM2: '3', 'landAreaM2.unit': 'acre' }, '请从所列', 'Choose one', 'landAreaM2.unit'],
    ['storeys', { storeys: '2.5' }, '请填写整数', 'whole number', 'storeys'],
    ['builtYear', { builtYear: '1492' }, '应在 1850 到 2100 之间', 'between 1850 and 2100', 'builtYear'],
    ['builtYear', { builtYear: '1998.5' }, '请填写整数', 'whole number', 'builtYear'],
    ['rent', { rentFenM2Month: '-1' }, '应在 0.01 到 10,000 之间', 'between 0.01 and 10,000', 'rentFenM2Month'],
    ['price', { priceFen: '20000000' }, '到 10,000,000 之间', 'and 10,000,000', 'priceFen'],
    ['choice', { structure: 'straw' }, '请从所列', 'Choose one', 'structure'],
    ['flags', { 'utilities.gas': 'maybe' }, '请从所列', 'Choose one', 'utilities.gas'],
    ['date', { landUseUntil: '2040-02-30' }, '请填写日期', 'Enter a date', 'landUseUntil'],
    ['date', { landUseUntil: 'tomorrow' }, '请填写日期', 'Enter a date', 'landUseUntil'],
    [
      'codes',
      { admittedIndustries: 'C, 99' },
      '代码不存在或格式不对：99',
      'No such code, or not in the right form: 99',
      'admittedIndustries',
    ],
    ['source', { storeys: '2', 'storeys.source': 'sample' }, '请从所列', 'Choose one', 'storeys.source'],
    ['asOf', { storeys: '2', 'storeys.asOf': '2026-06-19' }, '不能晚于今天', 'not be later than today', 'storeys.asOf'],
    ['asOf', { storeys: '2', asOf: 'yesterday' }, '请填写日期', 'Enter a date', 'asOf'],
    ['no source', { storeys: '2', source: '' }, '请填写此项', 'Enter a value', 'source'],
  ]
  it.each(bad)('refuses %s %j with its reason in both languages', (_, fields, zh, en, field) => {
    const { problems } = submit(fields)
    expect(problems.map((problem) => problem.field)).toEqual([field])
    const [{ code, params }] = problems as [(typeof problems)[0]]
    expect(translatorFor('zh-CN').dynamic(code, params)).toContain(zh)
    expect(translatorFor('en').dynamic(code, params)).toContain(en)
  })

  it('takes an empty field for unknown', () => {
    const earlier: Facts = { storeys: { value: 2, source: 'survey', asOf: '2025-01-01' } }
    expect(submit({ storeys: '', landAreaM2: ' ' }, earlier)).toEqual({ facts: {}, problems: [] })
  })
})

describe('where facts come from', () => {
  const earlier: Facts = {
    storeys: { value: 2, source: 'survey', asOf: '2025-01-01' },
    craneT: { value: 5, source: 'register', asOf: '2024-01-01' },
    utilities: { value: { yes: 1, no: 2 }, source: 'inspection', asOf: '2025-02-01' },
  }
  const same = typedFacts(earlier)

  it('keeps source and day of what did not change', () => {
    expect(submit(same, earlier).facts).toEqual(earlier)
  })
  it('gives the source and day of the form to what changed', () => {
    expect(submit({ ...same, storeys: '3' }, earlier).facts).toEqual({ ...earlier, storeys: declared(3) })
  })
  it('lets one fact have its own', () => {
    const own = { 'craneT.source': 'inspection', 'craneT.asOf': '2026-05-05' }
    expect(submit({ ...same, ...own }, earlier).facts.craneT).toEqual({
      value: 5,
      source: 'inspection',
      asOf: '2026-05-05',
    })
  })
  it('confirms everything again on request, without changing the sources', () => {
    const { facts } = submit({ ...same, reconfirm: 'yes' }, earlier)
    expect(Object.values(facts).map(({ source, asOf }) => [source, asOf])).toEqual([
      ['survey', '2026-06-01'],
      ['register', '2026-06-01'],
      ['inspection', '2026-06-01'],
    ])
  })
  it('asks for no source where nothing is stated', () => {
    expect(submit({ source: '', asOf: '' })).toEqual({ facts: {}, problems: [] })
  })
})

/** A valid value of any fact, as it is stored. */
function drawValue(key: FactKey): fc.Arbitrary<unknown> {
  const rule = FACTS[key]
  switch (rule.kind) {
    case 'number':
      if (rule.unit === 'year' || ('integer' in rule && rule.integer))
        return fc.integer({ min: rule.min, max: rule.max })
      return fc.double({ min: rule.min, max: rule.max, noNaN: true }).map((x) => Math.round(x * 1000) / 1000)
    case 'money':
      return fc.integer({ min: Math.ceil(rule.min * 100), max: rule.max * 100 })
    case 'choice':
      return fc.constantFrom(...rule.options)
    case 'flags': {
      const all = (1 << rule.options.length) - 1
      return fc
        .tuple(fc.integer({ min: 0, max: all }), fc.integer({ min: 0, max: all }))
        .map(([yes, no]) => ({ yes, no: no & ~yes }))
        .filter(({ yes, no }) => yes + no > 0)
    }
    case 'date':
      return fc.integer({ min: 0, max: 40_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))
    case 'codes':
      return fc
        .uniqueArray(fc.constantFrom('C', '13', '36', '3670'), { minLength: 1 })
        .map((codes) => [...codes].sort())
  }
}

describe('the registry', () => {
  it('reads back every fact exactly as the form shows it', () => {
    const known = (key: FactKey) =>
      fc.option(
        fc.record({ value: drawValue(key), source: fc.constantFrom(...FORM_SOURCES), asOf: fc.constant('2026-01-01') }),
        { nil: undefined },
      )
    const all = fc.record(Object.fromEntries(FACT_KEYS.map((key) => [key, known(key)])))
    fc.assert(
      fc.property(all, (drawn) => {
        const facts = Object.fromEntries(Object.entries(drawn).filter(([, fact]) => fact !== undefined)) as Facts
        expect(submit(typedFacts(facts), facts)).toEqual({ facts, problems: [] })
      }),
    )
  })

  it.each(['zh-CN', 'en'] as const)('has its words in %s', (locale) => {
    const t = translatorFor(locale)
    for (const key of FACT_KEYS) {
      const rule = FACTS[key]
      const options = 'options' in rule ? rule.options.map((option) => `fact.${key}.${option}`) : []
      const unit = 'unit' in rule ? [`fact.unit.${rule.unit}`] : []
      const keys = [`fact.${key}`, `fact.${key}.help`, `fact.group.${rule.group}`, ...options, ...unit]
      expect(keys.filter((word) => !t.has(word))).toEqual([])
    }
  })

  it('tells flags from the other values', () => {
    expect([3, 'steel', ['C'], { yes: 0, no: 0 }].map(isFlags)).toEqual([false, false, false, true])
  })
})
