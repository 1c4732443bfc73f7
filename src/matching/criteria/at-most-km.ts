import type { NumberKey } from '../columns.ts'
import { type Criterion, positive, reasonOf } from '../criterion.ts'
import { ramp, within } from '../shapes/trapezoid.ts'
import { CLOSE_SHARE } from './at-least.ts'

/** Nearer is better: full worth at the door, half at the distance asked for, none at twice that. */
const USELESS_TIMES = 2

const KM_STEPS = 10

/** To 0.1 km: up where it is too far, so that “30 km, over 30 km” is never said. */
export const saidKm = (km: number, tooFar: boolean): number =>
  (tooFar ? Math.ceil(km * KM_STEPS) : Math.round(km * KM_STEPS)) / KM_STEPS

export function atMostKm<K extends 'logistics' | 'rail'>(key: K, column: NumberKey): Criterion<K> {
  return {
    key,
    shape: (want) => ramp(column, positive(key, 'withinKm', want.withinKm) * USELESS_TIMES, 0),
    gate: (want) => within(column, 0, positive(key, 'withinKm', want.withinKm)),
    close: (want) => within(column, 0, want.withinKm * (1 + CLOSE_SHARE)),
    reason: (site, { withinKm: needKm }) => {
      const km = site.number(column)
      if (km === undefined) return reasonOf(`${key}-unknown`, { needKm })
      const tooFar = km > needKm
      return reasonOf(`${key}-${tooFar ? 'far' : 'near'}`, { haveKm: saidKm(km, tooFar), needKm })
    },
    repair: (site, want) => reasonOf(key, { overKm: saidKm(site.number(column)! - want.withinKm, true) }),
  }
}
