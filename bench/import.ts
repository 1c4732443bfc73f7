// npm run bench -- import: the inventory of 23 878 idle sites into an embedded file, and the same rows written one by one.
import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { listMany } from '../src/assets/bulk.ts'
import type { Database } from '../src/db/database.ts'
import { migrateDatabase, openDatabase } from '../src/db/node.ts'
import { commit, recordEvent } from '../src/events/commands.ts'
import { createdAsset, departementZone } from '../src/exchange/assets-to-write.ts'
import { decide } from '../src/exchange/decide.ts'
import { DEPARTEMENTS } from '../src/exchange/departements.ts'
import { importSites } from '../src/exchange/import.ts'
import { mappedRows } from '../src/exchange/rows.ts'
import { today } from '../src/kernel/clock.ts'
import { newId } from '../src/kernel/id.ts'
import { secureRandom } from '../src/kernel/random.ts'
import { MIGRATIONS } from '../src/prepare.ts'
import { openMany } from '../src/zones/bulk.ts'
import { type Row, report, times } from './report.ts'

const FILE = fileURLToPath(new URL('../../shared/data/friches_fr.csv', import.meta.url))
const ROUNDS = 3
/** One insert a row is slow: a part of the file shows it, and `n` says how large a part. */
const ONE_BY_ONE = 2_000

if (!existsSync(FILE)) {
  console.error(`bench import needs ${FILE}`)
  process.exit(1)
}
const clock = () => new Date()
const open = () => createReadStream(FILE, { highWaterMark: 262_144 })

async function withStore<T>(work: (db: Database) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'panhuo-bench-'))
  const { db, client } = await openDatabase(`file:${join(folder, 'bench.db')}`)
  await migrateDatabase(db, MIGRATIONS)
  try {
    return await work(db)
  } finally {
    client.close()
    rmSync(folder, { recursive: true })
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

/** What somebody writes first: each row's asset and event in a batch of its own. */
async function oneByOne(db: Database): Promise<void> {
  const at = clock().toISOString()
  const zones = new Map<string, string>()
  let written = 0
  for await (const rows of mappedRows(open(), ONE_BY_ONE, { today: today(clock), zoneNamed: false })) {
    for (const row of rows) {
      if (row.kind === 'refused' || written === ONE_BY_ONE) continue
      const code = row.record.departement!
      if (!zones.has(code)) {
        const { zone, event } = departementZone(newId(clock, secureRandom), DEPARTEMENTS.get(code)!, at)
        await commit(db, [openMany(db, [zone]), recordEvent(db, event)])
        zones.set(code, zone.id)
      }
      const decision = decide(row.record, undefined, false)
      if (decision.kind !== 'create') continue
      const { asset, event } = createdAsset(newId(clock, secureRandom), zones.get(code)!, row.record, decision, at)
      await commit(db, [listMany(db, [asset]), recordEvent(db, event)])
      written++
    }
    return
  }
}

const first: number[] = []
const second: number[] = []
const single: number[] = []
let n = 0
let created = 0
let unchanged = 0
for (let round = 0; round < ROUNDS; round++) {
  await withStore(async (db) => {
    const run = async () => {
      const result = await importSites({ db, open, clock, random: secureRandom })
      n = result.read
      created += result.created
      unchanged += result.unchanged
    }
    first.push(await timed(run))
    second.push(await timed(run))
  })
  await withStore(async (db) => single.push(await timed(() => oneByOne(db))))
}
if (created !== ROUNDS * n || unchanged !== ROUNDS * n) throw new Error(`created ${created}, unchanged ${unchanged}`)

const row = (engine: string, rows: number, name: string, samples: readonly number[]): Row => {
  const { p50_ms, p99_ms } = times(samples)
  return { engine, n: rows, case: name, p50_ms, p99_ms, rows_per_s: Math.round(rows / (p50_ms / 1_000)) }
}
const peak_rss_mb = Math.round(process.resourceUsage().maxRSS / 1_024)
report('import', [
  { ...row('panhuo', n, 'first run', first), peak_rss_mb },
  row('panhuo', n, 'second run', second),
  row('one insert per row', ONE_BY_ONE, 'first run', single),
])
