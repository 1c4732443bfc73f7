import { eq } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { commit, recordEvent } from '../events/commands.ts'
import type { PlaceChange } from './changes.ts'
import type { Place } from './place.ts'
import { places } from './tables.ts'

const rowOf = ({ position: [lon, lat], ...place }: Place) => ({ ...place, lon, lat })

/** Writes a new place with its event. */
export const insertPlace = (db: Database, { place, event }: PlaceChange) =>
  commit(db, [db.insert(places).values(rowOf(place)), recordEvent(db, event)])

/** Writes the next state of a place with its event; throws a 409 where somebody else was first. */
export const updatePlace = (db: Database, { place, event }: PlaceChange) =>
  commit(db, [db.update(places).set(rowOf(place)).where(eq(places.id, place.id)), recordEvent(db, event)])
