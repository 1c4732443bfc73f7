import type { IsoDate } from '../kernel/clock.ts'
import type { Catalogue } from '../matching/catalogue.ts'
import type { NumberKey } from '../matching/columns.ts'
import { kmOfChord2, unitVector } from '../matching/place.ts'
import { yearsAfter, yearsBetween } from '../matching/term.ts'
import { CONDITION_KEYS, type ConditionKey, type Conditions, KM } from './conditions.ts'
import { locate } from './locate.ts'
import { bitOfCondition, type Selection } from './select.ts'

/** What would bring something where nothing was found. */
export interface Loosening {
  /** Conditions to drop, each by itself, what brings most first; `to` is the value of a range that brings its first few. */
  single: readonly { key: ConditionKey; n: number; to: { conditions: Conditions; n: number } | null }[]
  /** Where no single one helps: the fewest that help together. */
  together: { keys: readonly ConditionKey[]; n: number } | null
}

/** As many sites are worth a look. */
const FEW = 3
/** A suggested figure has three digits: `12.3 m`, `1 230 kVA`. */
const DIGITS = 3

/** What dropping or easing conditions would bring, from the rows that fail just these. */
export function loosen(catalogue: Catalogue, conditions: Conditions, selection: Selection, today: IsoDate): Loosening {
  const single = [...selection.leftOut]
    .filter(([, { n }]) => n > 0)
    .map(([key, { n }]) => ({ key, n, to: eased(catalogue, conditions, selection, key, today) }))
    .sort((a, b) => b.n - a.n)
  return { single, together: single.length > 0 ? null : fewest(selection.fails) }
}

/** Of the sets of conditions that some row fails, the smallest; among those, the one that most rows fail. */
function fewest(fails: Uint32Array): Loosening['together'] {
  const counts = new Map<number, number>()
  for (const failed of fails) counts.set(failed, (counts.get(failed) ?? 0) + 1)
  const keysOf = (failed: number) => CONDITION_KEYS.filter((key) => failed & bitOfCondition(key))
  const sets = [...counts].map(([failed, n]) => ({ keys: keysOf(failed), n }))
  sets.sort((a, b) => a.keys.length - b.keys.length || b.n - a.n)
  return sets[0] ?? null
}

const COLUMN = {
  landMin: 'landAreaM2',
  landMax: 'landAreaM2',
  floorMin: 'floorAreaM2',
  floorMax: 'floorAreaM2',
  heightMin: 'clearHeightM',
  powerMin: 'powerKva',
  rentMax: 'rentFenM2Month',
  priceMax: 'priceFen',
  termMin: 'landUseUntilDay',
} as const satisfies Partial<Record<ConditionKey, NumberKey>>
type RangeKey = keyof typeof COLUMN
const isRange = (key: ConditionKey): key is RangeKey => key in COLUMN

/** The least change of a range or radius that brings a few sites; null for other conditions and where only unknown values are left out. */
function eased(
  catalogue: Catalogue,
  conditions: Conditions,
  { fails }: Selection,
  key: ConditionKey,
  today: IsoDate,
): { conditions: Conditions; n: number } | null {
  const valueIn = isRange(key) ? valueOfRange(catalogue, key) : key === 'near' ? kmFrom(catalogue, conditions) : null
  if (valueIn === null) return null
  const bit = bitOfCondition(key)
  const values: number[] = []
  for (let row = 0; row < fails.length; row++) if (fails[row] === bit) values.push(valueIn(row))
  const known = Float64Array.from(values.filter((value) => !Number.isNaN(value))).sort()
  if (known.length === 0) return null
  const upwards = key.endsWith('Max') || key === 'near'
  const at = Math.min(FEW, known.length) - 1
  const value = upwards ? known[at]! : known[known.length - 1 - at]!
  const changed = withValue(conditions, key, value, today)
  if (changed === null) return null
  // Nothing was found, so what the new bound lets in of these is all there will be
  const n = known.filter((one) => (upwards ? one <= changed.bound : one >= changed.bound)).length
  return n === 0 ? null : { conditions: changed.conditions, n }
}

const valueOfRange = ({ columns }: Catalogue, key: RangeKey) => {
  const values = columns.number[COLUMN[key]]
  return (row: number) => values[row]!
}

function kmFrom(catalogue: Catalogue, { near }: Conditions): ((row: number) => number) | null {
  const found = locate(catalogue, near!.place)
  if (found.kind === 'unknown') return null
  const [cx, cy, cz] = unitVector(found.position[0], found.position[1])
  const { x, y, z } = catalogue.columns.number
  return (row) => kmOfChord2((x[row]! - cx) ** 2 + (y[row]! - cy) ** 2 + (z[row]! - cz) ** 2)
}

/** Rounded away from the value, so that the site that has it still meets the condition. */
function away(value: number, direction: (value: number) => number): number {
  const step = 10 ** (Math.floor(Math.log10(Math.max(Math.abs(value), 1))) - DIGITS + 1)
  return Number((direction(value / step) * step).toFixed(2))
}

/** The conditions with a row's value in place of a bound, and that bound as the column has it; null where no bound of its kind lets the row in. */
function withValue(
  conditions: Conditions,
  key: ConditionKey,
  value: number,
  today: IsoDate,
): { conditions: Conditions; bound: number } | null {
  if (key === 'near') {
    const km = Math.max(KM.min, away(value, Math.ceil))
    return km > KM.max ? null : { conditions: { ...conditions, near: { ...conditions.near!, km } }, bound: km }
  }
  if (key === 'termMin') {
    // Months are counted whole: at most one less than the days say
    const years = Math.floor((yearsBetween(yearsAfter(today, 0), value) - 1 / 12) * 10) / 10
    return years < 0 ? null : { conditions: { ...conditions, termMin: years }, bound: yearsAfter(today, years) }
  }
  const bound = away(value, key.endsWith('Max') ? Math.ceil : Math.floor)
  return { conditions: { ...conditions, [key]: bound }, bound }
}
