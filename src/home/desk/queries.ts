import { and, asc, count, desc, eq, inArray, isNotNull, isNull, max } from 'drizzle-orm'
import type { Actor } from '../../accounts/actor.ts'
import { can } from '../../accounts/can.ts'
import type { Database } from '../../db/database.ts'
import { positionOf } from '../../geometry/position.ts'
import { savedOf } from '../../saved/queries.ts'
import { type ZoneScope, zoneScope } from '../../zones/scope.ts'
import { backInUse } from '../back/queries.ts'
import { offerOf, offerStatements, type Rows } from '../queries.ts'
import { assets, projects, shortlistItems, shortlists, users, zones } from '../tables.ts'

const DRAFT = {
  id: assets.id,
  name: assets.name,
  nameEn: assets.nameEn,
  lon: assets.lon,
  lat: assets.lat,
  boundary: assets.boundary,
  facts: assets.facts,
}
const MOST_IN_NEED = 6
const MOST_PROJECTS = 5
const MOST_LISTS = 5
/** Projects that a manager's sites are held against: the newest. */
const MOST_WANTED = 20

/**
 * The first page of whoever asks, in one batch: what everybody sees, and what waits for them. `since` is the moment that the year began.
 */
export async function firstPage(db: Database, actor: Actor, since: string) {
  if (actor.kind === 'visitor') {
    return { offer: offerOf(await db.batch(offerStatements(db))), desk: { kind: 'visitor' as const } }
  }
  if (!can(actor, 'asset.listOwn')) return investorPage(db, actor.id)
  const scope = zoneScope(actor)
  return scope === 'all' ? adminPage(db, since) : managerPage(db, scope, since)
}

type FirstPage = Awaited<ReturnType<typeof firstPage>>
export type InvestorDesk = Extract<FirstPage['desk'], { kind: 'investor' }>
export type ManagerDesk = Extract<FirstPage['desk'], { kind: 'manager' }>

/** What an investor works on: projects, saved searches and shortlists, the last touched first. */
async function investorPage(db: Database, ownerId: string) {
  const keptItems = and(eq(shortlistItems.shortlistId, shortlists.id), isNull(shortlistItems.removedAt))
  const [newest, zoneRows, listings, cities, rows, saved, lists] = await db.batch([
    ...offerStatements(db),
    db
      .select()
      .from(projects)
      .where(eq(projects.ownerId, ownerId))
      .orderBy(desc(projects.updatedAt), asc(projects.id))
      .limit(MOST_PROJECTS),
    savedOf(db, ownerId),
    db
      .select({ id: shortlists.id, name: shortlists.name, sites: count(shortlistItems.assetId) })
      .from(shortlists)
      .leftJoin(shortlistItems, keptItems)
      .where(and(eq(shortlists.ownerId, ownerId), isNull(shortlists.removedAt)))
      .groupBy(shortlists.id)
      .orderBy(desc(shortlists.updatedAt), asc(shortlists.id))
      .limit(MOST_LISTS),
  ])
  const offer = offerOf([newest, zoneRows, listings, cities])
  return { offer, desk: { kind: 'investor' as const, projects: rows, saved, lists } }
}

/** What whoever speaks for these zones works on: assets by state, the drafts touched last, what came back to use, the newest projects. */
function deskStatements(db: Database, scope: ZoneScope, since: string) {
  const mine = scope === 'all' ? undefined : inArray(assets.zoneId, [...scope])
  return [
    db.select({ status: assets.status, n: count() }).from(assets).where(mine).groupBy(assets.status),
    db
      .select(DRAFT)
      .from(assets)
      .where(and(eq(assets.status, 'draft'), mine))
      .orderBy(desc(assets.updatedAt), asc(assets.id))
      .limit(MOST_IN_NEED),
    backInUse(db, scope, since),
    db
      .select()
      .from(projects)
      .where(eq(projects.status, 'published'))
      .orderBy(desc(projects.updatedAt), asc(projects.id))
      .limit(MOST_WANTED),
  ] as const
}

async function managerPage(db: Database, scope: ZoneScope, since: string) {
  const [newest, zoneRows, listings, cities, ...desk] = await db.batch([
    ...offerStatements(db),
    ...deskStatements(db, scope, since),
  ])
  const offer = offerOf([newest, zoneRows, listings, cities])
  return { offer, desk: { kind: 'manager' as const, scope, ...deskOf(desk), glance: null } }
}

/** An administrator's: everybody's assets, and accounts, zones and imports at a glance. */
async function adminPage(db: Database, since: string) {
  const [newest, zoneRows, listings, cities, states, drafts, back, wanted, roles, levels, [imported]] = await db.batch([
    ...offerStatements(db),
    ...deskStatements(db, 'all', since),
    db.select({ role: users.role, n: count() }).from(users).groupBy(users.role),
    db.select({ status: zones.status, n: count() }).from(zones).groupBy(zones.status),
    db
      .select({ n: count(), last: max(assets.updatedAt) })
      .from(assets)
      .where(isNotNull(assets.externalId)),
  ])
  const glance = {
    users: Object.fromEntries(roles.map(({ role, n }) => [role, n])),
    zones: Object.fromEntries(levels.map(({ status, n }) => [status, n])),
    imported: { assets: imported!.n, last: imported!.last },
  }
  const desk = deskOf([states, drafts, back, wanted])
  return {
    offer: offerOf([newest, zoneRows, listings, cities]),
    desk: { kind: 'manager' as const, scope: 'all' as const, ...desk, glance },
  }
}

function deskOf([states, drafts, [back], wanted]: Rows<ReturnType<typeof deskStatements>>) {
  return {
    states: Object.fromEntries(states.map(({ status, n }) => [status, n])),
    drafts: drafts.map(({ lon, lat, ...draft }) => ({ ...draft, position: positionOf({ lon, lat }) })),
    back: back!,
    projects: wanted,
  }
}
