// npm test: every check there is, in one run. The last line is "N passed, N failed"; a static check counts as one.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApp } from './lib/build.ts'
import { ensureChromium } from './lib/chromium.ts'

/** wrangler and workerd stay off the network. */
const OFFLINE = { CLOUDFLARE_CF_FETCH_ENABLED: 'false', WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true' }

interface Outcome {
  passed: number
  failed: number
}

const total: Outcome = { passed: 0, failed: 0 }
const reports = mkdtempSync(join(tmpdir(), 'panhuo-test-'))

function count(name: string, outcome: Outcome, startedAt: number): void {
  total.passed += outcome.passed
  total.failed += outcome.failed
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`── ${name}: ${outcome.failed === 0 ? 'ok' : 'FAILED'}, ${seconds} s`)
}

const run = (args: readonly string[]) =>
  spawnSync('npx', ['--no-install', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...OFFLINE },
  }).status

/** One command that is right or wrong as a whole. */
function check(name: string, work: () => boolean): void {
  const startedAt = performance.now()
  let right = false
  try {
    right = work()
  } catch (error) {
    console.error((error as Error).message)
  }
  count(name, right ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }, startedAt)
}

/** One vitest project, test by test. */
function project(name: string): void {
  const startedAt = performance.now()
  const file = join(reports, `${name}.json`)
  const status = run([
    'vitest',
    'run',
    '--project',
    name,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${file}`,
  ])
  count(`tests on ${name}`, outcomeOf(file, status), startedAt)
}

interface Report {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/** A file that could not even start counts as one failed test, and so does a run that ended badly without a failed test. */
function outcomeOf(file: string, status: number | null): Outcome {
  try {
    const report: Report = JSON.parse(readFileSync(file, 'utf8'))
    const broken = report.testResults.filter((r) => r.status === 'failed' && r.assertionResults.length === 0).length
    const failed = report.numFailedTests + broken
    return { passed: report.numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

check('types', () => run(['tsc', '-p', '.']) === 0)
check('lint and format', () => run(['biome', 'ci', '.']) === 0)
check('dead code', () => run(['knip']) === 0)
check('build', () => {
  buildApp()
  return true
})
project('node')
project('workerd')
project('served')
check('chromium', () => {
  ensureChromium()
  return true
})
project('browser')

rmSync(reports, { recursive: true })
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
