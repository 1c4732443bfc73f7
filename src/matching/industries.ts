import { DIVISIONS, divisionBit, divisionOf, isIndustryCode } from '../zones/industries.ts'

/**
 * The bit (0 to 96) of the division of a code of 2 to 4 digits. Throws a RangeError for anything else.
 */
export function bitOf(code: string): number {
  const division = divisionOf(code)
  if (division === null) throw new RangeError(`not an industry of GB/T 4754-2017: ${code}`)
  return divisionBit(division)
}

/** Throws a RangeError where a code is neither a section letter nor 2 to 4 digits of a division. */
export function assertIndustry(code: string): void {
  if (!isIndustryCode(code)) throw new RangeError(`not an industry of GB/T 4754-2017: ${code}`)
}

/**
 * Whether a list of admitted industries admits this one (2 to 4 digits): 'part' where the list admits only finer classes of
 * it, so that the answer hangs on which class the project belongs to.
 */
export function admits(list: readonly string[], industry: string): 'yes' | 'part' | 'no' {
  const { section } = DIVISIONS[bitOf(industry)]!
  let answer: 'part' | 'no' = 'no'
  for (const code of list) {
    if (code === section || industry.startsWith(code)) return 'yes'
    if (code.startsWith(industry)) answer = 'part'
  }
  return answer
}
