// One process of the search bench: the pass over the columns against a filter record by record and against SQL, on both databases.
import { and, count, desc, eq, gte, lte, type SQL, sql } from 'drizzle-orm'
import { assets } from '../src/assets/tables.ts'
import type { Database } from '../src/db/database.ts'
import { openDatabase } from '../src/db/node.ts'
import { FormReader } from '../src/http/form.ts'
import type { Catalogue } from '../src/matching/catalogue.ts'
import { CatalogueCache } from '../src/matching/catalogue-cache.ts'
import type { SiteRecord } from '../src/matching/types.ts'
import { type Conditions, readConditions } from '../src/search/conditions.ts'
import { select } from '../src/search/select.ts'
import { zones } from '../src/zones/tables.ts'
import { Rows } from './report.ts'
import { DAY, PLAIN_QUERIES } from './search-cases.ts'

const RUNS = 20

const timed = async (work: () => unknown): Promise<number[]> => {
  const samples: number[] = []
  for (let i = 0; i < RUNS; i++) {
    const from = performance.now()
    await work()
    samples.push(performance.now() - from)
  }
  return samples.slice(RUNS / 4)
}

const conditionsOf = (query: string): Conditions => {
  const values: Record<string, string[]> = {}
  for (const [key, value] of new URLSearchParams(query)) values[key] = [value]
  return readConditions(new FormReader(values))
}

/** Asks each record, as one would without columns. */
function meets({ facts, kind, zone }: SiteRecord, c: Conditions): boolean {
  const least = (value: number | undefined, bound: number | undefined) =>
    bound === undefined || (value ?? Number.NaN) >= bound
  return (
    (c.kind === undefined || c.kind.includes(kind)) &&
    (c.prefecture === undefined || c.prefecture.includes(zone.prefecture ?? '')) &&
    (c.mode === undefined || ((facts.dealModes?.value.yes ?? 0) & (c.mode[0] === 'rent' ? 1 : 2)) !== 0) &&
    least(facts.landAreaM2?.value, c.landMin) &&
    least(facts.floorAreaM2?.value, c.floorMin) &&
    least(facts.clearHeightM?.value, c.heightMin) &&
    least(facts.powerKva?.value, c.powerMin) &&
    (c.rentMax === undefined || (facts.rentFenM2Month?.value ?? Number.NaN) <= c.rentMax)
  )
}

/** The same in SQL, over the generated columns: the twenty newest and how many there are, without a single facet. */
function bySql(db: Database, c: Conditions) {
  const where: (SQL | undefined)[] = [
    eq(assets.status, 'published'),
    c.kind && eq(assets.kind, c.kind[0]!),
    c.prefecture && eq(zones.prefecture, c.prefecture[0]!),
    c.mode && sql`json_extract(${assets.facts}, '$.dealModes.value.yes') & ${c.mode[0] === 'rent' ? 1 : 2} <> 0`,
    c.landMin === undefined ? undefined : gte(assets.landAreaM2, c.landMin),
    c.floorMin === undefined ? undefined : gte(assets.floorAreaM2, c.floorMin),
    c.heightMin === undefined ? undefined : gte(assets.clearHeightM, c.heightMin),
    c.powerMin === undefined ? undefined : gte(assets.powerKva, c.powerMin),
    c.rentMax === undefined ? undefined : lte(assets.rentFenM2Month, c.rentMax),
  ]
  const from = <T extends { innerJoin: unknown }>(query: T) => query
  return db.batch([
    from(db.select({ n: count() }).from(assets))
      .innerJoin(zones, eq(zones.id, assets.zoneId))
      .where(and(...where)),
    db
      .select({ id: assets.id, name: assets.name, facts: assets.facts })
      .from(assets)
      .innerJoin(zones, eq(zones.id, assets.zoneId))
      .where(and(...where))
      .orderBy(desc(assets.publishedAt), desc(assets.id))
      .limit(20),
  ])
}

async function comparePasses(catalogue: Catalogue, dbs: Record<string, Database>): Promise<void> {
  for (const query of PLAIN_QUERIES) {
    const conditions = conditionsOf(query)
    const { total } = select(catalogue, conditions, DAY)
    const naive = () => catalogue.sites.filter((site) => meets(site, conditions)).length
    if (naive() !== total) throw new Error(`${query}: ${naive()} by record, ${total} by columns`)
    add('columns', `pass with every facet count: ${query}`, await timed(() => select(catalogue, conditions, DAY)), {
      total,
    })
    add('records', `total alone: ${query}`, await timed(naive), { total })
    for (const [engine, db] of Object.entries(dbs)) {
      const [[found]] = await bySql(db, conditions)
      if (found!.n !== total) throw new Error(`${query}: ${found!.n} by SQL, ${total} by columns`)
      add(`sql ${engine}`, `total and 20 rows, no facets: ${query}`, await timed(() => bySql(db, conditions)), {
        total,
      })
    }
  }
}

const [fileUrl = '', sqldUrl = ''] = process.argv.slice(2)
const file = await openDatabase(fileUrl)
const server = await openDatabase(sqldUrl)
const catalogue = await new CatalogueCache().current(file.db)
const rows = new Rows(catalogue.size)
const add = rows.add.bind(rows)
await comparePasses(catalogue, { file: file.db, sqld: server.db })
file.client.close()
server.client.close()
rows.print()
