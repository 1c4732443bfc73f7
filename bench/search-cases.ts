import type { Random } from '../src/kernel/random.ts'
import { draws } from '../src/sample/draw.ts'

export const SEED = Number(process.env.SEED) || 20261124
/** The day that the province is made for, and of every measurement. */
export const DAY = '2026-11-24'

/** What a reader may ask, one entry of the address each; figures lie where the province's own do. */
const POOL: readonly (readonly [key: string, values: readonly string[]])[] = [
  [
    'q',
    [
      '厂房',
      '仓库',
      '长春',
      '车间',
      '库',
      '3号',
      '四平厂房',
      'warehouse',
      'plant',
      'changchun',
      'foundry',
      'cold store',
    ],
  ],
  ['prefecture', ['长春市', '吉林市', '四平市', '通化市', '延边朝鲜族自治州']],
  ['kind', ['land', 'building', 'land-and-building']],
  ['mode', ['rent', 'purchase', 'equity']],
  ['industry', ['13', '27', '34', '35', '36']],
  ['utility', ['water', 'sewage', 'gas', 'steam', 'central-heating']],
  ['title', ['full', 'land-only', 'none']],
  ['condition', ['ready', 'light-repair', 'major-repair']],
  ['landMin', ['5000', '20000', '60000']],
  ['floorMin', ['1000', '5000', '15000']],
  ['heightMin', ['5', '8', '10']],
  ['powerMin', ['315', '800', '1600']],
  ['rentMax', ['6', '9', '14']],
  ['priceMax', ['500', '2000', '8000']],
  ['termMin', ['10', '20', '30']],
  ['place', ['长春', '43.17, 124.35', '吉林经济技术开发区']],
  ['polygon', ['124.8,43.5;126,43.4;126.2,44.3;125,44.4', '123,42;131,42;131,45;127,46;123,45']],
]
const SORTS = ['newest', 'land', 'floor', 'power', 'rent', 'price', 'asOf']

/** Addresses with any three conditions, some in another order and further on; the same seed draws the same. */
export function randomQueries(random: Random, count: number): string[] {
  const draw = draws(random)
  return Array.from({ length: count }, () => {
    const query = new URLSearchParams()
    while (query.size < 3) {
      const [key, values] = draw.pick(POOL)
      if (!query.has(key)) query.set(key, draw.pick(values))
    }
    if (draw.chance(0.3)) query.set('sort', draw.pick(SORTS))
    if (draw.chance(0.2)) query.set('page', String(draw.whole(2, 5)))
    return query.toString()
  })
}

/** Three conditions that SQL can filter by as well as any: generated columns and flags. */
export const PLAIN_QUERIES: readonly string[] = [
  'kind=building&mode=rent&heightMin=8',
  'prefecture=长春市&landMin=20000&mode=purchase',
  'floorMin=5000&powerMin=800&rentMax=9',
]
