/** GB/T 4754-2017 numbers its 97 divisions 01 to 97 through the sections; here the last division of each section. */
const LAST_OF_SECTION = {
  A: 5,
  B: 12,
  C: 43,
  D: 46,
  E: 50,
  F: 52,
  G: 60,
  H: 62,
  I: 65,
  J: 69,
  K: 70,
  L: 72,
  M: 75,
  N: 79,
  O: 82,
  P: 83,
  Q: 85,
  R: 90,
  S: 96,
  T: 97,
} as const
export type Section = keyof typeof LAST_OF_SECTION

export interface Division {
  /** Two digits. */
  code: string
  section: Section
}

const LAST = Object.entries(LAST_OF_SECTION) as [Section, number][]

/** The 97 divisions in order: division `nn` stands at index `nn - 1`, which is its bit in a mask of 97. */
export const DIVISIONS: readonly Division[] = Array.from({ length: 97 }, (_, i) => ({
  code: String(i + 1).padStart(2, '0'),
  section: LAST.find(([, last]) => i < last)![0],
}))

const isSection = (text: string): text is Section => /^[A-T]$/.test(text)

/**
 * Whether the text has the form of a code: a section's letter, or 2 to 4 digits that begin with a division (01 to 97). Whether the
 * standard has such a group or class is a question to the table `industries`.
 */
export const isIndustryCode = (text: string): boolean =>
  isSection(text) || (/^\d{2,4}$/.test(text) && Number(text.slice(0, 2)) >= 1 && Number(text.slice(0, 2)) <= 97)

/** The code as it is stored: capital letter for a section, digits alone below it (`C3670`, `c36` → `3670`, `36`). */
export function bareIndustryCode(text: string): string {
  const code = text.normalize('NFKC').trim().toUpperCase()
  return code.length > 1 ? code.replace(/^[A-T]/, '') : code
}

/** The division of a group or class: its first two digits; null for a section and for what is no code. */
export const divisionOf = (code: string): string | null =>
  isIndustryCode(code) && !isSection(code) ? code.slice(0, 2) : null

export const divisionsOfSection = (letter: string): string[] =>
  DIVISIONS.filter(({ section }) => section === letter).map(({ code }) => code)

/** Index of a division's bit, 0 to 96. Throws a RangeError for what is no division. */
export function divisionBit(division: string): number {
  const index = Number(division) - 1
  if (DIVISIONS[index]?.code !== division) throw new RangeError(`not a division: ${division}`)
  return index
}
