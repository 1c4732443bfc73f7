import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { assets } from '../../src/assets/tables.ts'
import type { Database } from '../../src/db/database.ts'
import { recordEvent } from '../../src/events/commands.ts'
import { newId } from '../../src/kernel/id.ts'
import { secureRandom } from '../../src/kernel/random.ts'
import { CatalogueCache } from '../../src/matching/catalogue-cache.ts'
import { keepSegment } from '../../src/matching/segments/commands.ts'
import { decodeSegment } from '../../src/matching/segments/decode.ts'
import { encodeSegment } from '../../src/matching/segments/encode.ts'
import type { ZoneSites } from '../../src/matching/segments/format.ts'
import { segments, zoneEditions } from '../../src/matching/segments/tables.ts'
import { zones } from '../../src/zones/tables.ts'

const id = () => newId(() => new Date(), secureRandom)
const AT = '2026-05-01T08:00:00.000Z'
const WRITTEN = { sample: false, seq: 1, createdAt: AT, updatedAt: AT }
const OFFER = { electricityFenKwh: null, waterFenT: null, gasFenM3: null, steamFenGj: null, heatSource: null }

/** Segments kept in a database: read where they are good, made anew where not, whichever runtime and server. */
export function segmentsContract(name: string, open: () => Promise<Database>): void {
  describe(`segments: ${name}`, () => {
    let db: Database
    beforeAll(async () => {
      db = await open()
    })

    const openZone = async () => {
      const zone = id()
      await db.insert(zones).values({
        ...{ id: zone, code: zone, name: '净月区', level: 'provincial', status: 'published', offer: OFFER },
        ...WRITTEN,
      })
      return zone
    }
    const happened = (subjectId: string, seq: number) =>
      recordEvent(db, { subjectType: 'asset', subjectId, seq, kind: 'edited', actorId: null, at: AT, data: {} })
    const list = async (zoneId: string, status: 'published' | 'draft' = 'published') => {
      const asset = id()
      const facts = { powerKva: { value: 800.25, source: 'declared' as const, asOf: '2026-04-30' } }
      const where = { lon: 125.321, lat: 43.879, address: '净月大街 "1" 号' }
      await db.batch([
        db.insert(assets).values({
          ...{ id: asset, zoneId, name: '一号厂房', kind: 'building', status, facts, ...where },
          ...WRITTEN,
        }),
        happened(asset, 1),
      ])
      return asset
    }
    const change = (asset: string, set: Partial<typeof assets.$inferInsert>, seq: number) =>
      db.batch([db.update(assets).set(set).where(eq(assets.id, asset)), happened(asset, seq)])
    const edition = async (zoneId: string) =>
      (await db.select().from(zoneEditions).where(eq(zoneEditions.zoneId, zoneId)))[0]?.edition
    const segment = async (zoneId: string) => {
      const [row] = await db.select().from(segments).where(eq(segments.zoneId, zoneId))
      return row && { edition: row.edition, bytes: Uint8Array.from(row.bytes) }
    }
    const overwrite = (zoneId: string, bytes: Uint8Array) =>
      db
        .update(segments)
        .set({ bytes: bytes as Buffer })
        .where(eq(segments.zoneId, zoneId))
    /** What a process that has just started reads of a zone, once its segments are kept. */
    const load = async (zoneId: string) => {
      const work: Promise<void>[] = []
      const { sites } = await new CatalogueCache((some) => work.push(some)).current(db)
      await Promise.all(work)
      return sites.filter((site) => site.zoneId === zoneId).sort((a, b) => (a.id < b.id ? -1 : 1))
    }

    it('count what changes a zone’s offer, and nothing else', async () => {
      const [zone, other] = [await openZone(), await openZone()]
      const counted = async (write: () => Promise<unknown>) => {
        const before = (await edition(zone)) ?? Number.NaN
        await write()
        return (await edition(zone))! > before
      }
      const [asset, draft] = [await list(zone), await list(zone, 'draft')]
      const untouched = await edition(other)
      expect({
        draftListed: await counted(() => list(zone, 'draft')),
        draftEdited: await counted(() => change(draft, { name: '草' }, 2)),
        listed: await counted(() => list(zone)),
        edited: await counted(() => change(asset, { name: '二号厂房' }, 2)),
        withdrawn: await counted(() => change(asset, { status: 'withdrawn' }, 3)),
        published: await counted(() => change(draft, { status: 'published' }, 3)),
        zoneEdited: await counted(() => db.update(zones).set({ nameEn: 'Jingyue' }).where(eq(zones.id, zone))),
      }).toEqual({
        draftListed: false,
        draftEdited: false,
        listed: true,
        edited: true,
        withdrawn: true,
        published: true,
        zoneEdited: true,
      })
      expect(await edition(other)).toBe(untouched)
      // Gone to another zone, a site changes both
      expect(await counted(() => change(draft, { zoneId: other }, 4))).toBe(true)
      expect(await edition(other)).toBeGreaterThan(untouched!)
    })

    it('take a write back with its count', async () => {
      const zone = await openZone()
      const asset = await list(zone)
      const before = await edition(zone)
      await expect(change(asset, { name: '无' }, 1)).rejects.toThrow()
      expect(await edition(zone)).toBe(before)
    })

    it('are written by the first who needs them and read by the next', async () => {
      const zone = await openZone()
      const [a, b] = [await list(zone), await list(zone)]
      await list(zone, 'draft')
      const fromRows = await load(zone)
      expect(fromRows.map((site) => site.id)).toEqual([a, b].sort())
      const kept = await segment(zone)
      expect(kept?.edition).toBe(await edition(zone))
      expect(await load(zone)).toEqual(fromRows)
      // Nothing but the segment can have said this
      const { sites, ...rest } = decodeSegment(kept!.bytes)
      await overwrite(zone, encodeSegment({ ...rest, sites: sites.map((site) => ({ ...site, name: '从段读' })) }))
      expect((await load(zone)).map((site) => site.name)).toEqual(['从段读', '从段读'])
    })

    it('are made anew where a byte is another, where they are gone and where they are of another zone', async () => {
      const [zone, other] = [await openZone(), await openZone()]
      await list(zone)
      await list(other)
      const right = await load(zone)
      const good = (await segment(zone))!
      const damaged = good.bytes.slice()
      damaged[damaged.length >> 1]! ^= 1
      const wrong = [damaged, good.bytes.subarray(0, 30), new Uint8Array(0), (await segment(other))!.bytes]
      for (const bytes of wrong) {
        await overwrite(zone, bytes)
        expect(await load(zone)).toEqual(right)
        expect(await segment(zone)).toEqual(good)
      }
      await db.delete(segments).where(eq(segments.zoneId, zone))
      expect(await load(zone)).toEqual(right)
      expect(await segment(zone)).toEqual(good)
    })

    it('are never served once the zone has changed', async () => {
      const zone = await openZone()
      const [asset, leaving] = [await list(zone), await list(zone)]
      await load(zone)
      const stale = (await segment(zone))!
      await change(asset, { name: '改名' }, 2)
      await change(leaving, { status: 'withdrawn' }, 2)
      expect((await load(zone)).map((site) => site.name)).toEqual(['改名'])
      const now = (await segment(zone))!
      expect(now.edition).toBeGreaterThan(stale.edition)
      expect(decodeSegment(now.bytes).sites.map((site) => site.name)).toEqual(['改名'])
    })

    it('are not kept by one who read before somebody else wrote', async () => {
      const zone = await openZone()
      const asset = await list(zone)
      const sites = await load(zone)
      const late: ZoneSites = { zoneId: zone, edition: (await edition(zone))!, zone: sites[0]!.zone, sites }
      await change(asset, { name: '更新' }, 2)
      const before = await segment(zone)
      await db.delete(segments).where(eq(segments.zoneId, zone))
      await keepSegment(db, late)
      expect(await segment(zone)).toBeUndefined()
      expect((await load(zone))[0]!.name).toBe('更新')
      expect((await segment(zone))!.edition).toBeGreaterThan(before!.edition)
    })
  })
}
