import type { LedgerEvent } from '../events/event.ts'
import type { Place } from './place.ts'

export type PlaceFields = Omit<Place, 'id' | 'seq'>

export interface PlaceChange {
  place: Place
  event: LedgerEvent
}

/** Who does it, and when (ISO 8601). */
interface By {
  actorId: string
  at: string
}

const changed = (place: Place, kind: string, by: By, data: Record<string, unknown>): PlaceChange => ({
  place,
  event: { subjectType: 'place', subjectId: place.id, seq: place.seq, kind, data, ...by },
})

export const createPlace = (id: string, fields: PlaceFields, by: By): PlaceChange =>
  changed({ ...fields, id, seq: 1 }, 'place.created', by, { kind: fields.kind, name: fields.name })

/** The event holds what changed, before and after: places weigh in every match. */
export function editPlace(place: Place, fields: PlaceFields, by: By): PlaceChange {
  const keys = (Object.keys(fields) as (keyof PlaceFields)[]).filter(
    (key) => JSON.stringify(fields[key]) !== JSON.stringify(place[key]),
  )
  const data = Object.fromEntries(keys.map((key) => [key, [place[key], fields[key]]]))
  return changed({ ...place, ...fields, seq: place.seq + 1 }, 'place.edited', by, data)
}
