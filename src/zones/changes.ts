import type { LedgerEvent } from '../events/event.ts'
import { conflict } from '../kernel/errors.ts'
import type { Zone } from './zone.ts'

/** What a form decides of a zone; the rest is the record's own. */
export type ZoneFields = Omit<Zone, 'id' | 'status' | 'sample' | 'seq' | 'createdAt' | 'updatedAt'>

/** Who does it, and when (ISO 8601). */
export interface By {
  actorId: string
  at: string
}

/** The next state of a zone with the event that tells of it. */
export interface ZoneChange {
  zone: Zone
  event: LedgerEvent
}

const changed = (zone: Zone, kind: string, by: By, data: Record<string, unknown>): ZoneChange => ({
  zone,
  event: { subjectType: 'zone', subjectId: zone.id, seq: zone.seq, kind, data, ...by },
})
const step = (zone: Zone, change: Partial<Zone>, by: By): Zone => ({
  ...zone,
  ...change,
  seq: zone.seq + 1,
  updatedAt: by.at,
})

/** A new zone is a draft: its managers and the administrator see it. */
export const createZone = (id: string, fields: ZoneFields, by: By): ZoneChange =>
  changed(
    { ...fields, id, status: 'draft', sample: false, seq: 1, createdAt: by.at, updatedAt: by.at },
    'zone.created',
    by,
    { code: fields.code },
  )

/** The event names the fields that differ. */
export function editZone(zone: Zone, fields: ZoneFields, by: By): ZoneChange {
  const keys = (Object.keys(fields) as (keyof ZoneFields)[]).filter(
    (key) => JSON.stringify(fields[key]) !== JSON.stringify(zone[key]),
  )
  return changed(step(zone, fields, by), 'zone.edited', by, { fields: keys })
}

/** Throws a 409 where the zone is published already. */
export function publishZone(zone: Zone, by: By): ZoneChange {
  if (zone.status === 'published') throw conflict('state')
  return changed(step(zone, { status: 'published' }, by), 'zone.published', by, {})
}

/** Its assets leave the catalogue with it. Throws a 409 where the zone is not published. */
export function withdrawZone(zone: Zone, by: By): ZoneChange {
  if (zone.status !== 'published') throw conflict('state')
  return changed(step(zone, { status: 'withdrawn' }, by), 'zone.withdrawn', by, {})
}
