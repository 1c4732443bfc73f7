import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_POINTS, parseParcel } from '../../src/geometry/parcel.ts'
import type { Polygon } from '../../src/geometry/position.ts'
import { signedArea2 } from '../../src/geometry/ring.ts'

const RING: [number, number][] = [
  [125.3, 43.8],
  [125.31, 43.8],
  [125.31, 43.81],
  [125.3, 43.81],
  [125.3, 43.8],
]
const SQUARE: Polygon = { type: 'Polygon', coordinates: [RING] }
const problem = (code: string, params: Record<string, string | number> = {}) => ({ kind: 'problem', code, params })

describe('parseParcel', () => {
  it.each([
    ['comma', '125.30, 43.80\n125.31, 43.80\n125.31, 43.81\n125.30, 43.81'],
    [
      'closed by hand, a point repeated',
      '125.3,43.8\n125.31,43.8\n125.31,43.8\n125.31,43.81\n125.3,43.81\n125.3,43.8\n',
    ],
    ['blanks and tabs', '125.3 43.8\r\n125.31\t43.8\r\n\r\n125.31  43.81\r\n125.3 43.81'],
    ['semicolons on one line', '125.3,43.8;125.31,43.8;125.31,43.81;125.3,43.81;'],
    ['full-width figures and commas', '１２５．３，４３．８；125.31，43.8\n125.31、43.81\n125.3　43.81'],
    ['clockwise', '125.3,43.81\n125.31,43.81\n125.31,43.8\n125.3,43.8'],
  ])('reads lines: %s', (_, text) => {
    const parsed = parseParcel(text)
    expect(parsed.kind).toBe('parcel')
    if (parsed.kind !== 'parcel') return
    const ring = parsed.polygon.coordinates[0]!
    expect(new Set(ring.map(String))).toEqual(new Set(RING.map(String)))
    expect(ring).toHaveLength(5)
    expect(ring[0]).toEqual(ring[4])
    expect(signedArea2(ring)).toBeGreaterThan(0)
  })

  it.each([
    ['Polygon', SQUARE],
    ['Feature', { type: 'Feature', properties: { name: 'x' }, geometry: SQUARE }],
    ['FeatureCollection', { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: SQUARE }] }],
    ['MultiPolygon of one part', { type: 'MultiPolygon', coordinates: [[RING]] }],
    ['heights', { type: 'Polygon', coordinates: [RING.map((p) => [...p, 210.5])] }],
    ['clockwise, not closed', { type: 'Polygon', coordinates: [[RING[0], RING[3], RING[2], RING[1]]] }],
    [
      'a crs that is WGS 84',
      { ...SQUARE, crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } } },
    ],
  ])('reads GeoJSON: %s', (_, json) => {
    expect(parseParcel(JSON.stringify(json))).toEqual({ kind: 'parcel', polygon: SQUARE })
  })

  it('turns a hole clockwise', () => {
    const hole = [
      [125.302, 43.802],
      [125.304, 43.802],
      [125.304, 43.804],
      [125.302, 43.804],
      [125.302, 43.802],
    ] as [number, number][]
    const parsed = parseParcel(JSON.stringify({ type: 'Polygon', coordinates: [RING, hole] }))
    expect(parsed).toEqual({ kind: 'parcel', polygon: { type: 'Polygon', coordinates: [RING, hole.toReversed()] } })
  })

  it.each([
    ['nothing', ' \n', problem('empty')],
    ['words', '125.3,43.8\n北京\n', problem('line-not-a-pair', { line: 2, text: '北京' })],
    [
      'a surveyor’s number before the pair',
      'J1 125.3 43.8',
      problem('line-not-a-pair', { line: 1, text: 'J1 125.3 43.8' }),
    ],
    ['one figure', '125.3,43.8\n\n125.31', problem('line-not-a-pair', { line: 3, text: '125.31' })],
    ['swapped order', '125.3,43.8\n43.8,125.31', problem('line-swapped', { line: 2, lon: 43.8, lat: 125.31 })],
    [
      'plane metres',
      '42512345.1,4856123.2',
      problem('line-out-of-range', { line: 1, lon: 42512345.1, lat: 4856123.2 }),
    ],
    ['not finite', '1e999,43.8', problem('line-not-finite', { line: 1, lon: Infinity, lat: 43.8 })],
    ['two corners', '125.3,43.8\n125.4,43.8\n125.3,43.8', problem('too-few-points', { count: 2 })],
    ['broken JSON', '{"type":"Polygon"', problem('not-json')],
    ['a bare list', '[[125.3,43.8]]', problem('not-a-polygon', { type: '[…]' })],
    ['a point', '{"type":"Point","coordinates":[125.3,43.8]}', problem('not-a-polygon', { type: 'Point' })],
    ['a type that is no text', '{"type":{"a":1}}', problem('not-a-polygon', { type: '{…}' })],
    [
      'two parts',
      JSON.stringify({ type: 'MultiPolygon', coordinates: [[RING], [RING]] }),
      problem('many-parts', { count: 2 }),
    ],
    ['no features', '{"type":"FeatureCollection","features":[]}', problem('many-parts', { count: 0 })],
    [
      'another reference system',
      JSON.stringify({ ...SQUARE, crs: { type: 'name', properties: { name: 'EPSG:4526' } } }),
      problem('other-crs', { crs: 'EPSG:4526' }),
    ],
    [
      'swapped in GeoJSON',
      JSON.stringify({ type: 'Polygon', coordinates: [[[43.8, 125.3]]] }),
      problem('point-swapped', { point: 1, lon: 43.8, lat: 125.3 }),
    ],
    [
      'text for a figure',
      '{"type":"Polygon","coordinates":[[["125.3",43.8]]]}',
      problem('point-not-a-pair', { point: 1 }),
    ],
    ['an empty feature', '{"type":"Feature","geometry":null}', problem('not-a-polygon', { type: 'null' })],
  ])('says what is wrong: %s', (_, text, expected) => {
    expect(parseParcel(text)).toEqual(expected)
  })

  it('takes 5 000 points and refuses one more', () => {
    const circle = (n: number) =>
      Array.from(
        { length: n },
        (_, i) => `${125 + Math.cos((i / n) * 6.28) / 100},${43 + Math.sin((i / n) * 6.28) / 100}`,
      )
    expect(parseParcel(circle(MAX_POINTS).join('\n')).kind).toBe('parcel')
    expect(parseParcel(circle(MAX_POINTS + 1).join('\n'))).toEqual(problem('too-many-points', { max: MAX_POINTS }))
  })

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.stringMatching(/^[\d.,;\s{}[\]"-]*$/)), (text) => {
        expect(['parcel', 'problem']).toContain(parseParcel(text).kind)
      }),
    )
  })

  it('reads its own GeoJSON back unchanged', () => {
    const point = fc.tuple(fc.double({ min: 121, max: 131, noNaN: true }), fc.double({ min: 41, max: 46, noNaN: true }))
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 12 }), (points) => {
        const first = parseParcel(points.map((p) => p.join(',')).join('\n'))
        if (first.kind === 'problem') return
        const again = parseParcel(JSON.stringify(first.polygon))
        if (signedArea2(first.polygon.coordinates[0]!) !== 0) expect(again).toEqual(first)
      }),
    )
  })
})
