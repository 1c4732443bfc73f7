import type { Catalogue } from './catalogue.ts'

/** What the answers of one kind may take of memory: of as many as go into it, the last asked for are kept. */
const ROOM_BYTES = 32 * 1024 ** 2
/** An answer that does not say how large it is. */
const USUAL_BYTES = 16 * 1024

interface Keeping<A extends readonly unknown[]> {
  /** Tells what is asked apart (as JSON). */
  keyOf?: (asked: A) => string
  /** How large one answer is at most, bytes: most that are large have some bits a site. */
  bytes?: (catalogue: Catalogue) => number
}

/**
 * Makes something of a catalogue, and of what else is asked, when it is first asked for, and keeps it as long as that catalogue: a page is
 * read more often than a site, a search or a requirement changes.
 */
export function perCatalogue<A extends readonly unknown[], T>(
  make: (catalogue: Catalogue, ...asked: A) => T,
  { keyOf = JSON.stringify, bytes = () => USUAL_BYTES }: Keeping<A> = {},
): (catalogue: Catalogue, ...asked: A) => T {
  const memory = new WeakMap<Catalogue, Map<string, { made: T }>>()
  return (catalogue, ...asked) => {
    const kept = memory.get(catalogue) ?? new Map<string, { made: T }>()
    memory.set(catalogue, kept)
    const key = keyOf(asked)
    const answer = kept.get(key) ?? { made: make(catalogue, ...asked) }
    // A map keeps the order of insertion: the first is the one not asked for longest
    kept.delete(key)
    kept.set(key, answer)
    const most = Math.max(1, Math.floor(ROOM_BYTES / bytes(catalogue)))
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break
      kept.delete(oldest)
    }
    return answer.made
  }
}
