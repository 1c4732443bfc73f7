import { describe, expect, it } from 'vitest'
import { differences } from '../../scripts/lib/languages.mjs'
import en from '../../src/i18n/en/index.ts'
import { preferredLocale } from '../../src/i18n/locale.ts'
import { translatorFor } from '../../src/i18n/translator.ts'
import zhCN from '../../src/i18n/zh-CN/index.ts'

const zh = translatorFor('zh-CN')
const english = translatorFor('en')

describe('the two languages', () => {
  it('say the same things with the same figures; the build stops where they do not', () => {
    expect(differences(zhCN, en)).toEqual([])
    expect(differences({ a: '{n} 处', b: '是' }, { a: 'some', c: 'no' })).toEqual([
      'en: b',
      'zh-CN: c',
      'a: {n} is not ',
    ])
  })
  it('leave no message empty and no Chinese in English', () => {
    expect(
      Object.entries({ ...zhCN })
        .filter(([, text]) => text.trim() === '')
        .map(([key]) => key),
    ).toEqual([
      // A ratio has no unit.
      'fact.unit.ratio',
    ])
    const mixed = Object.entries(en).filter(
      ([key, text]) =>
        key !== 'nav.language' && /[\u4e00-\u9fff]/.test(text.replace(/\([^)]*\)|“[^”]*”|For example.*/g, '')),
    )
    expect(mixed.map(([key]) => key)).toEqual([])
  })
})

describe('a translator', () => {
  it('fills figures in with the separators of the language, and knows one from many', () => {
    expect(english('page.total', { n: 1 })).toBe('1 result')
    expect(english('page.total', { n: 23_878 })).toBe('23,878 results')
    expect(zh('page.total', { n: 23_878 })).toBe('共 23,878 条')
  })
  it('fails on a key or a figure that is missing instead of showing a hole', () => {
    expect(() => zh.dynamic('no.such.key')).toThrow('no message')
    expect(() => zh.dynamic('page.total')).toThrow('needs {n}')
  })
})

describe('figures', () => {
  it('come in both units of area, in 元 or 万元', () => {
    expect(zh.format.area(10_000)).toBe('10,000\u00a0m²（15\u00a0亩）')
    expect(english.format.area(10_000)).toBe('10,000\u00a0m² (15\u00a0mu)')
    expect(zh.format.money(100_000_000)).toBe('100\u00a0万元')
    expect(zh.format.money(99_950)).toBe('999.5\u00a0元')
    expect(english.format.money(100_000_000)).toBe('CNY\u00a01,000,000')
    expect(zh.format.score(0.8437)).toBe('84.4')
  })
})

describe('the language of an answer', () => {
  it.each([
    ['en-GB,en;q=0.8,zh;q=0.2', 'en'],
    ['zh-TW', 'zh-CN'],
    ['fr,en;q=0.5', 'en'],
    ['en;q=0,zh', 'zh-CN'],
    ['fr', 'en'],
    ['ja-JP,ja;q=0.9', 'en'],
    ['*', 'zh-CN'],
    ['', 'zh-CN'],
    [undefined, 'zh-CN'],
  ])('%s → %s', (header, expected) => {
    expect(preferredLocale(header)).toBe(expected)
  })
})
