import type { Catalogue } from './catalogue.ts'
import type { Plan } from './plan.ts'
import type { Bound } from './shapes/shape.ts'
import type { GateState, Interval, Standing } from './types.ts'

/** Per row, which gates fail and which hang on an unknown: bit g is gate g of the plan. */
export interface Gated {
  fails: Uint32Array
  unknowns: Uint32Array
}

/** The state of one gate from its worth: an unknown lets it be either. */
export const gateState = ({ low, high }: Interval): GateState => (low === 1 ? 'pass' : high === 0 ? 'fail' : 'unknown')

/** The state of a gate over a whole block: one for all of its rows, or mixed. */
const blockState = ({ least, high }: Bound): GateState | 'mixed' =>
  least === 1 ? 'pass' : high === 0 ? 'fail' : 'mixed'

export const standingOf = (fails: number, unknowns: number): Standing =>
  fails !== 0 ? 'excluded' : unknowns !== 0 ? 'to-confirm' : 'eligible'

/** Asks every gate of every row; blocks that pass or fail as a whole are not looked into. */
export function gateRows(catalogue: Catalogue, plan: Plan): Gated {
  const { columns, envelopes, starts, size } = catalogue
  const fails = new Uint32Array(size)
  const unknowns = new Uint32Array(size)
  const blockSize = starts.reduce((most, start, i) => Math.max(most, start - (i === 0 ? 0 : starts[i - 1]!)), 0)
  const low = new Float64Array(blockSize)
  const high = new Float64Array(blockSize)
  plan.gates.forEach(({ gate }, index) => {
    const bit = 1 << index
    for (let block = 0; block < starts.length - 1; block++) {
      const state = blockState(gate.bound(envelopes, block))
      if (state === 'pass') continue
      const start = starts[block]!
      const end = starts[block + 1]!
      if (state === 'fail') {
        for (let row = start; row < end; row++) fails[row]! |= bit
        continue
      }
      gate.fill(columns, start, end, low, high)
      for (let row = start, i = 0; row < end; row++, i++) {
        if (high[i] === 0) fails[row]! |= bit
        else if (low[i] !== 1) unknowns[row]! |= bit
      }
    }
  })
  return { fails, unknowns }
}
