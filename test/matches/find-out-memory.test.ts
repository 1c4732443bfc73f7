import { expect, it } from 'vitest'
import { buildCatalogue } from '../../src/matching/catalogue.ts'
import { findOutFirst } from '../../src/matching/find-out-first.ts'
import { findOutOnce } from '../../src/matching/find-out-memory.ts'
import type { SiteRecord } from '../../src/matching/types.ts'
import type { Requirement } from '../../src/projects/requirement.ts'

const site = (id: string, clearHeightM?: number): SiteRecord => ({
  id,
  zoneId: 'z',
  name: 'site',
  nameEn: null,
  address: null,
  sample: false,
  kind: 'building',
  position: null,
  facts:
    clearHeightM === undefined ? {} : { clearHeightM: { value: clearHeightM, source: 'survey', asOf: '2026-01-01' } },
  factsAsOf: null,
  publishedAt: null,
  zone: { name: '园区', nameEn: null, prefecture: null, leadingIndustries: null, admittedIndustries: null },
})
const asking = (min: number): Requirement => ({
  asOf: '2026-06-18',
  needs: { clearHeight: { level: 'must', importance: 5, min } },
})

it('remembers an answer of a catalogue, and asks again for another requirement or another catalogue', () => {
  const options = { optimism: 0, top: 5, limit: 5 }
  const build = () => buildCatalogue([site('a', 9), site('b')], { version: '1', logisticsNodes: [] })
  const catalogue = build()
  const first = findOutOnce(catalogue, asking(8), options)
  expect(first).toEqual(findOutFirst(catalogue, asking(8), options))
  expect(first.map(({ id }) => id)).toEqual(['b'])
  expect(findOutOnce(catalogue, asking(8), options)).toBe(first)
  expect(findOutOnce(catalogue, asking(9), options)).not.toBe(first)
  expect(findOutOnce(build(), asking(8), options)).not.toBe(first)
})
