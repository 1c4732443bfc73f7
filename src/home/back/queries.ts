import { and, count, eq, exists, gte, inArray, ne, sql } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import type { ZoneScope } from '../../zones/scope.ts'
import { assets, events } from '../tables.ts'

/** The area that assets of a kind have, as `figuresOf` adds it up: a building alone is no land, and bare land has no floor. */
const LAND = { m2: assets.landAreaM2, has: ne(assets.kind, 'building') }
const FLOOR = { m2: assets.floorAreaM2, has: ne(assets.kind, 'land') }
/** What is known of it, m²; nothing of no asset is 0. */
const sumOf = ({ m2, has }: typeof LAND | typeof FLOOR) => sql<number>`total(case when ${has} then ${m2} end)`
/** How many assets have such an area and do not say it. */
const silentOn = ({ m2, has }: typeof LAND | typeof FLOOR) =>
  sql<number>`count(case when ${has} and ${m2} is null then 1 end)`

/** What came back to use since a moment, of the zones of a scope, one row of `AreaSums`. A statement for a batch. */
export function backInUse(db: Database, scope: ZoneScope, since: string) {
  const activated = db
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.subjectId, assets.id), eq(events.kind, 'asset.activated'), gte(events.at, since)))
  const mine = scope === 'all' ? undefined : inArray(assets.zoneId, [...scope])
  return db
    .select({
      assets: count(),
      landM2: sumOf(LAND),
      landUnknown: silentOn(LAND),
      floorM2: sumOf(FLOOR),
      floorUnknown: silentOn(FLOOR),
    })
    .from(assets)
    .where(and(eq(assets.status, 'activated'), mine, exists(activated)))
}
