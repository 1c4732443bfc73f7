import type { FormReader } from '../http/form.ts'
import type { Catalogue } from '../matching/catalogue.ts'
import { type Conditions, fieldsOf, readConditions } from './conditions.ts'
import { located } from './locate.ts'

export const SORTS = ['relevance', 'near', 'newest', 'land', 'floor', 'power', 'rent', 'price', 'asOf'] as const
export type Sort = (typeof SORTS)[number]

export const PAGE_SIZE = 20
const MAX_PAGE = 100_000

/** The order where none is chosen: what fits the words best comes first, without words the nearest, else the newest. */
export const usualSort = ({ q, near }: Conditions): Sort =>
  q !== undefined ? 'relevance' : near !== undefined ? 'near' : 'newest'

/** The orders that make sense for these conditions. */
export const sortsFor = ({ q, near }: Conditions): Sort[] =>
  SORTS.filter((sort) => (sort !== 'relevance' || q !== undefined) && (sort !== 'near' || near !== undefined))

/** Reads the address of the catalogue; `page` counts from 1. What cannot be read, or names a place that nobody knows, is left out and stands in `form.problems`. */
export function readCatalogueQuery(form: FormReader, catalogue: Catalogue) {
  const { conditions, ...where } = located(catalogue, readConditions(form), form)
  const sort = form.choice('sort', SORTS)
  return {
    conditions,
    ...where,
    // An order whose condition was taken away goes with it
    sort: sort !== null && sortsFor(conditions).includes(sort) ? sort : usualSort(conditions),
    page: form.number('page', { min: 1, max: MAX_PAGE, integer: true }) ?? 1,
  }
}

interface Shown {
  sort?: Sort
  page?: number
}

/** The query of the address, without `?`: canonical order, no defaults; the same search always reads the same. */
export function conditionsQuery(conditions: Conditions, { sort, page }: Shown = {}): string {
  const query = new URLSearchParams(fieldsOf(conditions))
  if (sort !== undefined && sort !== usualSort(conditions)) query.append('sort', sort)
  if (page !== undefined && page > 1) query.append('page', String(page))
  // Both are allowed in a query (RFC 3986, 3.4) and keep a drawn area readable
  return query.toString().replaceAll('%2C', ',').replaceAll('%3B', ';')
}

/** The address of the catalogue for these conditions. */
export function conditionsHref(conditions: Conditions, shown: Shown = {}): string {
  const query = conditionsQuery(conditions, shown)
  return query === '' ? '/assets' : `/assets?${query}`
}
