/**
 * The weights nearest to the given ones (least Euclidean change) under which one site scores at least as much as another: the given point
 * projected on {w ≥ 0, Σw = 1, w·difference ≥ 0}. `difference` is what each need is worth with the one less what it is worth with the
 * other. Null where no weights do it, since the one is worth less in every need; the given weights where they do it already.
 *
 * By the conditions of Karush, Kuhn and Tucker the nearest point is w = max(0, given + λ·difference + μ) with λ ≥ 0 and μ such that the sum
 * is 1: the projection on the simplex of a point that moves along the difference. w·difference never falls as λ grows, so λ is found by
 * halving, and from the needs that then have a weight in closed form.
 */
export function nearestSwap(given: readonly number[], difference: readonly number[]): number[] | null {
  if (dot(given, difference) >= 0) return [...given]
  if (Math.max(...difference) < 0) return null
  const at = (lambda: number) => ontoSimplex(given.map((weight, i) => weight + lambda * difference[i]!))
  let high = 1
  // Where no need is worth more and some the same, they alone keep a weight from here on
  while (dot(at(high), difference) < 0 && high < FAR) high *= 2
  let low = 0
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2
    if (dot(at(middle), difference) < 0) low = middle
    else high = middle
  }
  return settled(given, difference, at(high))
}

const FAR = 1e12
const HALVINGS = 120

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0)

/** λ and μ solved exactly for the needs that have a weight, so that the two sites score the same to the last bits. */
function settled(given: readonly number[], difference: readonly number[], near: readonly number[]): number[] {
  const held = near.flatMap((weight, i) => (weight > 0 ? [i] : []))
  const sum = (of: (i: number) => number) => held.reduce((total, i) => total + of(i), 0)
  const n = held.length
  const spare = (1 - sum((i) => given[i]!)) / n
  const mean = sum((i) => difference[i]!) / n
  const square = sum((i) => (difference[i]! - mean) ** 2)
  // All the same: nothing moves among them
  if (square === 0) return [...near]
  const lambda = -(sum((i) => given[i]! * difference[i]!) + spare * n * mean) / square
  return near.map((weight, i) => (weight > 0 ? Math.max(0, given[i]! + spare + lambda * (difference[i]! - mean)) : 0))
}

/** The nearest weights to a point: a threshold off each, none under 0 (Held, Wolfe and Crowder, Mathematical Programming 6 (1974), 62–88). */
export function ontoSimplex(point: readonly number[]): number[] {
  const sorted = [...point].sort((a, b) => b - a)
  let sum = 0
  let threshold = 0
  sorted.forEach((value, i) => {
    sum += value
    const next = (sum - 1) / (i + 1)
    if (value > next) threshold = next
  })
  return point.map((value) => Math.max(0, value - threshold))
}
