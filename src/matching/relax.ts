import type { NeedKey, Requirement } from '../projects/requirement.ts'
import type { Catalogue } from './catalogue.ts'
import type { NumberKey } from './columns.ts'
import { gateRows, gateState } from './gate.ts'
import { planOf } from './plan.ts'

/** What dropping two gates at once brings: sites that fail just these two. */
export interface RelaxedPair {
  keys: readonly [NeedKey, NeedKey]
  eligible: number
  toConfirm: number
}

/** A must asked for less strictly, as far as some near misses need it, and the sites that this brings. */
export interface Eased {
  key: NeedKey
  /** The needs with this one eased. */
  needs: Requirement['needs']
  eligible: number
  toConfirm: number
}

/** Near misses that an eased must goes out to: the nearest of them. */
const NEAREST = 5

/** Musts that are one figure: the column, the field of the want, and the steps in which it is said (outwards, so that the figure said suffices). */
const EASED = {
  clearHeight: { column: 'clearHeightM', field: 'min', step: 0.1 },
  floorLoad: { column: 'floorLoadKnM2', field: 'min', step: 0.5 },
  crane: { column: 'craneT', field: 'min', step: 0.5 },
  power: { column: 'powerKva', field: 'min', step: 5 },
  logistics: { column: 'nodeKm', field: 'withinKm', step: 1 },
  rail: { column: 'railKm', field: 'withinKm', step: 1 },
} as const satisfies { [K in NeedKey]?: { column: NumberKey; field: 'min' | 'withinKm'; step: number } }
type EasedKey = keyof typeof EASED

/** Whether exactly one bit is set. */
const isSingle = (bits: number): boolean => bits !== 0 && (bits & (bits - 1)) === 0
const bitOf = (bits: number): number => 31 - Math.clz32(bits)

/** The pairs of gates whose dropping brings sites, most first; exact over the whole catalogue. For when no single one brings any. */
export function relaxPairs(catalogue: Catalogue, requirement: Requirement): RelaxedPair[] {
  const plan = planOf(requirement, catalogue.lists.all)
  const { fails } = gateRows(catalogue, plan)
  const found = new Map<number, { eligible: number; toConfirm: number }>()
  for (let row = 0; row < catalogue.size; row++) {
    const rest = fails[row]! & (fails[row]! - 1)
    if (fails[row] === 0 || (rest !== 0 && !isSingle(rest))) continue
    // Of a row that fails several, the scan need not say all: its gates are asked one by one
    const states = plan.gates.map(({ gate }) => gateState(gate.interval(catalogue.columns, row)))
    const bits = states.reduce((set, state, gate) => (state === 'fail' ? set | (1 << gate) : set), 0)
    if (!isSingle(bits & (bits - 1))) continue
    const counts = found.get(bits) ?? { eligible: 0, toConfirm: 0 }
    found.set(bits, counts)
    counts[states.includes('unknown') ? 'toConfirm' : 'eligible']++
  }
  return [...found]
    .map(([bits, counts]) => {
      const last = bitOf(bits)
      const first = bitOf(bits & ~(1 << last))
      return { keys: [plan.gates[first]!.key, plan.gates[last]!.key] as const, ...counts }
    })
    .sort((a, b) => b.eligible + b.toConfirm - a.eligible - a.toConfirm)
}

/**
 * For each must of one figure: how far it has to be eased for the nearest near misses (up to five that fail it alone, and by little), and
 * how many sites that brings, exact over the whole catalogue; most first. Nothing of musts that no near miss fails alone.
 */
export function easedMusts(catalogue: Catalogue, requirement: Requirement): Eased[] {
  const plan = planOf(requirement, catalogue.lists.all)
  const { fails, unknowns } = gateRows(catalogue, plan)
  return plan.gates
    .flatMap(({ key, close }, gate): Eased[] => {
      if (!(key in EASED) || !close) return []
      const { column, field, step } = EASED[key as EasedKey]
      const values = catalogue.columns.number[column]
      const alone = Array.from(fails.keys()).filter((row) => fails[row] === 1 << gate)
      const sign = field === 'min' ? -1 : 1
      const near = alone
        .filter((row) => close.interval(catalogue.columns, row).low === 1)
        .sort((a, b) => sign * (values[a]! - values[b]!))
        .slice(0, NEAREST)
      const last = near.at(-1)
      if (last === undefined) return []
      // Tenths as whole numbers, or 0.3 would be 3 × 0.1
      const steps = values[last]! / step
      const eased = Math.round((sign < 0 ? Math.floor(steps) : Math.ceil(steps)) * step * 10) / 10
      if (!(eased > 0)) return []
      const brought = alone.filter((row) => sign * (values[row]! - eased) <= 0)
      return [
        {
          key,
          needs: { ...requirement.needs, [key]: { ...requirement.needs[key], [field]: eased } },
          eligible: brought.filter((row) => unknowns[row] === 0).length,
          toConfirm: brought.filter((row) => unknowns[row] !== 0).length,
        },
      ]
    })
    .sort((a, b) => b.eligible + b.toConfirm - a.eligible - a.toConfirm)
}
