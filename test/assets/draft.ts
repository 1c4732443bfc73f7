import type { Asset } from '../../src/assets/asset.ts'
import type { Facts } from '../../src/assets/facts.ts'

export const FACTS_OF_DRAFT: Facts = {
  landAreaM2: { value: 20_000, source: 'certificate', asOf: '2026-03-01' },
  floorAreaM2: { value: 8_000, source: 'survey', asOf: '2026-05-01' },
}

/** A draft that lacks nothing. */
export const draft: Asset = {
  id: 'a1',
  zoneId: 'hongzui',
  enterpriseId: null,
  name: '3 号车间',
  nameEn: null,
  kind: 'land-and-building',
  status: 'draft',
  address: null,
  description: null,
  position: [124.32, 43.17],
  boundary: null,
  buildings: null,
  measuredAreaM2: null,
  parcelCode: null,
  unitCode: null,
  titleNumber: null,
  operatingStatus: null,
  legalIdleStatus: null,
  facts: FACTS_OF_DRAFT,
  factsAsOf: '2026-05-01',
  sample: false,
  externalId: null,
  seq: 3,
  createdAt: '2026-05-01T00:00:00.000Z',
  updatedAt: '2026-05-01T00:00:00.000Z',
  publishedAt: null,
}

/** A square parcel of about 144 × 144 m near Siping. */
export const square = (west = 124.32, south = 43.17) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, south],
      [west + 0.00177, south],
      [west + 0.00177, south + 0.0013],
      [west, south + 0.0013],
      [west, south],
    ] as [number, number][],
  ],
})
