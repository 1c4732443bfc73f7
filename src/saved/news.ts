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

/** The news of many searches over one catalogue, in their order: of each the newest sites alone are looked at, and of those no record. */
export function newsOf(catalogue: Catalogue, searches: readonly { found: Found; seenAt: string }[]): News[] {
  const order = newestFirst(catalogue)
  return searches.map(({ found, seenAt }) => {
    const end = newUntil(catalogue, order, seenAt)
    let fresh = 0
    for (let i = 0; i < end; i++) if (found.has(order[i]!)) fresh++
    return { total: found.total, fresh }
  })
}

/** How many rows of this order, the last published first, are new: by halving, since each record that is looked at lies elsewhere in memory. */
function newUntil({ sites }: Catalogue, order: Uint32Array, seenAt: string): number {
  let [least, most] = [0, order.length]
  while (least < most) {
    const middle = (least + most) >>> 1
    if (isNew(sites[order[middle]!]!.publishedAt, seenAt)) least = middle + 1
    else most = middle
  }
  return least
}
