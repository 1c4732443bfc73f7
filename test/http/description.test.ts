import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '../../src/i18n/locale.ts'
import { translatorFor } from '../../src/i18n/translator.ts'
import { description } from '../../views/parts/description.ts'
import { ANNAS_TOKEN, assetId, makeWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const SITE = `/assets/${assetId('hongzui', 'published')}`
const PATHS = ['/', '/assets', '/zones', '/zones/hongzui', SITE, `${SITE}/brochure`, `/shared/${ANNAS_TOKEN}/brochure`]

/** What a page says of itself to a search engine. */
async function said(path: string, locale: Locale): Promise<string> {
  const html = await (await world.as().get(path, { 'Accept-Language': locale })).text()
  const [, content] = /<meta name="description" content="([^"]*)"/.exec(html) ?? []
  if (content === undefined) throw new Error(`${path} has no description`)
  return content.replaceAll('&#39;', "'")
}

describe.each(LOCALES)('what search engines are told in %s', (locale) => {
  it('is of each page’s own, and short', async () => {
    const all = await Promise.all(PATHS.map((path) => said(path, locale)))
    expect(new Set(all).size).toBe(PATHS.length)
    expect(all).not.toContain(translatorFor(locale)('site.tagline'))
    for (const text of all) {
      expect(text.length, text).toBeLessThanOrEqual(155)
      // The room is used, even in Chinese, and nothing is left unsaid in the middle of a sentence
      expect(text.length, text).toBeGreaterThan(25)
      expect(text).toMatch(/[.。]$/)
    }
  })
})

it('is what the page holds: how many are on offer, what the site is, where, how large and how it is offered', async () => {
  expect(await said('/assets', 'en')).toMatch(/^2 idle sites on offer in Jilin Province/)
  expect(await said('/assets?q=nothing-of-this-name', 'en')).toBe(await said('/assets', 'en'))
  expect(await said('/zones/hongzui', 'en')).toBe(
    'Siping Hongzui is a national development zone in Jilin Province. 1 idle site on offer.',
  )
  expect(await said(SITE, 'en')).toBe(
    'Siping Hongzui published plant: land and building in Siping Hongzui. Land area 20,000 m² (30 mu). Floor area 8,000 m². Accepted: rent.',
  )
  expect(await said(SITE, 'zh-CN')).toBe(
    'Siping Hongzui published plant：土地及厂房，位于四平红嘴经济技术开发区。土地面积 20,000 m²（30 亩）。建筑面积 8,000 m²。接受方式：租赁。',
  )
})

it('ends with a whole sentence; one that is too long alone is cut and says so', () => {
  const t = translatorFor('en')
  expect(description(t, ['One.', 'x'.repeat(151), 'Two.'])).toBe('One.')
  expect(description(t, ['One.', 'x'.repeat(150)])).toHaveLength(155)
  expect(description(t, ['y'.repeat(156), 'Two.'])).toBe(`${'y'.repeat(154)}…`)
  expect(description(translatorFor('zh-CN'), ['一。', '二。'])).toBe('一。二。')
})
