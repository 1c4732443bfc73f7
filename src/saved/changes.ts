import type { LedgerEvent } from '../events/event.ts'
import { conflict } from '../kernel/errors.ts'
import { isMoment } from '../matching/new-since.ts'
import { type Asked, MOST_SAVED, type SavedSearch } from './saved-search.ts'

/** Who does it, and when (ISO 8601, UTC). */
export interface By {
  actorId: string
  at: string
}

/** A decision: the next state of a saved search and what the ledger says of it. */
export interface SavedChange {
  next: SavedSearch
  event: LedgerEvent
}

const told = (next: SavedSearch, kind: string, by: By, data: LedgerEvent['data'] = {}): SavedChange => ({
  next,
  event: { subjectType: 'saved-search', subjectId: next.id, seq: next.seq, kind: `saved-search.${kind}`, data, ...by },
})
const step = (saved: SavedSearch, change: Partial<SavedSearch>): SavedSearch => ({
  ...saved,
  ...change,
  seq: saved.seq + 1,
})

/** The one that asks the same, if it is kept already. The order of a list is no part of what is asked. */
export const sameAs = <S extends SavedSearch>(kept: readonly S[], asked: Asked): S | undefined =>
  kept.find((one) => one.projectId === asked.projectId && unordered(one.query) === unordered(asked.query))

function unordered(query: string): string {
  const params = new URLSearchParams(query)
  params.delete('sort')
  return params.toString()
}

/**
 * Keeps a search among those that its owner keeps already. All that is published now has been seen; `since`, where the reader
 * looked earlier, leaves what came after it new. Throws a 409 `saved-full` where there are as many as one may have.
 */
export function keep(
  id: string,
  { name, projectId, query, since }: Asked & { name: string; since?: string | null },
  kept: readonly SavedSearch[],
  by: By,
): SavedChange {
  if (kept.length >= MOST_SAVED) throw conflict('saved-full', { most: MOST_SAVED })
  const next: SavedSearch = {
    id,
    ownerId: by.actorId,
    name,
    projectId,
    query,
    seenAt: earlier(since, by.at),
    seq: 1,
    createdAt: by.at,
    removedAt: null,
  }
  return told(next, 'created', by, { name, projectId, query })
}

export function rename(saved: SavedSearch, name: string, by: By): SavedChange {
  return told(step(saved, { name }), 'renamed', by, { before: saved.name })
}

/**
 * Its owner has seen what was published up to `at`, the moment of the page that was looked at, or now. What was seen is never
 * unseen by an older page.
 */
export function see(saved: SavedSearch, at: string | null, by: By): SavedChange {
  const [, seenAt] = [saved.seenAt, earlier(at, by.at)].sort()
  return told(step(saved, { seenAt }), 'seen', by, { before: saved.seenAt })
}

/** Throws a 409 `state` where it is removed already. */
export function remove(saved: SavedSearch, by: By): SavedChange {
  if (saved.removedAt !== null) throw conflict('state')
  return told(step(saved, { removedAt: by.at }), 'removed', by)
}

/** Takes a removal back. Throws a 409: `state` where it is not removed, `saved-full` where its place is taken. */
export function restore(saved: SavedSearch, kept: readonly SavedSearch[], by: By): SavedChange {
  if (saved.removedAt === null) throw conflict('state')
  if (kept.length >= MOST_SAVED) throw conflict('saved-full', { most: MOST_SAVED })
  return told(step(saved, { removedAt: null }), 'restored', by)
}

/** The moment a form names where it is one and lies in the past; now otherwise. */
const earlier = (moment: string | null | undefined, now: string): string =>
  isMoment(moment) && moment < now ? moment : now
