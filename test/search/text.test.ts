import { describe, expect, it } from 'vitest'
import { buildCatalogue, withChanges } from '../../src/matching/catalogue.ts'
import { spaced, wordsOf } from '../../src/search/text.ts'
import { matchText } from '../../src/search/text-match.ts'
import { flags, site, zoneOf } from '../matching/sites.ts'
import { TEXT_QUERIES } from './text-queries.ts'

const hongzui = zoneOf({
  name: '四平红嘴经济技术开发区',
  nameEn: 'Siping Hongzui Economic and Technological Development Zone',
  prefecture: '四平市',
})
const yanji = zoneOf({
  name: '延吉高新技术产业开发区',
  nameEn: 'Yanji High-tech Industrial Development Zone',
  prefecture: '延边朝鲜族自治州',
})
const changchun = zoneOf({ name: '长春兴隆综合保税区', nameEn: null, prefecture: '长春市' })
const jilin = zoneOf({ name: '吉林经济技术开发区', nameEn: 'Jilin Economic Development Zone', prefecture: '吉林市' })

/** A name for each kind of word that people type, and what must not be mistaken for it. */
const SITES = [
  site(
    'machining',
    {},
    {
      zoneId: 'hongzui',
      zone: hongzui,
      name: '3号机加工车间',
      nameEn: 'Machining workshop no. 3',
      kind: 'building',
      address: '红嘴大路 120 号',
    },
  ),
  site(
    'plot',
    { landUse: 'industrial' },
    {
      zoneId: 'hongzui',
      zone: hongzui,
      name: '停建项目用地',
      nameEn: 'Land of a stopped project',
      kind: 'land',
      address: '经七街',
    },
  ),
  site(
    'cold',
    {},
    {
      zoneId: 'yanji',
      zone: yanji,
      name: '冷藏库及院区',
      nameEn: 'Cold store with yard',
      kind: 'land-and-building',
      address: '长白山路 12 号',
    },
  ),
  site(
    'brewery',
    {},
    { zoneId: 'yanji', zone: yanji, name: '原啤酒厂老厂房', nameEn: null, kind: 'building', address: '朝阳街 33 号' },
  ),
  site(
    'bonded',
    { landUse: 'warehouse' },
    { zoneId: 'changchun', zone: changchun, name: '物流分拣库', nameEn: null, kind: 'building', address: null },
  ),
  site(
    'cafe',
    {},
    {
      zoneId: 'changchun',
      zone: changchun,
      name: 'Former Café Zürich roastery',
      nameEn: null,
      kind: 'building',
      address: 'Straße 7',
    },
  ),
  site(
    'foundry',
    { dealModes: flags('dealModes', ['rent']) },
    {
      zoneId: 'jilin',
      zone: jilin,
      name: '铸造车间 A12',
      nameEn: 'Foundry hall A12',
      kind: 'land-and-building',
      address: '吉林大街 300 号',
    },
  ),
  site(
    'granary',
    {},
    {
      zoneId: 'jilin',
      zone: jilin,
      name: '粮库',
      nameEn: 'Grain depot',
      kind: 'land-and-building',
      address: '松江路 5 号',
    },
  ),
]
const IDS = SITES.map(({ id }) => id)
const options = { version: 'test', logisticsNodes: [] }
const catalogue = buildCatalogue(SITES, options)

function found(query: string, of = catalogue): string[] {
  const { words, found } = matchText(of, query)
  return of.sites
    .filter((_, row) => found[row] === words)
    .map(({ id }) => id)
    .sort()
}

describe('the words of the catalogue', () => {
  it('has at least 30 queries in each language', () => {
    const chinese = TEXT_QUERIES.filter(([query]) => /\p{Script=Han}/u.test(query)).length
    expect(chinese).toBeGreaterThanOrEqual(30)
    expect(TEXT_QUERIES.length - chinese).toBeGreaterThanOrEqual(30)
  })

  it.each(TEXT_QUERIES)('%s finds %j and nothing else', (query, ids) => {
    expect(ids.filter((id) => !IDS.includes(id))).toEqual([])
    expect(found(query)).toEqual([...ids].sort())
  })

  it('puts what has the words in its name before what has them elsewhere', () => {
    const { inName } = matchText(catalogue, '吉林')
    const named = (id: string) => inName[catalogue.rowOf(id)!]
    expect([named('foundry'), named('granary')]).toEqual([0, 0])
    const second = matchText(catalogue, 'foundry 吉林')
    expect(second.inName[catalogue.rowOf('foundry')!]).toBe(1)
  })

  it('knows an edited site by its new words, and the others as before', () => {
    const edited = { ...SITES[0]!, name: '闲置锅炉房', nameEn: null }
    const changed = withChanges(catalogue, { version: '2', changed: [edited], removed: ['plot'] })
    expect(found('锅炉', changed)).toEqual(['machining'])
    expect(found('机加工', changed)).toEqual([])
    expect(found('停建', changed)).toEqual([])
    expect(found('啤酒', changed)).toEqual(['brewery'])
  })
})

describe('a query', () => {
  it('is cut into words where known terms stand in Chinese, and keeps a run together', () => {
    expect(wordsOf('四平仓库').map(([first]) => first)).toEqual(['四平', '仓库'])
    expect(wordsOf('3号').map(([first]) => first)).toEqual([' 3 号'])
    expect(wordsOf('A12').map(([first]) => first)).toEqual([' a 12 '])
    expect(wordsOf('车间 车间')).toHaveLength(1)
    expect(wordsOf(' ,;% ')).toEqual([])
  })

  it('is folded: width, case, accents', () => {
    expect(spaced('ＣＡＦÉ　３号')).toBe(' cafe 3 号 ')
    expect(spaced('！？')).toBe('')
  })
})
