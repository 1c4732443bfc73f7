/** The present moment, handed in so that decisions are functions of their arguments. */
export type Clock = () => Date

/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string

const DAY_MS = 86_400_000

/** Days since 1970-01-01 of a calendar day. Throws a RangeError where the text is not a real day. */
export function epochDay(day: IsoDate): number {
  const ms = Date.parse(`${day}T00:00:00Z`)
  if (!isIsoDate(day) || Number.isNaN(ms)) throw new RangeError(`not a day: ${day}`)
  return ms / DAY_MS
}

/** The calendar day of a count of days since 1970-01-01. */
export const dayOf = (epoch: number): IsoDate => new Date(epoch * DAY_MS).toISOString().slice(0, 10)

/** Whether the text is a real calendar day between 1800 and 2200, written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  if (!/^(1[89]|2[01])\d\d-\d\d-\d\d$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text
}

/** Today in China Standard Time (UTC+8, no summer time), where the zones are. */
export const today = (clock: Clock): IsoDate => new Date(clock().getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
