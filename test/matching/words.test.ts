import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { LOCALES, type Locale } from '../../src/i18n/locale.ts'
import { translatorFor } from '../../src/i18n/translator.ts'
import footprint from '../../src/i18n/zh-CN/footprint.ts'
import matching from '../../src/i18n/zh-CN/matching.ts'
import { rank } from '../../src/matching/rank.ts'
import type { Reason } from '../../src/matching/types.ts'
import { NEED_KEYS } from '../../src/projects/requirement.ts'
import { reasonText, repairText } from '../../views/parts/reason.ts'
import { anyRequirement, anySites, catalogue } from './sites.ts'

// Random cases take their time on a busy machine
vi.setConfig({ testTimeout: 60_000 })

const unsaid = new Set(Object.keys({ ...matching, ...footprint }).filter((key) => /^reason\./.test(key)))

describe('the words of the engine', () => {
  it('name every need and explain it', () => {
    for (const locale of LOCALES) {
      const t = translatorFor(locale)
      for (const key of NEED_KEYS) {
        for (const message of [`criterion.${key}`, `need.${key}`, `need.${key}.help`]) expect(t.has(message)).toBe(true)
      }
    }
  })

  // Repairs are said one by one in criteria.test.ts
  it('say every reason that can come up, with every figure, in both languages', () => {
    const say = (locale: Locale, reason: Reason, text: string) => {
      expect(text).not.toMatch(/NaN|Infinity|undefined|[{}]/)
      if (locale === 'zh-CN') unsaid.delete(`reason.${reason.code}`)
    }
    fc.assert(
      fc.property(anySites(30), anyRequirement, (sites, wanted) => {
        const { eligible, toConfirm, nearMisses } = rank(catalogue(sites), wanted, {
          k: 50,
          optimism: 0,
          nearMisses: 50,
        })
        for (const locale of LOCALES) {
          const t = translatorFor(locale)
          for (const { parts } of [...eligible.rows, ...toConfirm.rows, ...nearMisses]) {
            for (const { reason } of parts) say(locale, reason, reasonText(t, reason))
          }
          for (const { repair } of nearMisses) say(locale, repair, repairText(t, repair))
        }
      }),
      { numRuns: 600, seed: 2 },
    )
    expect([...unsaid]).toEqual([])
  })
})
