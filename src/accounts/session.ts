import { eq } from 'drizzle-orm'
import { parseSigned } from 'hono/utils/cookie'
import type { Deps } from '../http/env.ts'
import { type Actor, type SignedIn, VISITOR } from './actor.ts'
import { RENEW_AFTER_S, SESSION_S, sessionCookieName } from './auth.ts'
import { sessions, users, zoneManagers } from './tables.ts'

type SessionDeps = Pick<Deps, 'config' | 'db' | 'clock'>

/** The token of the request's session cookie; null where there is none or its signature is not ours. */
export async function sessionToken({ config }: Pick<Deps, 'config'>, headers: Headers): Promise<string | null> {
  const cookie = headers.get('Cookie')
  if (!cookie) return null
  const name = sessionCookieName(config)
  const signed = await parseSigned(cookie, config.authSecret, name)
  return signed[name] || null
}

export interface Session {
  token: string
  actor: SignedIn
  /** Whether it is old enough to be prolonged. */
  renewable: boolean
}

/** The live session of a request: one signature and one query for session, user and zones. */
export async function readSession(deps: SessionDeps, headers: Headers): Promise<Session | null> {
  const token = await sessionToken(deps, headers)
  if (token === null) return null
  const rows = await deps.db
    .select({
      expiresAt: sessions.expiresAt,
      id: users.id,
      name: users.name,
      email: users.email,
      role: users.role,
      zoneId: zoneManagers.zoneId,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(zoneManagers, eq(zoneManagers.userId, users.id))
    .where(eq(sessions.token, token))
  const [first] = rows
  const now = deps.clock().getTime()
  if (!first || first.expiresAt.getTime() <= now) return null
  const { id, name, email, role } = first
  return {
    token,
    // Zones speak only where the role does: a manager who becomes an investor loses them at once.
    actor: {
      kind: 'user',
      id,
      name,
      email,
      role,
      zoneIds: role === 'manager' ? rows.flatMap((row) => (row.zoneId === null ? [] : [row.zoneId])) : [],
    },
    renewable: first.expiresAt.getTime() - now < (SESSION_S - RENEW_AFTER_S) * 1000,
  }
}

/** Who sends these headers. A missing, forged or expired cookie is a visitor's. */
export const sessionActor = async (deps: SessionDeps, headers: Headers): Promise<Actor> =>
  (await readSession(deps, headers))?.actor ?? VISITOR
