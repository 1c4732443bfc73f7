import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { assets } from '../../src/assets/tables.ts'
import type { Database } from '../../src/db/database.ts'
import { isBusy, isUniqueViolation } from '../../src/db/errors.ts'
import { commit, recordEvent } from '../../src/events/commands.ts'
import type { LedgerEvent } from '../../src/events/event.ts'
import { events } from '../../src/events/tables.ts'
import { AppError } from '../../src/kernel/errors.ts'
import { newId } from '../../src/kernel/id.ts'
import { secureRandom } from '../../src/kernel/random.ts'
import { zones } from '../../src/zones/tables.ts'

const id = () => newId(() => new Date(), secureRandom)

const NOTHING_KNOWN = { electricityFenKwh: null, waterFenT: null, gasFenM3: null, steamFenGj: null, heatSource: null }

const event = (subjectId: string, seq: number, data: Record<string, unknown> = {}): LedgerEvent => ({
  subjectType: 'asset',
  subjectId,
  seq,
  kind: 'contract-tested',
  actorId: null,
  at: '2026-05-01T08:00:00.000Z',
  data,
})

/** What business code expects of a database, whichever runtime and server stand behind it. */
export function databaseContract(name: string, open: () => Promise<Database>): void {
  describe(`a database: ${name}`, () => {
    let db: Database
    beforeAll(async () => {
      db = await open()
    })
    const seqsOf = async (subjectId: string) =>
      (
        await db.select({ seq: events.seq }).from(events).where(eq(events.subjectId, subjectId)).orderBy(events.seq)
      ).map((row) => row.seq)

    it('writes a batch as one: a later failure takes the earlier statements back', async () => {
      const subject = id()
      await db.batch([recordEvent(db, event(subject, 1))])
      const batch = db.batch([recordEvent(db, event(subject, 2)), recordEvent(db, event(subject, 1))])
      await expect(batch).rejects.toSatisfy((error) => isUniqueViolation(error, 'events.subject_id'))
      expect(await seqsOf(subject)).toEqual([1])
    })

    it('lets one of two racing writers win; the other meets a conflict and leaves nothing', async () => {
      const subject = id()
      await commit(db, [recordEvent(db, event(subject, 1))])
      const race = await Promise.allSettled(
        ['first', 'second'].map((by) =>
          commit(db, [
            db
              .update(events)
              .set({ kind: `by ${by}` })
              .where(eq(events.subjectId, subject)),
            recordEvent(db, event(subject, 2, { by })),
          ]),
        ),
      )
      const lost = race.filter((result) => result.status === 'rejected').map((result) => result.reason)
      expect(lost).toEqual([expect.any(AppError)])
      expect(lost[0]).toMatchObject({ status: 409, code: 'conflict' })
      const rows = await db.select().from(events).where(eq(events.subjectId, subject)).orderBy(events.seq)
      const winner = rows[1]?.data.by
      expect(rows.map((row) => [row.seq, row.kind])).toEqual([
        [1, `by ${winner}`],
        [2, 'contract-tested'],
      ])
    })

    it('passes an error that is no conflict on as it is', async () => {
      const broken = { ...event(id(), 1), subjectType: null } as unknown
      const write = commit(db, [recordEvent(db, broken as LedgerEvent)])
      await expect(write).rejects.toSatisfy(
        (error) => !(error instanceof AppError) && !isUniqueViolation(error) && !isBusy(error),
      )
    })

    it('tells which unique index refused', async () => {
      const subject = id()
      await db.batch([recordEvent(db, event(subject, 1))])
      const again = db.batch([recordEvent(db, event(subject, 1))])
      await expect(again).rejects.toSatisfy(
        (error) => isUniqueViolation(error, 'events.subject_id') && !isUniqueViolation(error, 'zones.code'),
      )
    })

    it('reads what was written, typed: text, integers, nulls, JSON', async () => {
      const subject = id()
      const data = { figure: 0.1, big: 9_007_199_254_740_991, none: null, text: '盘活 "厂房" \\ \n', list: [1, '2'] }
      await db.batch([recordEvent(db, event(subject, 7, data))])
      const [row] = await db.select().from(events).where(eq(events.subjectId, subject))
      expect(row).toEqual({ ...event(subject, 7, data), id: expect.any(Number) })
    })

    it('counts the ledger upwards', async () => {
      const subject = id()
      await db.batch([recordEvent(db, event(subject, 1)), recordEvent(db, event(subject, 2))])
      const rows = await db
        .select({ id: events.id })
        .from(events)
        .where(eq(events.subjectId, subject))
        .orderBy(events.seq)
      expect(rows[1]!.id).toBeGreaterThan(rows[0]!.id)
    })

    it('answers a batch of reads in order, each with its own rows', async () => {
      const subject = id()
      await db.batch([recordEvent(db, event(subject, 1)), recordEvent(db, event(subject, 2))])
      const [first, none, second] = await db.batch([
        db.select({ seq: events.seq }).from(events).where(eq(events.subjectId, subject)).orderBy(events.seq).limit(1),
        db.select({ id: zones.id }).from(zones).where(eq(zones.id, 'no such zone')),
        db
          .select({ seq: events.seq })
          .from(events)
          .where(eq(events.subjectId, subject))
          .orderBy(events.seq)
          .offset(1)
          .limit(1),
      ])
      expect([first, none, second]).toEqual([[{ seq: 1 }], [], [{ seq: 2 }]])
    })

    it('gives back what a write returns', async () => {
      const subject = id()
      await db.batch([recordEvent(db, event(subject, 1))])
      const returned = await db
        .update(events)
        .set({ kind: 'changed' })
        .where(eq(events.subjectId, subject))
        .returning({ kind: events.kind })
      expect(returned).toEqual([{ kind: 'changed' }])
    })

    it('computes the filtered columns of an asset from its facts, null where a fact is unknown', async () => {
      const [zone, asset] = [id(), id()]
      const written = {
        sample: false,
        seq: 1,
        createdAt: '2026-05-01T08:00:00.000Z',
        updatedAt: '2026-05-01T08:00:00.000Z',
      }
      const known = { source: 'declared', asOf: '2026-04-30' } as const
      await db.batch([
        db.insert(zones).values({
          id: zone,
          code: zone,
          name: '测试区',
          level: 'provincial',
          status: 'draft',
          offer: NOTHING_KNOWN,
          ...written,
        }),
        db.insert(assets).values({
          ...{ id: asset, zoneId: zone, name: '厂房', kind: 'building', status: 'draft', ...written },
          facts: { landAreaM2: { value: 12_000.5, ...known }, powerKva: { value: 800, ...known } },
        }),
      ])
      const [row] = await db.select().from(assets).where(eq(assets.id, asset))
      expect(row).toMatchObject({
        landAreaM2: 12_000.5,
        powerKva: 800,
        floorAreaM2: null,
        priceFen: null,
        sample: false,
      })
    })

    it('takes a batch of a thousand rows', async () => {
      const subject = id()
      const rows = Array.from({ length: 1000 }, (_, i) => recordEvent(db, event(subject, i + 1)))
      await db.batch(rows as [(typeof rows)[0]])
      expect((await seqsOf(subject)).length).toBe(1000)
    })

    it('answers a hundred at once, reads and writes mixed', async () => {
      const subject = id()
      await Promise.all(
        Array.from({ length: 100 }, (_, i) =>
          i % 2 ? db.batch([recordEvent(db, event(subject, i))]) : db.select().from(events).limit(1),
        ),
      )
      expect(await seqsOf(subject)).toEqual(Array.from({ length: 50 }, (_, i) => 2 * i + 1))
    })
  })
}
