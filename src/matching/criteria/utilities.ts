import type { Needs } from '../../projects/requirement.ts'
import { bitsOf, type Criterion, factLabels, reasonOf, type Site } from '../criterion.ts'
import { overlap } from '../shapes/overlap.ts'

const bits = (want: Needs['utilities']) => bitsOf('utilities', 'utilities', want.wanted)

/** Which of the wanted are known to be missing, and which are unknown, as message keys. */
function gaps(site: Site, want: Needs['utilities']) {
  const those = (state: boolean | undefined) =>
    factLabels(
      'utilities',
      want.wanted.filter((name) => site.flag('utilities', bitsOf('utilities', 'utilities', [name])[0]!) === state),
    )
  return { missing: those(false), unknown: those(undefined) }
}

export const utilities: Criterion<'utilities'> = {
  key: 'utilities',
  shape: (want) => overlap('utilities', bits(want)),
  gate: (want) => overlap('utilities', bits(want), 'all'),
  close: (want) => overlap('utilities', bits(want), 'all-but-one'),
  reason: (site, want) => {
    const { missing, unknown } = gaps(site, want)
    const n = want.wanted.length
    if (missing.length > 0 && unknown.length > 0) {
      return reasonOf('utilities-missing-and-unknown', { n }, { missing, unknown })
    }
    if (missing.length > 0) return reasonOf('utilities-missing', { n }, { missing })
    return unknown.length > 0 ? reasonOf('utilities-unknown', { n }, { unknown }) : reasonOf('utilities-all', { n })
  },
  repair: (site, want) => reasonOf('utilities', {}, { missing: gaps(site, want).missing }),
}
