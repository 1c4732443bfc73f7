import type { Catalogue } from '../catalogue.ts'
import { gateState } from '../gate.ts'
import type { Plan } from '../plan.ts'
import { orderOf, scoreRow, type Taker } from '../score.ts'
import type { Standing } from '../types.ts'
import type { Kernel } from './kernel.ts'
import * as L from './layout.ts'

/** Who takes in the rows of each group. */
export interface Races {
  eligible?: Taker
  toConfirm?: Taker
  /** Rows that fail a single gate; `confirms` is asked of a row that would enter. */
  near?: Taker & { confirms(row: number): boolean }
}

/** Blocks are visited by their bound, to a step of this many; the order among neighbours costs a little pruning and no exactness. */
const STEPS = 2_048
/** What float32 may lift a floor by when it is handed to the kernel. */
const FLOOR_ROUNDING = 2 ** -22

/**
 * Runs the races over the catalogue for which the kernel has been started, exactly: best block first; a block is visited only
 * where a race could still change by it; rows that float32 lets through are scored in full, and their gates asked where it is in doubt.
 */
export function scan(catalogue: Catalogue, kernel: Kernel, plan: Plan, optimism: number, races: Races): void {
  const { starts, idRank } = catalogue
  const { eligible, toConfirm, near } = races
  const { error } = kernel
  const { asks } = plan
  const offer = (taker: Taker | undefined, score: number, row: number) => taker?.offer(score, idRank[row]!, row)
  const offerNear = (score: number, row: number) => {
    if (near?.admits(score, idRank[row]!) && near.confirms(row)) near.offer(score, idRank[row]!, row)
  }
  const reach = (taker: Taker | undefined) => (taker ? Math.fround(taker.floor - error - FLOOR_ROUNDING) : Infinity)
  for (const block of bestFirst(kernel, starts.length - 1, near !== undefined)) {
    const bound = kernel.bound(block) + error
    const failAll = kernel.failAll(block)
    const passes = failAll === 0
    const floors = [
      passes && eligible && bound >= eligible.floor && kernel.unknownAll(block) === 0 ? reach(eligible) : Infinity,
      passes && toConfirm && bound >= toConfirm.floor && (asks || kernel.unknownAny(block) !== 0)
        ? reach(toConfirm)
        : Infinity,
      near && bound >= near.floor && kernel.failAny(block) !== 0 ? reach(near) : Infinity,
    ] as const
    if (floors[0] === Infinity && floors[1] === Infinity && floors[2] === Infinity) continue
    // What passes for the kernel may turn out to be open once it is asked
    const count = kernel.visit(block, asks ? Math.min(floors[0], floors[1]) : floors[0], floors[1], floors[2])
    if (count === 0) continue
    const start = starts[block]!
    for (const i of best(kernel, count)) {
      const found = kernel.found(i)
      const row = start + (found & 0xffff)
      const kind = found >> 16
      const least = kernel.score(found & 0xffff) + error
      // Rows found before this one may have raised the floor
      const open =
        kind === L.CLASS_ELIGIBLE
          ? eligible
          : kind === L.CLASS_TO_CONFIRM
            ? toConfirm
            : kind === L.CLASS_NEAR
              ? near
              : null
      const floor = asks && kind === L.CLASS_ELIGIBLE ? Math.min(floorOf(eligible), floorOf(toConfirm)) : open?.floor
      if (floor !== undefined && least < floor) continue
      const score = orderOf(scoreRow(catalogue, plan.needs, row), optimism)
      const sure = asks || kind === L.CLASS_DOUBT ? classOf(catalogue, plan, row) : kind
      if (sure === L.CLASS_ELIGIBLE) offer(eligible, score, row)
      else if (sure === L.CLASS_TO_CONFIRM) offer(toConfirm, score, row)
      else if (sure === L.CLASS_NEAR) offerNear(score, row)
    }
  }
}

const floorOf = (taker: Taker | undefined) => taker?.floor ?? Number.POSITIVE_INFINITY

/** The class of a row by its exact gates; 0 where it fails several. */
export function classOf(catalogue: Catalogue, plan: Plan, row: number): number {
  const states = statesOf(catalogue, plan, row)
  const fails = states.filter((state) => state === 'fail').length
  if (fails > 0) return fails === 1 ? L.CLASS_NEAR : 0
  return states.includes('unknown') ? L.CLASS_TO_CONFIRM : L.CLASS_ELIGIBLE
}

/** How a row stands by its exact gates. */
export function standingOfRow(catalogue: Catalogue, plan: Plan, row: number): Standing {
  const states = statesOf(catalogue, plan, row)
  if (states.includes('fail')) return 'excluded'
  return states.includes('unknown') ? 'to-confirm' : 'eligible'
}

const statesOf = ({ columns }: Catalogue, { gates }: Plan, row: number) =>
  gates.map(({ gate }) => gateState(gate.interval(columns, row)))

/** What was found, by order descending: the first fill the races, the rest need not be scored in full. */
function best(kernel: Kernel, count: number): Uint32Array | number[] {
  const all = Uint32Array.from({ length: count }, (_, i) => i)
  if (count === 1) return all
  const score = (i: number) => kernel.score(kernel.found(i) & 0xffff)
  return all.sort((a, b) => score(b) - score(a))
}

/** Blocks in which a race may have rows, by their bound descending, to a step. */
function bestFirst(kernel: Kernel, blocks: number, near: boolean): Uint32Array {
  const steps = new Uint16Array(blocks)
  const counts = new Uint32Array(STEPS + 1)
  let open = 0
  for (let block = 0; block < blocks; block++) {
    const failAll = kernel.failAll(block)
    if (failAll !== 0 && !(near && (failAll & (failAll - 1)) === 0)) {
      steps[block] = STEPS
      continue
    }
    const step = STEPS - 1 - Math.max(0, Math.min(STEPS - 1, Math.floor(kernel.bound(block) * STEPS)))
    steps[block] = step
    counts[step + 1]!++
    open++
  }
  for (let step = 1; step <= STEPS; step++) counts[step]! += counts[step - 1]!
  const order = new Uint32Array(open)
  for (let block = 0; block < blocks; block++) {
    const step = steps[block]!
    if (step < STEPS) order[counts[step]!++] = block
  }
  return order
}
