import { FormReader } from '../http/form.ts'
import type { Catalogue } from '../matching/catalogue.ts'
import { conditionsHref, readCatalogueQuery } from './address.ts'
import { type Conditions, without } from './conditions.ts'
import type { Located } from './locate.ts'

type Search = ReturnType<typeof readCatalogueQuery>

/** An address of the catalogue that a reader comes from, with what it asked and the view of its map. */
interface Former extends Search {
  href: string
  map: string | null
}

const VIEW = /^[\d.,-]{1,60}$/

/** What the address asks that a request of htmx names as the reader's own; null where it is none of the catalogue. */
export function formerSearch(address: string | undefined, catalogue: Catalogue): Former | null {
  if (address === undefined || !URL.canParse(address)) return null
  const { pathname, searchParams } = new URL(address)
  if (pathname !== '/assets') return null
  const fields = [...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)] as const)
  const search = readCatalogueQuery(new FormReader(Object.fromEntries(fields)), catalogue)
  const map = searchParams.get('map')
  return { ...search, href: conditionsHref(search.conditions, search), map: map && VIEW.test(map) ? map : null }
}

/**
 * What a request does to the history: a search that is the same, whatever its address looks like or its map shows, takes the place of
 * its entry and keeps the view; another one is a step.
 */
export function historyHeader(former: Former | null, href: string): ['HX-Push-Url' | 'HX-Replace-Url', string] {
  if (former?.href !== href) return ['HX-Push-Url', href]
  const view = former.map === null ? '' : `${href.includes('?') ? '&' : '?'}map=${former.map}`
  return ['HX-Replace-Url', href + view]
}

/** An area whose place another one took. */
export interface ReplacedArea {
  key: 'near' | 'polygon'
  /** The conditions that held it, and what its place was taken for. */
  former: Conditions
  place: Located | null
  /** The address of the search with it again, in its order. */
  back: string
}

/** The typed place that an area from the map put aside, or the drawn area that a place did; null where neither was lost that way. */
export function replacedArea(former: Former | null, now: Conditions, nowAt: Located | null): ReplacedArea | null {
  if (!former) return null
  const { conditions, place, sort } = former
  const lost = (key: 'near' | 'polygon', by: 'near' | 'polygon') =>
    conditions[key] !== undefined && now[key] === undefined && now[by] !== undefined && conditions[by] === undefined
  // A circle from the map stands at a position; whoever types another place knows of it
  const moved = place?.kind === 'place' && nowAt?.kind === 'position'
  const rest = without(without(now, 'polygon'), 'near')
  const replaced = (key: 'near' | 'polygon', { [key]: area }: Conditions): ReplacedArea => ({
    key,
    former: conditions,
    place,
    back: conditionsHref({ ...rest, [key]: area }, { sort }),
  })
  if (lost('near', 'polygon') || moved) return replaced('near', conditions)
  return lost('polygon', 'near') ? replaced('polygon', conditions) : null
}
