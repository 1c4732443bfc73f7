import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDemoAccounts, DEMO_INVESTOR_ID } from '../../src/accounts/demo.ts'
import { migrateDatabase, type Opened, openDatabase } from '../../src/db/node.ts'
import { seeded } from '../../src/kernel/random.ts'
import { DEMO_MANAGER_ZONES, fillSample } from '../../src/sample/fill.ts'

const clock = () => new Date('2026-11-23T06:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'panhuo-sample-'))
let opened: Opened
beforeAll(async () => {
  opened = await openDatabase(`file:${join(folder, 'sample.db')}`)
  await migrateDatabase(opened.db, fileURLToPath(new URL('../../drizzle', import.meta.url)))
  const accounts = { db: opened.db, clock, random: seeded(1), managerZoneIds: DEMO_MANAGER_ZONES, open: true }
  await createDemoAccounts(accounts)
})
afterAll(() => {
  opened.client.close()
  rmSync(folder, { recursive: true })
})
const one = async (sql: string) => Object.values((await opened.client.execute(sql)).rows[0]!)[0]

describe('filling an empty database', () => {
  it('writes the province and its events, and nothing into a database that has zones', async () => {
    const filling = { clock, ownerIds: [DEMO_INVESTOR_ID] } as const
    expect(await fillSample(opened.db, filling)).toEqual({ kind: 'filled' })
    const counts = () =>
      Promise.all(
        ['zones', 'enterprises', 'assets', 'projects', 'events'].map((table) => one(`select count(*) from ${table}`)),
      )
    const filled = await counts()
    expect(filled.slice(0, 4)).toEqual([52, 60, 400, 40])
    expect(await fillSample(opened.db, filling)).toEqual({ kind: 'not-empty' })
    expect(await counts()).toEqual(filled)
  })

  it('leaves each row at the number of its last event', async () => {
    for (const table of ['zones', 'enterprises', 'assets', 'projects']) {
      const sql = `select count(*) from ${table} t where t.seq <> (select max(seq) from events e where e.subject_id = t.id)`
      expect(await one(sql), table).toBe(0)
    }
  })

  it('names only industries that the standard has', async () => {
    expect(
      await one('select count(*) from projects p left join industries i on i.code = p.industry where i.code is null'),
    ).toBe(0)
    const unknown = `select count(*) from assets a, json_each(a.facts, '$.admittedIndustries.value') v
                     left join industries i on i.code = v.value where i.code is null`
    expect(await one(unknown)).toBe(0)
  })

  it('leaves no reference dangling', async () => {
    expect((await opened.client.execute('pragma foreign_key_check')).rows).toEqual([])
    const zones = DEMO_MANAGER_ZONES.map((id) => `'${id}'`).join()
    expect(await one(`select count(*) from zones where id in (${zones})`)).toBe(DEMO_MANAGER_ZONES.length)
  })
})
