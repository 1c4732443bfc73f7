import type { NeedKey, Requirement } from '../projects/requirement.ts'
import type { Catalogue } from './catalogue.ts'
import { describe, describeNearMiss } from './explain.ts'
import { gateState } from './gate.ts'
import { GATES_MOST, type Kernel, kernelOf } from './kernel/kernel.ts'
import { scan } from './kernel/scan.ts'
import { type Plan, planOf } from './plan.ts'
import { TopK } from './top-k.ts'
import type { Ranking, RankOptions, Relaxed } from './types.ts'

/** A match is reproducible with the requirement, the weights, the catalogue's version and this. */
export const ENGINE_VERSION = '1'

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
  const kernel = kernelOf(catalogue)
  kernel.start(plan, optimism)
  const tally = tallyOf(catalogue, kernel, plan)
  const eligible = new TopK(offset + k)
  const toConfirm = new TopK(toConfirmOffset + k)
  const near = new NearMissed(catalogue, plan, nearMisses)
  scan(catalogue, kernel, plan, optimism, { eligible, toConfirm, near })

  const rows = (best: TopK, skip: number) =>
    best
      .sorted()
      .slice(skip)
      .map(({ row }) => describe(catalogue, plan, row, optimism))
  return {
    engineVersion: ENGINE_VERSION,
    catalogueVersion: catalogue.version,
    size: catalogue.size,
    optimism,
    weights: plan.weights,
    eligible: { total: tally.eligible, rows: rows(eligible, offset) },
    toConfirm: { total: tally.toConfirm, rows: rows(toConfirm, toConfirmOffset) },
    excluded: catalogue.size - tally.eligible - tally.toConfirm,
    excludedBy: tally.excludedBy,
    nearMisses: near.sorted().map(({ row }) => describeNearMiss(catalogue, plan, row, optimism)),
    relax: tally.relax,
  }
}

export function assertOptimism(optimism: number): void {
  if (!(optimism >= 0 && optimism <= 1)) throw new RangeError(`optimism: ${optimism}`)
}

const sum = (counts: Uint32Array) => counts.reduce((total, count) => total + count, 0)

/** The best of the rows that fail one gate by little. */
class NearMissed extends TopK {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly plan: Plan,
    capacity: number,
  ) {
    super(capacity)
  }

  confirms(row: number): boolean {
    const { columns } = this.catalogue
    const failed = this.plan.gates.find(({ gate }) => gateState(gate.interval(columns, row)) === 'fail')
    return failed?.close?.interval(columns, row).low === 1
  }
}

/** What the kernel counts, and the rows that it leaves: all of them where a gate is asked that it does not know. */
function countedByKernel({ size }: Catalogue, kernel: Kernel, { asks }: Plan) {
  if (asks) {
    const none = () => new Uint32Array(GATES_MOST)
    const undecided = Array.from({ length: size }, (_, row) => row)
    const counts = { eligible: none(), toConfirm: none(), failing: none() }
    return { ...counts, aloneEligible: none(), aloneToConfirm: none(), undecided }
  }
  const undecided: number[] = []
  return { ...kernel.tally((row) => undecided.push(row)), undecided }
}

/** Counts of rows by standing, and by the gates that exclude them. */
function tallyOf(catalogue: Catalogue, kernel: Kernel, plan: Plan) {
  const { undecided, ...counted } = countedByKernel(catalogue, kernel, plan)
  let [eligible, toConfirm] = [sum(counted.eligible), sum(counted.toConfirm)]
  const { failing, aloneEligible, aloneToConfirm } = counted
  for (const row of undecided) {
    const states = plan.gates.map(({ gate }) => gateState(gate.interval(catalogue.columns, row)))
    const failed = states.flatMap((state, gate) => (state === 'fail' ? [gate] : []))
    const isOpen = states.includes('unknown')
    if (failed.length === 0 && isOpen) toConfirm++
    else if (failed.length === 0) eligible++
    for (const gate of failed) failing[gate]!++
    if (failed.length === 1) (isOpen ? aloneToConfirm : aloneEligible)[failed[0]!]!++
  }
  const excludedBy: { [K in NeedKey]?: number } = {}
  plan.gates.forEach(({ key }, gate) => {
    excludedBy[key] = failing[gate]!
  })
  const size = (one: Relaxed) => one.eligible + one.toConfirm
  const relax = plan.gates
    .map(({ key }, gate): Relaxed => ({ key, eligible: aloneEligible[gate]!, toConfirm: aloneToConfirm[gate]! }))
    .filter((one) => size(one) > 0)
    .sort((a, b) => size(b) - size(a))
  return { eligible, toConfirm, excludedBy, relax }
}
