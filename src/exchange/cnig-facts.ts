import { FACTS, type FactKey, type FactSource, type Facts, type FactValue, type Known } from '../assets/facts.ts'
import type { IsoDate } from '../kernel/clock.ts'
import { excerpt, folded, isMissing, lookUp, numberOf, valuesOf } from './cells.ts'
import { type CnigRow, CONDITION, CONTAMINATION, type Column, NOT_APPLICABLE } from './cnig-values.ts'
import type { Note } from './notes.ts'

/** Below, an area is more likely a slip than a site; above (1 km²), more than its parcel. Both are kept and warned of. */
export const TINY_M2 = 100
export const HUGE_M2 = 1_000_000
/** The site's own area and that of its land unit may differ; by more than this factor one of them is likely wrong. */
export const AREA_FACTOR = 2

export interface FactsRead {
  facts: Facts
  /** Whether the row shows that there is a building: a count, a floor area, a condition or asbestos. */
  building: 'yes' | 'no' | 'unknown'
}

type NumberKey = { [K in FactKey]: (typeof FACTS)[K] extends { kind: 'number' } ? K : never }[FactKey]

/** What a row tells as facts, each from a cell that is not empty; what cannot be read or believed stays unknown and is warned of. */
export function readFacts(
  row: CnigRow,
  source: FactSource,
  asOf: IsoDate | null,
  decimalComma: boolean,
  warn: Note<Column>,
): FactsRead {
  const facts: { -readonly [K in FactKey]?: Known<FactValue<K>> } = {}

  const number = (column: Column): number | null => {
    if (isMissing(row[column])) return null
    const value = numberOf(row[column], decimalComma)
    if (value === null) warn(column, 'not-a-number', { value: excerpt(row[column]) })
    return value
  }
  const known = <V>(value: V): Known<V> | undefined => (asOf === null ? undefined : { value, source, asOf })
  const measure = (key: NumberKey, column: Column, value: number | null): void => {
    if (value === null) return
    const { min, max } = FACTS[key]
    if (value < min || value > max) return void warn(column, 'out-of-range', { value, min, max })
    const fact = known(value)
    if (fact) facts[key] = fact
  }
  const choice = <V extends string>(column: Column, table: Readonly<Record<string, V>>): V | null => {
    if (isMissing(row[column]) || folded(row[column]) === NOT_APPLICABLE) return null
    const value = lookUp(table, row[column])
    if (value === undefined) warn(column, 'no-match', { value: excerpt(row[column]) })
    return value ?? null
  }

  const site = number('site_surface')
  const unit = number('unite_fonciere_surface')
  measure('landAreaM2', site === null ? 'unite_fonciere_surface' : 'site_surface', site ?? unit)
  if (site === null && unit !== null) warn('site_surface', 'area-of-land-unit', { unitM2: unit })
  if (
    site !== null &&
    unit !== null &&
    Math.min(site, unit) > 0 &&
    Math.max(site, unit) > AREA_FACTOR * Math.min(site, unit)
  )
    warn('unite_fonciere_surface', 'areas-differ', { siteM2: site, unitM2: unit, factor: AREA_FACTOR })
  const landM2 = facts.landAreaM2?.value
  if (landM2 !== undefined && landM2 < TINY_M2) warn('site_surface', 'area-tiny', { value: landM2, least: TINY_M2 })
  if (landM2 !== undefined && landM2 > HUGE_M2) warn('site_surface', 'area-huge', { value: landM2, most: HUGE_M2 })

  const counted = number('bati_nombre')
  const count = counted !== null && counted >= 0 && Number.isInteger(counted) ? counted : null
  if (counted !== null && count === null) warn('bati_nombre', 'not-a-number', { value: excerpt(row.bati_nombre) })
  measure('floorAreaM2', 'bati_surface', number('bati_surface'))
  const condition = known(choice('bati_etat', CONDITION))
  if (condition?.value) facts.condition = { ...condition, value: condition.value }
  const pollutants = valuesOf(row.bati_pollution)
  const asbestos = known('present' as const)
  if (asbestos && pollutants.includes('amiante')) facts.asbestos = asbestos

  const contamination = known(choice('sol_pollution_existe', CONTAMINATION))
  if (contamination?.value) facts.contamination = { ...contamination, value: contamination.value }

  const railM = number('desserte_distance_ferroviaire')
  measure('railKm', 'desserte_distance_ferroviaire', railM === null ? null : railM / 1_000)
  // The standard says "distance to the road network", not which road nor in which unit: no fact can be made of it.
  for (const column of ['desserte_distance_route', 'desserte_distance_fluvial', 'desserte_distance_maritime'] as const)
    if (!isMissing(row[column])) warn(column, 'no-match', { value: excerpt(row[column]) })

  const shown = facts.condition !== undefined || facts.asbestos !== undefined || facts.floorAreaM2 !== undefined
  if (count === 0 && shown) warn('bati_nombre', 'building-contradiction')
  const building = shown || (count !== null && count > 0) ? 'yes' : count === null ? 'unknown' : 'no'
  return { facts, building }
}
