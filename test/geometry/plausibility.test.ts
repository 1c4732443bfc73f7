import { existsSync, readFileSync } from 'node:fs'
import booleanPointInPolygon from '@turf/boolean-point-in-polygon'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { JILIN_OUTLINE } from '../../src/geometry/jilin-outline.ts'
import { localMetres } from '../../src/geometry/parcel-plan.ts'
import { insideProvince, plausibility } from '../../src/geometry/plausibility.ts'

const DATA = new URL('../../../shared/data/', import.meta.url)
const PREFECTURES = new URL('jilin_prefectures_2015.geojson', DATA)
const ZONES = new URL('jilin_zones_2018.csv', DATA)
const missing = [PREFECTURES, ZONES].filter((file) => !existsSync(file))
if (missing.length > 0) console.warn(`skipped, file missing: ${missing.join(', ')}`)

type Corner = [number, number]

function kmToSegment(point: Corner, a: Corner, b: Corner): number {
  const [ax, ay] = localMetres(point, a)
  const [bx, by] = localMetres(point, b)
  const [dx, dy] = [bx - ax, by - ay]
  const length2 = dx * dx + dy * dy
  const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length2))
  return Math.hypot(ax + along * dx, ay + along * dy) / 1000
}

describe('plausibility', () => {
  it('finds nothing odd about a plot in Changchun near its zone', () => {
    expect(plausibility([125.42, 43.87], [125.421, 43.877])).toEqual([])
  })

  it('notices a point in Guangdong and one far from its zone', () => {
    expect(plausibility([115.75, 23.92])).toEqual([{ code: 'outside-province', params: { lon: 115.75, lat: 23.92 } }])
    expect(plausibility([126.6, 43.8], [125.421, 43.877])).toEqual([
      { code: 'far-from-zone', params: { km: 95, withinKm: 25 } },
    ])
  })

  it.each([
    ['Harbin', 126.64, 45.75],
    ['Shenyang', 123.43, 41.8],
    ['Mudanjiang', 129.6, 44.58],
    ['Tongliao', 122.26, 43.62],
    ['Vladivostok', 131.9, 43.12],
    ['swapped figures', 43.88, 125.32],
  ])('leaves %s outside', (_, lon, lat) => {
    expect(insideProvince([lon, lat])).toBe(false)
  })
})

describe.skipIf(missing.length > 0)('against the shared files', () => {
  it('holds every corner of every prefecture, and lies nowhere further than 15 km from them', () => {
    const { features } = JSON.parse(readFileSync(PREFECTURES, 'utf8')) as {
      features: { geometry: { coordinates: Corner[][] } }[]
    }
    const rings = features.map((feature) => feature.geometry.coordinates[0]!)
    const outside = rings.flat().filter((corner) => !insideProvince(corner))
    expect(outside).toEqual([])

    const segments = rings.flatMap((ring) => ring.slice(1).map((b, i) => [ring[i]!, b] as const))
    const outline = JILIN_OUTLINE.coordinates[0]!
    let furthestKm = 0
    for (let i = 0; i + 1 < outline.length; i++) {
      for (const share of [0, 0.25, 0.5, 0.75]) {
        const point = outline[i]!.map((from, axis) => from + share * (outline[i + 1]![axis]! - from)) as Corner
        const nearKm = Math.min(...segments.map(([a, b]) => kmToSegment(point, a, b)))
        furthestKm = Math.max(furthestKm, nearKm)
        expect(rings.some((ring) => booleanPointInPolygon(point, { type: 'Polygon', coordinates: [ring] }))).toBe(false)
      }
    }
    expect(furthestKm).toBeLessThan(15)
  })

  it('notices the two wrong positions among the 52 zones, and no other', () => {
    const rows = Papa.parse<Record<string, string>>(readFileSync(ZONES, 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data
    expect(rows).toHaveLength(52)
    const odd = rows.filter((row) => plausibility([Number(row.lon_wgs84), Number(row.lat_wgs84)]).length > 0)
    expect(odd.map((row) => row.name)).toEqual(['江源工业经济开发区', '延吉高新技术产业开发区'])
  })
})
