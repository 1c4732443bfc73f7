// npm run bench -- map: the marks of one view of the map over 100 000 generated sites in 60 zones, from the conditions to the JSON text,
// as the route makes them once the catalogue is there. Besides, what working out the points of a new catalogue costs.

import { translatorFor } from '../src/i18n/translator.ts'
import { seeded } from '../src/kernel/random.ts'
import { buildCatalogue } from '../src/matching/catalogue.ts'
import type { SiteRecord } from '../src/matching/types.ts'
import type { Conditions } from '../src/search/conditions.ts'
import { passing, searchedArea } from '../src/search/map/area.ts'
import type { Box } from '../src/search/map/box.ts'
import { marksOf } from '../src/search/map/view.ts'
import { type Row, report, times } from './report.ts'

const N = 100_000
const ZONES = 60
const RUNS = 200
const DAY = '2026-06-18'
const random = seeded(1)
const between = (from: number, to: number) => from + random() * (to - from)
const rounded = (degrees: number) => Math.round(degrees * 100) / 100

const zones = Array.from({ length: ZONES }, (_, i) => ({
  at: [between(122, 131), between(41, 46)] as const,
  zone: {
    name: `开发区${i}`,
    nameEn: `Zone ${i}`,
    prefecture: `市${i % 9}`,
    leadingIndustries: null,
    admittedIndustries: null,
  },
}))
const source = 'declared' as const
const sites = Array.from({ length: N }, (_, i): SiteRecord => {
  const { at, zone } = zones[i % ZONES]!
  return {
    id: `site-${i}`,
    zoneId: `zone-${i % ZONES}`,
    name: `资产 ${i}`,
    nameEn: null,
    address: null,
    sample: true,
    kind: i % 3 === 0 ? 'land' : 'building',
    position: [rounded(at[0] + between(-0.4, 0.4)), rounded(at[1] + between(-0.3, 0.3))],
    facts: { landAreaM2: { value: between(1_000, 200_000), source, asOf: DAY } },
    factsAsOf: DAY,
    publishedAt: null,
    zone,
  }
})
const catalogue = buildCatalogue(sites, { version: '1', logisticsNodes: [] })

const PROVINCE: Box = { west: 120, south: 40, east: 132, north: 47 }
const around = (halfDeg: number): Box => {
  const [lon, lat] = zones[0]!.at
  return { west: lon - halfDeg, east: lon + halfDeg, south: lat - halfDeg, north: lat + halfDeg }
}
const VIEWS: { name: string; box: Box; zoom: number; conditions: Conditions }[] = [
  { name: 'the province, no condition', box: PROVINCE, zoom: 7, conditions: {} },
  {
    name: 'the province, three conditions',
    box: PROVINCE,
    zoom: 7,
    conditions: { kind: ['land'], landMin: 20_000, landMax: 90_000 },
  },
  {
    name: 'the province, a drawn area',
    box: PROVINCE,
    zoom: 8,
    conditions: {
      polygon: [
        [123, 42],
        [129, 42],
        [129, 45],
        [126, 46],
        [123, 45],
        [123, 42],
      ],
    },
  },
  { name: 'a zone, no condition', box: around(0.6), zoom: 11, conditions: {} },
  { name: 'a part of a zone, no condition', box: around(0.08), zoom: 14, conditions: {} },
]
const t = translatorFor('en')
const words = {
  t,
  nameOf: (thing: { name: string; nameEn: string | null }) => thing.nameEn ?? thing.name,
  prefectureOf: (name: string) => name,
}

const rows: Row[] = VIEWS.map(({ name, box, zoom, conditions }) => {
  let marks = 0
  let bytes = 0
  const samples = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    const answer = marksOf(
      {
        catalogue,
        passes: passing(catalogue, conditions, DAY).passes,
        area: searchedArea(conditions, null),
        own: [],
        exact: false,
        speaksFor: () => false,
        box,
        zoom,
      },
      words,
    )
    const text = JSON.stringify(answer)
    const took = performance.now() - start
    marks = answer.marks.length
    bytes = text.length
    return took
  })
  // The first pays for the points of a new catalogue
  const [first, ...rest] = samples
  return {
    engine: 'panhuo',
    n: N,
    case: name,
    ...times(rest),
    first_ms: Math.round(first!),
    marks,
    answer_bytes: bytes,
  }
})
for (const row of rows)
  console.log(`${row.case}: p50 ${row.p50_ms} ms, p99 ${row.p99_ms} ms, ${row.marks} marks, ${row.answer_bytes} B`)
report('map', rows)
