import { crc32 as zlibCrc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { FACT_SOURCES, type Facts } from '../../../src/assets/facts.ts'
import { crc32 } from '../../../src/matching/segments/crc32.ts'
import { decodeSegment } from '../../../src/matching/segments/decode.ts'
import { encodeSegment } from '../../../src/matching/segments/encode.ts'
import { FORMAT, UnusableSegment, type ZoneSites } from '../../../src/matching/segments/format.ts'
import type { SiteZone } from '../../../src/matching/types.ts'
import { anySites, CHANGCHUN, flags, site, zoneOf } from '../sites.ts'

// Random cases take their time on a busy machine
vi.setConfig({ testTimeout: 60_000 })

const anyText = fc.string({ unit: 'binary', maxLength: 12 })
const anyDay = fc.constantFrom('2026-01-01', '2025-12-31', '2019-02-03')
const anyZone: fc.Arbitrary<SiteZone> = fc.record({
  name: anyText,
  nameEn: fc.option(anyText),
  prefecture: fc.option(anyText),
  leadingIndustries: fc.option(fc.array(fc.constantFrom('13', '27', '36'), { maxLength: 3 })),
  admittedIndustries: fc.option(fc.array(fc.constantFrom('C', '27', '3670'), { maxLength: 3 })),
})

/** Sites of one zone, with all that a reader may have typed, and facts of every source and day. */
const anyZoneSites: fc.Arbitrary<ZoneSites> = fc
  .record({
    zoneId: anyText,
    edition: fc.oneof(fc.nat(), fc.constantFrom(0, 2 ** 32, Number.MAX_SAFE_INTEGER)),
    zone: anyZone,
    sites: anySites(30),
    typed: fc.array(
      fc.record({
        name: anyText,
        nameEn: fc.option(anyText),
        address: fc.option(anyText),
        sample: fc.boolean(),
        publishedAt: fc.option(anyDay.map((day) => `${day}T08:00:00.000Z`)),
      }),
      { minLength: 1, maxLength: 10 },
    ),
    known: fc.array(fc.tuple(fc.constantFrom(...FACT_SOURCES), anyDay), { minLength: 1, maxLength: 7 }),
  })
  .map(({ zoneId, edition, zone, sites, typed, known }) => ({
    zoneId,
    edition,
    zone,
    sites: sites.map((one, i) => ({
      ...one,
      ...typed[i % typed.length]!,
      facts: Object.fromEntries(
        Object.entries(one.facts).map(([key, { value }], at) => {
          const [source, asOf] = known[(i + at) % known.length]!
          return [key, { value, source, asOf }]
        }),
      ) as Facts,
      zoneId,
      zone,
    })),
  }))

const PLANT: ZoneSites = (() => {
  const zone = zoneOf({ name: '长春净月区', nameEn: 'Jingyue', prefecture: '长春市', leadingIndustries: ['36', '13'] })
  const over = { zoneId: 'jingyue', zone, position: [...CHANGCHUN] as [number, number] }
  return {
    zoneId: 'jingyue',
    edition: 7,
    zone,
    sites: [
      site('a', { powerKva: 800, utilities: flags('utilities', ['water'], 'rest'), title: 'full' }, over),
      site('b', { powerKva: 800, admittedIndustries: ['C', '27'], availableFrom: '2026-08-01' }, over),
      site('c', { craneT: -0, landAreaM2: 0.1 + 0.2 }, { ...over, position: null, nameEn: '', address: '\uFEFF厂' }),
    ],
  }
})()

const refusal = (bytes: Uint8Array) => {
  try {
    decodeSegment(bytes)
    return 'nothing'
  } catch (error) {
    if (error instanceof UnusableSegment) return error.because
    throw error
  }
}
/** As written, with a checksum that is right again. */
function altered(bytes: Uint8Array, change: (bytes: Uint8Array, view: DataView) => void): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  change(copy, view)
  view.setUint32(copy.length - 4, crc32(copy.subarray(0, -4)), true)
  return copy
}

