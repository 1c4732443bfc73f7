import type { NeedKey, Requirement } from '../projects/requirement.ts'
import type { Catalogue } from './catalogue.ts'
import { describe, describeNearMiss } from './explain.ts'
import { type Gated, gateRows, isSingle, standingOf } from './gate.ts'
import { type Plan, planOf } from './plan.ts'
import { type Race, run } from './score.ts'
import { TopK } from './top-k.ts'
import type { Ranking, RankOptions, Relaxed } from './types.ts'

/** A match is reproducible with the requirement, the weights, the catalogue's version and this. */
const ENGINE_VERSION = '1'

const ROWS_MOST = 50
const NEAR_MISSES = 5

/**
 * Ranks every site of the catalogue for a requirement, exactly: the same rows in the same order as scoring every site and
 * sorting, by score descending and id ascending. Throws a RangeError for an invalid want or option.
 */
export function rank(catalogue: Catalogue, requirement: Requirement, options: RankOptions): Ranking {
  const { k, optimism, offset = 0, toConfirmOffset = 0, nearMisses = NEAR_MISSES } = options
  const whole = (what: string, value: number, least: number, most: number) => {
    if (!(Number.isInteger(value) && value >= least && value <= most)) throw new RangeError(`${what}: ${value}`)
  }
  whole('k', k, 1, ROWS_MOST)
  whole('offset', offset, 0, Number.MAX_SAFE_INTEGER)
  whole('toConfirmOffset', toConfirmOffset, 0, Number.MAX_SAFE_INTEGER)
  whole('nearMisses', nearMisses, 0, ROWS_MOST)
  assertOptimism(optimism)

  const plan = planOf(requirement, catalogue.lists.all)
  const gated = gateRows(catalogue, plan)
  const tally = tallyOf(catalogue, plan, gated)
  const { fails, unknowns } = gated
  const eligible: Race<TopK> = {
    members: tally.eligible,
    has: (row) => fails[row] === 0 && unknowns[row] === 0,
    best: new TopK(offset + k),
  }
  const toConfirm: Race<TopK> = {
    members: tally.toConfirm,
    has: (row) => fails[row] === 0 && unknowns[row] !== 0,
    best: new TopK(toConfirmOffset + k),
  }
  const near: Race<TopK> = {
    members: tally.single,
    has: (row) => isSingle(fails[row]!),
    confirms: (row) => {
      const close = plan.gates[bitOf(fails[row]!)]!.close
      return close !== null && close.interval(catalogue.columns, row).low === 1
    },
    best: new TopK(nearMisses),
  }
  run(catalogue, plan.needs, optimism, [eligible, toConfirm, near])

  const rows = (race: Race<TopK>, skip: number) =>
    race.best
      .sorted()
      .slice(skip)
      .map(({ row }) => describe(catalogue, plan, row, optimism))
  return {
    engineVersion: ENGINE_VERSION,
    catalogueVersion: catalogue.version,
    size: catalogue.size,
    optimism,
    weights: plan.weights,
    eligible: { total: sum(tally.eligible), rows: rows(eligible, offset) },
    toConfirm: { total: sum(tally.toConfirm), rows: rows(toConfirm, toConfirmOffset) },
    excluded: catalogue.size - sum(tally.eligible) - sum(tally.toConfirm),
    excludedBy: tally.excludedBy,
    nearMisses: near.best.sorted().map(({ row }) => describeNearMiss(catalogue, plan, row, optimism)),
    relax: tally.relax,
  }
}

export function assertOptimism(optimism: number): void {
  if (!(optimism >= 0 && optimism <= 1)) throw new RangeError(`optimism: ${optimism}`)
}

const sum = (counts: Uint32Array) => counts.reduce((total, count) => total + count, 0)
/** The number of the single bit that is set. */
const bitOf = (bits: number) => 31 - Math.clz32(bits)

/** Counts of rows by standing, per block, and by the gates that exclude them. */
function tallyOf({ starts }: Catalogue, plan: Plan, { fails, unknowns }: Gated) {
  const blocks = starts.length - 1
  const eligible = new Uint32Array(blocks)
  const toConfirm = new Uint32Array(blocks)
  const single = new Uint32Array(blocks)
  const gates = plan.gates.length
  const failing = new Uint32Array(gates)
  const brings = plan.gates.map(({ key }): Relaxed => ({ key, eligible: 0, toConfirm: 0 }))
  for (let block = 0; block < blocks; block++) {
    for (let row = starts[block]!; row < starts[block + 1]!; row++) {
      const failed = fails[row]!
      const standing = standingOf(failed, unknowns[row]!)
      if (standing === 'eligible') eligible[block]!++
      else if (standing === 'to-confirm') toConfirm[block]!++
      else {
        for (let gate = 0; gate < gates; gate++) failing[gate]! += (failed >>> gate) & 1
        if (!isSingle(failed)) continue
        single[block]!++
        brings[bitOf(failed)]![unknowns[row] === 0 ? 'eligible' : 'toConfirm']++
      }
    }
  }
  const excludedBy: { [K in NeedKey]?: number } = {}
  plan.gates.forEach(({ key }, gate) => {
    excludedBy[key] = failing[gate]!
  })
  const size = ({ eligible, toConfirm }: Relaxed) => eligible + toConfirm
  const relax = brings.filter((one) => size(one) > 0).sort((a, b) => size(b) - size(a))
  return { eligible, toConfirm, single, excludedBy, relax }
}
