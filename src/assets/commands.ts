import { eq } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { commit, recordEvent } from '../events/commands.ts'
import { lonLatOf } from '../geometry/position.ts'
import type { Asset } from './asset.ts'
import type { Step } from './lifecycle.ts'
import { assets } from './tables.ts'

/** An asset as its row; the computed columns follow from the facts. */
const toRow = ({ position, ...asset }: Asset): typeof assets.$inferInsert => ({
  ...asset,
  ...lonLatOf(position),
})

/** Keeps a new asset and its event. */
export const insert = (db: Database, { next, event }: Step) =>
  commit(db, [db.insert(assets).values(toRow(next)), recordEvent(db, event)])

/** Keeps the next state of an asset and its event. Throws a 409 where somebody else wrote first. */
export function save(db: Database, { next, event }: Step) {
  const { id, ...row } = toRow(next)
  return commit(db, [db.update(assets).set(row).where(eq(assets.id, id)), recordEvent(db, event)])
}
