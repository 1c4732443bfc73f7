import type { Catalogue } from '../matching/catalogue.ts'
import { perCatalogue } from '../matching/per-catalogue.ts'
import { type Conditions, FACET_KEYS, FACET_OPTIONS, type FacetKey } from './conditions.ts'
import { groundsOf } from './grounds.ts'
import type { DivisionNames } from './queries.ts'
import { type Selection, select } from './select.ts'

export interface FacetOption {
  value: string
  n: number
  chosen: boolean
  /** Of a zone or an industry; the other options are words of the pages. */
  name: { name: string; nameEn: string | null } | null
}
export interface Facet {
  key: FacetKey
  options: readonly FacetOption[]
}

/** The options of zones, prefectures and industries, most sites first: an order that does not change with the conditions. */
const openOptions = perCatalogue((catalogue) => {
  // A day has no part in it: nothing is asked
  const { facets } = select(catalogue, {}, '2000-01-01')
  const byCount = (key: FacetKey) =>
    [...facets[key]].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([value]) => value)
  return { prefecture: byCount('prefecture'), zone: byCount('zone'), industry: byCount('industry') }
})

const zoneNames = perCatalogue(
  (catalogue) => new Map(groundsOf(catalogue).zones.map(({ id, name, nameEn }) => [id, { name, nameEn }])),
)

/** Every facet with its options as they are to be shown; of the open lists only what is there or chosen. */
export function facetsOf(
  catalogue: Catalogue,
  conditions: Conditions,
  { facets }: Selection,
  divisionNames: DivisionNames,
): Facet[] {
  const open = openOptions(catalogue)
  return FACET_KEYS.map((key) => {
    const chosen: readonly string[] = conditions[key] ?? []
    const nameOf = (value: string) =>
      key === 'zone' ? zoneNames(catalogue).get(value) : key === 'industry' ? divisionNames.get(value) : undefined
    const option = (value: string): FacetOption => ({
      value,
      n: facets[key].get(value) ?? 0,
      chosen: chosen.includes(value),
      name: nameOf(value) ?? null,
    })
    if (key !== 'prefecture' && key !== 'zone' && key !== 'industry') {
      return { key, options: FACET_OPTIONS[key].map(option) }
    }
    const gone = chosen.filter((value) => !open[key].includes(value))
    const options = [...open[key], ...gone].map(option).filter(({ n, chosen }) => n > 0 || chosen)
    return { key, options }
  })
}
