import { NEED_KEYS, type NeedKey, type Requirement } from '../projects/requirement.ts'

/**
 * Weights of sum 1 in proportion to the importance of each need that is not indifferent; equal weights where all are of
 * importance 0. Throws a RangeError for an importance that is negative or not finite.
 */
export function weightsOf({ needs }: Requirement): { [K in NeedKey]?: number } {
  const asked = NEED_KEYS.flatMap((key) => {
    const want = needs[key]
    return want && want.level !== 'indifferent' ? [{ key, importance: want.importance }] : []
  })
  for (const { key, importance } of asked) {
    if (!(importance >= 0 && importance < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`${key}: importance ${importance}`)
    }
  }
  const sum = asked.reduce((total, { importance }) => total + importance, 0)
  return Object.fromEntries(
    asked.map(({ key, importance }) => [key, sum === 0 ? 1 / asked.length : importance / sum]),
  ) as { [K in NeedKey]?: number }
}
