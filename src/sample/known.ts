import {
  FACT_KEYS,
  FACTS,
  type FactGroup,
  type FactKey,
  type FactSource,
  type Facts,
  type Flags,
  type Known,
} from '../assets/facts.ts'
import { dayOf, epochDay, type IsoDate } from '../kernel/clock.ts'
import type { Draw } from './draw.ts'
import type { Truth } from './truth.ts'

/** How readily a zone's books tell a group of facts, on top of how well they are kept; where such facts come from. */
const BOOKS: Record<FactGroup, { readiness: number; sources: Readonly<Partial<Record<FactSource, number>>> }> = {
  land: { readiness: 0.15, sources: { certificate: 6, survey: 3, declared: 2 } },
  building: { readiness: 0, sources: { survey: 4, declared: 4, inspection: 2 } },
  utilities: { readiness: 0.05, sources: { declared: 5, inspection: 3 } },
  access: { readiness: -0.05, sources: { measured: 5, declared: 2 } },
  tenure: { readiness: 0, sources: { certificate: 5, register: 3, declared: 2 } },
  environment: { readiness: -0.2, sources: { declared: 4, inspection: 2 } },
  terms: { readiness: 0.05, sources: { declared: 1 } },
}
/** What every listing says, or it would not be one. */
const NEARLY_ALWAYS: ReadonlySet<FactKey> = new Set<FactKey>(['landAreaM2', 'floorAreaM2', 'dealModes', 'landUse'])
/** Facts are confirmed within four years. */
const OLDEST_DAYS = 4 * 365

/** The newest days come from the zones that keep their books well: median days since the last visit. */
const lastVisit = (draw: Draw, bookkeeping: number): number =>
  Math.min(OLDEST_DAYS, Math.round(draw.around(bookkeeping > 0.72 ? 150 : bookkeeping > 0.6 ? 330 : 620, 1.8)))

/**
 * What is told of an asset: facts go missing together, by how well the zone keeps its books (the share of facts known, 0 to 1),
 * each with where it comes from and the day it was true.
 */
export function told(draw: Draw, truth: Truth, bookkeeping: number, today: IsoDate): Facts {
  const newest = epochDay(today) - lastVisit(draw, bookkeeping)
  const oldest = epochDay(today) - OLDEST_DAYS
  // written through one mutable record, since the keys' value types differ
  const facts: Record<string, Known<unknown>> = {}
  for (const key of FACT_KEYS) {
    const value = truth[key]
    if (value === undefined) continue
    const { group, kind } = FACTS[key]
    const { readiness, sources } = BOOKS[group]
    const chance = NEARLY_ALWAYS.has(key) ? 0.96 : Math.min(0.97, Math.max(0.1, bookkeeping + readiness))
    if (!draw.chance(chance)) continue
    const asOf = draw.chance(0.7) ? newest : draw.whole(oldest, newest)
    const known = kind === 'flags' ? partly(draw, value as Flags, chance) : value
    facts[key] = { value: known, source: draw.weighted(sources), asOf: dayOf(asOf) }
  }
  return facts as Facts
}

/** A list of yes and no is told with holes: a no is passed over more easily than a yes. */
function partly(draw: Draw, { yes, no }: Flags, chance: number): Flags {
  let [tellYes, tellNo] = [0, 0]
  for (let bit = 1; bit <= (yes | no); bit <<= 1) {
    if (yes & bit) tellYes |= draw.chance(Math.min(1, chance + 0.2)) ? bit : 0
    else if (no & bit) tellNo |= draw.chance(chance) ? bit : 0
  }
  return { yes: tellYes, no: tellNo }
}

/** The newest day that any fact was confirmed; null where nothing is told. */
export const newestDay = (facts: Facts): IsoDate | null =>
  Object.values(facts)
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1) ?? null
