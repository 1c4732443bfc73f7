import { describe, expect, it } from 'vitest'
import { figuresOf, staleSites } from '../../src/home/figures.ts'
import type { SiteRecord } from '../../src/matching/types.ts'

const known = (value: number) => ({ value, source: 'survey' as const, asOf: '2026-01-01' })
const modes = (yes: number, no = 0) => ({ value: { yes, no }, source: 'declared' as const, asOf: '2026-01-01' })
const site = (id: string, fields: Partial<SiteRecord> = {}): SiteRecord => ({
  id,
  zoneId: 'a',
  name: id,
  nameEn: null,
  address: null,
  sample: false,
  kind: 'land-and-building',
  position: null,
  facts: {},
  factsAsOf: null,
  publishedAt: null,
  zone: { name: '园区', nameEn: null, prefecture: null, leadingIndustries: null, admittedIndustries: null },
  ...fields,
})

describe('figures over the catalogue', () => {
  it('add up known areas and count the sites that lack one they have', () => {
    const sites = [
      site('1', { facts: { dealModes: modes(1), landAreaM2: known(10_000), floorAreaM2: known(4_000) } }),
      site('2', { zoneId: 'b', facts: { dealModes: modes(3), landAreaM2: known(500) } }),
      site('3', { kind: 'land' }),
      site('4', { kind: 'building', facts: { floorAreaM2: known(0) } }),
      site('5', { kind: 'land', facts: { landAreaM2: known(0), dealModes: modes(0, 7) } }),
      site('6', { kind: 'land', facts: { landAreaM2: known(0), dealModes: modes(0, 6) } }),
    ]
    expect(figuresOf(sites)).toEqual({
      assets: 6,
      landM2: 10_500,
      landUnknown: 1,
      floorM2: 4_000,
      floorUnknown: 1,
      byKind: { land: 3, building: 1, 'land-and-building': 2 },
      byMode: { rent: 2, purchase: 1, equity: 0 },
      modeNone: 1,
      modeUnknown: 3,
      byZone: new Map([
        ['a', 5],
        ['b', 1],
      ]),
    })
  })
})

describe('stale sites', () => {
  const sites = [
    site('c', { factsAsOf: '2024-01-02' }),
    site('b', { factsAsOf: '2024-01-01' }),
    site('a', { factsAsOf: '2024-01-02' }),
    site('d'),
    site('e', { factsAsOf: '2024-06-18' }),
    site('f', { zoneId: 'b', factsAsOf: '2020-01-01' }),
  ]
  it('come without a day first, then the oldest, from the own zones alone', () => {
    expect(staleSites(sites, ['a'], '2024-06-18')).toEqual(['d', 'b', 'a', 'c'])
    expect(staleSites(sites, 'all', '2024-06-18')).toEqual(['d', 'f', 'b', 'a', 'c'])
    expect(staleSites(sites, [], '2024-06-18')).toEqual([])
  })
})
