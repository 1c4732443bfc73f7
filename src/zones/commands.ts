import { eq } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { commit, recordEvent } from '../events/commands.ts'
import { lonLatOf } from '../geometry/position.ts'
import type { ZoneChange } from './changes.ts'
import { zones } from './tables.ts'
import type { Zone } from './zone.ts'

const rowOf = ({ position, ...zone }: Zone) => ({ ...zone, ...lonLatOf(position) })

/** Writes a new zone with its event. */
export const insertZone = (db: Database, { zone, event }: ZoneChange) =>
  commit(db, [db.insert(zones).values(rowOf(zone)), recordEvent(db, event)])

/** Writes the next state of a zone with its event; throws a 409 where somebody else was first. */
export const updateZone = (db: Database, { zone, event }: ZoneChange) =>
  commit(db, [db.update(zones).set(rowOf(zone)).where(eq(zones.id, zone.id)), recordEvent(db, event)])
