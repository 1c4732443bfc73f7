import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Client, createClient } from '@libsql/client'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { embeddedClient } from '../../src/db/embedded-client.ts'
import { isBusy } from '../../src/db/errors.ts'
import { openDatabase } from '../../src/db/node.ts'

const HOLDER = fileURLToPath(new URL('lock-holder.mjs', import.meta.url))
const SETUP = 'CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL)'
const folder = mkdtempSync(join(tmpdir(), 'panhuo-embedded-'))
let file = ''
let client: Client
let count = 0

beforeEach(async () => {
  file = join(folder, `${++count}.db`)
  client = (await openDatabase(`file:${file}`)).client
  await client.execute(SETUP)
  return () => client.close()
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Another process takes the write lock and holds it for a while; resolves once it does. */
async function lockHeldElsewhere(holdMs: number): Promise<{ released: Promise<unknown> }> {
  const holder = spawn(process.execPath, [HOLDER, file, String(holdMs)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(holder, 'exit')
  await once(holder.stdout, 'data')
  return { released: ended }
}

const texts = async () =>
  (await client.execute('SELECT text FROM notes ORDER BY text')).rows.map((row) => String(row.text))
const insert = (text: string) => ({ sql: 'INSERT INTO notes (text) VALUES (?)', args: [text] })

describe('an embedded file while another process writes', () => {
  it('waits with its writes, keeps reading and loses nothing', async () => {
    const { released } = await lockHeldElsewhere(600)
    const writes = Array.from({ length: 40 }, (_, i) => `note ${String(i).padStart(2, '0')}`)
    const written = Promise.all(writes.map((text) => client.batch([insert(text)], 'write')))
    let waiting = true
    written.finally(() => {
      waiting = false
    })
    // The event loop turns between two attempts to write, however long the lock is held.
    let reads = 0
    while (waiting) {
      await client.execute('SELECT count(*) FROM notes')
      reads++
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    await written
    await released
    expect(await texts()).toEqual(['from the other process', ...writes])
    expect(reads).toBeGreaterThan(5)
  })

  it('gives up with a busy error when the lock is never let go, and works again afterwards', async () => {
    const impatient = embeddedClient(createClient, `file:${file}`, { timeoutMs: 10, attempts: 2, pauseMs: 5 })
    const { released } = await lockHeldElsewhere(400)
    await expect(impatient.batch([insert('too early')], 'write')).rejects.toSatisfy(isBusy)
    expect((await impatient.execute('SELECT count(*) AS n FROM notes')).rows[0]?.n).toBe(0)
    await released
    await impatient.batch([insert('in time')], 'write')
    expect(await texts()).toEqual(['from the other process', 'in time'])
    impatient.close()
  })
})

describe('an embedded file in one process', () => {
  it('takes transactions, single writes and reads at once and keeps every one', async () => {
    const write = (i: number) =>
      i % 2 ? client.execute(insert(`w${i}`)) : client.batch([insert(`w${i}`), insert(`x${i}`)], 'write')
    const all = Array.from({ length: 300 }, (_, i) => [write(i), client.execute('SELECT count(*) FROM notes')]).flat()
    await Promise.all(all)
    expect((await texts()).length).toBe(450)
  })

  it('goes on after a write that failed for its own fault', async () => {
    const wrong = client.batch([insert('kept out'), 'INSERT INTO notes (text) VALUES (NULL)'], 'write')
    const right = client.batch([insert('kept')], 'write')
    await expect(wrong).rejects.toThrow(/NOT NULL/)
    await right
    expect(await texts()).toEqual(['kept'])
  })

  it('refuses interactive transactions', () => {
    expect(() => client.transaction('write')).toThrow(/one batch/)
  })
})
