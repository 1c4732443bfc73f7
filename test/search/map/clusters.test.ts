import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Box } from '../../../src/search/map/box.ts'
import { type Clustered, clustersOf, type Layer } from '../../../src/search/map/clusters.ts'
import { pointsOf } from '../../../src/search/map/points.ts'

type Status = 'published' | 'draft'
interface Site {
  lon: number
  lat: number
  status: Status
  passes: boolean
  zone: string
}

const layerOf = (sites: readonly (Site | null)[]): Layer<Status> => ({
  points: pointsOf(sites.map((site) => site && [site.lon, site.lat])),
  passes: (row) => sites[row]?.passes ?? true,
  statusOf: (row) => sites[row]!.status,
  areas: [
    ['a', 'everywhere'],
    ['b', 'everywhere'],
  ],
  areaOf: (row) => 'ab'.indexOf(sites[row]!.zone),
})

// Hundredths of degrees, so that many stand on one point and on the very edge of a box
const degree = (most: number) => fc.integer({ min: -most * 100, max: most * 100 }).map((value) => value / 100)
const site = fc.record({
  lon: fc.oneof(
    degree(180),
    fc.integer({ min: 12_400, max: 12_420 }).map((value) => value / 100),
  ),
  lat: fc.oneof(
    degree(85),
    fc.integer({ min: 4300, max: 4320 }).map((value) => value / 100),
  ),
  status: fc.constantFrom<Status>('published', 'draft'),
  passes: fc.boolean(),
  zone: fc.constantFrom('a', 'b'),
})
const sites = fc.array(fc.option(site, { freq: 8 }), { maxLength: 120 })
const box: fc.Arbitrary<Box> = fc
  .tuple(degree(180), degree(180), degree(85), degree(85))
  .map(([a, b, c, d]) => ({ west: Math.min(a, b), east: Math.max(a, b), south: Math.min(c, d), north: Math.max(c, d) }))
const zoom = fc.integer({ min: 0, max: 20 })

const sum = ({ clusters }: Clustered<Status>) => clusters.reduce((total, { n }) => total + n, 0)

describe('clusters', () => {
  it('count every site that passes and stands in the box, and each of them once', () => {
    fc.assert(
      fc.property(sites, sites, box, zoom, (first, second, within, z) => {
        const counted = clustersOf([layerOf(first), layerOf(second)], { box: within, zoom: z })
        const passing = [...first, ...second].filter((one) => one?.passes) as Site[]
        const inside = passing.filter(
          ({ lon, lat }) => lon >= within.west && lon <= within.east && lat >= within.south && lat <= within.north,
        )
        expect(sum(counted)).toBe(inside.length)
        expect(counted.total).toBe(passing.length)
        for (const status of ['published', 'draft'] as const) {
          const ofStatus = counted.clusters.reduce((n, { statuses }) => n + (statuses[status] ?? 0), 0)
          expect(ofStatus).toBe(inside.filter((one) => one.status === status).length)
        }
      }),
    )
  })

  it('stand in the middle of what they count, inside its bounds and the box', () => {
    const slack = 1e-9
    fc.assert(
      fc.property(sites, box, zoom, (all, within, z) => {
        for (const { at, bounds } of clustersOf([layerOf(all)], { box: within, zoom: z }).clusters) {
          expect(at[0]).toBeGreaterThanOrEqual(bounds.west - slack)
          expect(at[0]).toBeLessThanOrEqual(bounds.east + slack)
          expect(at[1]).toBeGreaterThanOrEqual(bounds.south - slack)
          expect(at[1]).toBeLessThanOrEqual(bounds.north + slack)
          expect(bounds.west).toBeGreaterThanOrEqual(within.west - slack)
          expect(bounds.north).toBeLessThanOrEqual(within.north + slack)
        }
      }),
    )
  })

  it('name a zone where all of their sites are of it, and none where they are not', () => {
    const here = { lon: 125, lat: 43, status: 'published', passes: true } as const
    const view = { box: { west: 124, south: 42, east: 126, north: 44 }, zoom: 8 }
    const areas = (zones: readonly string[]) =>
      clustersOf([layerOf(zones.map((zone) => ({ ...here, zone })))], view).clusters.map((cluster) => cluster.areas)
    expect(areas(['a', 'a'])).toEqual([['a', 'everywhere']])
    expect(areas(['a', 'b'])).toEqual([[null, 'everywhere']])
  })

  it('whose marks would cover each other are one, also across the grid’s lines', () => {
    // On either side of the meridian where cells of every zoom meet
    const pair = [-0.01, 0.01].map((lon) => ({ lon, lat: 0.5, status: 'published', passes: true, zone: 'a' }) as const)
    const view = (z: number) => ({ box: { west: -1, south: -1, east: 1, north: 1 }, zoom: z })
    expect(clustersOf([layerOf(pair)], view(8)).clusters.map(({ n }) => n)).toEqual([2])
    expect(clustersOf([layerOf(pair)], view(15)).clusters.map(({ n }) => n)).toEqual([1, 1])
  })

  it('name their first members, and no more than asked for', () => {
    const many = Array.from({ length: 30 }, () => ({
      lon: 125,
      lat: 43,
      status: 'published' as const,
      passes: true,
      zone: 'a',
    }))
    const view = { box: { west: 124, south: 42, east: 126, north: 44 }, zoom: 8, members: 3 }
    const [cluster] = clustersOf([layerOf(many)], view).clusters
    expect(cluster?.members).toEqual([0, 1, 2].map((row) => ({ layer: 0, row })))
    expect(cluster?.n).toBe(30)
  })
})
