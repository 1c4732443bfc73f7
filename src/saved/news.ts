import type { Catalogue } from '../matching/catalogue.ts'
import { isNew } from '../matching/new-since.ts'

/** What a search finds: how many sites, and whether the site of a row is one of them. */
export interface Found {
  total: number
  has(row: number): boolean
}

export interface News {
  /** Sites found now. */
  total: number
  /** Those of them that were published after the reader looked last. */
  fresh: number
}

/**
 * The news of many searches over one catalogue, in their order. What is new to none of them is looked at once, whatever their
 * number.
 */
export function newsOf(catalogue: Catalogue, searches: readonly { found: Found; seenAt: string }[]): News[] {
  const earliest = searches.reduce<string | null>(
    (least, { seenAt }) => (least && least < seenAt ? least : seenAt),
    null,
  )
  if (earliest === null) return []
  const { sites } = catalogue
  const recent: number[] = []
  for (let row = 0; row < sites.length; row++) if (isNew(sites[row]!.publishedAt, earliest)) recent.push(row)
  return searches.map(({ found, seenAt }) => ({
    total: found.total,
    fresh: recent.filter((row) => isNew(sites[row]!.publishedAt, seenAt) && found.has(row)).length,
  }))
}
