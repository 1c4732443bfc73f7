import { eq } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { commit, recordEvent, recordEvents } from '../events/commands.ts'
import type { LedgerEvent } from '../events/event.ts'
import { lonLatOf } from '../geometry/position.ts'
import type { Asset } from './asset.ts'
import type { Step } from './lifecycle.ts'
import { assetDrafts, assets } from './tables.ts'

/** An asset as its row; the computed columns follow from the facts. */
const toRow = ({ position, ...asset }: Asset): typeof assets.$inferInsert => ({
  ...asset,
  ...lonLatOf(position),
})

/** Keeps the next state of an asset and its event. Throws a 409 where somebody else wrote first. */
export function save(db: Database, { next, event }: Step) {
  const { id, ...row } = toRow(next)
  return commit(db, [db.update(assets).set(row).where(eq(assets.id, id)), recordEvent(db, event)])
}

/** Keeps the next states of many assets, with their events and whatever else is told of them, all or none. Throws a 409 as `save` does. */
export const saveMany = (db: Database, steps: readonly Step[], told: readonly LedgerEvent[]) =>
  commit(db, [
    recordEvents(db, [...steps.map(({ event }) => event), ...told]),
    ...steps.map(({ next }) => {
      const { id, ...row } = toRow(next)
      return db.update(assets).set(row).where(eq(assets.id, id))
    }),
  ])

type Typed = typeof assetDrafts.$inferInsert.values

/** Keeps what was typed and is no part of the asset yet; forgets it where nothing is left. A statement for a batch. */
const writeDraft = (db: Database, assetId: string, values: Typed, at: Date) => {
  const draft = { values, updatedAt: at.toISOString() }
  return Object.keys(values).length === 0
    ? db.delete(assetDrafts).where(eq(assetDrafts.assetId, assetId))
    : db
        .insert(assetDrafts)
        .values({ assetId, ...draft })
        .onConflictDoUpdate({ target: assetDrafts.assetId, set: draft })
}

/** What was typed changes nothing that anybody else sees, so it leaves no event. */
export async function keepDraft(db: Database, assetId: string, values: Typed, at: Date): Promise<void> {
  await writeDraft(db, assetId, values, at)
}

/** As `save`, with what could not be kept of the same form. */
export function saveWithDraft(db: Database, { next, event }: Step, draft: Typed) {
  const { id, ...row } = toRow(next)
  return commit(db, [
    db.update(assets).set(row).where(eq(assets.id, id)),
    writeDraft(db, id, draft, new Date(event.at)),
    recordEvent(db, event),
  ])
}

/** Keeps a new asset and its event, with what could not be kept of the same form. */
export const insertWithDraft = (db: Database, { next, event }: Step, draft: Typed) =>
  commit(db, [
    db.insert(assets).values(toRow(next)),
    writeDraft(db, next.id, draft, new Date(event.at)),
    recordEvent(db, event),
  ])
