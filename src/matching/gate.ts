import type { Catalogue } from './catalogue.ts'
import { kernelOf } from './kernel/kernel.ts'
import type { Plan } from './plan.ts'
import type { GateState, Interval, Standing } from './types.ts'

/** Per row, which gates fail and which hang on an unknown: bit g is gate g of the plan. */
export interface Gated {
  fails: Uint32Array
  unknowns: Uint32Array
}

/** The state of one gate from its worth: an unknown lets it be either. */
export const gateState = ({ low, high }: Interval): GateState => (low === 1 ? 'pass' : high === 0 ? 'fail' : 'unknown')

export const standingOf = (fails: number, unknowns: number): Standing =>
  fails !== 0 ? 'excluded' : unknowns !== 0 ? 'to-confirm' : 'eligible'

/** Asks every gate of every row: what float32 decides is told by the kernel, the rest is asked in full. */
export function gateRows(catalogue: Catalogue, plan: Plan): Gated {
  const { columns, size } = catalogue
  const fails = new Uint32Array(size)
  const unknowns = new Uint32Array(size)
  const kernel = kernelOf(catalogue)
  kernel.start({ ...plan, needs: [] }, 0)
  const ask = ({ gate }: Plan['gates'][number], index: number, row: number) => {
    const state = gateState(gate.interval(columns, row))
    if (state === 'fail') fails[row]! |= 1 << index
    if (state === 'unknown') unknowns[row]! |= 1 << index
  }
  kernel.gateRows(fails, unknowns, (row) => {
    fails[row] = 0
    unknowns[row] = 0
    plan.gates.forEach((one, index) => {
      if (one.gate.form.kind !== 'asked') ask(one, index, row)
    })
  })
  // To the kernel these pass
  plan.gates.forEach((one, index) => {
    if (one.gate.form.kind === 'asked') for (let row = 0; row < size; row++) ask(one, index, row)
  })
  return { fails, unknowns }
}
