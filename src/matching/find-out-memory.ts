import type { Requirement } from '../projects/requirement.ts'
import type { Catalogue } from './catalogue.ts'
import { type FindOutOptions, findOutFirst } from './find-out-first.ts'
import type { FindOut } from './types.ts'

/** Answers kept of one catalogue, the last asked for. */
const KEPT = 64

const answers = new WeakMap<Catalogue, Map<string, FindOut[]>>()

/**
 * `findOutFirst`, remembered as long as its catalogue lives: it ranks once per fact (some 70 ms over 24 000 sites, against 10 for
 * the ranking itself), and a page is read more often than its catalogue or its requirement changes.
 */
export function findOutOnce(catalogue: Catalogue, requirement: Requirement, options: FindOutOptions): FindOut[] {
  const kept = answers.get(catalogue) ?? new Map<string, FindOut[]>()
  answers.set(catalogue, kept)
  const key = JSON.stringify([requirement, options])
  const answer = kept.get(key) ?? findOutFirst(catalogue, requirement, options)
  // A map keeps the order of insertion: the first is the one not asked for longest
  kept.delete(key)
  kept.set(key, answer)
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break
    kept.delete(oldest)
  }
  return answer
}
