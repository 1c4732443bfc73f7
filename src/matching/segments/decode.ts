import { ASSET_KINDS } from '../../assets/asset.ts'
import { FACT_KEYS, type Facts } from '../../assets/facts.ts'
import { SiteGround } from '../site-ground.ts'
import type { SiteRecord, SiteZone } from '../types.ts'
import { ByteReader } from './bytes.ts'
import { crc32 } from './crc32.ts'
import { readFact } from './fact-column.ts'
import {
  CHECKSUM_BYTES,
  FORMAT,
  HEADER_BYTES,
  MAGIC,
  REGISTRY,
  TEXT_KEYS,
  UnusableSegment,
  type ZoneSites,
} from './format.ts'
import { readStrings } from './strings.ts'

/**
 * The sites of a segment. They share one zone, and those that know the same of a fact share what is known. Throws UnusableSegment where the
 * bytes are not what was written, or were written in another format.
 */
export function decodeSegment(bytes: Uint8Array): ZoneSites {
  const from = checked(bytes)
  const texts = readStrings(from)
  const edition = from.f64()
  const [zoneId, name, nameEn, prefecture] = Array.from(from.list(), (code) => texts[code]!)
  const listed = () => {
    const [length, ...codes] = from.list()
    return length === 0 ? null : codes.map((code) => texts[code]!)
  }
  const zone: SiteZone = {
    name: name!,
    nameEn: nameEn!,
    prefecture: prefecture!,
    leadingIndustries: listed(),
    admittedIndustries: listed(),
  }
  const count = from.u32()
  const columns = Object.fromEntries(TEXT_KEYS.map((key) => [key, from.list()])) as Record<TextKey, Uint32Array>
  const { id, name: names, nameEn: namesEn, address, factsAsOf, publishedAt } = columns
  const boundaries = from.list()
  const samples = from.list()
  const kinds = from.list()
  const [lons, lats] = [0, 1].map(() => Float64Array.from({ length: count }, () => from.f64())) as [
    Float64Array,
    Float64Array,
  ]
  const facts = readFacts(from, texts, count)
  const sites = Array.from(
    { length: count },
    (_, i): SiteRecord => ({
      id: texts[id[i]!]!,
      zoneId: zoneId!,
      name: texts[names[i]!]!,
      nameEn: texts[namesEn[i]!]!,
      address: texts[address[i]!]!,
      sample: samples[i] === 1,
      kind: ASSET_KINDS[kinds[i]!]!,
      position: Number.isNaN(lons[i]) ? null : [lons[i]!, lats[i]!],
      facts: facts[i]!,
      factsAsOf: texts[factsAsOf[i]!]!,
      publishedAt: texts[publishedAt[i]!]!,
      zone,
      ...groundOf(texts[boundaries[i]!] ?? null),
    }),
  )
  return { zoneId: zoneId!, edition, zone, sites }
}

const groundOf = (boundary: string | null) => (boundary === null ? {} : { ground: new SiteGround(boundary) })

type TextKey = (typeof TEXT_KEYS)[number]

function readFacts(from: ByteReader, texts: readonly (string | null)[], count: number): Facts[] {
  const columns = FACT_KEYS.map((key) => ({ key, ...readFact(from, texts, key) }))
  return Array.from({ length: count }, (_, i) => {
    const facts: Record<string, unknown> = {}
    for (const { key, codes, entries } of columns) {
      const code = codes[i]!
      if (code > 0) facts[key] = entries[code - 1]
    }
    return facts as Facts
  })
}

/** What follows the header of a segment that is whole and of this format. */
function checked(bytes: Uint8Array): ByteReader {
  const refuse = (because: UnusableSegment['because']): never => {
    throw new UnusableSegment(because)
  }
  if (bytes.length < HEADER_BYTES + CHECKSUM_BYTES) return refuse('truncated')
  const from = new ByteReader(bytes)
  if (from.u32() !== MAGIC) return refuse('not-a-segment')
  if (from.u16() !== FORMAT || from.u16() !== 0 || from.u32() !== REGISTRY) return refuse('other-format')
  if (from.u32() !== bytes.length) return refuse('truncated')
  const body = bytes.subarray(0, bytes.length - CHECKSUM_BYTES)
  if (crc32(body) !== new ByteReader(bytes.subarray(body.length)).u32()) return refuse('checksum')
  return from
}
