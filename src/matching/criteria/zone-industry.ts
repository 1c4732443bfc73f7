import type { Needs } from '../../projects/requirement.ts'
import { type Criterion, reasonOf } from '../criterion.ts'
import { bitOf } from '../industries.ts'
import { overlap } from '../shapes/overlap.ts'

const bits = (want: Needs['zoneIndustry']) => [...new Set(want.industries.map(bitOf))]

/** Share of the wanted divisions among the zone's leading industries; a must asks for one of them. */
export const zoneIndustry: Criterion<'zoneIndustry'> = {
  key: 'zoneIndustry',
  shape: (want) => overlap('zoneIndustries', bits(want)),
  gate: (want) => overlap('zoneIndustries', bits(want), 'any'),
  reason: (site, want) => {
    const wanted = bits(want)
    const states = wanted.map((bit) => site.flag('zoneIndustries', bit))
    if (states.includes(undefined)) return reasonOf('zone-industry-unknown')
    const shared = wanted.filter((_, i) => states[i])
    if (shared.length === 0) return reasonOf('zone-industry-none', { wantedCount: wanted.length })
    const industries = shared.map((bit) => String(bit + 1).padStart(2, '0')).join(', ')
    return reasonOf('zone-industry-shared', { industries, sharedCount: shared.length, wantedCount: wanted.length })
  },
}
