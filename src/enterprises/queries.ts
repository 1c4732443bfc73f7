import { and, asc, count, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import type { Page } from '../kernel/page.ts'
import type { ZoneScope } from '../zones/scope.ts'
import type { Enterprise } from './enterprise.ts'
import { enterprises } from './tables.ts'

const PAGE_SIZE = 20

export async function enterpriseById(db: Database, id: string): Promise<Enterprise | null> {
  const [row] = await db.select().from(enterprises).where(eq(enterprises.id, id))
  return row ?? null
}

const inScope = (scope: ZoneScope): SQL | undefined =>
  scope === 'all' ? undefined : inArray(enterprises.zoneId, [...scope])

/** Whom an asset's form may name as holder: the enterprises of the given zones, by name. */
export async function enterprisesOfZones(
  db: Database,
  scope: ZoneScope,
): Promise<Pick<Enterprise, 'id' | 'zoneId' | 'name'>[]> {
  if (scope.length === 0) return []
  return db
    .select({ id: enterprises.id, zoneId: enterprises.zoneId, name: enterprises.name })
    .from(enterprises)
    .where(inScope(scope))
    .orderBy(asc(enterprises.name))
}

const holds = (column: unknown, text: string): SQL => sql`instr(lower(${column}), lower(${text})) > 0`

export interface EnterpriseFilter {
  q: string | null
  zoneId: string | null
}

/** A page of the enterprises of the zones that somebody speaks for, by name. */
export async function listEnterprises(
  db: Database,
  filter: EnterpriseFilter,
  scope: ZoneScope,
  number: number,
): Promise<Page<Enterprise>> {
  if (scope.length === 0) return { rows: [], number, size: PAGE_SIZE, total: 0 }
  const where = and(
    inScope(scope),
    filter.zoneId === null ? undefined : eq(enterprises.zoneId, filter.zoneId),
    filter.q === null ? undefined : or(holds(enterprises.name, filter.q), holds(enterprises.creditCode, filter.q)),
  )
  const [rows, [total]] = await db.batch([
    db
      .select()
      .from(enterprises)
      .where(where)
      .orderBy(asc(enterprises.name), asc(enterprises.id))
      .limit(PAGE_SIZE)
      .offset((number - 1) * PAGE_SIZE),
    db.select({ n: count() }).from(enterprises).where(where),
  ])
  return { rows, number, size: PAGE_SIZE, total: total!.n }
}
