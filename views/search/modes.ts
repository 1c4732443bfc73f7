import type { SiteRecord } from '../../src/matching/types.ts'
import type { DealMode } from '../../src/projects/requirement.ts'

/** In the order of the bits of the fact. */
const MODES: readonly DealMode[] = ['rent', 'purchase', 'equity']

/** The accepted deal modes; null where none is known to be accepted and one may be. */
export function modesOf({ facts }: Pick<SiteRecord, 'facts'>): DealMode[] | null {
  const { yes, no } = facts.dealModes?.value ?? { yes: 0, no: 0 }
  const modes = MODES.filter((_, bit) => (yes >> bit) & 1)
  const allKnown = MODES.every((_, bit) => ((yes | no) >> bit) & 1)
  return modes.length === 0 && !allKnown ? null : modes
}
