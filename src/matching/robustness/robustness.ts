import type { NeedKey, Requirement } from '../../projects/requirement.ts'
import type { Catalogue } from '../catalogue.ts'
import { gateRows } from '../gate.ts'
import { type Plan, type PlannedNeed, planOf } from '../plan.ts'
import { type Race, run } from '../score.ts'
import { TopK } from '../top-k.ts'
import { Leaders } from './leaders.ts'
import { drawWeightings, type Spread } from './weightings.ts'

export interface RobustnessOptions {
  optimism: number
  spread: Spread
  /** Weightings drawn. */
  samples: number
  seed: number
  /** How many first places count. */
  top: number
}

/** How often, among the weightings drawn, a site that fits takes each of the first places. */
export interface Acceptability {
  id: string
  /** Weightings in which it takes place 1, 2, … */
  places: readonly number[]
  /** The mean of the weightings in which it comes first: whoever weighs so, prefers it; null where it never does. */
  central: { readonly [K in NeedKey]?: number } | null
}

export interface Robustness {
  spread: Spread
  samples: number
  seed: number
  /** Every site that is among the first under some weighting, by how often it is first, then among the first, then second and so on, then by id. */
  sites: readonly Acceptability[]
}

/** Sites that are likely to lead, looked at first so that the others are refused early. */
const POOL = 64

/** The needs that have a weight: those of none are not drawn either. */
export const weighedNeeds = (plan: Plan): readonly PlannedNeed[] => plan.needs.filter(({ weight }) => weight > 0)

/**
 * Rank acceptability (SMAA-2: Lahdelma and Salminen, Operations Research 49 (2001), 444–454) of the sites that fit, over weightings drawn
 * at random: exact for these weightings over the whole catalogue, as if every site were scored under each (`Leaders` says why).
 * Unknown facts are taken by the mood, as in the ranking, so that here too hiding a fact never pays.
 */
export function robustness(
  catalogue: Catalogue,
  requirement: Requirement,
  { optimism, spread, samples, seed, top }: RobustnessOptions,
): Robustness {
  const plan = planOf(requirement, catalogue.lists.all)
  const needs = weighedNeeds(plan)
  const drawn = drawWeightings(
    needs.map(({ weight }) => weight),
    spread,
    needs.length === 0 ? 0 : samples,
    seed,
  )
  const leaders = new Leaders(drawn, top)
  if (drawn.count > 0) offerAll(catalogue, plan, needs, optimism, leaders)
  return { spread, samples: drawn.count, seed, sites: acceptabilities(catalogue, needs, leaders) }
}

/** Offers every site that fits and may lead: first the pool, then block by block. */
function offerAll(
  catalogue: Catalogue,
  plan: Plan,
  needs: readonly PlannedNeed[],
  optimism: number,
  leaders: Leaders,
): void {
  const { columns, envelopes, starts, idRank } = catalogue
  const { fails, unknowns } = gateRows(catalogue, plan)
  const fits = (row: number) => fails[row] === 0 && unknowns[row] === 0
  const worths = new Float64Array(needs.length)
  const widest = starts.reduce((most, start, i) => Math.max(most, start - (i === 0 ? 0 : starts[i - 1]!)), 0)
  const [low, high] = [new Float64Array(widest), new Float64Array(widest)]
  const block = new Float64Array(widest * needs.length)
  const fill = (start: number, end: number) =>
    needs.forEach(({ shape }, j) => {
      shape.fill(columns, start, end, low, high)
      for (let i = 0; i < end - start; i++) block[i * needs.length + j] = low[i]! + optimism * (high[i]! - low[i]!)
    })
  const pool = bestRows(catalogue, plan, fits, optimism)
  const seen = new Set(pool)
  for (const row of pool) {
    fill(row, row + 1)
    leaders.offer(row, idRank[row]!, block, 0)
  }
  for (let b = 0; b < starts.length - 1; b++) {
    needs.forEach(({ shape }, j) => {
      const bound = shape.bound(envelopes, b)
      worths[j] = (1 - optimism) * bound.low + optimism * bound.high
    })
    if (!leaders.mayLead(worths, 0)) continue
    const start = starts[b]!
    const end = starts[b + 1]!
    fill(start, end)
    for (let row = start; row < end; row++) {
      if (fits(row) && !seen.has(row)) leaders.offer(row, idRank[row]!, block, (row - start) * needs.length)
    }
  }
}

/** The first of the ranking itself. */
function bestRows(catalogue: Catalogue, plan: Plan, fits: (row: number) => boolean, optimism: number): number[] {
  const { starts } = catalogue
  const members = new Uint32Array(starts.length - 1)
  for (let b = 0; b < members.length; b++) {
    for (let row = starts[b]!; row < starts[b + 1]!; row++) if (fits(row)) members[b]!++
  }
  const race: Race<TopK> = { members, has: fits, best: new TopK(POOL) }
  run(catalogue, plan.needs, optimism, [race])
  return race.best.sorted().map(({ row }) => row)
}

/** Counts who leads where. */
function acceptabilities(catalogue: Catalogue, needs: readonly PlannedNeed[], leaders: Leaders): Acceptability[] {
  const { weightings, top } = leaders
  const found = new Map<number, { places: number[]; sum: number[] }>()
  for (let s = 0; s < weightings.count; s++) {
    leaders.under(s).forEach((row, place) => {
      const one = found.get(row) ?? { places: Array(top).fill(0), sum: Array(needs.length).fill(0) }
      found.set(row, one)
      one.places[place]!++
      if (place > 0) return
      for (let j = 0; j < needs.length; j++) one.sum[j]! += weightings.values[s * needs.length + j]!
    })
  }
  const inTop = ({ places }: Acceptability) => places.reduce((sum, count) => sum + count, 0)
  const earlier = (a: Acceptability, b: Acceptability) => {
    const place = a.places.findIndex((count, at) => count !== b.places[at])
    return place < 0 ? 0 : b.places[place]! - a.places[place]!
  }
  return [...found]
    .map(([row, { places, sum }]) => ({
      id: catalogue.sites[row]!.id,
      places,
      central: places[0] === 0 ? null : centralOf(needs, sum, places[0]!),
    }))
    .sort((a, b) => b.places[0]! - a.places[0]! || inTop(b) - inTop(a) || earlier(a, b) || (a.id < b.id ? -1 : 1))
}

const centralOf = (needs: readonly PlannedNeed[], sum: readonly number[], count: number): Acceptability['central'] =>
  Object.fromEntries(needs.map(({ key }, j) => [key, sum[j]! / count]))

/** A share with its standard error: Agresti and Coull (1998), so that what was seen always or never is not said to be certain. */
export function shareOf(count: number, samples: number): { share: number; error: number } {
  const n = samples + 4
  const p = (count + 2) / n
  return { share: count / samples, error: Math.sqrt((p * (1 - p)) / n) }
}
