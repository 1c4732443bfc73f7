import type { SignedIn } from '../accounts/actor.ts'

/** The zones whose assets somebody looks after: a manager's own, all for an administrator. */
export const zonesSpokenFor = (actor: SignedIn): readonly string[] | 'all' =>
  actor.role === 'admin' ? 'all' : actor.zoneIds
