// Pages per second and their times on both runtimes: Node with a file, workerd (served directly) with sqld.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildApp } from '../scripts/lib/build.ts'
import { startNode } from '../scripts/lib/node-app.ts'
import { prepareDatabase } from '../scripts/lib/prepare-database.ts'
import { startSqld } from '../scripts/lib/sqld.ts'
import { startWorkerd } from '../scripts/lib/workerd.ts'
import type { DemoAccount } from '../src/prepare.ts'
import { type Row, report, times } from './report.ts'

const CONNECTIONS = 16
const LOAD_MS = 4000
const LOAD = fileURLToPath(new URL('load.ts', import.meta.url))

function measure(name: string, url: string, cookie: string): Row {
  const args = ['--import', 'tsx', LOAD, url, cookie, String(CONNECTIONS), String(LOAD_MS)]
  const { samplesMs, elapsedMs } = JSON.parse(
    execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 }),
  )
  const perSecond = Math.round((samplesMs.length * 1000) / elapsedMs)
  const row = { engine: 'panhuo', n: CONNECTIONS, case: name, ...times(samplesMs), requests_per_s: perSecond }
  console.log(`${name.padEnd(18)} ${String(perSecond).padStart(6)}/s  p50 ${row.p50_ms} ms  p99 ${row.p99_ms} ms`)
  return row
}

/** Signs in as the demo investor; gives the cookie and the address of a project's matches. */
async function investor(url: string, accounts: readonly DemoAccount[]): Promise<{ cookie: string; matches: string }> {
  const { email = '', password = '' } = accounts.find((account) => account.role === 'investor') ?? {}
  const signedIn = await fetch(`${url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Sec-Fetch-Site': 'same-origin', Origin: url },
    body: new URLSearchParams({ email, password }),
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((c) => c.split(';')[0])
    .join('; ')
  const list = await (await fetch(`${url}/my/projects`, { headers: { Cookie: cookie } })).text()
  const project = [...list.matchAll(/href="(\/projects\/[0-9a-z-]+)"/g)]
    .map((m) => m[1])
    .find((p) => p !== '/projects/new')
  if (!project) throw new Error('the demo investor has no project')
  return { cookie, matches: `${project}/matches` }
}

async function pages(runtime: string, url: string, accounts: readonly DemoAccount[]): Promise<Row[]> {
  const { cookie, matches } = await investor(url, accounts)
  return [
    measure(`home ${runtime}`, `${url}/`, ''),
    measure(`catalogue ${runtime}`, `${url}/assets`, ''),
    measure(`matches ${runtime}`, `${url}${matches}`, cookie),
  ]
}

const folder = mkdtempSync(join(tmpdir(), 'panhuo-bench-'))
buildApp()
const rows: Row[] = []

const onFile = { DATABASE_URL: `file:${join(folder, 'panhuo.db')}`, SAMPLE: 'on' }
const accounts = await prepareDatabase(onFile)
const node = await startNode({ settings: onFile })
rows.push(...(await pages('node', node.url, accounts)))
await node.stop()

const sqld = await startSqld()
const onSqld = { DATABASE_URL: sqld.url, SAMPLE: 'on' }
await prepareDatabase(onSqld)
const workerd = await startWorkerd({ settings: onSqld })
rows.push(...(await pages('workerd', workerd.url, accounts)))
await workerd.stop()
await sqld.stop()

rmSync(folder, { recursive: true })
report('pages', rows)
