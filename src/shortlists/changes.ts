import type { LedgerEvent } from '../events/event.ts'
import { conflict, notFound } from '../kernel/errors.ts'
import { linkState, type ShareLink } from './share-link.ts'
import { type KeptSite, MOST, type Shortlist, type ShortlistDraft, type ShortlistItem } from './shortlist.ts'

/** Who does it, and when (ISO 8601). */
export interface By {
  actorId: string
  at: string
}

/** A list as it was loaded, with every site that was ever on it. */
export interface ShortlistState {
  list: Shortlist
  items: readonly ShortlistItem[]
}

/** The next state of a list, the site or link that changed with it, and the event that tells of it. */
export interface ShortlistChange {
  list: Shortlist
  item?: ShortlistItem
  link?: ShareLink
  event: LedgerEvent
}

function step(list: Shortlist, change: Partial<Shortlist>, kind: string, by: By, data: LedgerEvent['data'] = {}) {
  const next: Shortlist = { ...list, ...change, seq: list.seq + 1, updatedAt: by.at }
  return { list: next, event: eventOf(next, kind, by, data) }
}

const eventOf = ({ id, seq }: Shortlist, kind: string, by: By, data: LedgerEvent['data']): LedgerEvent => ({
  subjectType: 'shortlist',
  subjectId: id,
  seq,
  kind: `shortlist.${kind}`,
  data,
  ...by,
})

/** A new, empty list. Throws a 409 `shortlists-many` where its owner has as many as one may have. */
export function createShortlist(id: string, draft: ShortlistDraft, others: number, by: By): ShortlistChange {
  if (others >= MOST.lists) throw conflict('shortlists-many', { max: MOST.lists })
  const list: Shortlist = {
    ...draft,
    id,
    ownerId: by.actorId,
    seq: 1,
    createdAt: by.at,
    updatedAt: by.at,
    removedAt: null,
  }
  return { list, event: eventOf(list, 'created', by, {}) }
}

/**
 * Name and project of a list; null where they are so already. `opened` is what the form showed: where the list says something
 * else by now, a 409 is thrown.
 */
export function describeShortlist(
  list: Shortlist,
  draft: ShortlistDraft,
  opened: ShortlistDraft,
  by: By,
): ShortlistChange | null {
  const same = (a: ShortlistDraft, b: ShortlistDraft) => a.name === b.name && a.projectId === b.projectId
  if (same(list, draft)) return null
  if (!same(list, opened)) throw conflict()
  return step(list, draft, 'described', by)
}

/** Takes a list away, with its links. Throws a 409 `state` where it is away already. */
export function removeShortlist(list: Shortlist, by: By): ShortlistChange {
  if (list.removedAt !== null) throw conflict('state')
  return step(list, { removedAt: by.at }, 'removed', by)
}

/** Brings a removed list back. Throws a 409 where it is there, or its owner has as many lists as one may have. */
export function restoreShortlist(list: Shortlist, others: number, by: By): ShortlistChange {
  if (list.removedAt === null) throw conflict('state')
  if (others >= MOST.lists) throw conflict('shortlists-many', { max: MOST.lists })
  return step(list, { removedAt: null }, 'restored', by)
}

/** The sites that are on the list. */
export const present = (items: readonly ShortlistItem[]) => items.filter(({ removedAt }) => removedAt === null)

/**
 * Puts a site on a list; null where it is there already. One that was removed comes back with its note. Throws a 409
 * `shortlist-full` where the list is full.
 */
export function addSite({ list, items }: ShortlistState, site: KeptSite, by: By): ShortlistChange | null {
  const earlier = items.find(({ assetId }) => assetId === site.id)
  if (earlier?.removedAt === null) return null
  refuseFull(items)
  const { name, nameEn } = site
  const item: ShortlistItem = {
    ...(earlier ?? { shortlistId: list.id, assetId: site.id, note: null, noteSeq: list.seq + 1 }),
    name,
    nameEn,
    addedAt: by.at,
    removedAt: null,
  }
  return { ...step(list, {}, 'site-added', by, { assetId: site.id }), item }
}

/** Takes a site off a list; its note is kept. Throws a 404 where it never was on it, a 409 `state` where it is off already. */
export function removeSite(state: ShortlistState, assetId: string, by: By): ShortlistChange {
  const item = itemOf(state, assetId)
  if (item.removedAt !== null) throw conflict('state')
  const { list } = state
  return { ...step(list, {}, 'site-removed', by, { assetId }), item: { ...item, removedAt: by.at } }
}

/** Undoes a removal: the site stands where it stood, with its note. Throws as `removeSite`, and 409 `shortlist-full`. */
export function restoreSite(state: ShortlistState, assetId: string, by: By): ShortlistChange {
  const item = itemOf(state, assetId)
  if (item.removedAt === null) throw conflict('state')
  refuseFull(state.items)
  return { ...step(state.list, {}, 'site-restored', by, { assetId }), item: { ...item, removedAt: null } }
}

/**
 * Writes the note of a site; null where it says so already. `openedSeq` is the list's number when the note was opened: one
 * that was written since is not overwritten unseen (409). The event tells that there was a note, not what it says.
 */
export function writeNote(
  state: ShortlistState,
  assetId: string,
  note: string | null,
  openedSeq: number,
  by: By,
): ShortlistChange | null {
  const item = itemOf(state, assetId)
  if (item.removedAt !== null) throw conflict()
  if (item.note === note) return null
  if (item.noteSeq > openedSeq) throw conflict()
  const change = step(state.list, {}, 'note-written', by, { assetId })
  return { ...change, item: { ...item, note, noteSeq: change.list.seq } }
}

/** Makes a link. Throws a 409 `links-many` where as many are open as a list may have. */
export function shareShortlist(list: Shortlist, links: readonly ShareLink[], link: ShareLink, by: By): ShortlistChange {
  const open = links.filter((other) => linkState(other, by.at) === 'open')
  if (open.length >= MOST.liveLinks) throw conflict('links-many', { max: MOST.liveLinks })
  const { id, expiresAt, withNotes } = link
  return { ...step(list, {}, 'shared', by, { linkId: id, expiresAt, withNotes }), link }
}

/** Ends a link before its time. Throws a 404 where there is none, a 409 `state` where it has ended already. */
export function revokeLink(list: Shortlist, links: readonly ShareLink[], linkId: string, by: By): ShortlistChange {
  const link = links.find(({ id }) => id === linkId)
  if (!link) throw notFound()
  if (linkState(link, by.at) !== 'open') throw conflict('state')
  return { ...step(list, {}, 'link-revoked', by, { linkId }), link: { ...link, revokedAt: by.at } }
}

function itemOf({ items }: ShortlistState, assetId: string): ShortlistItem {
  const item = items.find((one) => one.assetId === assetId)
  if (!item) throw notFound()
  return item
}

function refuseFull(items: readonly ShortlistItem[]): void {
  if (present(items).length >= MOST.sites) throw conflict('shortlist-full', { max: MOST.sites })
}
