import { describe, expect, it } from 'vitest'
import { type SignedIn, VISITOR } from '../../src/accounts/actor.ts'
import { assetPageProps } from '../../src/assets/asset-page.ts'
import { freshness } from '../../src/assets/freshness.ts'
import { approximatePosition } from '../../src/assets/public-position.ts'
import { translatorFor } from '../../src/i18n/translator.ts'
import { draft, square } from './draft.ts'

const t = translatorFor('en')
const wang: SignedIn = {
  kind: 'user',
  id: 'wang',
  name: 'Wang',
  email: 'w@x.cn',
  role: 'manager',
  zoneIds: ['hongzui'],
}
const data = {
  asset: {
    ...draft,
    position: [124.321234, 43.176789] as const,
    boundary: square(),
    parcelCode: '220303001001GB00001',
  },
  zone: {
    id: 'hongzui',
    name: '红嘴',
    nameEn: null,
    status: 'published' as const,
    prefecture: null,
    countyCode: null,
    position: null,
    offer: { electricityFenKwh: null, waterFenT: null, gasFenM3: null, steamFenGj: null, heatSource: null },
    leadingIndustries: null,
    leadingIndustriesText: null,
    admittedIndustries: null,
  },
  enterprise: '某某公司',
  neighbours: [],
  industries: [],
  photos: [],
  history: [],
  zoneIndustries: [],
  around: [],
  places: [],
  othersInZone: 0,
  newestEvent: undefined,
}

describe('what an asset’s page is given', () => {
  it('is the place to a hundredth of a degree, and nothing internal, for a visitor', () => {
    const props = assetPageProps(t, data, VISITOR, '2026-06-18', '1')
    expect(props).toMatchObject({ position: [124.32, 43.18], internal: null, done: null })
  })
  it('is the internal part as well for whoever speaks for the zone', () => {
    const props = assetPageProps(t, data, wang, '2026-06-18', '1')
    expect(props.internal).toMatchObject({ enterprise: '某某公司', missing: [], warnings: [] })
    expect(props.done).toBe('1')
  })
  it('names no neighbour that its reader may not see', () => {
    const other = { name: '邻地', zoneId: 'yanji', boundary: square() }
    type Status = 'draft' | 'published'
    const warned = (status: Status, zoneStatus: Status) => {
      const neighbours = [{ ...other, status, zoneStatus }]
      const props = assetPageProps(t, { ...data, neighbours }, wang, '2026-06-18', null)
      return props.internal?.warnings.length
    }
    expect([warned('draft', 'published'), warned('published', 'draft'), warned('published', 'published')]).toEqual([
      0, 0, 1,
    ])
  })
  it('counts the unknown facts of its kind', () => {
    expect(assetPageProps(t, data, VISITOR, '2026-06-18', null).unknown).toHaveLength(31)
    const land = { ...data, asset: { ...data.asset, kind: 'land' as const } }
    expect(assetPageProps(t, land, VISITOR, '2026-06-18', null).sheet.map(({ key }) => key)).toEqual([
      'terms',
      'land',
      'utilities',
      'access',
      'tenure',
      'environment',
    ])
  })
})

it('rounds a public position to the nearest hundredth', () => {
  expect(approximatePosition([125.3251, 43.8849])).toEqual([125.33, 43.88])
})

it.each([
  ['2026-06-18', 'fresh'],
  ['2025-06-18', 'fresh'],
  ['2025-06-17', 'ageing'],
  ['2024-06-18', 'ageing'],
  ['2024-06-17', 'old'],
])('calls a fact of %s %s', (asOf, word) => {
  expect(freshness(asOf, '2026-06-18')).toBe(word)
})
