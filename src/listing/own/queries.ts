import { and, asc, count, desc, eq, inArray, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { FACT_KEYS, FACTS, type FactKey } from '../../assets/facts.ts'
import { concerns } from '../../assets/publish.ts'
import { zoneNames } from '../../assets/queries.ts'
import type { Database } from '../../db/database.ts'
import type { IsoDate } from '../../kernel/clock.ts'
import { logisticsNodes } from '../../matching/queries.ts'
import { asOf, projectsToWeigh } from '../queries.ts'
import { assetDrafts, assets, zones } from '../tables.ts'
import type { Lacking, OwnFilter, OwnSort } from './filter.ts'

export const OWN_PAGE_SIZE = 50

const ROW = {
  id: assets.id,
  zoneId: assets.zoneId,
  name: assets.name,
  nameEn: assets.nameEn,
  address: assets.address,
  sample: assets.sample,
  kind: assets.kind,
  status: assets.status,
  lon: assets.lon,
  lat: assets.lat,
  facts: assets.facts,
  factsAsOf: assets.factsAsOf,
  boundary: assets.boundary,
  publishedAt: assets.publishedAt,
  updatedAt: assets.updatedAt,
}
const ZONE = {
  id: zones.id,
  name: zones.name,
  nameEn: zones.nameEn,
  prefecture: zones.prefecture,
  leadingIndustries: zones.leadingIndustries,
  admittedIndustries: zones.admittedIndustries,
}

/** Facts that concern the kind of an asset, less those known. */
const unknownCount = sql`case ${assets.kind} when 'land' then ${countFor('land')} else ${countFor('building')} end - (select count(*) from json_each(${assets.facts}))`
function countFor(kind: 'land' | 'building'): number {
  return FACT_KEYS.filter((key) => concerns(kind, FACTS[key].group)).length
}

const ORDER: Record<OwnSort, SQL[]> = {
  changed: [desc(assets.updatedAt), desc(assets.id)],
  name: [asc(assets.name), asc(assets.id)],
  unknown: [desc(unknownCount), asc(assets.name), asc(assets.id)],
  // What was never confirmed comes before what was confirmed long ago
  confirmed: [asc(assets.factsAsOf), asc(assets.name), asc(assets.id)],
}

const isUnknown = (key: FactKey) => sql`json_extract(${assets.facts}, ${`$.${key}`}) is null`

function lacks(what: Lacking): SQL | undefined {
  if (what === 'corrections') return isNotNull(assetDrafts.assetId)
  if (what === 'publication') {
    const place = and(isNull(assets.lon), isNull(assets.boundary))
    return and(ne(assets.status, 'published'), or(place, and(isNull(assets.landAreaM2), isNull(assets.floorAreaM2))))
  }
  const bare = concerns('land', FACTS[what].group) ? undefined : ne(assets.kind, 'land')
  return and(isUnknown(what), bare)
}

/** The text as it stands, whatever a pattern would make of it. */
const named = (text: string) =>
  sql`(instr(lower(${assets.name}), lower(${text})) > 0 or instr(lower(coalesce(${assets.nameEn}, '')), lower(${text})) > 0)`

/** Which assets of the zones that somebody speaks for a filter asks for. */
const matching = (of: readonly string[] | 'all', filter: OwnFilter) =>
  and(
    of === 'all' ? undefined : inArray(assets.zoneId, [...of]),
    filter.status === null ? undefined : eq(assets.status, filter.status),
    filter.zone === null ? undefined : eq(assets.zoneId, filter.zone),
    filter.q === null ? undefined : named(filter.q),
    filter.lacking === null ? undefined : lacks(filter.lacking),
  )

/** The first assets that a filter asks for, in its order, and how many there are in all. */
export async function idsOfOwn(db: Database, of: readonly string[] | 'all', filter: OwnFilter, most: number) {
  const where = matching(of, filter)
  const [rows, [total]] = await db.batch([
    db
      .select({ id: assets.id })
      .from(assets)
      .leftJoin(assetDrafts, eq(assetDrafts.assetId, assets.id))
      .where(where)
      .orderBy(...ORDER[filter.sort])
      .limit(most),
    db.select({ n: count() }).from(assets).leftJoin(assetDrafts, eq(assetDrafts.assetId, assets.id)).where(where),
  ])
  return { ids: rows.map(({ id }) => id), total: total!.n }
}

/** One page of the assets of the zones that somebody speaks for, and what they are weighed with. */
export async function ownAssets(
  db: Database,
  of: readonly string[] | 'all',
  filter: OwnFilter & { page: number },
  day: IsoDate,
) {
  const where = matching(of, filter)
  const [rows, [total], zoneRows, projects, nodes] = await db.batch([
    db
      .select({ ...ROW, zone: ZONE, held: isNotNull(assetDrafts.assetId).mapWith(Boolean) })
      .from(assets)
      .innerJoin(zones, eq(zones.id, assets.zoneId))
      .leftJoin(assetDrafts, eq(assetDrafts.assetId, assets.id))
      .where(where)
      .orderBy(...ORDER[filter.sort])
      .limit(OWN_PAGE_SIZE)
      .offset((filter.page - 1) * OWN_PAGE_SIZE),
    db.select({ n: count() }).from(assets).leftJoin(assetDrafts, eq(assetDrafts.assetId, assets.id)).where(where),
    zoneNames(db, of),
    projectsToWeigh(db),
    logisticsNodes(db),
  ])
  return { rows, total: total!.n, zones: zoneRows, projects: asOf(projects, day), nodes }
}
export type OwnAsset = Awaited<ReturnType<typeof ownAssets>>['rows'][number]
