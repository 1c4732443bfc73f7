import { describe, expect, it } from 'vitest'
import { FACT_KEYS, FACTS } from '../../src/assets/facts.ts'
import en from '../../src/i18n/en/index.ts'
import { LOCALES } from '../../src/i18n/locale.ts'
import { translatorFor } from '../../src/i18n/translator.ts'
import zh from '../../src/i18n/zh-CN/index.ts'
import { NEED_FACTS } from '../../src/projects/need-fields.ts'
import { NEED_KEYS } from '../../src/projects/requirement.ts'
import { factHelp, usualRange } from '../../views/parts/usual.ts'

const WORDS: Record<string, Record<string, string>> = { 'zh-CN': zh, en }
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe.each(LOCALES)('help in %s', (locale) => {
  const t = translatorFor(locale)
  const words = WORDS[locale]!

  it('explains every fact in one or two sentences, with the range of the registry wherever it has one', () => {
    const wrong = FACT_KEYS.filter((key) => {
      const rule = FACTS[key]
      const help = factHelp(t, key, rule)
      const range = usualRange(t, rule)
      return help.length < 10 || !/[。.]$/.test(help) || (range !== null && !help.includes(range))
    })
    expect(wrong).toEqual([])
  })

  it('explains every need, with the range of its fact', () => {
    for (const key of NEED_KEYS) {
      const text = words[`need.${key}.help`] ?? ''
      expect(text.length, key).toBeGreaterThan(10)
      expect(text.includes('{usual}'), key).toBe(key in NEED_FACTS)
    }
  })

  it('types no range that the registry holds', () => {
    const typed = FACT_KEYS.filter((key) => {
      const rule = FACTS[key]
      if (!('usual' in rule)) return false
      const [from, to] = rule.usual.map((figure) => t.format.number(figure))
      return new RegExp(`${from}\\D{0,4}(到|to|–)\\D{0,4}${to}\\b`).test(words[`fact.${key}.help`]!)
    })
    expect(typed).toEqual([])
  })
})

it('writes a range with its unit, once', () => {
  const [inChinese, inEnglish] = [translatorFor('zh-CN'), translatorFor('en')]
  const written = (key: keyof typeof FACTS) =>
    [inChinese, inEnglish].map((t) => plain(usualRange(t, FACTS[key]) ?? 'none'))
  expect(written('landAreaM2')).toEqual([
    '1,000 到 1,000,000 m²（1.5 亩 到 1,500 亩）',
    '1,000 to 1,000,000 m² (1.5 mu to 1,500 mu)',
  ])
  expect(written('clearHeightM')).toEqual(['4 到 24 m', '4 to 24 m'])
  expect(written('builtYear')).toEqual(['1950 到 2030 年', '1950 to 2030'])
  expect(written('storeys')).toEqual(['1 到 8 层', '1 to 8 storeys'])
  expect(written('floorAreaRatio')).toEqual(['0.3 到 3', '0.3 to 3'])
  expect(written('rentFenM2Month')).toEqual(['3 到 18 元/m²·月', '3 to 18 yuan/m² a month'])
  expect(written('priceFen')).toEqual(['10 万元 到 100,000 万元', 'CNY 100,000 to CNY 1,000,000,000'])
  expect(written('title')).toEqual(['none', 'none'])
})
