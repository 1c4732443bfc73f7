/** Digits of GB 32100-2015: no I, O, S, V, Z. Their index is their value. */
const DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** Organisation code of GB 11714-1997 (characters 9 to 17): all letters, weights of its own. */
const ORGANISATION_DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const
/** Weights 3^(i−1) mod 31 of GB 32100-2015, section 5. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const

/** Sum of value × weight; throws a RangeError where a character is not among the digits. */
function weighted(text: string, digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => {
    const value = digits.indexOf(text.charAt(i) || '?')
    if (value < 0) throw new RangeError(`not a digit of the code: ${text}`)
    return sum + value * weight
  }, 0)
}

/**
 * The 18th character for the first 17 of a unified social credit code (GB 32100-2015: 31 − Σ value × weight mod 31). Throws
 * a RangeError for another length or a character that the standard does not use.
 */
export function checkCharacter(first17: string): string {
  if (first17.length !== 17) throw new RangeError(`17 characters are needed: ${first17}`)
  return DIGITS[(31 - (weighted(first17, DIGITS, WEIGHTS) % 31)) % 31]!
}

/**
 * The 9th character of an organisation code for its first 8 (GB 11714-1997: 11 − Σ mod 11, 10 is X, 11 is 0). Throws a
 * RangeError for another length or character.
 */
export function organisationCheckCharacter(first8: string): string {
  if (first8.length !== 8) throw new RangeError(`8 characters are needed: ${first8}`)
  const rest = (11 - (weighted(first8, ORGANISATION_DIGITS, ORGANISATION_WEIGHTS) % 11)) % 11
  return rest === 10 ? 'X' : String(rest)
}

/**
 * Whether the text is a unified social credit code: authority and kind, six digits of the place, organisation code, check
 * character. The organisation code's own check character is not asked for: codes given out since 2015 need not have one.
 */
export const isCreditCode = (text: string): boolean =>
  /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(text) && checkCharacter(text.slice(0, 17)) === text[17]
