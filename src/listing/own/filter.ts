import { ASSET_STATUSES, type AssetStatus } from '../../assets/asset.ts'
import { FACT_KEYS, type FactKey } from '../../assets/facts.ts'

/** What an asset lacks, as the list is narrowed by it: what publication asks for, corrections of what was typed, one fact. */
export type Lacking = 'publication' | 'corrections' | FactKey
export const OWN_SORTS = ['changed', 'name', 'unknown', 'confirmed'] as const
export type OwnSort = (typeof OWN_SORTS)[number]

/** What is asked of a manager's list. */
export interface OwnFilter {
  q: string | null
  status: AssetStatus | null
  zone: string | null
  lacking: Lacking | null
  sort: OwnSort
}

const MAX_QUERY = 100
const LACKING: readonly Lacking[] = ['publication', 'corrections', ...FACT_KEYS]

/** Reads an address; what it cannot read it leaves out. */
export const readOwnFilter = (query: Readonly<Record<string, string>>): OwnFilter => ({
  q: query.q?.normalize('NFC').trim().slice(0, MAX_QUERY) || null,
  status: ASSET_STATUSES.find((known) => known === query.status) ?? null,
  zone: query.zone || null,
  lacking: LACKING.find((known) => known === query.lacking) ?? null,
  sort: OWN_SORTS.find((known) => known === query.sort) ?? 'changed',
})

/** The fields of the list's form as the filter has them; empty where nothing is asked. */
export function filterValues({ sort, ...asked }: OwnFilter): Record<string, string> {
  const values = { ...asked, sort: sort === 'changed' ? null : sort }
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value]])))
}

/** The address of the list with this filter. */
export function ownHref(filter: OwnFilter, page = 1): string {
  const query = new URLSearchParams({ ...filterValues(filter), ...(page > 1 && { page: String(page) }) })
  return query.size === 0 ? '/my/assets' : `/my/assets?${query}`
}
