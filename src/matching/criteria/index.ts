import type { NeedKey } from '../../projects/requirement.ts'
import type { Criterion } from '../criterion.ts'
import { admission } from './admission.ts'
import { availability } from './availability.ts'
import { clearHeight } from './clear-height.ts'
import { condition } from './condition.ts'
import { crane } from './crane.ts'
import { dealMode } from './deal-mode.ts'
import { encumbrance } from './encumbrance.ts'
import { environment } from './environment.ts'
import { fireClass } from './fire-class.ts'
import { floorArea } from './floor-area.ts'
import { floorLoad } from './floor-load.ts'
import { footprint } from './footprint.ts'
import { freshness } from './freshness.ts'
import { heat } from './heat.ts'
import { kind } from './kind.ts'
import { landArea } from './land-area.ts'
import { logistics } from './logistics.ts'
import { places } from './places.ts'
import { power } from './power.ts'
import { price } from './price.ts'
import { rail } from './rail.ts'
import { remainingTerm } from './remaining-term.ts'
import { title } from './title.ts'
import { utilities } from './utilities.ts'
import { zoneIndustry } from './zone-industry.ts'

/** Every need has its criterion: one that lacks it does not compile. */
export const CRITERIA: { readonly [K in NeedKey]: Criterion<K> } = {
  dealMode,
  kind,
  landArea,
  floorArea,
  clearHeight,
  floorLoad,
  crane,
  fireClass,
  condition,
  power,
  utilities,
  heat,
  price,
  remainingTerm,
  availability,
  admission,
  zoneIndustry,
  places,
  logistics,
  rail,
  title,
  encumbrance,
  environment,
  freshness,
  footprint,
}
