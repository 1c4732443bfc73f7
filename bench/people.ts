import { asc, eq } from 'drizzle-orm'
import { serializeSigned } from 'hono/utils/cookie'
import { sessionCookieName } from '../src/accounts/auth.ts'
import { sessions, users, zoneManagers } from '../src/accounts/tables.ts'
import type { Config } from '../src/config.ts'
import type { Database } from '../src/db/database.ts'
import { seeded } from '../src/kernel/random.ts'
import { bringMany } from '../src/projects/bulk.ts'
import { draws } from '../src/sample/draw.ts'
import { sampleProjects } from '../src/sample/projects.ts'
import { savedSearches } from '../src/saved/tables.ts'
import { zones } from '../src/zones/tables.ts'
import { DAY, randomQueries, SEED } from './search-cases.ts'

const INVESTORS = 12
const PROJECTS = 5
const SEARCHES = 6
const AT = `${DAY}T01:00:00.000Z`
/** When each of them looked last. */
const SEEN_AT = '2026-11-10T01:00:00.000Z'

const investors = Array.from({ length: INVESTORS }, (_, i) => `bench-investor-${i}`)
/** An investor's projects. */
const projectsOf = (i: number) =>
  sampleProjects(draws(seeded(SEED)), INVESTORS * PROJECTS, DAY)
    .slice(i * PROJECTS, (i + 1) * PROJECTS)
    .map((project) => ({ ...project, id: `bench-${project.id}`, ownerId: investors[i]!, status: 'published' as const }))

/** Investors with projects, whose matches they follow, and searches that they keep; a manager of a zone; an administrator. */
export async function addPeople(db: Database): Promise<void> {
  const times = { createdAt: new Date(AT), updatedAt: new Date(AT) }
  const [known, [zone]] = await db.batch([
    db.select({ id: users.id }).from(users).where(eq(users.id, 'bench-admin')),
    db.select({ id: zones.id }).from(zones).orderBy(asc(zones.id)).limit(1),
  ])
  if (known.length > 0) return
  const person = (role: 'investor' | 'manager' | 'admin') => (id: string) => ({
    id,
    name: id,
    email: `${id}@panhuo.test`,
    role,
    emailVerified: false,
    ...times,
  })
  const people = [
    ...investors.map(person('investor')),
    ...['bench-manager'].map(person('manager')),
    ...['bench-admin'].map(person('admin')),
  ]
  const saved = { seenAt: SEEN_AT, seq: 1, createdAt: AT, removedAt: null }
  const searches = investors.flatMap((ownerId, i) => [
    ...randomQueries(seeded(SEED + i), SEARCHES).map((query, n) => ({
      ...saved,
      id: `${ownerId}-search-${n}`,
      ownerId,
      name: query,
      projectId: null,
      query,
    })),
    ...projectsOf(i).map(({ id, name }) => ({ ...saved, id: `${id}-saved`, ownerId, name, projectId: id, query: '' })),
  ])
  await db.batch([
    db.insert(users).values(people),
    db.insert(sessions).values(
      people.map(({ id }) => ({
        id,
        token: id,
        userId: id, // Made just now, so that no request prolongs it
        expiresAt: new Date(Date.parse(AT) + 7 * 86_400_000),
        ...times,
      })),
    ),
    db.insert(zoneManagers).values({ userId: 'bench-manager', zoneId: zone!.id }),
    bringMany(
      db,
      investors.flatMap((_, i) => projectsOf(i)),
    ),
    db.insert(savedSearches).values(searches),
  ])
}

/** The cookies of everybody, and the address of the matches of each investor’s first project with its owner’s cookie. */
export async function cookiesOf(config: Config) {
  const cookieOf = async (id: string) => {
    const cookie = await serializeSigned(sessionCookieName(config), id, config.authSecret, { secure: true })
    return cookie.split(';')[0]!
  }
  const own = await Promise.all(investors.map(cookieOf))
  return {
    investors: own,
    manager: await cookieOf('bench-manager'),
    admin: await cookieOf('bench-admin'),
    matches: investors.flatMap((_, i) =>
      projectsOf(i)
        .slice(0, 1)
        .map(({ id }) => ({ path: `/projects/${id}/matches`, cookie: own[i]! })),
    ),
  }
}
