import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { translatorFor } from '../../src/i18n/translator.ts'

const FOLDER = new URL('../../src/exchange/', import.meta.url)
/** Every code that a row can be noted with, as the source writes them. */
const CODES = [
  ...new Set(
    readdirSync(FOLDER).flatMap((file) => {
      const text = readFileSync(new URL(file, FOLDER), 'utf8')
      const noted = text.matchAll(/\b(?:warn|refuse)\(\s*[^,()]+,\s*'([\w-]+)'/g)
      const refused = text.matchAll(/\brefused\(line,\s*'\w*',\s*'([\w-]+)'/g)
      const written = text.matchAll(/code: 'exchange\.([\w-]+)'/g)
      return [...noted, ...refused, ...written].map((match) => match[1]!)
    }),
  ),
].sort()

describe('the words of an import', () => {
  it('are there for every code, in full and in short, in both languages', () => {
    expect(CODES.length).toBeGreaterThan(30)
    const missing = (['zh-CN', 'en'] as const).flatMap((locale) => {
      const t = translatorFor(locale)
      return CODES.flatMap((code) => [`exchange.${code}`, `exchange.reason.${code}`])
        .filter((key) => !t.has(key))
        .map((key) => `${locale} ${key}`)
    })
    expect(missing).toEqual([])
  })

  it('are there for no code that is never used', () => {
    const source = readFileSync(new URL('../../src/i18n/zh-CN/exchange.ts', import.meta.url), 'utf8')
    const codes = [...source.matchAll(/^ {2}'exchange\.([\w-]+)':/gm)].map((match) => match[1]!)
    expect(codes.filter((code) => !CODES.includes(code))).toEqual([])
  })
})
