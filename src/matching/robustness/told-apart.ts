import { seeded } from '../../kernel/random.ts'
import type { Requirement } from '../../projects/requirement.ts'
import type { Catalogue } from '../catalogue.ts'
import { planOf } from '../plan.ts'
import { type RobustnessOptions, weighedNeeds } from './robustness.ts'
import { drawWeightings } from './weightings.ts'

/** Under this share of draws the order of two neighbours does not count as told apart. */
export const TOLD_APART = 0.6

/** What the draws of unknown facts are seeded with besides, so that they do not repeat those of the weights. */
const FACTS = 0x5eed

/**
 * How often each site of a list stands before the next one, with weights and unknown facts both drawn: each unknown worth uniform over
 * what the known facts allow, each by itself. An equal score counts half. One share fewer than there are sites.
 */
export function beforeNext(
  catalogue: Catalogue,
  requirement: Requirement,
  ids: readonly string[],
  { spread, samples, seed }: Pick<RobustnessOptions, 'spread' | 'samples' | 'seed'>,
): number[] {
  const needs = weighedNeeds(planOf(requirement, catalogue.lists.all))
  if (needs.length === 0) return ids.slice(1).map(() => 0.5)
  const sites = ids.map((id) => {
    const row = catalogue.rowOf(id)
    if (row === undefined) throw new RangeError(`no site ${id}`)
    return needs.map(({ shape }) => shape.interval(catalogue.columns, row))
  })
  const { values } = drawWeightings(
    needs.map(({ weight }) => weight),
    spread,
    samples,
    seed,
  )
  const random = seeded(seed ^ FACTS)
  const before = new Float64Array(Math.max(0, ids.length - 1))
  const scores = new Float64Array(ids.length)
  for (let s = 0; s < samples; s++) {
    sites.forEach((worths, i) => {
      let score = 0
      worths.forEach(({ low, high }, j) => {
        const worth = low === high ? low : low + random() * (high - low)
        score += values[s * needs.length + j]! * worth
      })
      scores[i] = score
    })
    for (let i = 0; i < before.length; i++) {
      const by = scores[i]! - scores[i + 1]!
      before[i]! += by > 0 ? 1 : by === 0 ? 0.5 : 0
    }
  }
  return Array.from(before, (count) => count / samples)
}
