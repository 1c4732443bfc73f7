import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { migrateDatabase, openDatabase } from '../../src/db/node.ts'
import { type ImportOptions, importSites } from '../../src/exchange/import.ts'
import type { RowReport } from '../../src/exchange/tally.ts'
import { seeded } from '../../src/kernel/random.ts'

const MIGRATIONS = fileURLToPath(new URL('../../drizzle', import.meta.url))
export const NOW = new Date('2026-06-18T01:00:00Z')

/** An empty, migrated database in a folder of its own. */
export async function emptyStore() {
  const folder = mkdtempSync(join(tmpdir(), 'panhuo-import-'))
  const url = `file:${join(folder, 'test.db')}`
  const { db, client } = await openDatabase(url)
  await migrateDatabase(db, MIGRATIONS)
  const random = seeded(7)
  const rowsOf = async (sql: string) => (await client.execute(sql)).rows.map((row) => ({ ...row }))
  return {
    db,
    url,
    folder,
    client,
    rows: rowsOf,
    count: async (table: 'assets' | 'events' | 'zones') =>
      Number((await rowsOf(`select count(*) as n from ${table}`))[0]!.n),
    /** Everything that an import could have touched. */
    dump: async () => ({
      assets: await rowsOf('select * from assets order by id'),
      events: await rowsOf('select * from events order by id'),
      zones: await rowsOf('select * from zones order by id'),
    }),
    /** Imports, and keeps what was told of each row. */
    run: async (open: ImportOptions['open'], options: Partial<ImportOptions> = {}) => {
      const rows: RowReport[] = []
      const onRow = (row: RowReport) => void rows.push(row)
      const result = await importSites({ db, open, clock: () => NOW, random, onRow, ...options })
      return { result, rows }
    },
    close: () => {
      client.close()
      rmSync(folder, { recursive: true })
    },
  }
}
export type Store = Awaited<ReturnType<typeof emptyStore>>
