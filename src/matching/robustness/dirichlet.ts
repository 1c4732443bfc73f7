import type { Random } from '../../kernel/random.ts'

/** A standard normal number: Marsaglia's polar method (1964). */
function normal(random: Random): number {
  for (;;) {
    const u = 2 * random() - 1
    const v = 2 * random() - 1
    const s = u * u + v * v
    if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s)
  }
}

/** A gamma number of the given shape over 0 and of scale 1: Marsaglia and Tsang, ACM Trans. Math. Softw. 26 (2000), 363–372. */
function gamma(shape: number, random: Random): number {
  // Under 1 the method does not hold: one shape higher, brought down by a power of a uniform number
  if (shape < 1) return gamma(shape + 1, random) * (1 - random()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = normal(random)
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
  }
}

/**
 * Writes weights of sum 1 into `into` from index `at`, drawn from the Dirichlet distribution with these parameters, all over 0: each
 * weight's mean is its parameter's share of their sum κ, its variance mean × (1 − mean) ÷ (κ + 1). All parameters 1 is uniform
 * on the simplex.
 */
export function drawDirichlet(parameters: readonly number[], random: Random, into: Float64Array, at: number): void {
  let sum = 0
  // Tiny parameters may all draw a number too small to be told from 0
  while (!(sum > 0)) {
    sum = 0
    for (let i = 0; i < parameters.length; i++) {
      const drawn = gamma(parameters[i]!, random)
      into[at + i] = drawn
      sum += drawn
    }
  }
  for (let i = 0; i < parameters.length; i++) into[at + i]! /= sum
}
