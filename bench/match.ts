// npm run bench -- match: ranks every real site of the friches file for a requirement, exactly, against scoring every site and
// sorting, with this engine's distances and with Turf's. Real rows only: what the file does not know stays unknown.
import { createReadStream, existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import distance from '@turf/distance'
import { mappedRows } from '../src/exchange/rows.ts'
import { buildCatalogue, type Catalogue, withChanges } from '../src/matching/catalogue.ts'
import { findOutFirst } from '../src/matching/find-out-first.ts'
import { gateState } from '../src/matching/gate.ts'
import { type Plan, planOf } from '../src/matching/plan.ts'
import { rank } from '../src/matching/rank.ts'
import { orderOf, scoreRow } from '../src/matching/score.ts'
import type { Shape } from '../src/matching/shapes/shape.ts'
import type { SiteRecord } from '../src/matching/types.ts'
import type { Needs, Requirement } from '../src/projects/requirement.ts'
import { type Row, report, times } from './report.ts'

const FILE = process.env.FRICHES ?? fileURLToPath(new URL('../../shared/data/friches_fr.csv', import.meta.url))
const AS_OF = '2024-03-31'
const K = 20
const SECONDS = 3

if (!existsSync(FILE)) {
  console.error(`${FILE} is missing: set FRICHES to the CNIG friches file`)
  process.exit(1)
}

const NO_ZONE = { name: '', nameEn: null, prefecture: null, leadingIndustries: null, admittedIndustries: null }

async function realSites(): Promise<SiteRecord[]> {
  const sites: SiteRecord[] = []
  for await (const rows of mappedRows(createReadStream(FILE), 1000, { today: AS_OF, zoneNamed: true })) {
    for (const row of rows) {
      if (row.kind === 'refused') continue
      const { externalId, departement, content } = row.record
      const { name, address, kind, position, facts, factsAsOf } = content
      sites.push({
        id: externalId,
        zoneId: `${departement}`,
        name,
        nameEn: null,
        address,
        sample: false,
        kind,
        position,
        facts,
        factsAsOf,
        publishedAt: null,
        zone: NO_ZONE,
      })
    }
  }
  return sites
}

const LYON = { name: 'Lyon', lon: 4.8357, lat: 45.764 }
const LILLE = { name: 'Lille', lon: 3.0573, lat: 50.6292 }
/** Two of France's large logistics cities, in the part of the nodes. */
const NODES = [LYON, LILLE].map(({ lon, lat }) => [lon, lat] as const)

const prefer = (importance: number) => ({ level: 'prefer', importance }) as const
const must = (importance: number) => ({ level: 'must', importance }) as const
const needs = (hard: (importance: number) => Pick<Needs['heat'], 'level' | 'importance'>): Requirement['needs'] => ({
  landArea: { ...hard(8), min: 20_000, ideal: 50_000, max: 120_000 },
  places: { ...hard(7), places: [LYON, LILLE], radiusKm: 150 },
  rail: { ...hard(5), withinKm: 10 },
  environment: prefer(6),
  condition: prefer(3),
  logistics: { ...prefer(4), withinKm: 100 },
  freshness: { ...prefer(2), years: 3 },
  power: { ...prefer(3), min: 800 },
})
const CASES: { name: string; needs: Requirement['needs'] }[] = [
  { name: 'all pass', needs: needs(prefer) },
  { name: 'few pass', needs: needs(must) },
  { name: 'nothing passes', needs: { ...needs(must), kind: { ...must(1), kinds: ['building'] } } },
  { name: 'all to confirm', needs: { ...needs(prefer), power: { ...must(3), min: 800 } } },
]

/** What brute force finds: every site asked and scored, those that pass and those to confirm sorted. */
function everySite(catalogue: Catalogue, plan: Plan, optimism: number) {
  const passing: { id: string; score: number }[] = []
  const toConfirm: { id: string; score: number }[] = []
  for (let row = 0; row < catalogue.size; row++) {
    const states = plan.gates.map(({ gate }) => gateState(gate.interval(catalogue.columns, row)))
    if (states.includes('fail')) continue
    const score = orderOf(scoreRow(catalogue, plan.needs, row), optimism)
    ;(states.includes('unknown') ? toConfirm : passing).push({ id: catalogue.sites[row]!.id, score })
  }
  const best = (rows: typeof passing) => rows.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, K)
  return { eligible: best(passing), toConfirm: best(toConfirm) }
}

