import { and, inArray, sql } from 'drizzle-orm'
import type { SignedIn } from '../../accounts/actor.ts'
import { can } from '../../accounts/can.ts'
import { fromRow, zoneNames } from '../../assets/queries.ts'
import type { Database } from '../../db/database.ts'
import { historyOf } from '../../events/queries.ts'
import { notFound } from '../../kernel/errors.ts'
import { assets, events } from '../tables.ts'
import { type Batch, batchOf } from './batch.ts'

/** Of the assets with these ids those that this actor may change, in the order of the ids. Throws a 404 where none is. */
export async function assetsInHand(db: Database, actor: SignedIn, ids: readonly string[]) {
  const [rows, zones] = await db.batch([
    db
      .select()
      .from(assets)
      .where(inArray(assets.id, [...ids])),
    zoneNames(db, actor.role === 'admin' ? 'all' : actor.zoneIds),
  ])
  const own = rows.map(fromRow).filter((asset) => can(actor, 'asset.edit', asset))
  if (own.length === 0) throw notFound()
  const place = new Map(ids.map((id, i) => [id, i]))
  own.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
  return { assets: own, zones: new Map(zones.map((zone) => [zone.id, zone])) }
}

/** A change of many that this actor made (an administrator sees everybody's). Throws a 404 where there is none. */
export async function batchInHand(db: Database, actor: SignedIn, id: string): Promise<Batch> {
  const history = await historyOf(db, 'asset-batch', id)
  const batch = batchOf(id, history)
  if (batch === null || (batch.actorId !== actor.id && actor.role !== 'admin')) throw notFound()
  return batch
}

/** What a batch left of its assets, with the event of each by which it did; those that this actor may no longer change are left out. */
export async function afterBatch(db: Database, actor: SignedIn, batch: Batch) {
  const ids = [...batch.changed, ...batch.refused].map(({ id }) => id)
  const [rows, told] = await db.batch([
    db.select().from(assets).where(inArray(assets.id, ids)),
    db
      .select({ subjectId: events.subjectId, seq: events.seq, data: events.data })
      .from(events)
      .where(and(inArray(events.subjectId, ids), sql`json_extract(${events.data}, '$.batch') = ${batch.id}`)),
  ])
  return { assets: rows.map(fromRow).filter((asset) => can(actor, 'asset.edit', asset)), told }
}
