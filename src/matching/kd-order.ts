/**
 * Orders rows so that neighbours in all dimensions stand together: halves the rows at the median of the dimension they spread
 * in most, down to blocks of at most `blockSize` (a k-d tree's leaves). `dimensions` hold one number a row, at about the same
 * scale. Each run of rows is ordered by itself, and no block holds rows of two. Returns the rows in order and where each block starts (with the end at last). Ties are cut by row, so the
 * order is the same for the same input.
 */
export function kdOrder(
  runs: readonly Uint32Array[],
  dimensions: readonly Float64Array[],
  blockSize: number,
): { order: Uint32Array; starts: Uint32Array } {
  const order = new Uint32Array(runs.reduce((sum, run) => sum + run.length, 0))
  const starts: number[] = [0]
  const cut = (from: number, to: number) => {
    if (to - from <= blockSize) {
      if (to > from) starts.push(to)
      return
    }
    const keys = widest(order, from, to, dimensions)
    // Whole blocks on the left, so that only the last block of all is short
    const middle = from + Math.ceil((to - from) / 2 / blockSize) * blockSize
    select(order, keys, from, to - 1, middle)
    cut(from, middle)
    cut(middle, to)
  }
  let at = 0
  for (const run of runs) {
    order.set(run, at)
    cut(at, at + run.length)
    at += run.length
  }
  return { order, starts: Uint32Array.from(starts) }
}

/** The dimension of the greatest variance among the rows of a stretch. */
function widest(order: Uint32Array, from: number, to: number, dimensions: readonly Float64Array[]): Float64Array {
  let best = dimensions[0]!
  let most = -1
  for (const keys of dimensions) {
    let sum = 0
    let squares = 0
    for (let i = from; i < to; i++) {
      const key = keys[order[i]!]!
      sum += key
      squares += key * key
    }
    const n = to - from
    const variance = squares / n - (sum / n) ** 2
    if (variance > most) {
      most = variance
      best = keys
    }
  }
  return best
}

/** Puts the k-th least at k, the lesser before it and the greater after it (Hoare's quickselect). */
function select(order: Uint32Array, keys: Float64Array, from: number, to: number, k: number): void {
  const before = (a: number, b: number) => {
    const difference = keys[a]! - keys[b]!
    return difference < 0 || (difference === 0 && a < b)
  }
  let left = from
  let right = to
  while (left < right) {
    const pivot = order[(left + right) >> 1]!
    let i = left
    let j = right
    while (i <= j) {
      while (before(order[i]!, pivot)) i++
      while (before(pivot, order[j]!)) j--
      if (i <= j) {
        const swap = order[i]!
        order[i++] = order[j]!
        order[j--] = swap
      }
    }
    if (k <= j) right = j
    else if (k >= i) left = i
    else return
  }
}
