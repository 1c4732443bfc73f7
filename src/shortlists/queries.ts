import { and, asc, count, desc, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import type { SignedIn } from '../accounts/actor.ts'
import { can } from '../accounts/can.ts'
import type { Database } from '../db/database.ts'
import { newestEvent } from '../events/queries.ts'
import { notFound } from '../kernel/errors.ts'
import type { ShortlistState } from './changes.ts'
import { linkState } from './share-link.ts'
import { projects, shareLinks, shortlistItems, shortlists } from './tables.ts'

const PROJECTS_TO_CHOOSE = 100

/** Somebody's lists, the last used first, each with the number of its sites. A statement for a batch. */
const listsOf = (db: Database, ownerId: string) =>
  db
    .select({
      id: shortlists.id,
      name: shortlists.name,
      projectId: shortlists.projectId,
      project: projects.name,
      updatedAt: shortlists.updatedAt,
      sites: count(shortlistItems.assetId),
    })
    .from(shortlists)
    .leftJoin(projects, eq(projects.id, shortlists.projectId))
    .leftJoin(shortlistItems, and(eq(shortlistItems.shortlistId, shortlists.id), isNull(shortlistItems.removedAt)))
    .where(and(eq(shortlists.ownerId, ownerId), isNull(shortlists.removedAt)))
    .groupBy(shortlists.id)
    .orderBy(desc(shortlists.updatedAt), desc(shortlists.id))
export type ListRow = Awaited<ReturnType<typeof listsOf>>[number]

/** The projects that somebody may attach. A statement for a batch. */
const projectsOfOwner = (db: Database, ownerId: string) =>
  db
    .select({ id: projects.id, name: projects.name })
    .from(projects)
    .where(eq(projects.ownerId, ownerId))
    .orderBy(desc(projects.updatedAt), asc(projects.id))
    .limit(PROJECTS_TO_CHOOSE)

/** Somebody's lists, the projects they may attach, the newest event, and a list that they removed. */
export async function ownShortlists(db: Database, ownerId: string, removedId = '') {
  const [lists, ownProjects, [removed], [newest]] = await db.batch([
    listsOf(db, ownerId),
    projectsOfOwner(db, ownerId),
    db
      .select({ id: shortlists.id, name: shortlists.name })
      .from(shortlists)
      .where(and(eq(shortlists.id, removedId), eq(shortlists.ownerId, ownerId), isNotNull(shortlists.removedAt))),
    newestEvent(db),
  ])
  return { lists, projects: ownProjects, removed: removed ?? null, event: newest?.id ?? undefined }
}

const row = (db: Database, id: string) => db.select().from(shortlists).where(eq(shortlists.id, id))
const itemsOf = (db: Database, id: string) =>
  db
    .select()
    .from(shortlistItems)
    .where(eq(shortlistItems.shortlistId, id))
    .orderBy(desc(shortlistItems.addedAt), asc(shortlistItems.assetId))
const linksOf = (db: Database, id: string) =>
  db
    .select()
    .from(shareLinks)
    .where(eq(shareLinks.shortlistId, id))
    .orderBy(desc(shareLinks.createdAt), desc(shareLinks.id))

type Wish = 'shortlist.view' | 'shortlist.edit' | 'shortlist.share'

/** A list with all that was ever on it, where this person may do that to it; else a 404. A removed one is there for `removed` only. */
export async function ownShortlist(
  db: Database,
  actor: SignedIn,
  id: string,
  wish: Wish,
  removed = false,
): Promise<ShortlistState & { others: number }> {
  const [[list], items, [others]] = await db.batch([
    row(db, id),
    itemsOf(db, id),
    db
      .select({ n: count() })
      .from(shortlists)
      .where(and(eq(shortlists.ownerId, actor.id), ne(shortlists.id, id), isNull(shortlists.removedAt))),
  ])
  if (!list || !can(actor, wish, list) || (list.removedAt !== null && !removed)) throw notFound()
  return { list, items, others: others!.n }
}

/** Everything that the page of a list shows, where this person may see it; else a 404. */
export async function shortlistPage(db: Database, actor: SignedIn, id: string) {
  const [[list], items, links, ownProjects, [project], [newest]] = await db.batch([
    row(db, id),
    itemsOf(db, id),
    linksOf(db, id),
    projectsOfOwner(db, actor.id),
    db
      .select({ project: projects })
      .from(shortlists)
      .innerJoin(projects, eq(projects.id, shortlists.projectId))
      .where(eq(shortlists.id, id)),
    newestEvent(db),
  ])
  if (!list || list.removedAt !== null || !can(actor, 'shortlist.view', list)) throw notFound()
  return {
    list,
    items,
    links,
    projects: ownProjects,
    project: project?.project ?? null,
    event: newest?.id ?? undefined,
  }
}

/** The list with its links, where this person may share it; else a 404. */
export async function shortlistToShare(db: Database, actor: SignedIn, id: string) {
  const [[list], links] = await db.batch([row(db, id), linksOf(db, id)])
  if (!list || list.removedAt !== null || !can(actor, 'shortlist.share', list)) throw notFound()
  return { list, links }
}

/** The list that a link opens at a moment; null where there is none, or the link has ended. */
export async function sharedShortlist(db: Database, tokenHash: string, at: string) {
  const ofLink = eq(shareLinks.tokenHash, tokenHash)
  const [[found], items, [newest]] = await db.batch([
    db
      .select({ link: shareLinks, list: shortlists, project: projects })
      .from(shareLinks)
      .innerJoin(shortlists, eq(shortlists.id, shareLinks.shortlistId))
      .leftJoin(projects, eq(projects.id, shortlists.projectId))
      .where(and(ofLink, isNull(shortlists.removedAt))),
    db
      .select({ item: shortlistItems })
      .from(shareLinks)
      .innerJoin(shortlistItems, eq(shortlistItems.shortlistId, shareLinks.shortlistId))
      .where(ofLink)
      .orderBy(desc(shortlistItems.addedAt), asc(shortlistItems.assetId)),
    newestEvent(db),
  ])
  if (!found || linkState(found.link, at) !== 'open') return null
  const kept = items.map(({ item }) => (found.link.withNotes ? item : { ...item, note: null }))
  return { ...found, items: kept, event: newest?.id ?? undefined }
}

/** The project of that id, where it is this person's own; null otherwise. */
export async function ownProject(db: Database, ownerId: string, id: string) {
  const [project] = await db
    .select()
    .from(projects)
    .where(and(eq(projects.id, id), eq(projects.ownerId, ownerId)))
  return project ?? null
}

/**
 * Where a site goes that is kept with one press: the list last used, of those for the project where one is named. Null where there
 * is none yet.
 */
export async function lastUsed(
  db: Database,
  ownerId: string,
  projectId: string | null,
): Promise<ShortlistState | null> {
  const last = db
    .select({ id: shortlists.id })
    .from(shortlists)
    .where(
      and(
        eq(shortlists.ownerId, ownerId),
        isNull(shortlists.removedAt),
        projectId === null ? undefined : eq(shortlists.projectId, projectId),
      ),
    )
    .orderBy(desc(shortlists.updatedAt), desc(shortlists.id))
    .limit(1)
  const [[list], items] = await db.batch([
    db.select().from(shortlists).where(sql`${shortlists.id} = ${last}`),
    db.select().from(shortlistItems).where(sql`${shortlistItems.shortlistId} = ${last}`),
  ])
  return list ? { list, items } : null
}
