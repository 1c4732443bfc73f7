import { FACTS } from '../../assets/facts.ts'
import type { DealMode, Needs } from '../../projects/requirement.ts'
import { bitsOf, type Criterion, factLabels, reasonOf, type Site } from '../criterion.ts'
import { burdens } from '../shapes/burdens.ts'
import { overlap } from '../shapes/overlap.ts'
import { bestOf, leastOf } from '../shapes/several.ts'

/** Seized or disputed property may not change hands (Urban Real Estate Administration Law 38; Company Law 48 for shares in kind). */
const BARS = ['seizure', 'dispute']
const BAR_BITS = bitsOf('dealMode', 'encumbrances', BARS)
export const UNBARRED = burdens(
  'encumbrances',
  FACTS.encumbrances.options.map((option) => (BARS.includes(option) ? 1 : 0)),
)

const isTransfer = (mode: DealMode) => mode !== 'rent'

const available = ({ modes }: Needs['dealMode']) =>
  bestOf(
    modes.map((mode) => {
      const offered = overlap('dealModes', bitsOf('dealMode', 'dealModes', [mode]))
      return isTransfer(mode) ? leastOf([offered, UNBARRED]) : offered
    }),
  )

/** Whether a mode is open: offered, and not barred by law; undefined where that is not known. */
function isOpen(site: Site, mode: DealMode): boolean | undefined {
  const offered = site.flag('dealModes', bitsOf('dealMode', 'dealModes', [mode])[0]!)
  if (!isTransfer(mode) || offered === false) return offered
  const bars = BAR_BITS.map((bit) => site.flag('encumbrances', bit))
  if (bars.includes(true)) return false
  return bars.includes(undefined) ? undefined : offered
}

export const dealMode: Criterion<'dealMode'> = {
  key: 'dealMode',
  shape: available,
  gate: available,
  reason: (site, { modes }) => {
    const label = (some: readonly DealMode[]) => ({ modes: factLabels('dealModes', some) })
    const offers = (mode: DealMode) => site.flag('dealModes', bitsOf('dealMode', 'dealModes', [mode])[0]!)
    const open = modes.filter((mode) => isOpen(site, mode) === true)
    if (open.length > 0) {
      // Allocated land changes hands only with approval and a grant fee (Urban Real Estate Administration Law 40)
      const approval = site.option('landRight') === 'allocated' && open.every(isTransfer)
      return reasonOf(approval ? 'deal-mode-approval' : 'deal-mode-open', {}, label(open))
    }
    const unclear = modes.filter((mode) => isOpen(site, mode) === undefined)
    if (unclear.length > 0) {
      const offered = unclear.filter((mode) => offers(mode) === true)
      return offered.length > 0
        ? reasonOf('deal-mode-bars-unknown', {}, label(offered))
        : reasonOf('deal-mode-unknown', {}, label(unclear))
    }
    const barred = modes.filter((mode) => offers(mode) !== false)
    return barred.length > 0
      ? reasonOf('deal-mode-barred', {}, label(barred))
      : reasonOf('deal-mode-not-offered', {}, label(modes))
  },
}
