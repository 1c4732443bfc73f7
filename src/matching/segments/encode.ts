import { ASSET_KINDS } from '../../assets/asset.ts'
import { FACT_KEYS } from '../../assets/facts.ts'
import { ByteWriter } from './bytes.ts'
import { crc32 } from './crc32.ts'
import { writeFact } from './fact-column.ts'
import { CHECKSUM_BYTES, FORMAT, LENGTH_AT, MAGIC, REGISTRY, TEXT_KEYS, type ZoneSites } from './format.ts'
import { StringPool } from './strings.ts'

/** Industries of a zone: the length and one, 0 where no list is stated, and the codes. */
const listOf = (texts: StringPool, codes: readonly string[] | null) =>
  codes === null ? [0] : [codes.length + 1, ...codes.map((code) => texts.codeOf(code))]

/**
 * One zone's sites as a segment (docs/segments.md has the layout); `decodeSegment` gives back what went in. Throws a RangeError for what no
 * segment can hold.
 */
export function encodeSegment({ zoneId, edition, zone, sites }: ZoneSites): Uint8Array {
  const texts = new StringPool()
  for (const site of sites) {
    if (site.zoneId !== zoneId || site.zone !== zone) throw new RangeError(`site ${site.id} is not of zone ${zoneId}`)
    if (site.position?.some(Number.isNaN)) throw new RangeError(`site ${site.id} has a position that is none`)
  }
  // The texts come first, and which there are is known last
  const body = new ByteWriter()
  body.f64(edition)
  body.list([zoneId, zone.name, zone.nameEn, zone.prefecture].map((text) => texts.codeOf(text)))
  body.list(listOf(texts, zone.leadingIndustries))
  body.list(listOf(texts, zone.admittedIndustries))
  body.u32(sites.length)
  for (const key of TEXT_KEYS) body.list(sites.map((site) => texts.codeOf(site[key])))
  body.list(sites.map(({ ground }) => texts.codeOf(ground?.asText() ?? null)))
  body.list(sites.map(({ sample }) => (sample ? 1 : 0)))
  body.list(sites.map(({ kind }) => ASSET_KINDS.indexOf(kind)))
  for (const axis of [0, 1] as const) for (const { position } of sites) body.f64(position ? position[axis] : Number.NaN)
  for (const key of FACT_KEYS) writeFact(body, texts, sites, key)

  const all = new ByteWriter()
  all.u32(MAGIC)
  all.u16(FORMAT)
  all.u16(0)
  all.u32(REGISTRY)
  all.u32(0)
  texts.write(all)
  all.raw(body.written())
  all.patchU32(LENGTH_AT, all.length + CHECKSUM_BYTES)
  all.u32(crc32(all.written()))
  return all.written()
}
