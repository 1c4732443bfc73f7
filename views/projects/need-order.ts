import type { NeedKey } from '../../src/projects/requirement.ts'

/** The needs in the order that people read them. */
export const NEED_ORDER: readonly NeedKey[] = [
  'kind',
  'dealMode',
  'floorArea',
  'landArea',
  'price',
  'clearHeight',
  'power',
  'crane',
  'floorLoad',
  'fireClass',
  'condition',
  'utilities',
  'heat',
  'admission',
  'zoneIndustry',
  'places',
  'logistics',
  'rail',
  'title',
  'encumbrance',
  'remainingTerm',
  'availability',
  'environment',
  'freshness',
]
