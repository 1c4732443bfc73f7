import { dayOf, epochDay, type IsoDate } from '../kernel/clock.ts'

/** Mean length of a year of the Gregorian calendar. */
export const DAYS_A_YEAR = 365.2425

/**
 * The day so many years (whole months are counted) after a day, as epoch day; the last of the month where the month has no such
 * day (Civil Code 203: the corresponding day of the last month).
 */
export function yearsAfter(day: IsoDate, years: number): number {
  const months = Math.round(years * 12)
  const from = new Date(`${day}T00:00:00Z`)
  const to = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1))
  const lastOfMonth = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate()
  to.setUTCDate(Math.min(from.getUTCDate(), lastOfMonth))
  return epochDay(dayOf(to.getTime() / 86_400_000))
}

/** Years between two epoch days, to one decimal. */
export const yearsBetween = (fromDay: number, toDay: number): number =>
  Math.round(((toDay - fromDay) / DAYS_A_YEAR) * 10) / 10

/** Least that a term said to be too short or too long differs by, so that rounding never says “20 of 20 years, too short”. */
export const TENTH_YEAR = 0.1
