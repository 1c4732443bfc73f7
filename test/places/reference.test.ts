import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrateDatabase, type Opened, openDatabase } from '../../src/db/node.ts'

const folder = mkdtempSync(join(tmpdir(), 'panhuo-reference-'))
let opened: Opened
beforeAll(async () => {
  opened = await openDatabase(`file:${join(folder, 'reference.db')}`)
  await migrateDatabase(opened.db, new URL('../../drizzle', import.meta.url).pathname)
})
afterAll(() => {
  opened.client.close()
  rmSync(folder, { recursive: true })
})
const rows = async (sql: string) => (await opened.client.execute(sql)).rows.map((row) => ({ ...row }))

describe('the reference data of the migrations', () => {
  it('holds 1 971 industries, each under its parent', async () => {
    expect(await rows('select level, count(*) as n, count(name_en) as english from industries group by level')).toEqual(
      [
        { level: 1, n: 20, english: 20 },
        { level: 2, n: 97, english: 97 },
        { level: 3, n: 473, english: 0 },
        { level: 4, n: 1381, english: 0 },
      ],
    )
    expect(
      await rows(`select i.code from industries i left join industries p on p.code = i.parent and p.level = i.level - 1
                  where i.level > 1 and p.code is null`),
    ).toEqual([])
    expect(await rows(`select name_zh, parent from industries where code = '3670'`)).toEqual([
      { name_zh: '汽车零部件及配件制造', parent: '367' },
    ])
  })

  it('says which logistics nodes are only inferred, and names none of level 3', async () => {
    expect(
      await rows(
        `select level, confirmed, count(*) as n from places where kind = 'logistics-node' group by 1, 2 order by 1`,
      ),
    ).toEqual([
      { level: 1, confirmed: 1, n: 1 },
      { level: 2, confirmed: 0, n: 11 },
    ])
    expect(
      await rows(`select count(*) as n from places where kind = 'airport' and confirmed = 1 and level is null`),
    ).toEqual([{ n: 7 }])
  })
})
