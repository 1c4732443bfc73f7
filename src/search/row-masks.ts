import type { Catalogue } from '../matching/catalogue.ts'
import { perCatalogue } from '../matching/per-catalogue.ts'

/** More are not asked for at once: a page is made without waiting. */
const KEPT = 4

const free = perCatalogue((): Uint32Array[] => [])

/**
 * Masks with a word for each row, used again and again: they lie outside of the heap, and 400 kB a request would make the
 * collector run through all sites every few dozen requests.
 */
export const rowMasks = {
  /** All zero. */
  take: (catalogue: Catalogue): Uint32Array => free(catalogue).pop()?.fill(0) ?? new Uint32Array(catalogue.size),
  /** For the next one; who gives it back asks nothing of it any more. */
  giveBack(catalogue: Catalogue, mask: Uint32Array): void {
    const kept = free(catalogue)
    if (kept.length < KEPT && !kept.includes(mask)) kept.push(mask)
  },
}
