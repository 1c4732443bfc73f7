import type { AreaWant } from '../../projects/requirement.ts'
import type { NumberKey } from '../columns.ts'
import { positive, reasonOf, type Site } from '../criterion.ts'
import { tent, within } from '../shapes/trapezoid.ts'
import type { Reason } from '../types.ts'
import { CLOSE_SHARE } from './at-least.ts'

/** The tent's feet: half of the least and one and a half times the most that is acceptable are of no use. */
const FEET = { low: 0.5, high: 1.5 }

/** What land and floor area share. Throws where min ≤ ideal ≤ max does not hold. */
export function area(key: 'landArea' | 'floorArea', column: NumberKey, code: string) {
  const checked = (want: AreaWant): AreaWant => {
    positive(key, 'min', want.min)
    if (!(want.min <= want.ideal && want.ideal <= want.max && want.max < Number.POSITIVE_INFINITY)) {
      throw new RangeError(`${key}: ${want.min} ≤ ${want.ideal} ≤ ${want.max} does not hold`)
    }
    return want
  }
  return {
    shape: (want: AreaWant) => {
      const { min, ideal, max } = checked(want)
      return tent(column, min * FEET.low, ideal, max * FEET.high)
    },
    gate: (want: AreaWant) => within(column, checked(want).min, want.max),
    close: (want: AreaWant) => within(column, want.min * (1 - CLOSE_SHARE), want.max * (1 + CLOSE_SHARE)),
    reason: (site: Site, { min: minM2, ideal: idealM2, max: maxM2 }: AreaWant): Reason => {
      const haveM2 = site.number(column)
      if (haveM2 === undefined) return reasonOf(`${code}-unknown`, { minM2, idealM2, maxM2 })
      const fit = haveM2 < minM2 ? 'short' : haveM2 > maxM2 ? 'over' : 'fits'
      return reasonOf(`${code}-${fit}`, { haveM2, minM2, idealM2, maxM2 })
    },
    repair: (site: Site, { min, max }: AreaWant): Reason => {
      const haveM2 = site.number(column)!
      return haveM2 < min
        ? reasonOf(`${code}-short`, { moreM2: min - haveM2 })
        : reasonOf(`${code}-over`, { overM2: haveM2 - max })
    },
  }
}
