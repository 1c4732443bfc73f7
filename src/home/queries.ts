import { and, asc, count, desc, eq, inArray, isNotNull, isNull, max } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import type { Surroundings } from '../enterprises/surroundings.ts'
import { newestEvent } from '../events/queries.ts'
import { positionOf } from '../geometry/position.ts'
import { savedOf } from '../saved/queries.ts'
import type { ListedAssets } from '../zones/listed.ts'
import type { ZoneScope } from '../zones/scope.ts'
import { backInUse } from './back/queries.ts'
import { assets, places, projects, shortlistItems, shortlists, users, zones } from './tables.ts'

const DRAFT = {
  id: assets.id,
  name: assets.name,
  nameEn: assets.nameEn,
  lon: assets.lon,
  lat: assets.lat,
  boundary: assets.boundary,
  facts: assets.facts,
}
const NEWEST = 5
const MOST_IN_NEED = 6
const MOST_PROJECTS = 5
const MOST_LISTS = 5
/** Projects that a manager's sites are held against: the newest. */
const MOST_WANTED = 20

const listed = and(eq(assets.status, 'published'), eq(zones.status, 'published'))
const LISTED = {
  id: assets.id,
  name: assets.name,
  nameEn: assets.nameEn,
  kind: assets.kind,
  landAreaM2: assets.landAreaM2,
  floorAreaM2: assets.floorAreaM2,
}
/** What everybody sees on the first page, in one batch: the published zones, the newest listings, cities, and the ledger's newest event. */
export async function homeOf(db: Database) {
  const [[newestOfAll], zoneRows, newest, cities] = await db.batch([
    newestEvent(db),
    db
      .select({
        id: zones.id,
        name: zones.name,
        nameEn: zones.nameEn,
        level: zones.level,
        prefecture: zones.prefecture,
        lon: zones.lon,
        lat: zones.lat,
      })
      .from(zones)
      .where(eq(zones.status, 'published'))
      .orderBy(asc(zones.id)),
    db
      .select({ ...LISTED, zone: { name: zones.name, nameEn: zones.nameEn } })
      .from(assets)
      .innerJoin(zones, eq(zones.id, assets.zoneId))
      .where(listed)
      .orderBy(desc(assets.publishedAt), asc(assets.id))
      .limit(NEWEST),
    db
      .select({ name: places.name, nameEn: places.nameEn, lon: places.lon, lat: places.lat })
      .from(places)
      .where(and(eq(places.kind, 'logistics-node'), inArray(places.level, [1, 2])))
      .orderBy(asc(places.level), asc(places.id)),
  ])
  return {
    event: newestOfAll?.id ?? undefined,
    zones: zoneRows.map(({ lon, lat, ...zone }) => ({
      ...zone,
      position: positionOf({ lon, lat }),
    })),
    newest,
    cities: cities.map(({ lon, lat, ...city }) => ({ ...city, position: [lon, lat] as const })),
  }
}

/** What an investor works on: projects, saved searches and shortlists, the last touched first, in one batch. */
export async function investorDesk(db: Database, ownerId: string) {
  const mine = eq(projects.ownerId, ownerId)
  const keptItems = and(eq(shortlistItems.shortlistId, shortlists.id), isNull(shortlistItems.removedAt))
  const [rows, [total], saved, lists] = await db.batch([
    db.select().from(projects).where(mine).orderBy(desc(projects.updatedAt), asc(projects.id)).limit(MOST_PROJECTS),
    db.select({ n: count() }).from(projects).where(mine),
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
  return { projects: rows, total: total!.n, saved, lists }
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

/** A manager's work, in one batch; `since` is the moment that the year began. */
export async function managerDesk(db: Database, scope: ZoneScope, since: string) {
  return deskOf(await db.batch(deskStatements(db, scope, since)))
}

/** An administrator's: everybody's assets, and accounts, zones and imports at a glance. One batch too. */
export async function adminDesk(db: Database, since: string) {
  const [states, drafts, back, wanted, roles, levels, [imported]] = await db.batch([
    ...deskStatements(db, 'all', since),
    db.select({ role: users.role, n: count() }).from(users).groupBy(users.role),
    db.select({ status: zones.status, n: count() }).from(zones).groupBy(zones.status),
    db
      .select({ n: count(), last: max(assets.updatedAt) })
      .from(assets)
      .where(isNotNull(assets.externalId)),
  ])
  return {
    ...deskOf([states, drafts, back, wanted]),
    glance: {
      users: Object.fromEntries(roles.map(({ role, n }) => [role, n])),
      zones: Object.fromEntries(levels.map(({ status, n }) => [status, n])),
      imported: { assets: imported!.n, last: imported!.last },
    },
  }
}

/** What a batch answers, statement by statement. */
type Rows<S extends readonly unknown[]> = { [I in keyof S]: Awaited<S[I]> }

function deskOf([states, drafts, [back], wanted]: Rows<ReturnType<typeof deskStatements>>) {
  return {
    states: Object.fromEntries(states.map(({ status, n }) => [status, n])),
    drafts: drafts.map(({ lon, lat, ...draft }) => ({ ...draft, position: positionOf({ lon, lat }) })),
    back: back!,
    projects: wanted,
  }
}

/** What zone pages say of assets (`app.ts` hands it to them). */
export const listedAssets: ListedAssets = {
  async counts(db, zoneIds) {
    if (zoneIds.length === 0) return new Map()
    const rows = await db
      .select({ zoneId: assets.zoneId, n: count() })
      .from(assets)
      .where(and(inArray(assets.zoneId, [...zoneIds]), eq(assets.status, 'published')))
      .groupBy(assets.zoneId)
    return new Map(rows.map(({ zoneId, n }) => [zoneId, n]))
  },
  ofZone: (db, zoneId, limit) =>
    db
      .select(LISTED)
      .from(assets)
      .where(and(eq(assets.zoneId, zoneId), eq(assets.status, 'published')))
      .orderBy(desc(assets.publishedAt), asc(assets.id))
      .limit(limit),
}

/** What an enterprise's page says of assets, whatever their state: it is internal to the zone. */
export const heldAssets: Surroundings['heldAssets'] = (db, enterpriseId) =>
  db
    .select({ id: assets.id, name: assets.name, nameEn: assets.nameEn, status: assets.status })
    .from(assets)
    .where(eq(assets.enterpriseId, enterpriseId))
    .orderBy(asc(assets.name), asc(assets.id))
