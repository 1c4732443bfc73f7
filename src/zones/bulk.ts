import { inArray } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { lonLatOf, positionOf } from '../geometry/position.ts'
import { zones } from './tables.ts'
import type { Zone } from './zone.ts'

/** Opens many zones in one statement, to stand in a batch with their events. */
export const openMany = (db: Database, opened: readonly Zone[]) =>
  db.insert(zones).values(opened.map(({ position, ...zone }) => ({ ...zone, ...lonLatOf(position) })))

/** The zones with these codes, in no order; unknown codes are left out. */
export async function findByCodes(db: Database, codes: readonly string[]) {
  if (codes.length === 0) return []
  const rows = await db
    .select({ id: zones.id, code: zones.code, lon: zones.lon, lat: zones.lat })
    .from(zones)
    .where(inArray(zones.code, [...codes]))
  return rows.map(({ lon, lat, ...zone }) => ({
    ...zone,
    position: positionOf({ lon, lat }),
  }))
}
