// One process of the search bench, `search-serve.ts ENGINE URL`: loads the catalogue and answers its pages and the marks of its map.
import { seeded } from '../src/kernel/random.ts'
import { Rows } from './report.ts'
import { randomQueries, SEED } from './search-cases.ts'
import { serving } from './serving.ts'

const PAGES = 300
const WARM = 60

const [engine = '', url = ''] = process.argv.slice(2)
const server = await serving(url)
const rows = new Rows(server.catalogue.size)
rows.add(engine, 'catalogue read and built', [server.loadMs], server.loadFigures)

const queries = randomQueries(seeded(SEED), PAGES + WARM)
const cases: Record<string, (query: string, i: number) => string> = {
  'page, any three filters': (query) => `/assets?${query}`,
  'page, nothing asked': (_, i) => `/assets${i % 5 === 0 ? '' : `?page=${i % 5}`}`,
  'page, nothing found': (query) => `/assets?${query}&kind=land&heightMin=99`,
  // The whole province, then half as much in each direction with every zoom, as a screen shows it
  'clusters, any three filters': (query, i) => {
    const step = i % 5
    const [east, north] = [121 + 11 / 2 ** step, 40 + 7 / 2 ** step]
    return `/map/clusters?${query}&zoom=${7 + step}&bbox=121,40,${east},${north}`
  },
}
for (const [name, path] of Object.entries(cases)) {
  const { samples, figures } = await server.ask(queries.map(path), { warm: WARM })
  rows.add(engine, name, samples, figures)
}
server.close()
rows.print()
