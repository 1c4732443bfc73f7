import { dayOf, epochDay, type IsoDate } from '../kernel/clock.ts'

export const daysBefore = (today: IsoDate, days: number): IsoDate => dayOf(epochDay(today) - days)

/** A moment of a working day in China as UTC: 8:30 there and some minutes, `2025-03-04T00:42:00.000Z`. */
export const stampOf = (day: IsoDate, minutes: number): string =>
  new Date(epochDay(day) * 86_400_000 + (30 + minutes) * 60_000).toISOString()
