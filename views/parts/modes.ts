import type { Flags } from '../../src/assets/facts.ts'
import type { Translator } from '../../src/i18n/translator.ts'
import type { DealMode } from '../../src/projects/requirement.ts'

/** In the order of the bits of the fact. */
const MODES: readonly DealMode[] = ['rent', 'purchase', 'equity']

/** The accepted deal modes, none where all are known to be refused; null where none is known to be accepted and one may be. */
export function modesOf(dealModes: Flags | null | undefined): DealMode[] | null {
  const { yes, no } = dealModes ?? { yes: 0, no: 0 }
  const modes = MODES.filter((_, bit) => (yes >> bit) & 1)
  const allKnown = MODES.every((_, bit) => ((yes | no) >> bit) & 1)
  return modes.length === 0 && !allKnown ? null : modes
}

/** The same in words; null where it is unknown. */
export function modesText(t: Translator, dealModes: Flags | null | undefined): string | null {
  const modes = modesOf(dealModes)
  if (modes === null) return null
  if (modes.length === 0) return t('word.none')
  return modes.map((mode) => t(`fact.dealModes.${mode}`)).join(t.locale === 'en' ? ', ' : '、')
}
