/** Divisions 01 to 97 of GB/T 4754-2017. */
export const DIVISIONS = 97

/** The sections of GB/T 4754-2017 and the divisions they span, first and last. */
const SECTIONS: Record<string, readonly [number, number]> = {
  A: [1, 5],
  B: [6, 12],
  C: [13, 43],
  D: [44, 46],
  E: [47, 50],
  F: [51, 52],
  G: [53, 60],
  H: [61, 62],
  I: [63, 65],
  J: [66, 69],
  K: [70, 70],
  L: [71, 72],
  M: [73, 75],
  N: [76, 79],
  O: [80, 82],
  P: [83, 83],
  Q: [84, 85],
  R: [86, 90],
  S: [91, 96],
  T: [97, 97],
}

const isSection = (code: string) => /^[A-T]$/.test(code)

/** The division (1 to 97) of a code of 2 to 4 digits. Throws a RangeError for anything else. */
export function divisionOf(code: string): number {
  const division = /^\d{2,4}$/.test(code) ? Number(code.slice(0, 2)) : 0
  if (division < 1 || division > DIVISIONS) throw new RangeError(`not an industry of GB/T 4754-2017: ${code}`)
  return division
}

/** Throws a RangeError where a code is neither a section letter nor 2 to 4 digits of a division. */
export function assertIndustry(code: string): void {
  if (!isSection(code)) divisionOf(code)
}

/**
 * Whether a list of admitted industries admits this one (2 to 4 digits): 'part' where the list admits only finer classes of
 * it, so that the answer hangs on which class the project belongs to.
 */
export function admits(list: readonly string[], industry: string): 'yes' | 'part' | 'no' {
  const division = divisionOf(industry)
  let answer: 'part' | 'no' = 'no'
  for (const code of list) {
    const section = SECTIONS[code]
    if (section ? division >= section[0] && division <= section[1] : industry.startsWith(code)) return 'yes'
    if (code.startsWith(industry)) answer = 'part'
  }
  return answer
}
