import type { NeedKey, Requirement } from '../projects/requirement.ts'
import type { Catalogue } from './catalogue.ts'
import { askedNeeds, weighted } from './match-query.ts'
import { nearestSwap } from './nearest-swap.ts'
import { placesOf } from './places.ts'
import { orderOf } from './score.ts'
import type { Match } from './types.ts'

const MOST_IMPORTANT = 10
/** Sliders named, those that have to be moved least. */
const STEPS_SHOWN = 3
/** Weights named, those that change most. */
const CHANGES_SHOWN = 4
/** A change of under half a point would be said to be none. */
const MARKED = 0.005

/** One slider moved as little as it takes, in whole steps, for the one site to stand before the other. */
export interface SliderStep {
  key: NeedKey
  from: number
  to: number
  /** The place that the one site then takes. */
  place: number
}

export interface WhatIf {
  /** Least moved first; empty where no single slider does it. */
  steps: readonly SliderStep[]
  /** The least change of all weights together (Euclidean) under which both score the same, largest first; null where no weights do it. */
  nearest: readonly { key: NeedKey; from: number; to: number }[] | null
}

/**
 * What would have to matter more, or less, for one site to stand before another that now stands before it: exact. Both are of the
 * catalogue and fit; `ours` and `theirs` are how they stand under this requirement and this mood.
 */
export function whatIf(
  catalogue: Catalogue,
  requirement: Requirement,
  optimism: number,
  ours: Match,
  theirs: Match,
): WhatIf {
  const keys = ours.parts.map(({ key }) => key)
  const worths = (match: Match) => match.parts.map((part) => orderOf(part, optimism))
  const [a, b] = [worths(ours), worths(theirs)]
  const difference = a.map((worth, i) => worth - b[i]!)
  const given = ours.parts.map(({ weight }) => weight)
  const nearest = nearestSwap(given, difference)
  const changes = nearest
    ?.map((to, i) => ({ key: keys[i]!, from: given[i]!, to }))
    .filter(({ from, to }) => Math.abs(to - from) >= MARKED)
    .sort((x, y) => Math.abs(y.to - y.from) - Math.abs(x.to - x.from))
  return {
    steps: sliderSteps(catalogue, requirement, optimism, ours.id, theirs.id, difference),
    nearest: changes?.slice(0, CHANGES_SHOWN) ?? null,
  }
}

/** For each need, the step nearest to where its slider stands at which the first site stands before the second; the least moves. */
function sliderSteps(
  catalogue: Catalogue,
  requirement: Requirement,
  optimism: number,
  ours: string,
  theirs: string,
  difference: readonly number[],
): SliderStep[] {
  const keys = askedNeeds(requirement.needs)
  const importances = keys.map((key) => requirement.needs[key]!.importance)
  const found = keys.flatMap((key, k) => {
    const from = importances[k]!
    const others = importances.reduce((sum, value, i) => (i === k ? sum : sum + value * difference[i]!), 0)
    const steps = Array.from({ length: MOST_IMPORTANT + 1 }, (_, step) => step)
      // Where nothing is of importance, all is equally so: no single slider can be looked at by itself
      .filter(
        (step) =>
          step !== from &&
          others + step * difference[k]! >= 0 &&
          importances.some((value, i) => (i === k ? step : value) > 0),
      )
      .sort((x, y) => Math.abs(x - from) - Math.abs(y - from))
    const [to] = steps
    return to === undefined ? [] : [{ key, from, to }]
  })
  return found
    .sort((x, y) => Math.abs(x.to - x.from) - Math.abs(y.to - y.from))
    .slice(0, STEPS_SHOWN)
    .flatMap((step) => settledStep(catalogue, requirement, optimism, [ours, theirs], step))
}

/** The step with its place, as the engine itself ranks: an equal score goes by id, so that one more step may be needed. */
function settledStep(
  catalogue: Catalogue,
  requirement: Requirement,
  optimism: number,
  [ours, theirs]: readonly [string, string],
  { key, from, to }: Omit<SliderStep, 'place'>,
): SliderStep[] {
  const towards = to > from ? 1 : -1
  for (let step = to; step >= 0 && step <= MOST_IMPORTANT; step += towards) {
    const changed = weighted(requirement, { preset: null, weights: { [key]: step } })
    const places = placesOf(catalogue, changed, optimism, { eligible: [ours, theirs] })
    const [place, other] = [places.get(ours)!, places.get(theirs)!]
    if (place < other) return [{ key, from, to: step, place }]
    // Further on it gains; where it stands still, all steps are alike
    if (Math.abs(step - to) >= 1) break
  }
  return []
}
