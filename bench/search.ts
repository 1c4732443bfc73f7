// npm run bench -- search: whole catalogue pages and map clusters over 100 000 generated assets, on an embedded file and on sqld, as the app
// serves them (routes to HTML, in this process), and the pass over the columns against a filter record by record and against SQL.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { and, count, desc, eq, gte, lte, type SQL, sql } from 'drizzle-orm'
import { startSqld } from '../scripts/lib/sqld.ts'
import { createApp } from '../src/app.ts'
import { assets } from '../src/assets/tables.ts'
import { readConfig } from '../src/config.ts'
import type { Database } from '../src/db/database.ts'
import type { Opened } from '../src/db/node.ts'
import { FormReader } from '../src/http/form.ts'
import { seeded } from '../src/kernel/random.ts'
import type { Catalogue } from '../src/matching/catalogue.ts'
import { CatalogueCache } from '../src/matching/catalogue-cache.ts'
import type { SiteRecord } from '../src/matching/types.ts'
import { type Conditions, readConditions } from '../src/search/conditions.ts'
import { select } from '../src/search/select.ts'
import { zones } from '../src/zones/tables.ts'
import { type Row, report, times } from './report.ts'
import { PLAIN_QUERIES, randomQueries } from './search-cases.ts'
import { DAY, filled, provinceOf } from './search-data.ts'

const SITES = Number(process.env.SITES) || 100_000
const SEED = Number(process.env.SEED) || 20261124
const PAGES = 300
const WARM = 60
const RUNS = 20

const rows: Row[] = []
function add(engine: string, name: string, samples: readonly number[], figures: Record<string, number> = {}): void {
  const row = { engine, n: SITES, case: name, ...times(samples), ...figures }
  rows.push(row)
  console.log(
    `${engine.padEnd(14)} ${name.padEnd(44)} p50 ${row.p50_ms} ms, p99 ${row.p99_ms} ms ${JSON.stringify(figures)}`,
  )
}

/** The same database, with its round trips counted: a batch is one, a statement by itself is one. */
function counted({ client }: Opened) {
  const trips = { n: 0 }
  for (const name of ['execute', 'batch'] as const) {
    const real = client[name].bind(client) as (...args: unknown[]) => unknown
    client[name] = ((...args: unknown[]) => {
      trips.n++
      return real(...args)
    }) as never
  }
  return trips
}

async function serve(engine: string, opened: Opened, url: string): Promise<Catalogue> {
  const cache = new CatalogueCache()
  const startedAt = performance.now()
  const catalogue = await cache.current(opened.db)
  add(engine, 'catalogue read and built', [performance.now() - startedAt])
  const trips = counted(opened)
  const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: url })
  const deps = {
    config,
    db: opened.db,
    clock: () => new Date(`${DAY}T04:00:00Z`),
    random: seeded(1),
    catalogue: cache,
    sampleShown: true,
    asset: (name: string) => `/static/${name}`,
    clientIp: () => null,
  }
  const app = createApp(() => deps)
  const queries = randomQueries(seeded(SEED), PAGES + WARM)
  const ask = async (path: (query: string, i: number) => string) => {
    const samples: number[] = []
    const cpu: number[] = []
    let most = 0
    let slowest = ['', 0] as [string, number]
    for (const [i, query] of queries.entries()) {
      trips.n = 0
      const address = path(query, i)
      const before = process.cpuUsage()
      const from = performance.now()
      const response = await app.request(`http://panhuo.test${address}`, {
        headers: { 'Accept-Language': i % 2 ? 'en' : 'zh-CN' },
      })
      await response.text()
      const ms = performance.now() - from
      if (response.status !== 200) throw new Error(`${address} answered ${response.status}`)
      if (i < WARM) continue
      samples.push(ms)
      const used = process.cpuUsage(before)
      cpu.push((used.user + used.system) / 1000)
      most = Math.max(most, trips.n)
      if (ms > slowest[1]) slowest = [address, ms]
    }
    console.log(`  slowest: ${decodeURIComponent(slowest[0])} ${slowest[1].toFixed(1)} ms`)
    const { p50_ms, p99_ms } = times(cpu)
    // What this process worked for it: the clock alone also counts whoever else uses the machine
    return { samples, figures: { cpu_p50_ms: p50_ms, cpu_p99_ms: p99_ms, round_trips: most } }
  }
  const cases: Record<string, (query: string, i: number) => string> = {
    'page, any three filters': (query) => `/assets?${query}`,
    'page, nothing asked': (_, i) => `/assets${i % 5 === 0 ? '' : `?page=${i % 5}`}`,
    'page, nothing found': (query) => `/assets?${query}&kind=land&heightMin=99`,
    // The whole province, then half as much in each direction with every zoom, as a screen shows it
    'clusters, any three filters': (query, i) => {
      const step = i % 5
      const [east, north] = [121 + 11 / 2 ** step, 40 + 7 / 2 ** step]
      return `/map/clusters?${query}&zoom=${7 + step}&bbox=121,40,${east},${north}`
    },
  }
  const hasMap = (await app.request('http://panhuo.test/map/clusters?zoom=7&bbox=121,40,132,47')).status === 200
  for (const [name, path] of Object.entries(cases)) {
    if (name.startsWith('clusters') && !hasMap) continue
    const { samples, figures } = await ask(path)
    add(engine, name, samples, figures)
  }
  return catalogue
}

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

console.log(`${SITES} assets, seed ${SEED}`)
const province = provinceOf(SITES, SEED)
const folder = mkdtempSync(join(tmpdir(), 'panhuo-bench-'))
const fileUrl = `file:${join(folder, 'panhuo.db')}`
const file = await filled(fileUrl, province)
console.log('embedded file filled')
const sqld = await startSqld()
try {
  const server = await filled(sqld.url, province)
  console.log('sqld filled')
  const catalogue = await serve('embedded file', file, fileUrl)
  await serve('sqld', server, sqld.url)
  await comparePasses(catalogue, { file: file.db, sqld: server.db })
  server.client.close()
} finally {
  await sqld.stop()
  file.client.close()
  rmSync(folder, { recursive: true })
}
report('search', rows)
