// npm run bench -- matching: the exact top 20 and the whole page (counts, near misses, what to relax) over a made-up catalogue with stated
// correlation (`matching-data.ts`; SITES=1000000 for a million), with fifteen criteria, where most pass and where few do; a change until it is
// ranked; the kernel's memory; against scoring every site in float64 and sorting. Results are compared before they are timed.
import { buildCatalogue, type Catalogue, withChanges } from '../src/matching/catalogue.ts'
import { gateState } from '../src/matching/gate.ts'
import { kernelOf } from '../src/matching/kernel/kernel.ts'
import { scan } from '../src/matching/kernel/scan.ts'
import { planOf } from '../src/matching/plan.ts'
import { rank } from '../src/matching/rank.ts'
import { orderOf, scoreRow } from '../src/matching/score.ts'
import { TopK } from '../src/matching/top-k.ts'
import type { Requirement } from '../src/projects/requirement.ts'
import { madeUpSites, NODES } from './matching-data.ts'
import { type Row, report, times } from './report.ts'

const SITES = Number(process.env.SITES) || 100_000
const SEED = 1
const K = 20
const SECONDS = 3
const AS_OF = '2026-11-25'
const CHANGCHUN = { name: '长春', lon: 125.32, lat: 43.88 }

const prefer = (importance: number) => ({ level: 'prefer', importance }) as const
const must = (importance: number) => ({ level: 'must', importance }) as const

const few: Requirement['needs'] = {
  dealMode: { ...must(6), modes: ['rent', 'purchase'] },
  kind: { ...prefer(3), kinds: ['land-and-building', 'building'] },
  landArea: { ...must(8), min: 10_000, ideal: 30_000, max: 80_000 },
  floorArea: { ...prefer(7), min: 4_000, ideal: 12_000, max: 40_000 },
  power: { ...must(6), min: 1_000 },
  clearHeight: { ...prefer(4), min: 8 },
  utilities: { ...must(5), wanted: ['water', 'sewage', 'gas'] },
  admission: { ...must(5), industry: '36' },
  places: { ...must(7), places: [CHANGCHUN], radiusKm: 150 },
  rail: { ...prefer(4), withinKm: 10 },
  title: prefer(4),
  environment: prefer(4),
  condition: prefer(3),
  remainingTerm: { ...prefer(3), years: 20 },
  freshness: { ...prefer(2), years: 3 },
}
const most: Requirement['needs'] = {
  ...few,
  dealMode: { ...must(6), modes: ['rent', 'purchase', 'equity'] },
  landArea: { ...must(8), min: 1_000, ideal: 30_000, max: 1_000_000 },
  power: { ...must(6), min: 20 },
  utilities: { ...prefer(5), wanted: ['water', 'sewage', 'gas'] },
  admission: { ...prefer(5), industry: '36' },
  places: { ...must(7), places: [CHANGCHUN], radiusKm: 1_500 },
  encumbrance: must(2),
  rail: { ...must(4), withinKm: 1_000 },
}

/** Every site scored and sorted: those that pass. */
function everySite(catalogue: Catalogue, requirement: Requirement): string[] {
  const plan = planOf(requirement, catalogue.lists.all)
  const best = new TopK(K)
  for (let row = 0; row < catalogue.size; row++) {
    if (plan.gates.some(({ gate }) => gateState(gate.interval(catalogue.columns, row)) !== 'pass')) continue
    best.offer(orderOf(scoreRow(catalogue, plan.needs, row), 0), catalogue.idRank[row]!, row)
  }
  return best.sorted().map(({ row }) => catalogue.sites[row]!.id)
}

function topTwenty(catalogue: Catalogue, requirement: Requirement): string[] {
  const plan = planOf(requirement, catalogue.lists.all)
  const kernel = kernelOf(catalogue)
  kernel.start(plan, 0)
  const eligible = new TopK(K)
  scan(catalogue, kernel, plan, 0, { eligible, toConfirm: new TopK(K) })
  return eligible.sorted().map(({ row }) => catalogue.sites[row]!.id)
}

/** Warm times: the first quarter of the runs is left out. */
function timed(work: () => unknown, least = 20): number[] {
  const samples: number[] = []
  const until = performance.now() + SECONDS * 1000
  while (performance.now() < until || samples.length < least) {
    const from = performance.now()
    work()
    samples.push(performance.now() - from)
  }
  return samples.slice(Math.floor(samples.length / 4))
}

console.log(`${SITES} sites, seed ${SEED}`)
const sites = madeUpSites({ sites: SITES, seed: SEED })
let catalogue = buildCatalogue(sites, { version: 'bench', logisticsNodes: NODES })
const bytes = kernelOf(catalogue).image.bytes / SITES
const rows: Row[] = []
const add = (engine: string, name: string, samples: number[], figures: Record<string, number> = {}) => {
  const row = { engine, n: SITES, case: name, ...times(samples), ...figures }
  rows.push(row)
  console.log(`${engine.padEnd(12)} ${name.padEnd(30)} p50 ${row.p50_ms} ms, p99 ${row.p99_ms} ms`)
}

for (const [name, needs] of Object.entries({ 'most pass': most, 'few pass': few })) {
  const requirement = { asOf: AS_OF, needs }
  const { eligible, toConfirm } = rank(catalogue, requirement, { k: K, optimism: 0 })
  const found = topTwenty(catalogue, requirement)
  if (found.join() !== everySite(catalogue, requirement).join()) throw new Error(`${name}: the engines disagree`)
  const figures = { eligible: eligible.total, to_confirm: toConfirm.total, kernel_bytes_a_site: bytes }
  add(
    'panhuo',
    `top ${K}, ${name}`,
    timed(() => topTwenty(catalogue, requirement)),
    figures,
  )
  add(
    'panhuo',
    `whole page, ${name}`,
    timed(() => rank(catalogue, requirement, { k: K, optimism: 0 })),
    figures,
  )
  add(
    'every site',
    `top ${K}, ${name}`,
    timed(() => everySite(catalogue, requirement), 4),
    figures,
  )
}

let change = 0
add(
  'panhuo',
  'published until it is ranked',
  timed(() => {
    const changed = [{ ...sites[change % SITES]!, id: `new-${change++}` }]
    catalogue = withChanges(catalogue, { version: `${change}`, changed, removed: [] })
    topTwenty(catalogue, { asOf: AS_OF, needs: most })
  }),
)
report('matching', rows)
