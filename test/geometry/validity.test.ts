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
    ['a bow tie', ['125,43 126,44 126,43 125,44'], 'crosses-itself', { lon: 125.5, lat: 43.5, count: 1 }],
    ['a hole across the edge', [SQUARE, '125.5,43.5 126.5,43.5 125.5,43.6'], 'crosses-itself', { count: 2, lon: 126 }],
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

  it('checks 5 000 corners in reasonable time', () => {
    const ring = Array.from({ length: 5_000 }, (_, i) => {
      const angle = (i / 5_000) * 2 * Math.PI
      return `${125 + 0.01 * Math.cos(angle)},${43 + 0.01 * Math.sin(angle)}`
    })
    expect(check([ring.join(' ')])).toEqual({ kind: 'valid' })
  })
})
