// npm run bench -- segments: writing and reading the segments of a generated province, against reading the same sites from the texts of rows
// (what the tables answer with, without the database). SITES sets how many.
import { gzipSync } from 'node:zlib'
import type { Asset } from '../src/assets/asset.ts'
import { approximatePosition } from '../src/assets/public-position.ts'
import { crc32 } from '../src/matching/segments/crc32.ts'
import { decodeSegment } from '../src/matching/segments/decode.ts'
import { encodeSegment } from '../src/matching/segments/encode.ts'
import type { ZoneSites } from '../src/matching/segments/format.ts'
import type { SiteRecord, SiteZone } from '../src/matching/types.ts'
import { type Row, report, times } from './report.ts'
import { SEED } from './search-cases.ts'
import { provinceOf } from './search-data.ts'

const SITES = Number(process.env.SITES) || 100_000
const RUNS = 5

const { zones, assets } = provinceOf(SITES, SEED)
const siteOf = (asset: Asset, zone: SiteZone): SiteRecord => {
  const { id, zoneId, name, nameEn, address, sample, kind, facts, factsAsOf, publishedAt } = asset
  const position = asset.position && approximatePosition(asset.position)
  return { id, zoneId, name, nameEn, address, sample, kind, position, facts, factsAsOf, publishedAt, zone }
}
const contents = zones.map(({ id, name, nameEn, prefecture, leadingIndustries, admittedIndustries }): ZoneSites => {
  const zone = { name, nameEn, prefecture, leadingIndustries, admittedIndustries }
  const sites = assets.filter(({ zoneId }) => zoneId === id).map((asset) => siteOf(asset, zone))
  return { zoneId: id, edition: 1, zone, sites }
})
const segments = contents.map(encodeSegment)
const texts = contents.flatMap(({ sites }) => sites.map(({ zone, ...site }) => JSON.stringify(site)))
const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0)
const bytes = sum(segments.map(({ length }) => length))

const rows: Row[] = []
function measured(name: string, work: () => unknown, figures: Record<string, number> = {}): void {
  const samples = Array.from({ length: RUNS }, () => {
    const from = performance.now()
    work()
    return performance.now() - from
  })
  const row: Row = { engine: 'panhuo', n: SITES, case: name, ...times(samples), ...figures }
  rows.push(row)
  console.log(row)
}

console.log(`${SITES} sites in ${contents.length} zones, seed ${SEED}`)
measured('segments written', () => contents.map(encodeSegment), {
  bytes_site: Number((bytes / SITES).toFixed(1)),
  gzip_bytes_site: Number((sum(segments.map((one) => gzipSync(one).length)) / SITES).toFixed(1)),
  largest_bytes: Math.max(...segments.map(({ length }) => length)),
})
measured('segments read', () => segments.map(decodeSegment))
measured('their checksums', () => segments.map(crc32))
measured('rows read from JSON', () => texts.map((text) => JSON.parse(text)), {
  chars_site: Number((sum(texts.map(({ length }) => length)) / SITES).toFixed(1)),
})
report('segments', rows)