describe('a segment', () => {
  it('gives back exactly what went in, and written again is the same bytes', () => {
    fc.assert(
      fc.property(anyZoneSites, (content) => {
        const bytes = encodeSegment(content)
        const read = decodeSegment(bytes)
        expect(read).toEqual(content)
        expect(encodeSegment(read)).toEqual(bytes)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps what is easily lost: minus zero, fractions, empty texts, marks of byte order', () => {
    const { sites } = decodeSegment(encodeSegment(PLANT))
    expect(sites).toStrictEqual(PLANT.sites)
    expect(Object.is(sites[2]!.facts.craneT!.value, -0)).toBe(true)
  })

  it('holds a zone that offers nothing', () => {
    const empty = { ...PLANT, sites: [] }
    expect(decodeSegment(encodeSegment(empty))).toStrictEqual(empty)
  })

  it('reads sites that know the same as one object, and one zone for all', () => {
    const [a, b] = decodeSegment(encodeSegment(PLANT)).sites
    expect(a!.facts.powerKva).toBe(b!.facts.powerKva)
    expect(a!.zone).toBe(b!.zone)
  })

  it('is found out whichever of its bytes is another', () => {
    const bytes = encodeSegment(PLANT)
    for (let at = 0; at < bytes.length; at++) {
      for (const flip of [0x01, 0x80, 0xff]) {
        const flipped = bytes.slice()
        flipped[at]! ^= flip
        expect(refusal(flipped), `byte ${at}`).not.toBe('nothing')
      }
    }
  })

  it('is found out wherever it is cut off, and with anything behind it', () => {
    const bytes = encodeSegment(PLANT)
    for (let length = 0; length < bytes.length; length++) expect(refusal(bytes.subarray(0, length))).toBe('truncated')
    expect(refusal(Uint8Array.from([...bytes, 0]))).toBe('truncated')
  })

  it('is refused where another release wrote it', () => {
    const bytes = encodeSegment(PLANT)
    expect(refusal(altered(bytes, (_, view) => view.setUint16(4, FORMAT + 1, true)))).toBe('other-format')
    // Other facts or options
    expect(refusal(altered(bytes, (_, view) => view.setUint32(8, 1, true)))).toBe('other-format')
    expect(refusal(altered(bytes, (copy) => copy.set([0x50, 0x4b, 3, 4])))).toBe('not-a-segment')
  })

  it('is little-endian to the byte', () => {
    const bytes = encodeSegment({ ...PLANT, edition: 1, sites: [] })
    expect([...bytes.subarray(0, 8)]).toEqual([0x50, 0x48, 0x53, 0x47, FORMAT, 0, 0, 0])
    const length = [...bytes.subarray(12, 16)].reduce((sum, byte, i) => sum + byte * 256 ** i, 0)
    expect(length).toBe(bytes.length)
  })

  it.each([
    ['a site of another zone', { ...PLANT, sites: [site('x')] }],
    ['half a character', { ...PLANT, sites: [{ ...PLANT.sites[0]!, name: '\ud83d' }] }],
    ['an option that is none', { ...PLANT, sites: [{ ...PLANT.sites[0]!, facts: known('title', 'lost') }] }],
    [
      'flags that are none',
      { ...PLANT, sites: [{ ...PLANT.sites[0]!, facts: known('utilities', { yes: 0.5, no: 0 }) }] },
    ],
    ['a source that is none', { ...PLANT, sites: [{ ...PLANT.sites[0]!, facts: known('powerKva', 1, 'hearsay') }] }],
    [
      'a position that is none',
      { ...PLANT, sites: [{ ...PLANT.sites[0]!, position: [Number.NaN, 1] as [number, number] }] },
    ],
  ])('is not made of %s', (_, content) => {
    expect(() => encodeSegment(content)).toThrow(RangeError)
  })
})

function known(key: string, value: unknown, source = 'declared'): Facts {
  return { [key]: { value, source, asOf: '2026-01-01' } } as Facts
}

describe('the checksum', () => {
  it('is the CRC-32 of everybody', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(crc32(bytes)).toBe(zlibCrc32(bytes))
      }),
    )
  })
})
