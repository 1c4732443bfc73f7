import type { Actor } from '../accounts/actor.ts'

/** The zones somebody speaks for: all of them for the administrator, none for visitors and investors. */
export type ZoneScope = readonly string[] | 'all'

export const zoneScope = (actor: Actor): ZoneScope =>
  actor.kind === 'visitor' ? [] : actor.role === 'admin' ? 'all' : actor.zoneIds
