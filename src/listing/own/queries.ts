import { and, count, desc, eq, inArray } from 'drizzle-orm'
import type { AssetStatus } from '../../assets/asset.ts'
import { zoneNames } from '../../assets/queries.ts'
import type { Database } from '../../db/database.ts'
import { assets, zones } from '../tables.ts'

export const OWN_PAGE_SIZE = 50

/** One page of the assets of the zones that somebody speaks for, last changed first. */
export async function ownAssets(
  db: Database,
  of: readonly string[] | 'all',
  filter: { status: AssetStatus | null; zone: string | null; page: number },
) {
  const where = and(
    of === 'all' ? undefined : inArray(assets.zoneId, [...of]),
    filter.status === null ? undefined : eq(assets.status, filter.status),
    filter.zone === null ? undefined : eq(assets.zoneId, filter.zone),
  )
  const [rows, [total], zoneRows] = await db.batch([
    db
      .select({
        id: assets.id,
        name: assets.name,
        nameEn: assets.nameEn,
        kind: assets.kind,
        status: assets.status,
        facts: assets.facts,
        factsAsOf: assets.factsAsOf,
        updatedAt: assets.updatedAt,
        zone: { id: zones.id, name: zones.name, nameEn: zones.nameEn },
      })
      .from(assets)
      .innerJoin(zones, eq(zones.id, assets.zoneId))
      .where(where)
      .orderBy(desc(assets.updatedAt), desc(assets.id))
      .limit(OWN_PAGE_SIZE)
      .offset((filter.page - 1) * OWN_PAGE_SIZE),
    db.select({ n: count() }).from(assets).where(where),
    zoneNames(db, of),
  ])
  return { rows, total: total!.n, zones: zoneRows }
}
export type OwnAsset = Awaited<ReturnType<typeof ownAssets>>['rows'][number]
