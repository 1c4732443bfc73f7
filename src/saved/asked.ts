import { FormReader } from '../http/form.ts'
import type { IsoDate } from '../kernel/clock.ts'
import { perCatalogue } from '../matching/per-catalogue.ts'
import { conditionsQuery, readCatalogueQuery, SORTS, usualSort } from '../search/address.ts'
import { type Conditions, readConditions } from '../search/conditions.ts'
import { select } from '../search/select.ts'
import type { Found } from './news.ts'
import { rowSet, rowSetBytes } from './row-set.ts'

/** The fields of an address: what stands after its `?`. */
function formOf(query: string): FormReader {
  const params = new URLSearchParams(query)
  return new FormReader(Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)])))
}

/** The conditions of a kept query; what cannot be read is not asked. */
export const conditionsOf = (query: string): Conditions => readConditions(formOf(query))

/** The one way to write what an address asks of the catalogue: conditions that can be read, and the order; no page. */
export function canonical(query: string): string {
  const form = formOf(query)
  const conditions = readConditions(form)
  return conditionsQuery(conditions, { sort: form.choice('sort', SORTS) ?? usualSort(conditions) })
}

/** The sites of the catalogue that meet a kept query on a day. */
export const foundBy = perCatalogue(
  (catalogue, query: string, asOf: IsoDate): Found => {
    const selection = select(catalogue, readCatalogueQuery(formOf(query), catalogue).conditions, asOf)
    const found = { total: selection.total, has: rowSet(catalogue.size, selection.passes) }
    selection.release()
    return found
  },
  { bytes: ({ size }) => rowSetBytes(size) + 1024 },
)
