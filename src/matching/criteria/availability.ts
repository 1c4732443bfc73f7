import { dayOf, epochDay } from '../../kernel/clock.ts'
import { type Criterion, reasonOf } from '../criterion.ts'
import { ramp, within } from '../shapes/trapezoid.ts'

/** Half a year late is of no use; a quarter of a year late is a near miss. */
const USELESS_DAYS = 183
const CLOSE_DAYS = 92

export const availability: Criterion<'availability'> = {
  key: 'availability',
  shape: ({ by }) => ramp('availableFromDay', epochDay(by) + USELESS_DAYS, epochDay(by)),
  gate: ({ by }) => within('availableFromDay', Number.NEGATIVE_INFINITY, epochDay(by)),
  close: ({ by }) => within('availableFromDay', Number.NEGATIVE_INFINITY, epochDay(by) + CLOSE_DAYS),
  reason: (site, { by: byDay }) => {
    const from = site.number('availableFromDay')
    if (from === undefined) return reasonOf('availability-unknown', { byDay })
    const fromDay = dayOf(from)
    const lateDays = from - epochDay(byDay)
    return lateDays <= 0
      ? reasonOf('availability-met', { fromDay, byDay })
      : reasonOf('availability-late', { fromDay, byDay, lateDays })
  },
  repair: (site, { by }) => reasonOf('availability', { lateDays: site.number('availableFromDay')! - epochDay(by) }),
}
