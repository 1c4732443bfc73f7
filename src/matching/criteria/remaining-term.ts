import { dayOf, epochDay } from '../../kernel/clock.ts'
import { type Criterion, positive, reasonOf } from '../criterion.ts'
import { ramp, within } from '../shapes/trapezoid.ts'
import { TENTH_YEAR, yearsAfter, yearsBetween } from '../term.ts'
import { CLOSE_SHARE, USELESS_SHARE } from './at-least.ts'

/** A buyer gets the remaining term of the land-use right only: half of the years asked for is of no use. */
export const remainingTerm: Criterion<'remainingTerm'> = {
  key: 'remainingTerm',
  shape: ({ years }, { asOf }) =>
    ramp(
      'landUseUntilDay',
      yearsAfter(asOf, positive('remainingTerm', 'years', years) * USELESS_SHARE),
      yearsAfter(asOf, years),
    ),
  gate: ({ years }, { asOf }) =>
    within('landUseUntilDay', yearsAfter(asOf, positive('remainingTerm', 'years', years)), Number.POSITIVE_INFINITY),
  close: ({ years }, { asOf }) =>
    within('landUseUntilDay', yearsAfter(asOf, years * (1 - CLOSE_SHARE)), Number.POSITIVE_INFINITY),
  reason: (site, { years: needYears }, { asOf }) => {
    const until = site.number('landUseUntilDay')
    if (until === undefined) return reasonOf('remaining-term-unknown', { needYears })
    const untilDay = dayOf(until)
    if (until < epochDay(asOf)) return reasonOf('remaining-term-expired', { untilDay, needYears })
    const haveYears = yearsBetween(epochDay(asOf), until)
    return until >= yearsAfter(asOf, needYears)
      ? reasonOf('remaining-term-met', { haveYears, needYears, untilDay })
      : reasonOf('remaining-term-short', {
          haveYears: Math.min(haveYears, needYears - TENTH_YEAR),
          needYears,
          untilDay,
        })
  },
  repair: (site, { years }, { asOf }) =>
    reasonOf('remaining-term', {
      moreYears: Math.max(TENTH_YEAR, yearsBetween(site.number('landUseUntilDay')!, yearsAfter(asOf, years))),
    }),
}
