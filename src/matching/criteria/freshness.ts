import { dayOf, epochDay } from '../../kernel/clock.ts'
import { type Criterion, positive, reasonOf } from '../criterion.ts'
import { ramp, within } from '../shapes/trapezoid.ts'
import { TENTH_YEAR, yearsAfter, yearsBetween } from '../term.ts'

/** Full worth when confirmed on the day of the match, half at the age asked for, none at twice that. */
const USELESS_TIMES = 2

export const freshness: Criterion<'freshness'> = {
  key: 'freshness',
  shape: ({ years }, { asOf }) =>
    ramp('factsAsOfDay', yearsAfter(asOf, -USELESS_TIMES * positive('freshness', 'years', years)), epochDay(asOf)),
  gate: ({ years }, { asOf }) =>
    within('factsAsOfDay', yearsAfter(asOf, -positive('freshness', 'years', years)), Number.POSITIVE_INFINITY),
  close: ({ years }, { asOf }) =>
    within('factsAsOfDay', yearsAfter(asOf, -USELESS_TIMES * years), Number.POSITIVE_INFINITY),
  reason: (site, { years: needYears }, { asOf }) => {
    const confirmed = site.number('factsAsOfDay')
    if (confirmed === undefined) return reasonOf('freshness-unknown', { needYears })
    const confirmedDay = dayOf(confirmed)
    const haveYears = Math.max(0, yearsBetween(confirmed, epochDay(asOf)))
    return confirmed >= yearsAfter(asOf, -needYears)
      ? reasonOf('freshness-met', { confirmedDay, haveYears, needYears })
      : reasonOf('freshness-stale', { confirmedDay, haveYears: Math.max(haveYears, needYears + TENTH_YEAR), needYears })
  },
  repair: (site) => reasonOf('freshness', { confirmedDay: dayOf(site.number('factsAsOfDay')!) }),
}
