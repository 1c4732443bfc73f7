import { and, eq, ne } from 'drizzle-orm'
import { isUniqueViolation } from '../db/errors.ts'
import { commit, recordEvent } from '../events/commands.ts'
import { historyOf } from '../events/queries.ts'
import type { Deps } from '../http/env.ts'
import { newId } from '../kernel/id.ts'
import type { Role } from './actor.ts'
import { hashPassword } from './password.ts'
import { credentials, sessions, users, zoneManagers } from './tables.ts'

type WriteDeps = Pick<Deps, 'db' | 'clock' | 'random'>

export interface NewUser {
  name: string
  /** In lower case. */
  email: string
  password: string
  role: Role
  /** The zones a manager speaks for. */
  zoneIds: readonly string[]
}

interface Provenance {
  /** Who makes the account: an administrator, the system, or whom it is for. */
  by: { userId: string } | 'system' | 'self'
  /** What else the event tells. Never a name or an address: the ledger cannot forget. */
  told?: Record<string, unknown>
  /** Where the identifier must be known beforehand. */
  id?: string
}

/** Makes an account that can sign in, or says that the e-mail is taken. */
export async function createUser(
  { db, clock, random }: WriteDeps,
  user: NewUser,
  { by, told = {}, id = newId(clock, random) }: Provenance,
): Promise<{ kind: 'created'; id: string } | { kind: 'taken' }> {
  const password = await hashPassword(user.password)
  const now = clock()
  const { name, email, role, zoneIds } = user
  const times = { createdAt: now, updatedAt: now }
  const credential = { id: newId(clock, random), accountId: id, userId: id, providerId: 'credential', password }
  try {
    await commit(db, [
      db.insert(users).values({ id, name, email, role, emailVerified: false, ...times }),
      db.insert(credentials).values({ ...credential, ...times }),
      ...zoneIds.map((zoneId) => db.insert(zoneManagers).values({ userId: id, zoneId })),
      recordEvent(db, {
        subjectType: 'user',
        subjectId: id,
        seq: 1,
        kind: 'user.registered',
        actorId: by === 'self' ? id : by === 'system' ? null : by.userId,
        at: now.toISOString(),
        data: { role, zoneIds, ...told },
      }),
    ])
  } catch (error) {
    if (isUniqueViolation(error, 'users.email')) return { kind: 'taken' }
    throw error
  }
  return { kind: 'created', id }
}

/**
 * Gives a user another role and, as a manager, these zones. `seq` is the number of the last event that the decision was
 * made on: throws 409 where there is a newer one.
 */
export async function setStanding(
  { db, clock }: WriteDeps,
  actorId: string,
  user: { id: string; seq: number },
  { role, zoneIds }: { role: Role; zoneIds: readonly string[] },
): Promise<void> {
  const now = clock()
  await commit(db, [
    db.update(users).set({ role, updatedAt: now }).where(eq(users.id, user.id)),
    db.delete(zoneManagers).where(eq(zoneManagers.userId, user.id)),
    ...zoneIds.map((zoneId) => db.insert(zoneManagers).values({ userId: user.id, zoneId })),
    recordEvent(db, {
      subjectType: 'user',
      subjectId: user.id,
      seq: user.seq + 1,
      kind: 'user.standing-set',
      actorId,
      at: now.toISOString(),
      data: { role, zoneIds },
    }),
  ])
}

interface NewPassword {
  userId: string
  /** The user themselves, or an administrator who helps out. */
  by: string
  password: string
  /** The one session that goes on. */
  keepToken?: string
}

/** Sets a new password and ends every session of the user but the one to keep. */
export async function setPassword({ db, clock }: WriteDeps, { userId, by, password, keepToken = '' }: NewPassword) {
  const [hash, [last]] = await Promise.all([hashPassword(password), historyOf(db, 'user', userId, 1)])
  const now = clock()
  await commit(db, [
    db
      .update(credentials)
      .set({ password: hash, updatedAt: now })
      .where(and(eq(credentials.userId, userId), eq(credentials.providerId, 'credential'))),
    db.delete(sessions).where(and(eq(sessions.userId, userId), ne(sessions.token, keepToken))),
    recordEvent(db, {
      subjectType: 'user',
      subjectId: userId,
      seq: (last?.seq ?? 0) + 1,
      kind: 'user.password-set',
      actorId: by,
      at: now.toISOString(),
      data: {},
    }),
  ])
}
