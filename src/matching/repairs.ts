import type { NeedKey, Requirement } from '../projects/requirement.ts'
import type { Catalogue } from './catalogue.ts'
import { siteAt } from './criterion.ts'
import { gateState } from './gate.ts'
import { planOf } from './plan.ts'
import type { Reason } from './types.ts'

/** Needs whose gap is a figure or a list, however wide it is; of the others something can be said only where little is missing. */
const MEASURED: ReadonlySet<NeedKey> = new Set([
  'landArea',
  'floorArea',
  'clearHeight',
  'floorLoad',
  'crane',
  'power',
  'utilities',
  'remainingTerm',
  'availability',
  'places',
  'logistics',
  'rail',
  'title',
  'freshness',
])

/** A must that a site fails. */
export interface Failed {
  key: NeedKey
  /** Why it fails, with figures. */
  reason: Reason
  /** By how much, and what would make it pass; null where nothing that the engine knows of would. */
  repair: Reason | null
  /** Whether little is missing. */
  near: boolean
}

/** Every must that a site of the catalogue fails, in the order of the needs; none where it passes or is not in the catalogue. */
export function failedMusts(catalogue: Catalogue, requirement: Requirement, id: string): Failed[] {
  const row = catalogue.rowOf(id)
  if (row === undefined) return []
  const site = siteAt(catalogue.columns, row)
  return planOf(requirement, catalogue.lists.all)
    .gates.filter(({ gate }) => gateState(gate.interval(catalogue.columns, row)) === 'fail')
    .map(({ key, close, reason, repair }) => {
      const why = reason(site)
      const near = close?.interval(catalogue.columns, row).low === 1
      // A price that is over its ceiling is a figure; one that there is not, is none
      const measured = MEASURED.has(key) || (key === 'price' && why.code.endsWith('-over'))
      return { key, reason: why, repair: near || measured ? repair(site) : null, near }
    })
}
