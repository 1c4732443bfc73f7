import { asc, eq, sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import type { Place } from './place.ts'
import { places } from './tables.ts'

const placeOf = ({ lon, lat, level, ...row }: typeof places.$inferSelect): Place => ({
  ...row,
  level: level === 1 || level === 2 || level === 3 ? level : null,
  position: [lon, lat],
})

/** Every place: logistics nodes by level, then the other kinds, each by name. */
export async function allPlaces(db: Database): Promise<Place[]> {
  const rows = await db
    .select()
    .from(places)
    .orderBy(
      sql`${places.kind} <> 'logistics-node'`,
      asc(places.kind),
      sql`${places.level} is null`,
      asc(places.level),
      asc(places.name),
      asc(places.id),
    )
  return rows.map(placeOf)
}

export async function placeById(db: Database, id: string): Promise<Place | null> {
  const [row] = await db.select().from(places).where(eq(places.id, id))
  return row ? placeOf(row) : null
}
