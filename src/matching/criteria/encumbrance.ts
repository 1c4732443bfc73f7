import { FACTS } from '../../assets/facts.ts'
import { type Criterion, factLabels, reasonOf } from '../criterion.ts'
import { burdens } from '../shapes/burdens.ts'
import { UNBARRED } from './deal-mode.ts'

const OPTIONS = FACTS.encumbrances.options
/**
 * What each burden takes from the worth: a seizure or a dispute all of it, since nothing can change hands; the others can be lived
 * with (a mortgage follows the property, Civil Code 406; a lease stands, 725). The shares are the product's estimate.
 */
const COSTS: Record<(typeof OPTIONS)[number], number> = {
  mortgage: 0.4,
  seizure: 1,
  dispute: 1,
  'sitting-lessee': 0.3,
  'co-owner': 0.3,
}

export const encumbrance: Criterion<'encumbrance'> = {
  key: 'encumbrance',
  shape: () =>
    burdens(
      'encumbrances',
      OPTIONS.map((option) => COSTS[option]),
    ),
  gate: () => UNBARRED,
  reason: (site) => {
    const those = (state: boolean | undefined) =>
      factLabels(
        'encumbrances',
        OPTIONS.filter((_, bit) => site.flag('encumbrances', bit) === state),
      )
    const found = those(true)
    const unknown = those(undefined)
    if (found.length > 0 && unknown.length > 0) return reasonOf('encumbrance-found-and-unknown', {}, { found, unknown })
    if (found.length > 0) return reasonOf('encumbrance-found', {}, { found })
    return unknown.length > 0 ? reasonOf('encumbrance-unknown', {}, { unknown }) : reasonOf('encumbrance-none')
  },
}
