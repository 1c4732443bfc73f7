import { eq } from 'drizzle-orm'
import type { BatchItem } from 'drizzle-orm/batch'
import type { Database } from '../db/database.ts'
import { commit, recordEvent } from '../events/commands.ts'
import { AppError } from '../kernel/errors.ts'
import type { ShortlistChange } from './changes.ts'
import { shareLinks, shortlistItems, shortlists } from './tables.ts'

const ATTEMPTS = 4

/** Writes the next states of a list, each with the site or link that changed and its event; throws a 409 where somebody was first. */
export const saveShortlist = (db: Database, first: ShortlistChange, ...more: readonly ShortlistChange[]) =>
  commit(db, [...statementsOf(db, first), ...more.flatMap((change) => statementsOf(db, change))])

function statementsOf(
  db: Database,
  { list, item, link, event }: ShortlistChange,
): [BatchItem<'sqlite'>, ...BatchItem<'sqlite'>[]] {
  const of = [shortlistItems.shortlistId, shortlistItems.assetId]
  return [
    list.seq === 1
      ? db.insert(shortlists).values(list)
      : db.update(shortlists).set(list).where(eq(shortlists.id, list.id)),
    ...(item ? [db.insert(shortlistItems).values(item).onConflictDoUpdate({ target: of, set: item })] : []),
    ...(link ? [db.insert(shareLinks).values(link).onConflictDoUpdate({ target: shareLinks.id, set: link })] : []),
    recordEvent(db, event),
  ]
}

/** For a step that is right whatever came between, such as adding a site: loads, decides and writes again where somebody was first. */
export async function againAfterRace<T>(attempt: () => Promise<T>): Promise<T> {
  for (let left = ATTEMPTS - 1; ; left--) {
    try {
      return await attempt()
    } catch (error) {
      if (left === 0 || !(error instanceof AppError && error.code === 'conflict')) throw error
    }
  }
}