/** The same plan with Turf's distance to each place, a row at a time. */
function withTurf(catalogue: Catalogue, plan: Plan, { places, radiusKm }: Needs['places']): Plan {
  const shape = (base: Shape, worth: (km: number) => number): Shape => ({
    ...base,
    interval: (_, row) => {
      const at = catalogue.sites[row]!.position
      if (at === null) return { low: 0, high: 1 }
      const known = worth(Math.min(...places.map(({ lon, lat }) => distance([at[0], at[1]], [lon, lat]))))
      return { low: known, high: known }
    },
  })
  const swapped = plan.needs.map((need) =>
    need.key === 'places'
      ? {
          ...need,
          shape: shape(need.shape, (km) => Math.max(0, 1 - km / radiusKm)),
          gate: need.gate && shape(need.gate, (km) => (km <= radiusKm ? 1 : 0)),
        }
      : need,
  )
  return {
    ...plan,
    needs: swapped,
    gates: swapped.flatMap((need) => (need.gate ? [{ ...need, gate: need.gate }] : [])),
  }
}

/** Warm times: after a quarter of the runs, at least 20 and for some seconds. */
function timed(work: () => unknown): number[] {
  const samples: number[] = []
  const until = performance.now() + SECONDS * 1000
  while (performance.now() < until || samples.length < 20) {
    const from = performance.now()
    work()
    samples.push(performance.now() - from)
  }
  return samples.slice(Math.floor(samples.length / 4))
}

/** Two engines agree: the same sites in the same order; with Turf's distances, scores to nine digits. */
function assertSame(what: string, a: readonly { id: string; score: number }[], b: typeof a, exact: boolean): void {
  const same =
    a.length === b.length &&
    a.every(({ id, score }, i) => (exact ? id === b[i]!.id : true) && Math.abs(score - b[i]!.score) < 1e-9)
  if (!same) throw new Error(`${what}: the engines disagree`)
}

const sites = await realSites()
const options = { version: 'bench', logisticsNodes: NODES, blockSize: Number(process.env.BLOCK_SIZE) || undefined }
const catalogue = buildCatalogue(sites, options)
const n = catalogue.size
const rows: Row[] = []
const add = (engine: string, name: string, work: () => unknown, figures: Record<string, number> = {}) => {
  const row = { engine, n, case: name, ...times(timed(work)), ...figures }
  rows.push(row)
  console.log(`${engine.padEnd(12)} ${name.padEnd(28)} p50 ${row.p50_ms} ms, p99 ${row.p99_ms} ms`)
}

for (const { name, needs } of CASES) {
  const requirement: Requirement = { asOf: AS_OF, needs }
  const found = rank(catalogue, requirement, { k: K, optimism: 0 })
  const plan = () => planOf(requirement, catalogue.lists.all)
  const turf = () => withTurf(catalogue, plan(), needs.places!)
  for (const group of ['eligible', 'toConfirm'] as const) {
    assertSame(`${name}, ${group}`, found[group].rows, everySite(catalogue, plan(), 0)[group], true)
    assertSame(`${name}, ${group}, turf`, found[group].rows, everySite(catalogue, turf(), 0)[group], false)
  }
  const figures = { eligible: found.eligible.total, to_confirm: found.toConfirm.total, k: K }
  add('panhuo', name, () => rank(catalogue, requirement, { k: K, optimism: 0 }), figures)
  add('brute force', name, () => everySite(catalogue, plan(), 0), figures)
  add('turf', name, () => everySite(catalogue, turf(), 0), figures)
}
const first: Requirement = { asOf: AS_OF, needs: CASES[0]!.needs }
add('panhuo', 'find out first', () => findOutFirst(catalogue, first, { optimism: 0 }))
add('panhuo', 'catalogue from records', () => buildCatalogue(sites, options))
add('panhuo', 'catalogue after one change', () =>
  withChanges(catalogue, { version: 'b', changed: [sites[0]!], removed: [] }),
)
report('match', rows)
