import { PerformanceObserver } from 'node:perf_hooks'
import { createApp } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { type Opened, openDatabase } from '../src/db/node.ts'
import { seeded } from '../src/kernel/random.ts'
import { CatalogueCache } from '../src/matching/catalogue-cache.ts'
import { percentile, times } from './report.ts'
import { DAY } from './search-cases.ts'

const ORIGIN = 'http://panhuo.test'
const MIB = 1024 ** 2

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

/** How long the collector has stopped this process so far, ms. Told a little late: read it once all is asked. */
function pauses() {
  const all: { at: number; ms: number }[] = []
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) all.push({ at: startTime, ms: duration })
  }).observe({ entryTypes: ['gc'] })
  return all
}

/** The app over a filled database in this process, its catalogue loaded, as `src/node.ts` runs it. */
export async function serving(url: string) {
  const opened = await openDatabase(url)
  const cache = new CatalogueCache()
  const startedAt = performance.now()
  const before = process.cpuUsage()
  const catalogue = await cache.current(opened.db)
  const loadMs = performance.now() - startedAt
  const loading = process.cpuUsage(before)
  const trips = counted(opened)
  const collected = pauses()
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

  /** Asks for each address in turn, in both languages by turns; the first `warm` are not counted. */
  async function ask(paths: readonly string[], { warm = 0, cookies = [] as readonly string[], quiet = false } = {}) {
    const samples: number[] = []
    const cpu: number[] = []
    const spans: { from: number; to: number }[] = []
    let most = 0
    let slowest = ['', 0] as [string, number]
    for (const [i, path] of paths.entries()) {
      trips.n = 0
      const used = process.cpuUsage()
      const from = performance.now()
      const headers = { 'Accept-Language': i % 2 ? 'en' : 'zh-CN', Cookie: cookies[i % cookies.length] ?? '' }
      const response = await app.request(ORIGIN + path, { headers })
      await response.text()
      const ms = performance.now() - from
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
      if (i < warm) continue
      samples.push(ms)
      spans.push({ from, to: from + ms })
      const { user, system } = process.cpuUsage(used)
      cpu.push((user + system) / 1000)
      most = Math.max(most, trips.n)
      if (ms > slowest[1]) slowest = [path, ms]
    }
    // The observer hears of a pause some turns later
    await new Promise((resolve) => setTimeout(resolve, 50))
    const stopped = spans.map(({ from, to }) =>
      collected.filter(({ at }) => at >= from && at <= to).reduce((sum, { ms }) => sum + ms, 0),
    )
    if (!quiet) console.log(`  slowest: ${decodeURIComponent(slowest[0])} ${slowest[1].toFixed(1)} ms`)
    const { p50_ms, p99_ms } = times(cpu)
    // What this process worked for it: the clock alone also counts whoever else uses the machine
    return {
      samples,
      figures: {
        cpu_p50_ms: p50_ms,
        cpu_p99_ms: p99_ms,
        gc_p99_ms: Number(percentile(stopped, 0.99).toPrecision(3)),
        round_trips: most,
      },
    }
  }
  const loadFigures = {
    cpu_ms: Math.round((loading.user + loading.system) / 1000),
    rss_mib: Math.round(process.memoryUsage().rss / MIB),
  }
  return { db: opened.db, catalogue, config, loadMs, loadFigures, ask, close: () => opened.client.close() }
}
