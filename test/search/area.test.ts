import booleanPointInPolygon from '@turf/boolean-point-in-polygon'
import kinks from '@turf/kinks'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCatalogue } from '../../src/matching/catalogue.ts'
import type { NamedPlace } from '../../src/matching/types.ts'
import { locate } from '../../src/search/locate.ts'
import { insideOf, readPolygon, writePolygon } from '../../src/search/polygon.ts'
import { anyRing } from './sites.ts'

const polygon = (ring: readonly (readonly [number, number])[]) => ({
  type: 'Polygon' as const,
  coordinates: [ring.map(([x, y]) => [x, y])],
})

describe('a drawn area', () => {
  it('holds the points that Turf says it holds, those on its corners and sides too', () => {
    const step = fc.integer({ min: 0, max: 6 })
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(step, step), { minLength: 3, maxLength: 8, selector: String }),
        fc.tuple(step, step),
        (corners, [x, y]) => {
          // On a grid of halves a point often lies on a corner, on a side or level with one
          const ring = [...corners, corners[0]!].map(([a, b]): [number, number] => [a / 2, b / 2])
          expect(insideOf(ring)(x / 2, y / 2)).toBe(booleanPointInPolygon([x / 2, y / 2], polygon(ring)))
        },
      ),
      { numRuns: 2_000 },
    )
    fc.assert(
      fc.property(
        anyRing,
        fc.double({ min: 120, max: 132, noNaN: true }),
        fc.double({ min: 40, max: 47, noNaN: true }),
        (ring, lon, lat) => {
          expect(insideOf(ring)(lon, lat)).toBe(booleanPointInPolygon([lon, lat], polygon(ring)))
        },
      ),
      { numRuns: 1_000 },
    )
  })

  it('is refused where Turf finds its lines crossing', () => {
    const degree = fc.integer({ min: 0, max: 8 })
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(degree, degree), { minLength: 4, maxLength: 6, selector: String }),
        (corners) => {
          const ring = [...corners, corners[0]!]
          if (kinks(polygon(ring)).features.length === 0) return
          expect(readPolygon(writePolygon(ring))).toEqual({ problem: 'crosses' })
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is written with four decimals and read back the same', () => {
    fc.assert(
      fc.property(anyRing, (ring) => {
        const read = readPolygon(writePolygon(ring))
        if ('problem' in read) return
        expect(readPolygon(writePolygon(read.ring))).toEqual(read)
      }),
    )
    expect(readPolygon('125.123456,43; 126,43 ;126,44;125.123456,43')).toEqual({
      ring: [
        [125.1235, 43],
        [126, 43],
        [126, 44],
        [125.1235, 43],
      ],
    })
  })
})

describe('a typed place', () => {
  const zone = (
    name: string,
    nameEn: string | null,
    prefecture: string,
    position: readonly [number, number],
  ): NamedPlace => ({
    kind: 'zone',
    name,
    nameEn,
    prefecture,
    position,
  })
  const gazetteer: NamedPlace[] = [
    zone('四平红嘴经济技术开发区', 'Siping Hongzui', '四平市', [124.32, 43.17]),
    zone('四平辽河农垦管理区', null, '四平市', [124.42, 43.27]),
    zone('延吉高新技术产业开发区', 'Yanji High-tech Zone', '延边朝鲜族自治州', [129.46, 42.9]),
    { kind: 'port', name: '珲春口岸', nameEn: 'Hunchun port', prefecture: null, position: [130.36, 42.86] },
  ]
  const of = buildCatalogue([], { version: 'test', logisticsNodes: [], gazetteer })
  const found = (typed: string) => {
    const place = locate(of, typed)
    return place.kind === 'unknown'
      ? { suggestions: place.suggestions.map(({ name }) => name) }
      : place.kind === 'place'
        ? [place.of, place.name]
        : place.position.map((degrees) => Number(degrees.toFixed(4)))
  }

  it.each([
    ['43.88, 125.32', [125.32, 43.88]],
    ['125.32, 43.88', [125.32, 43.88]],
    ['４３.８８，１２５.３２', [125.32, 43.88]],
    ['43.88 125.32', [125.32, 43.88]],
    ['-33.9, 18.4', [18.4, -33.9]],
    ['四平', ['prefecture', '四平市']],
    ['四平市', ['prefecture', '四平市']],
    ['SIPING', ['prefecture', '四平市']],
    ['Siping Hongzui', ['zone', '四平红嘴经济技术开发区']],
    ['红嘴', ['zone', '四平红嘴经济技术开发区']],
    ['hunchun', ['port', '珲春口岸']],
    ['珲春口岸', ['port', '珲春口岸']],
    ['yanji high tech zone', ['zone', '延吉高新技术产业开发区']],
    // Two hold it: neither is taken
    ['开发区', { suggestions: ['四平红嘴经济技术开发区', '延吉高新技术产业开发区'] }],
    ['四平北站', { suggestions: ['四平市', '四平红嘴经济技术开发区', '四平辽河农垦管理区'] }],
    ['Atlantis', { suggestions: [] }],
    ['!?', { suggestions: [] }],
    ['91, 200', { suggestions: [] }],
  ])('%s is understood as %j', (typed, expected) => {
    expect(found(typed)).toEqual(expected)
  })

  it('of a prefecture is the middle of its zones', () => {
    expect(locate(of, '四平')).toMatchObject({ position: [expect.closeTo(124.37), expect.closeTo(43.22)] })
  })
})
