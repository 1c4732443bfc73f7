import { epochDay, type IsoDate } from '../kernel/clock.ts'

export type Freshness = 'fresh' | 'ageing' | 'old'

const YEAR_DAYS = 365
/** Facts confirmed longer ago than this are old. */
export const OLD_DAYS = 2 * YEAR_DAYS

/** How far a fact confirmed on a day can be relied on today: within a year, within two, or longer ago. */
export function freshness(asOf: IsoDate, today: IsoDate): Freshness {
  const days = epochDay(today) - epochDay(asOf)
  if (days <= YEAR_DAYS) return 'fresh'
  return days <= OLD_DAYS ? 'ageing' : 'old'
}
