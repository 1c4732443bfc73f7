import type { NumberKey } from '../columns.ts'
import { type Criterion, positive, reasonOf } from '../criterion.ts'
import { ramp, within } from '../shapes/trapezoid.ts'
import { CLOSE_SHARE } from './at-least.ts'

/** Nearer is better: full worth at the door, half at the distance asked for, none at twice that. */
const USELESS_TIMES = 2

export const roundedKm = (km: number): number => Math.round(km * 10) / 10

export function atMostKm<K extends 'logistics' | 'rail'>(key: K, column: NumberKey): Criterion<K> {
  return {
    key,
    shape: (want) => ramp(column, positive(key, 'withinKm', want.withinKm) * USELESS_TIMES, 0),
    gate: (want) => within(column, 0, positive(key, 'withinKm', want.withinKm)),
    close: (want) => within(column, 0, want.withinKm * (1 + CLOSE_SHARE)),
    reason: (site, { withinKm: needKm }) => {
      const km = site.number(column)
      if (km === undefined) return reasonOf(`${key}-unknown`, { needKm })
      return reasonOf(km <= needKm ? `${key}-near` : `${key}-far`, { haveKm: roundedKm(km), needKm })
    },
    repair: (site, want) => reasonOf(key, { overKm: roundedKm(site.number(column)! - want.withinKm) }),
  }
}
