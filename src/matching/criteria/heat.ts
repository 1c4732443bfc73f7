import { bitsOf, type Criterion, factLabels, reasonOf } from '../criterion.ts'
import { overlap } from '../shapes/overlap.ts'

const SOURCES = ['steam', 'central-heating']
const BITS = bitsOf('heat', 'utilities', SOURCES)

export const heat: Criterion<'heat'> = {
  key: 'heat',
  shape: () => overlap('utilities', BITS, 'any'),
  gate: () => overlap('utilities', BITS, 'any'),
  reason: (site) => {
    const states = BITS.map((bit) => site.flag('utilities', bit))
    const there = factLabels(
      'utilities',
      SOURCES.filter((_, i) => states[i] === true),
    )
    if (there.length > 0) return reasonOf('heat-there', {}, { there })
    return reasonOf(states.includes(undefined) ? 'heat-unknown' : 'heat-none')
  },
}
