import { isId } from '../kernel/id.ts'

/** What was just done, as the address after a redirect says it: `?done=removed&of=<id>`. */
export interface JustDone<C extends string> {
  code: C
  /** Whom it was done to, where the page must know; only ever the form of an identifier. */
  of: string | null
}

/** The page to go to after something was done, saying what: `doneAt('/my/shortlists', 'removed', id)`. */
export function doneAt(path: string, code: string, of?: string): string {
  const [pathname, search] = path.split('?')
  const query = new URLSearchParams(search)
  query.set('done', code)
  if (of !== undefined) query.set('of', of)
  return `${pathname}?${query}`
}

/**
 * Reads `done` and `of` of an address, null where the page knows no such code. Anybody may write a link with them: a page offers
 * to undo only what its own query shows to be the reader's and in that state.
 */
export function justDone<const C extends string>(
  query: { done?: string; of?: string },
  codes: readonly C[],
): JustDone<C> | null {
  const code = codes.find((known) => known === query.done)
  if (code === undefined) return null
  return { code, of: query.of !== undefined && isId(query.of) ? query.of : null }
}
