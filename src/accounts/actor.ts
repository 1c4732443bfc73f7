export const ROLES = ['investor', 'manager', 'admin'] as const
export type Role = (typeof ROLES)[number]

export interface SignedIn {
  kind: 'user'
  id: string
  name: string
  email: string
  role: Role
  /** The zones a manager speaks for; empty for the other roles. */
  zoneIds: readonly string[]
}

/** Whoever asks. */
export type Actor = { kind: 'visitor' } | SignedIn

export const VISITOR: Actor = { kind: 'visitor' }
