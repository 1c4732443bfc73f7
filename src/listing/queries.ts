import { and, asc, eq, sql } from 'drizzle-orm'
import type { SignedIn } from '../accounts/actor.ts'
import { can } from '../accounts/can.ts'
import type { Asset } from '../assets/asset.ts'
import { admittedRows, fromRow, neighbourRows, withBoundary } from '../assets/queries.ts'
import type { Database } from '../db/database.ts'
import { positionOf } from '../geometry/position.ts'
import type { IsoDate } from '../kernel/clock.ts'
import { notFound } from '../kernel/errors.ts'
import { buildCatalogue } from '../matching/catalogue.ts'
import { logisticsNodes, siteOf } from '../matching/queries.ts'
import type { SiteRecord, SiteZone } from '../matching/types.ts'
import type { Weighed } from './demand.ts'
import type { Typed } from './draft.ts'
import { assetDrafts, assets, enterprises, projects, zones } from './tables.ts'

const ZONE = {
  id: zones.id,
  name: zones.name,
  nameEn: zones.nameEn,
  countyCode: zones.countyCode,
  lon: zones.lon,
  lat: zones.lat,
  prefecture: zones.prefecture,
  leadingIndustries: zones.leadingIndustries,
  admittedIndustries: zones.admittedIndustries,
}

const NOTHING: Typed = {}

/**
 * An asset that this actor works on: with its zone, the zone's enterprises, and what was typed and is not in the asset yet. With
 * `around` also what it is held against. Throws a 404 where it is missing or not theirs.
 */
export async function assetInHand(db: Database, actor: SignedIn, id: string, around = false) {
  const [found, holders, drafts, neighbours, admitted] = await db.batch([
    db
      .select({ asset: assets, zone: ZONE })
      .from(assets)
      .innerJoin(zones, eq(zones.id, assets.zoneId))
      .where(eq(assets.id, id)),
    db
      .select({ id: enterprises.id, name: enterprises.name })
      .from(enterprises)
      .where(sql`${enterprises.zoneId} = (select zone_id from ${assets} where ${assets.id} = ${id})`)
      .orderBy(asc(enterprises.name)),
    db.select().from(assetDrafts).where(eq(assetDrafts.assetId, id)),
    neighbourRows(db, id, around),
    admittedRows(db, id),
  ])
  const row = found[0]
  if (row === undefined || !can(actor, 'asset.edit', row.asset)) throw notFound()
  const { lon, lat, ...zone } = row.zone
  return {
    asset: fromRow(row.asset),
    zone: { ...zone, position: positionOf({ lon, lat }) },
    enterprises: holders,
    draft: drafts[0] ?? { values: NOTHING, updatedAt: null },
    neighbours: withBoundary(neighbours),
    industries: admitted,
  }
}
export type InHand = Awaited<ReturnType<typeof assetInHand>>

/** A zone that this actor lists an asset in, with its enterprises. Throws a 404 where it is missing or not theirs. */
export async function zoneInHand(db: Database, actor: SignedIn, zoneId: string) {
  if (!can(actor, 'asset.create') || !can(actor, 'asset.createIn', { zoneId })) throw notFound()
  const [found, holders] = await db.batch([
    db.select({ id: zones.id, name: zones.name, nameEn: zones.nameEn }).from(zones).where(eq(zones.id, zoneId)),
    db
      .select({ id: enterprises.id, name: enterprises.name })
      .from(enterprises)
      .where(eq(enterprises.zoneId, zoneId))
      .orderBy(asc(enterprises.name)),
  ])
  if (!found[0]) throw notFound()
  return { zone: found[0], enterprises: holders }
}

/** Every published project with its requirement, and what sites are weighed with besides. Statements for a batch. */
export const projectsToWeigh = (db: Database) =>
  db
    .select({ id: projects.id, name: projects.name, requirement: projects.requirement })
    .from(projects)
    .where(eq(projects.status, 'published'))

/** What the published projects and the nodes of logistics make of these assets today. */
export async function weighing(db: Database, day: IsoDate) {
  const [wanted, nodes] = await db.batch([projectsToWeigh(db), logisticsNodes(db)])
  return { projects: asOf(wanted, day), nodes }
}

export const asOf = <P extends { requirement: Omit<Weighed['requirement'], 'asOf'> }>(
  wanted: readonly P[],
  day: IsoDate,
) => wanted.map((project) => ({ ...project, requirement: { ...project.requirement, asOf: day } }))

/** A catalogue of nothing but these sites, in whatever state: what a manager weighs them in. */
export const catalogueOf = (sites: readonly SiteRecord[], nodes: readonly { lon: number; lat: number }[]) =>
  buildCatalogue(sites, { version: 'own', logisticsNodes: nodes.map(({ lon, lat }) => [lon, lat] as const) })

/** What the engine is told of an asset. */
export const siteOfAsset = ({ position, ...asset }: Asset, zone: SiteZone): SiteRecord =>
  siteOf({ ...asset, lon: position?.[0] ?? null, lat: position?.[1] ?? null }, zone)

/** What the place and the codes of a zone's assets are held against; null where there is no such zone. */
export async function zoneAround(db: Database, zoneId: string) {
  const [zone] = await db
    .select({ countyCode: zones.countyCode, lon: zones.lon, lat: zones.lat })
    .from(zones)
    .where(eq(zones.id, zoneId))
  return zone ? { countyCode: zone.countyCode, position: positionOf(zone) } : null
}

/** Whether another asset of the zone already has this name. */
export async function nameTaken(db: Database, zoneId: string, name: string, assetId: string | null): Promise<boolean> {
  const same = await db
    .select({ id: assets.id })
    .from(assets)
    .where(and(eq(assets.zoneId, zoneId), eq(assets.name, name)))
    .limit(2)
  return same.some(({ id }) => id !== assetId)
}
