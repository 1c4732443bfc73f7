import { and, asc, count, desc, eq, inArray, or } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import type { Page } from '../kernel/page.ts'
import type { Project } from './project.ts'
import type { PlaceWant } from './requirement.ts'
import { industries, places, projects } from './tables.ts'

const PAGE_SIZE = 20

export async function projectById(db: Database, id: string): Promise<Project | null> {
  const [row] = await db.select().from(projects).where(eq(projects.id, id))
  return row ? projectOf(row) : null
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
  return { rows: rows.map(projectOf), number, size: PAGE_SIZE, total: total!.n }
}

/** Every project that zone managers may see. */
export const publishedProjects = async (db: Database): Promise<Project[]> =>
  (await db.select().from(projects).where(eq(projects.status, 'published'))).map(projectOf)

const projectOf = (row: typeof projects.$inferSelect): Project => row

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
