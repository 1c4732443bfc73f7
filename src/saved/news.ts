import type { Catalogue } from '../matching/catalogue.ts'
import { isNew } from '../matching/new-since.ts'
import { newestFirst } from '../search/order.ts'

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

/** The news of many searches over one catalogue, in their order: of each the newest sites alone are looked at. */
export function newsOf(catalogue: Catalogue, searches: readonly { found: Found; seenAt: string }[]): News[] {
  const order = newestFirst(catalogue)
  return searches.map(({ found, seenAt }) => {
    let fresh = 0
    for (let i = 0; i < order.length; i++) {
      const row = order[i]!
      if (!isNew(catalogue.sites[row]!.publishedAt, seenAt)) break
      if (found.has(row)) fresh++
    }
    return { total: found.total, fresh }
  })
}
