import turfKinks from '@turf/kinks'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseParcel } from '../../src/geometry/parcel.ts'
import { checkParcel } from '../../src/geometry/validity.ts'

function check(rings: string[]) {
  const coordinates = rings.map((ring) => ring.split(' ').map((point) => point.split(',').map(Number)))
  const parsed = parseParcel(JSON.stringify({ type: 'Polygon', coordinates }))
  if (parsed.kind === 'problem') throw new Error(parsed.code)
  return checkParcel(parsed.polygon)
}
const SQUARE = '125,43 126,43 126,44 125,44'

describe('checkParcel', () => {
  it.each([
    ['a square', [SQUARE]],
    ['an L', ['125,43 126,43 126,43.5 125.5,43.5 125.5,44 125,44']],
    ['two holes', [SQUARE, '125.1,43.1 125.2,43.1 125.2,43.2', '125.6,43.6 125.7,43.6 125.7,43.7']],
  ])('accepts %s', (_, rings) => {
    expect(check(rings)).toEqual({ kind: 'valid' })
  })

  it.each([
    ['a bow tie', ['125,43 126,44 126,43 125,44'], 'crosses-itself', { lon: 125.5, lat: 43.5 }],
    ['a hole across the edge', [SQUARE, '125.5,43.5 126.5,43.5 125.5,43.6'], 'crosses-itself', { lon: 126 }],
    [
      'two loops that meet in a corner',
      ['125,43 126,43 125.5,43.5 126,44 125,44 125.5,43.5'],
      'touches-itself',
      { lon: 125.5, lat: 43.5 },
    ],
    ['a spike', ['125,43 126,43 127,43 126,43 126,44 125,44'], 'touches-itself', { lat: 43 }],
    ['a corner on another side', ['125,43 126,43 126,44 125.5,43 125,44'], 'touches-itself', { lon: 125.5, lat: 43 }],
    ['points on one line', ['125,43 125.5,43.5 126,44'], 'touches-itself', {}],
    ['a square millimetre', ['125,43 125.00000002,43 125.00000002,43.00000002'], 'no-area', {}],
    [
      'a large hole beside a small parcel',
      ['125,43 125.001,43 125.001,43.001 125,43.001', '127,43 127.1,43 127.1,43.1'],
      'hole-outside',
      { hole: 1 },
    ],
    ['a hole outside', [SQUARE, '127,43 127.1,43 127.1,43.1'], 'hole-outside', { hole: 1, lon: 127, lat: 43 }],
    [
      'a hole in a hole',
      [SQUARE, '125.2,43.2 125.8,43.2 125.8,43.8 125.2,43.8', '125.4,43.4 125.5,43.4 125.5,43.5'],
      'hole-in-hole',
      { hole: 2 },
    ],
  ])('refuses %s and says where', (_, rings, code, params) => {
    expect(check(rings)).toMatchObject({ kind: 'problem', code, params })
  })

  it.each([
    [
      'a star that crosses itself millions of times',
      'problem',
      (i: number) => [Math.cos(i * 2.5139), Math.sin(i * 2.5139)],
    ],
    ['a circle', 'valid', (i: number) => [Math.cos(i * 0.001256), Math.sin(i * 0.001256)]],
    ['a comb of long teeth', 'valid', (i: number) => [i / 5_000, i === 4_999 ? -2 : i % 2]],
  ])('checks the 5 000 corners of %s within a moment', (_, kind, corner) => {
    const ring = Array.from({ length: 5_000 }, (_, i) => corner(i)).map(
      ([x, y]) => `${125 + x! / 100},${43 + y! / 100}`,
    )
    const started = performance.now()
    expect(check([ring.join(' ')]).kind).toBe(kind)
    expect(performance.now() - started).toBeLessThan(1_000)
  })

  it('finds a crossing where Turf finds one, at a place that Turf names', () => {
    const coordinate = fc.integer({ min: 0, max: 1_000_000 })
    const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 4, maxLength: 9 })
    fc.assert(
      fc.property(points, (corners) => {
        const parsed = parseParcel(corners.map(([x, y]) => `${125 + x / 1e6},${43 + y / 1e6}`).join('\n'))
        if (parsed.kind === 'problem') return
        const found = checkParcel(parsed.polygon)
        // Turf does not tell a touch from a crossing, and overlooks sides that lie on each other
        if (found.kind === 'problem' && found.code === 'touches-itself') return
        const kinks = turfKinks(parsed.polygon).features.map(({ geometry }) => geometry.coordinates)
        expect(found.kind === 'problem' && found.code === 'crosses-itself').toBe(kinks.length > 0)
        if (found.kind === 'valid') return
        const { lon, lat } = found.params as { lon: number; lat: number }
        expect(Math.min(...kinks.map(([x, y]) => Math.hypot(x! - lon, y! - lat)))).toBeLessThan(1e-6)
      }),
      { numRuns: 500 },
    )
  })
})
