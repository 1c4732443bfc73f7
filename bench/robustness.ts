// npm run bench -- robustness: how often each site leads under 1 000 weightings, exact over 24 000 sites made as the sample province is,
// against scoring every site under each weighting; with every need a preference (all sites fit) and for a project of the sample.
import { approximatePosition } from '../src/assets/public-position.ts'
import { seeded } from '../src/kernel/random.ts'
import { buildCatalogue, type Catalogue } from '../src/matching/catalogue.ts'
import { gateRows } from '../src/matching/gate.ts'
import { planOf } from '../src/matching/plan.ts'
import { robustness, weighedNeeds } from '../src/matching/robustness/robustness.ts'
import { drawWeightings, SPREADS, type Spread } from '../src/matching/robustness/weightings.ts'
import type { SiteRecord } from '../src/matching/types.ts'
import { NEED_KEYS, type Requirement } from '../src/projects/requirement.ts'
import { draws } from '../src/sample/draw.ts'
import { sampleProjects } from '../src/sample/projects.ts'
import { type Row, report, times } from './report.ts'
import { DAY } from './search-cases.ts'
import { provinceOf } from './search-data.ts'

const SITES = Number(process.env.SITES) || 24_000
const SEED = 1
const SAMPLES = 1_000
const TOP = 5
const RUNS = 12
const NODES = [
  [125.32, 43.88],
  [126.55, 43.84],
] as const

function catalogueOf(count: number): Catalogue {
  const { zones, assets } = provinceOf(count, SEED)
  const byId = new Map(zones.map((zone) => [zone.id, zone]))
  const sites = assets.map((asset): SiteRecord => {
    const { name, nameEn, prefecture, leadingIndustries, admittedIndustries } = byId.get(asset.zoneId)!
    const position = asset.position && approximatePosition(asset.position)
    return { ...asset, position, zone: { name, nameEn, prefecture, leadingIndustries, admittedIndustries } }
  })
  return buildCatalogue(sites, { version: 'bench', logisticsNodes: NODES })
}

/** Every site that fits, scored under every weighting; the five best of each. */
function everySite(catalogue: Catalogue, requirement: Requirement, spread: Spread) {
  const plan = planOf(requirement, catalogue.lists.all)
  const needs = weighedNeeds(plan)
  const { fails, unknowns } = gateRows(catalogue, plan)
  const fitting = Array.from(fails.keys()).filter((row) => fails[row] === 0 && unknowns[row] === 0)
  const worths = fitting.map((row) => needs.map(({ shape }) => shape.interval(catalogue.columns, row).low))
  const { count, values } = drawWeightings(
    needs.map(({ weight }) => weight),
    spread,
    SAMPLES,
    SEED,
  )
  const first = new Map<string, number>()
  for (let s = 0; s < count; s++) {
    let best = -1
    let bestScore = -1
    worths.forEach((worth, i) => {
      let score = 0
      for (let j = 0; j < worth.length; j++) score += values[s * worth.length + j]! * worth[j]!
      const before = best >= 0 && catalogue.idRank[fitting[i]!]! < catalogue.idRank[fitting[best]!]!
      if (score > bestScore || (score === bestScore && before)) {
        bestScore = score
        best = i
      }
    })
    if (best < 0) continue
    const { id } = catalogue.sites[fitting[best]!]!
    first.set(id, (first.get(id) ?? 0) + 1)
  }
  return first
}

const catalogue = catalogueOf(SITES)
const [project] = sampleProjects(draws(seeded(SEED)), 1, DAY)
const asked: Requirement = { ...project!.requirement, asOf: DAY }
const preferring: Requirement = {
  asOf: DAY,
  needs: Object.fromEntries(
    NEED_KEYS.flatMap((key) => (asked.needs[key] ? [[key, { ...asked.needs[key], level: 'prefer' }]] : [])),
  ),
}
const rows: Row[] = []
for (const [name, requirement] of [
  ['all fit', preferring],
  ['a project of the sample', asked],
] as const) {
  for (const spread of Object.keys(SPREADS) as Spread[]) {
    const options = { optimism: 0, spread, samples: SAMPLES, seed: SEED, top: TOP }
    const work = () => robustness(catalogue, requirement, options)
    const firsts = new Map(work().sites.flatMap(({ id, places }) => (places[0]! > 0 ? [[id, places[0]!]] : [])))
    const from = performance.now()
    const expected = everySite(catalogue, requirement, spread)
    const bruteMs = performance.now() - from
    const same = firsts.size === expected.size && [...firsts].every(([id, count]) => expected.get(id) === count)
    if (!same) throw new Error(`${name}, ${spread}: the engines disagree`)
    const samples = Array.from({ length: RUNS }, () => {
      const start = performance.now()
      work()
      return performance.now() - start
    })
    const needs = Object.keys(requirement.needs).length
    const row: Row = {
      engine: 'panhuo',
      n: catalogue.size,
      case: `${name}, ${spread}`,
      ...times(samples),
      needs,
      samples: SAMPLES,
    }
    rows.push(row, {
      engine: 'every site',
      n: catalogue.size,
      case: `${name}, ${spread}`,
      ...times([bruteMs]),
      needs,
      samples: SAMPLES,
    })
    console.log(
      `${row.case.padEnd(34)} ${firsts.size} ever first, p50 ${row.p50_ms} ms, p99 ${row.p99_ms} ms; every site ${Math.round(bruteMs)} ms`,
    )
  }
}
report('robustness', rows)
