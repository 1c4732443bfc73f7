/** The present moment, handed in so that decisions are functions of their arguments. */
export type Clock = () => Date

/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string

const DAY_MS = 86_400_000

/** Days since 1970-01-01 of a calendar day. Throws a RangeError where the text is not a real day. */
export function epochDay(day: IsoDate): number {
  if (!isIsoDate(day)) throw new RangeError(`not a day: ${day}`)
  const [year, month, date] = partsOf(day)
  // A year begins in March: its leap day then comes last, and the months before a month sum up by one formula
  const y = month < 3 ? year - 1 : year
  const before = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + before - DAYS_TO_1970
}

/** The calendar day of a count of days since 1970-01-01. */
export const dayOf = (epoch: number): IsoDate => new Date(epoch * DAY_MS).toISOString().slice(0, 10)

/** Whether the text is a real calendar day between 1800 and 2200, written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  if (!/^(1[89]|2[01])\d\d-\d\d-\d\d$/.test(text)) return false
  const [year, month, date] = partsOf(text)
  if (month < 1 || month > 12 || date < 1) return false
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return date <= (month === 2 && leap ? 29 : LENGTHS[month - 1]!)
}

// By arithmetic, not by Date: reading a catalogue asks for a million days
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
/** From 1 March of the year 0 to 1970-01-01. */
const DAYS_TO_1970 = 719_468
const partsOf = (day: string) => [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))] as const

/** Today in China Standard Time (UTC+8, no summer time), where the zones are. */
export const today = (clock: Clock): IsoDate => new Date(clock().getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
