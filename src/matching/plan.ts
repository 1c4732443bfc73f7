import { NEED_KEYS, type NeedKey, type Needs, type Requirement } from '../projects/requirement.ts'
import { CRITERIA } from './criteria/index.ts'
import type { Setting, Site } from './criterion.ts'
import type { Shape } from './shapes/shape.ts'
import type { Reason, Source } from './types.ts'
import { weightsOf } from './weights.ts'

/** A need that is asked: its shape is scored, and gates where it is a must. */
export interface PlannedNeed {
  key: NeedKey
  weight: number
  shape: Shape
  /** Null for a preference. */
  gate: Shape | null
  /** What fails the gate and passes this is a near miss; null where nothing is near. */
  close: Shape | null
  reason(site: Site): Reason
  repair(site: Site): Reason
}

/** A requirement made ready for one catalogue. */
export interface Plan {
  needs: readonly PlannedNeed[]
  /** Those with a gate. */
  gates: readonly (PlannedNeed & { gate: Shape })[]
  weights: { readonly [K in NeedKey]?: number }
  /** Whether some gate is asked of one row at a time: it passes for the kernel, and is asked of the rows that count. */
  asks: boolean
}

/** Throws a RangeError, which names the need, where a want is invalid. */
export function planOf(requirement: Requirement, lists: Setting['lists']): Plan {
  const setting: Setting = { asOf: requirement.asOf, lists }
  const weights = weightsOf(requirement)
  return withGates(
    NEED_KEYS.flatMap((key) => {
      const want = requirement.needs[key]
      const weight = weights[key]
      return want && weight !== undefined ? [plannedNeed(key, want, weight, setting)] : []
    }),
    weights,
  )
}

/** The same plan if one source turned out as good as it can wherever it is unknown. */
export const hopingFor = (plan: Plan, source: Source): Plan =>
  withGates(
    plan.needs.map((need) => ({
      ...need,
      shape: need.shape.hoping(source),
      gate: need.gate?.hoping(source) ?? null,
    })),
    plan.weights,
  )

function withGates(needs: readonly PlannedNeed[], weights: Plan['weights']): Plan {
  const gates = needs.flatMap((need) => (need.gate ? [{ ...need, gate: need.gate }] : []))
  return { needs, gates, weights, asks: gates.some(({ gate }) => gate.form.kind === 'asked') }
}

function plannedNeed<K extends NeedKey>(key: K, want: Needs[K], weight: number, setting: Setting): PlannedNeed {
  const criterion = CRITERIA[key]
  const must = want.level === 'must'
  return {
    key,
    weight,
    shape: criterion.shape(want, setting),
    gate: must ? criterion.gate(want, setting) : null,
    close: (must && criterion.close?.(want, setting)) || null,
    reason: (site) => criterion.reason(site, want, setting),
    repair: (site) => {
      if (!criterion.repair) throw new Error(`nothing repairs ${key}`)
      return criterion.repair(site, want, setting)
    },
  }
}
