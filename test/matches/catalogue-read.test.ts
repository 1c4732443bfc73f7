import { afterAll, beforeAll, expect, it } from 'vitest'
import { approximatePosition } from '../../src/assets/public-position.ts'
import { assets } from '../../src/assets/tables.ts'
import { CatalogueCache } from '../../src/matching/catalogue-cache.ts'
import { makeWorld, NOW, type World } from '../world.ts'

/** More than two parts. */
const MANY = 1_700
const at = NOW.toISOString()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

/** Every kind of value that a row may hold; of each third the zone or the asset is not on offer. */
const rowOf = (i: number) => ({
  id: `many-${String(i).padStart(5, '0')}`,
  zoneId: i % 10 === 3 ? 'songyuan' : i % 2 ? 'hongzui' : 'yanji',
  name: `厂房 "${i}" \\ 号`,
  nameEn: i % 3 ? null : `Plant ${i}`,
  address: i % 5 ? `'${i}' 路\n二层` : null,
  kind: i % 4 ? ('building' as const) : ('land' as const),
  status: i % 10 === 7 ? ('draft' as const) : ('published' as const),
  lon: i % 11 ? 124 + i / 997 : null,
  lat: i % 11 ? 43 + 1 / (i + 3) : null,
  facts:
    i % 6
      ? {
          landAreaM2: { value: 1 / 3 + i, source: 'survey' as const, asOf: '2026-03-01' },
          dealModes: { value: { yes: 1, no: 6 }, source: 'declared' as const, asOf: '2026-03-01' },
        }
      : {},
  factsAsOf: i % 6 ? '2026-03-01' : null,
  sample: i % 2 === 0,
  seq: 1,
  createdAt: at,
  updatedAt: at,
  publishedAt: i % 13 ? at : null,
})

it('holds every site on offer as it was written, read in several parts', async () => {
  const { db } = world.deps
  const rows = Array.from({ length: MANY }, (_, i) => rowOf(i))
  for (let i = 0; i < MANY; i += 100) await db.insert(assets).values(rows.slice(i, i + 100))
  const { sites } = await new CatalogueCache().current(db)
  const read = sites.filter(({ id }) => id.startsWith('many-')).sort((a, b) => (a.id < b.id ? -1 : 1))
  const written = rows
    .filter(({ status, zoneId }) => status === 'published' && zoneId !== 'songyuan')
    .map(({ status, lon, lat, seq, createdAt, updatedAt, ...row }) => ({
      ...row,
      position: lon === null || lat === null ? null : approximatePosition([lon, lat]),
    }))
  expect(read.map(({ zone, ...site }) => site)).toEqual(written)
  expect(read.every(({ zoneId, zone }) => zone.nameEn === (zoneId === 'yanji' ? 'Yanji' : 'Siping Hongzui'))).toBe(true)
  // The others of the world are there as well
  expect(sites.length).toBe(written.length + 2)
})
