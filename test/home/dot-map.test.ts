import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byPrefecture, dotMap, type MapZone } from '../../src/home/dot-map.ts'

const zone = (id: string, lon: number, lat: number, assets: number): MapZone => ({
  id,
  level: 'national',
  position: [lon, lat],
  assets,
})

describe('the map of zones', () => {
  it('places a zone on the grid of degrees', () => {
    const map = dotMap([zone('a', 126, 44, 4)], [])
    expect(map.dots).toEqual([
      {
        id: 'a',
        x: map.meridians.find(({ degree }) => degree === 126)?.at,
        y: map.parallels.find(({ degree }) => degree === 44)?.at,
        r: 6.4,
        level: 'national',
        assets: 4,
      },
    ])
    expect(map.meridians.map(({ degree }) => degree)).toEqual([122, 124, 126, 128, 130])
    expect(map.parallels.map(({ degree }) => degree)).toEqual([41, 42, 43, 44, 45, 46])
  })

  it('keeps one degree of latitude as long as it is on the ground beside one of longitude', () => {
    const map = dotMap([], [])
    const perLat = map.parallels[0]!.at - map.parallels[1]!.at
    const perLon = (map.meridians[1]!.at - map.meridians[0]!.at) / 2
    expect(perLon / perLat).toBeCloseTo(Math.cos((43.55 * Math.PI) / 180), 2)
  })

  it('draws large dots first, and counts whom it cannot draw', () => {
    const map = dotMap(
      [
        zone('small', 125, 43, 1),
        zone('large', 125, 43, 30),
        zone('none', 125, 43, 0),
        { ...zone('nowhere', 0, 0, 5), position: null },
        zone('swapped', 43, 125, 5),
      ],
      [],
    )
    expect(map.dots.map(({ assets }) => assets)).toEqual([30, 1, 0])
    expect(map.leftOut).toBe(2)
  })

  it('puts a name on the side that spares its neighbours, and leaves it out where it would cover an earlier one', () => {
    const names = [
      { text: '长春', position: [125.32, 43.88] as const },
      { text: '就在旁边', position: [125.4, 43.9] as const },
      { text: '正在中间', position: [125.36, 43.89] as const },
      { text: '东边', position: [130.9, 43] as const },
      { text: '边界之外', position: [132, 43] as const },
    ]
    expect(dotMap([], names).labels.map(({ text, side }) => `${text} ${side}`)).toEqual([
      '长春 left',
      '就在旁边 right',
      '东边 left',
    ])
  })
  it('keeps a name that fits in small letters alone for wide screens', () => {
    const names = [
      { text: 'Yanji', position: [129.46, 42.9] as const },
      { text: 'Hunchun', position: [130.35, 42.86] as const },
    ]
    expect(dotMap([], names).labels.map(({ text, side, minor }) => ({ text, side, minor }))).toEqual([
      { text: 'Yanji', side: 'left', minor: false },
      { text: 'Hunchun', side: 'right', minor: true },
    ])
  })

  it('keeps every dot on the sheet and never loses a zone', () => {
    const position = fc.tuple(
      fc.double({ min: 70, max: 140, noNaN: true }),
      fc.double({ min: 0, max: 60, noNaN: true }),
    )
    fc.assert(
      fc.property(fc.array(fc.record({ position: fc.option(position), assets: fc.nat(400) })), (drawn) => {
        const map = dotMap(
          drawn.map((one, i) => ({ id: String(i), level: 'other' as const, ...one })),
          [],
        )
        expect(map.dots.length + map.leftOut).toBe(drawn.length)
        expect(map.dots.every(({ x, y }) => x >= 0 && x <= map.width && y >= 0 && y <= map.height)).toBe(true)
      }),
    )
  })

  it('says the same in a table: most assets first, an unknown prefecture last', () => {
    expect(
      byPrefecture([
        { prefecture: '四平市', assets: 2 },
        { prefecture: null, assets: 90 },
        { prefecture: '长春市', assets: 5 },
        { prefecture: '四平市', assets: 1 },
      ]),
    ).toEqual([
      { prefecture: '长春市', zones: 1, assets: 5 },
      { prefecture: '四平市', zones: 2, assets: 3 },
      { prefecture: null, zones: 1, assets: 90 },
    ])
  })
})
