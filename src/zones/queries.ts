import { and, asc, count, eq, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { positionOf } from '../geometry/position.ts'
import type { Page } from '../kernel/page.ts'
import { bareIndustryCode } from './industries.ts'
import type { Industry } from './industry.ts'
import type { ZoneScope } from './scope.ts'
import { industries, zones } from './tables.ts'
import type { Zone, ZoneOption } from './zone.ts'

const PAGE_SIZE = 20
const PICKER_SIZE = 20
/** Sections, divisions, groups and classes are levels 1 to 4 of the standard. */
const DIVISION = 2

const zoneOf = ({ lon, lat, ...row }: typeof zones.$inferSelect): Zone => ({
  ...row,
  position: positionOf({ lon, lat }),
})

export async function zoneById(db: Database, id: string): Promise<Zone | null> {
  const [row] = await db.select().from(zones).where(eq(zones.id, id))
  return row ? zoneOf(row) : null
}

/** Whether a database holds no zone, some of the sample province, or only zones of its own. */
export async function zonesHeld(db: Database): Promise<'none' | 'sample' | 'own'> {
  const [[sample], [any]] = await db.batch([
    db.select({ id: zones.id }).from(zones).where(eq(zones.sample, true)).limit(1),
    db.select({ id: zones.id }).from(zones).limit(1),
  ])
  return sample ? 'sample' : any ? 'own' : 'none'
}

const inScope = (scope: ZoneScope): SQL | undefined => (scope === 'all' ? undefined : inArray(zones.id, [...scope]))

/** The zones that somebody speaks for, in order of their names: what a form offers. */
export async function zoneOptions(db: Database, scope: ZoneScope): Promise<ZoneOption[]> {
  if (scope.length === 0) return []
  return db
    .select({ id: zones.id, name: zones.name, nameEn: zones.nameEn })
    .from(zones)
    .where(inScope(scope))
    .orderBy(asc(zones.name))
}

/** The published zones and those that somebody speaks for. */
const visible = (scope: ZoneScope): SQL | undefined =>
  scope === 'all' ? undefined : or(eq(zones.status, 'published'), scope.length > 0 ? inScope(scope) : undefined)

/** The prefectures of the visible zones, each once. */
export async function prefectures(db: Database, scope: ZoneScope = []): Promise<string[]> {
  const rows = await db
    .selectDistinct({ prefecture: zones.prefecture })
    .from(zones)
    .where(and(visible(scope), isNotNull(zones.prefecture)))
    .orderBy(asc(zones.prefecture))
  return rows.flatMap((row) => row.prefecture ?? [])
}

const holds = (column: unknown, text: string): SQL => sql`instr(lower(${column}), lower(${text})) > 0`

export interface ZoneFilter {
  q: string | null
  level: Zone['level'] | null
  prefecture: string | null
}

/** A page of the visible zones: national ones first, then by prefecture and name. */
export async function listZones(
  db: Database,
  filter: ZoneFilter,
  scope: ZoneScope,
  number: number,
): Promise<Page<Zone>> {
  const where = and(
    visible(scope),
    filter.q === null
      ? undefined
      : or(holds(zones.name, filter.q), holds(zones.nameEn, filter.q), holds(zones.code, filter.q)),
    filter.level === null ? undefined : eq(zones.level, filter.level),
    filter.prefecture === null ? undefined : eq(zones.prefecture, filter.prefecture),
  )
  const [rows, [total]] = await db.batch([
    db
      .select()
      .from(zones)
      .where(where)
      .orderBy(
        sql`case ${zones.level} when 'national' then 0 when 'provincial' then 1 else 2 end`,
        asc(zones.prefecture),
        asc(zones.name),
        asc(zones.id),
      )
      .limit(PAGE_SIZE)
      .offset((number - 1) * PAGE_SIZE),
    db.select({ n: count() }).from(zones).where(where),
  ])
  return { rows: rows.map(zoneOf), number, size: PAGE_SIZE, total: total!.n }
}

const INDUSTRY = { code: industries.code, nameZh: industries.nameZh, nameEn: industries.nameEn }

/** The names of codes of GB/T 4754-2017; a code that the standard does not have is not in the answer. */
export async function industryNames(db: Database, codes: readonly string[]): Promise<Map<string, Industry>> {
  if (codes.length === 0) return new Map()
  const rows = await db
    .select(INDUSTRY)
    .from(industries)
    .where(inArray(industries.code, [...codes]))
  return new Map(rows.map((row) => [row.code, row]))
}

/** Industries whose code begins with the text or whose name holds it, the wider ones first; at most 20. Divisions alone where asked. */
export async function searchIndustries(db: Database, text: string, divisionsOnly = false): Promise<Industry[]> {
  const code = bareIndustryCode(text)
  return db
    .select(INDUSTRY)
    .from(industries)
    .where(
      and(
        divisionsOnly ? eq(industries.level, DIVISION) : undefined,
        or(
          code === '' ? undefined : sql`substr(${industries.code}, 1, length(${code})) = ${code}`,
          holds(industries.nameZh, text),
          holds(industries.nameEn, text),
        ),
      ),
    )
    .orderBy(asc(industries.level), asc(industries.code))
    .limit(PICKER_SIZE)
}
