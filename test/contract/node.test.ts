import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { migrateDatabase, type Opened, openDatabase } from '../../src/db/node.ts'
import { MIGRATIONS } from '../../src/prepare.ts'
import { databaseContract } from './database-suite.ts'
import { runtimeContract } from './runtime-suite.ts'
import { segmentsContract } from './segments-suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'panhuo-contract-'))
const opened: Opened[] = []
const open = async (url: string) => {
  const database = await openDatabase(url)
  opened.push(database)
  await migrateDatabase(database.db, MIGRATIONS)
  return database.db
}
afterAll(() => {
  for (const { client } of opened) client.close()
  rmSync(folder, { recursive: true })
})

databaseContract('Node with a file', () => open(`file:${folder}/contract.db`))
databaseContract('Node with sqld', () => open(inject('sqldUrl')))
segmentsContract('Node with a file', () => open(`file:${folder}/segments.db`))
segmentsContract('Node with sqld', () => open(inject('sqldUrl')))
runtimeContract('Node')
