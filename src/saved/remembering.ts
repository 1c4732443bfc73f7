import type { Catalogue } from '../matching/catalogue.ts'

/** Answers kept of one catalogue, the last asked for: each is some bytes a site at most. */
const KEPT = 64

/**
 * A memory for answers that hang on the catalogue and on a key alone. They live as long as their catalogue: a page of counts is
 * read more often than a site, a search or a requirement changes.
 */
export function remembering<T>(): (catalogue: Catalogue, key: string, answer: () => T) => T {
  const memory = new WeakMap<Catalogue, Map<string, T>>()
  return (catalogue, key, make) => {
    const kept = memory.get(catalogue) ?? new Map<string, T>()
    memory.set(catalogue, kept)
    const answer = kept.get(key) ?? make()
    // A map keeps the order of insertion: the first is the one not asked for longest
    kept.delete(key)
    kept.set(key, answer)
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break
      kept.delete(oldest)
    }
    return answer
  }
}
