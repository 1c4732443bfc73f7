import type { Requirement } from '../projects/requirement.ts'
import type { Catalogue } from './catalogue.ts'
import { describeNearMiss } from './explain.ts'
import { planOf } from './plan.ts'
import type { Reason } from './types.ts'

/** What would make one site fit that fails exactly one gate by little; null for any other site. */
export function repairOf(catalogue: Catalogue, requirement: Requirement, id: string): Reason | null {
  const row = catalogue.rowOf(id)
  if (row === undefined) return null
  const plan = planOf(requirement, catalogue.lists.all)
  const failed = plan.gates.filter(({ gate }) => gate.interval(catalogue.columns, row).high === 0)
  const [only] = failed
  if (failed.length !== 1 || only?.close?.interval(catalogue.columns, row).low !== 1) return null
  return describeNearMiss(catalogue, plan, row, 0).repair
}
