/**
 * Weights from comparisons of two at a time: the analytic hierarchy process (T. L. Saaty, “A scaling method for priorities in hierarchical
 * structures”, Journal of Mathematical Psychology 15 (1977), 234–281; The Analytic Hierarchy Process, McGraw-Hill 1980).
 */

/** Saaty's scale: 1 equally, 3 moderately, 5 strongly, 7 very strongly, 9 extremely more important; the even ones lie between. */
export const SCALE = [9, 8, 7, 6, 5, 4, 3, 2, 1, 1 / 2, 1 / 3, 1 / 4, 1 / 5, 1 / 6, 1 / 7, 1 / 8, 1 / 9] as const

/** Mean consistency index of random reciprocal matrices of 1 to 15 rows (Saaty 1980, p. 21). */
const RANDOM_INDEX = [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59] as const
/** Up to here the judgements are consistent enough (Saaty 1980). */
export const CONSISTENT = 0.1

const STEPS = 10_000
const EXACT = 1e-14

/** How many times as important i is as j, at [i][j]; null where nobody has said. Reciprocal: [j][i] is one over it, [i][i] is 1. */
export type Judgements = readonly (readonly (number | null)[])[]

export interface Priorities {
  /** Of sum 1. */
  weights: readonly number[]
  /** The principal eigenvalue, at least the number of rows; equal to it where all judgements agree. */
  lambda: number
}

/** A reciprocal matrix from what is said of some pairs, i before j. Throws a RangeError for a judgement that is not over 0. */
export function judgementsOf(
  count: number,
  said: readonly { i: number; j: number; times: number }[],
): (number | null)[][] {
  const matrix: (number | null)[][] = Array.from({ length: count }, (_, i) =>
    Array.from({ length: count }, (_, j) => (i === j ? 1 : null)),
  )
  for (const { i, j, times } of said) {
    if (!(times > 0 && times < Number.POSITIVE_INFINITY)) throw new RangeError(`judgement ${i}, ${j}: ${times}`)
    matrix[i]![j] = times
    matrix[j]![i] = 1 / times
  }
  return matrix
}

/** Whether what is said links all rows, so that each has a weight against each other, if only by way of others. */
export function isLinked(judgements: Judgements): boolean {
  const reached = new Set([0])
  for (const i of reached) {
    judgements[i]?.forEach((times, j) => {
      if (times !== null) reached.add(j)
    })
  }
  return reached.size >= judgements.length
}

/**
 * The principal eigenvector by power iteration. Where pairs are missing, each is taken to be what the weights make of it (Harker,
 * Mathematical Modelling 9 (1987), 353–360): a row's diagonal is one more for each that is missing. Undefined where what is said does not
 * link all rows.
 */
export function prioritiesOf(judgements: Judgements): Priorities | undefined {
  const n = judgements.length
  if (n === 0 || !isLinked(judgements)) return undefined
  const matrix = judgements.map((row, i) => {
    const missing = row.filter((times) => times === null).length
    return row.map((times, j) => (i === j ? 1 + missing : times === null ? 0 : times))
  })
  let weights: number[] = Array(n).fill(1 / n)
  let lambda = n
  for (let step = 0; step < STEPS; step++) {
    const next = matrix.map((row) => row.reduce((sum, times, j) => sum + times * weights[j]!, 0))
    lambda = next.reduce((sum, value) => sum + value, 0)
    const scaled = next.map((value) => value / lambda)
    const moved = Math.max(...scaled.map((value, i) => Math.abs(value - weights[i]!)))
    weights = scaled
    if (moved < EXACT) break
  }
  return { weights, lambda }
}

/** The check on the eigenvector: the geometric mean of each row of a whole matrix, of sum 1. They agree where the judgements do. */
export function geometricMeans(judgements: readonly (readonly number[])[]): number[] {
  const means = judgements.map((row) => Math.exp(row.reduce((sum, times) => sum + Math.log(times), 0) / row.length))
  const total = means.reduce((sum, mean) => sum + mean, 0)
  return means.map((mean) => mean / total)
}

/**
 * Saaty's consistency ratio of a whole matrix: its consistency index (λ − n) ÷ (n − 1), as a share of that of a random one. 0 where all
 * judgements agree, as two rows always do. Throws a RangeError where a pair is missing or there are over 15 rows.
 */
export function consistencyRatio(judgements: Judgements): number {
  const n = judgements.length
  const random = RANDOM_INDEX[n - 1]
  const found = prioritiesOf(judgements)
  if (random === undefined || !found || judgements.some((row) => row.includes(null))) {
    throw new RangeError(`no ratio of ${n} rows`)
  }
  // Rounding may leave λ a little under n
  return random === 0 ? 0 : Math.max(0, (found.lambda - n) / (n - 1)) / random
}

export interface Inconsistent {
  i: number
  j: number
  /** What was said, and what the weights make of the pair. */
  times: number
  implied: number
  /** The value of the scale that makes the matrix most consistent, and the ratio then. */
  repaired: number
  ratio: number
}

/** The judgement that lies furthest from what the weights make of it (i < j), with the value that repairs most; null where none lies off. */
export function leastConsistent(judgements: Judgements): Inconsistent | null {
  const weights = prioritiesOf(judgements)?.weights
  if (!weights) return null
  let worst: { i: number; j: number; times: number; implied: number; off: number } | null = null
  judgements.forEach((row, i) => {
    row.forEach((times, j) => {
      if (j <= i || times === null) return
      const implied = weights[i]! / weights[j]!
      const off = Math.abs(Math.log(times / implied))
      if (off > (worst?.off ?? 1e-9)) worst = { i, j, times, implied, off }
    })
  })
  if (!worst) return null
  const { i, j, times, implied } = worst as { i: number; j: number; times: number; implied: number }
  const tried = SCALE.map((value) => {
    const changed = judgements.map((row) => [...row])
    changed[i]![j] = value
    changed[j]![i] = 1 / value
    return { repaired: value, ratio: consistencyRatio(changed) }
  })
  const best = tried.reduce((a, b) => (b.ratio < a.ratio ? b : a))
  return { i, j, times, implied, ...best }
}
