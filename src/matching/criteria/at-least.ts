import type { NeedKey } from '../../projects/requirement.ts'
import type { NumberKey } from '../columns.ts'
import { type Criterion, positive, reasonOf } from '../criterion.ts'
import { ramp, within } from '../shapes/trapezoid.ts'

/** Half of what is asked for is of no use; the worth rises from there. */
export const USELESS_SHARE = 0.5
/** What misses a limit by up to a quarter of it is a near miss. */
export const CLOSE_SHARE = 0.25

/**
 * More is better up to what is asked for (`fullShare` of it, where slack is worth something). `code` begins the codes of its
 * reasons, `unit` ends the names of its figures.
 */
export function atLeast<K extends Extract<NeedKey, 'clearHeight' | 'floorLoad' | 'crane' | 'power'>>(
  key: K,
  { column, code, unit, fullShare = 1 }: { column: NumberKey; code: string; unit: string; fullShare?: number },
): Criterion<K> {
  const asked = (want: { min: number }) => positive(key, 'min', want.min)
  return {
    key,
    shape: (want) => ramp(column, asked(want) * USELESS_SHARE, want.min * fullShare),
    gate: (want) => within(column, asked(want), Number.POSITIVE_INFINITY),
    close: (want) => within(column, want.min * (1 - CLOSE_SHARE), Number.POSITIVE_INFINITY),
    reason: (site, { min }) => {
      const have = site.number(column)
      const need = { [`need${unit}`]: min }
      if (have === undefined) return reasonOf(`${code}-unknown`, need)
      const figures = { [`have${unit}`]: have, ...need }
      if (have < min) return reasonOf(`${code}-short`, figures)
      // Met, and yet not worth all: the reason says what would be
      const full = min * fullShare
      return have < full
        ? reasonOf(`${code}-met-tight`, { ...figures, [`full${unit}`]: full })
        : reasonOf(`${code}-met`, figures)
    },
    repair: (site, { min }) => reasonOf(code, { [`more${unit}`]: min - site.number(column)! }),
  }
}
