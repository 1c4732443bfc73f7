import { and, asc, count, eq, inArray, sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { historyOf } from '../events/queries.ts'
import type { Page } from '../kernel/page.ts'
import type { Role } from './actor.ts'
import { credentials, users, zoneManagers } from './tables.ts'

export interface UserRow {
  id: string
  name: string
  email: string
  role: Role
  createdAt: Date
  zoneIds: readonly string[]
}

const COLUMNS = { id: users.id, name: users.name, email: users.email, role: users.role, createdAt: users.createdAt }
const PAGE_SIZE = 50

/** Administrators first, then managers, then investors, each by name. */
export async function listUsers(db: Database, number: number): Promise<Page<UserRow>> {
  const rank = sql`case ${users.role} when 'admin' then 0 when 'manager' then 1 else 2 end`
  const [[all], rows] = await db.batch([
    db.select({ total: count() }).from(users),
    db
      .select(COLUMNS)
      .from(users)
      .orderBy(rank, asc(users.name), asc(users.id))
      .limit(PAGE_SIZE)
      .offset((number - 1) * PAGE_SIZE),
  ])
  const managers = rows.filter((row) => row.role === 'manager').map((row) => row.id)
  const zones =
    managers.length === 0 ? [] : await db.select().from(zoneManagers).where(inArray(zoneManagers.userId, managers))
  return {
    number,
    size: PAGE_SIZE,
    total: all?.total ?? 0,
    rows: rows.map((row) => ({
      ...row,
      zoneIds: zones.filter((zone) => zone.userId === row.id).map((zone) => zone.zoneId),
    })),
  }
}

/** One user with the number of their last event; null where there is none. */
export async function userById(db: Database, id: string): Promise<(UserRow & { seq: number }) | null> {
  const [[user], zones, [last]] = await db.batch([
    db.select(COLUMNS).from(users).where(eq(users.id, id)),
    db.select().from(zoneManagers).where(eq(zoneManagers.userId, id)),
    historyOf(db, 'user', id, 1),
  ])
  return user ? { ...user, zoneIds: zones.map((zone) => zone.zoneId), seq: last?.seq ?? 0 } : null
}

/** The hash of a user's password; null where they have none. */
export async function passwordHashOf(db: Database, userId: string): Promise<string | null> {
  const [row] = await db
    .select({ password: credentials.password })
    .from(credentials)
    .where(and(eq(credentials.userId, userId), eq(credentials.providerId, 'credential')))
  return row?.password ?? null
}
