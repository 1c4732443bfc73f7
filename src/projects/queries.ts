import { and, asc, count, desc, eq, inArray, or } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import type { Page } from '../kernel/page.ts'
import type { Project } from './project.ts'
import type { PlaceWant } from './requirement.ts'
import { industries, places, projects } from './tables.ts'

const PAGE_SIZE = 20

/** One project, or none. A statement for a batch. */
export const projectRow = (db: Database, id: string) => db.select().from(projects).where(eq(projects.id, id))

export async function projectById(db: Database, id: string): Promise<Project | null> {
  return (await projectRow(db, id))[0] ?? null
}

/** A page of somebody's projects, the last changed first. */
export async function projectsOf(db: Database, ownerId: string, number: number): Promise<Page<Project>> {
  const where = eq(projects.ownerId, ownerId)
  const [rows, [total]] = await db.batch([
    db
      .select()
      .from(projects)
      .where(where)
      .orderBy(desc(projects.updatedAt), desc(projects.id))
      .limit(PAGE_SIZE)
      .offset((number - 1) * PAGE_SIZE),
    db.select({ n: count() }).from(projects).where(where),
  ])
  return { rows, number, size: PAGE_SIZE, total: total!.n }
}

/** Every project that zone managers may see. */
export const publishedProjects = (db: Database): Promise<Project[]> =>
  db.select().from(projects).where(eq(projects.status, 'published'))

/** What a form may name: which of these industry codes exist, and the places to be close to. */
export async function knownToForm(db: Database, codes: readonly string[]) {
  const [found, named] = await db.batch([
    db
      .select({ code: industries.code, nameZh: industries.nameZh, nameEn: industries.nameEn })
      .from(industries)
      .where(inArray(industries.code, codes.slice(0, 100))),
    db
      .select({ id: places.id, name: places.name, nameEn: places.nameEn, lon: places.lon, lat: places.lat })
      .from(places)
      .where(
        or(
          eq(places.kind, 'airport'),
          eq(places.kind, 'port'),
          and(eq(places.kind, 'logistics-node'), inArray(places.level, [1, 2])),
        ),
      )
      .orderBy(asc(places.kind), asc(places.level), asc(places.id)),
  ])
  return { industries: found, places: named satisfies (PlaceWant & { id: string })[] }
}
