// One process of the home bench, `home-serve.ts ENGINE URL`.
import { asc, eq, max } from 'drizzle-orm'
import { assets } from '../src/assets/tables.ts'
import { events } from '../src/events/tables.ts'
import { cookiesOf } from './people.ts'
import { Rows, times } from './report.ts'
import { serving } from './serving.ts'

const TIMES = 120
const CHANGES = 6

const [engine = '', url = ''] = process.argv.slice(2)
const server = await serving(url)
const rows = new Rows(server.catalogue.size)
rows.add(engine, 'catalogue read and built', [server.loadMs], server.loadFigures)
const { investors, manager, admin, matches } = await cookiesOf(server.config)

/** Somebody touches a site: the next page finds another catalogue. */
async function change() {
  const { db } = server
  const [[site], [last]] = await db.batch([
    db.select({ id: assets.id, seq: assets.seq }).from(assets).orderBy(asc(assets.id)).limit(1),
    db
      .select({ seq: max(events.seq) })
      .from(events)
      .where(eq(events.subjectType, 'asset')),
  ])
  const seq = Math.max(last!.seq ?? 0, site!.seq) + 1
  await db.batch([
    db.update(assets).set({ seq }).where(eq(assets.id, site!.id)),
    db.insert(events).values({
      subjectType: 'asset',
      subjectId: site!.id,
      seq,
      kind: 'asset.changed',
      actorId: null,
      at: `2026-11-24T01:00:00.000Z`,
      data: {},
    }),
  ])
}

const often = (path: string) => Array.from({ length: TIMES }, () => path)
const roles: [name: string, cookies: readonly string[]][] = [
  ['home, visitor', []],
  ['home, twelve investors', investors],
  ['home, manager', [manager]],
  ['home, administrator', [admin]],
]
const paths = matches.map(({ path }) => path)
const owners = matches.map(({ cookie }) => cookie)
const first = await server.ask(paths, { cookies: owners })
rows.add(engine, 'matches of twelve projects, first time', first.samples, first.figures)
const again = await server.ask(paths, { cookies: owners })
rows.add(engine, 'matches of twelve projects, again', again.samples, again.figures)
for (const [name, cookies] of roles) {
  const { samples, figures } = await server.ask(often('/'), { cookies, warm: 24 })
  rows.add(engine, name, samples, figures)
}
const after: [name: string, path: string, cookies: readonly string[]][] = [
  ...roles.map(([name, cookies]) => [name, '/', cookies] as [string, string, readonly string[]]),
  ['catalogue, three filters', '/assets?floorMin=5000&powerMin=800&rentMax=9', []],
]
for (const [name, path, cookies] of after) {
  const samples: number[] = []
  const worked: number[] = []
  for (let i = 0; i < CHANGES; i++) {
    await change()
    const { samples: one, figures } = await server.ask([path], {
      cookies: cookies.slice(i % Math.max(1, cookies.length)),
      quiet: true,
    })
    samples.push(...one)
    worked.push(figures.cpu_p50_ms)
  }
  const { p50_ms, p99_ms } = times(worked)
  rows.add(engine, `${name}, just after a change`, samples, { cpu_p50_ms: p50_ms, cpu_p99_ms: p99_ms })
}
server.close()
rows.print()
