import { FACTS, type FactKey } from '../../src/assets/facts.ts'
import type { SiteRecord } from '../../src/matching/types.ts'
import type { Requirement } from '../../src/projects/requirement.ts'

const OF_BUILDINGS: readonly FactKey[] = [
  'floorAreaM2',
  'smallestLetM2',
  'clearHeightM',
  'floorLoadKnM2',
  'craneT',
  'condition',
  'fireClass',
]

/** Values among which a fact's best is, whatever is required; none where the fact is known already. */
export function outcomes(one: SiteRecord, fact: FactKey, { needs }: Requirement): unknown[] {
  const known = one.facts[fact]?.value
  const about = FACTS[fact]
  if (about.kind === 'flags') {
    const { yes, no } = (known ?? { yes: 0, no: 0 }) as { yes: number; no: number }
    const open = ((1 << about.options.length) - 1) & ~yes & ~no
    return open === 0
      ? []
      : [
          { yes: yes | open, no },
          { yes, no: no | open },
        ]
  }
  if (known !== undefined || (one.kind === 'land' && OF_BUILDINGS.includes(fact))) return []
  switch (about.kind) {
    case 'number':
      return [about.min, about.max, ...(fact in IDEALS ? [needs[IDEALS[fact]!]?.ideal ?? about.min] : [])]
    case 'money':
      return [about.min * 100]
    case 'choice':
      return [...about.options]
    case 'date':
      return ['1850-01-01', '2190-01-01']
    case 'codes':
      return [needs.admission ? [needs.admission.industry] : []]
  }
}
const IDEALS: { [K in FactKey]?: 'landArea' | 'floorArea' } = { landAreaM2: 'landArea', floorAreaM2: 'floorArea' }
