import { BLOCK, type Weightings } from './weightings.ts'

/** What a bound is raised by, so that rounding never hides a site: far over the rounding of a sum of 24 terms under 1. */
const ROUNDING = 1e-9
/** The first sites offered stand guard: whoever is worse than enough of them in every need is refused without a score. */
const GUARDS = 64

/**
 * The best of what is offered under each weighting at once, by score descending, then by rank ascending. Exact: a site is passed over
 * only where it cannot lead.
 *
 * Dominance. Where `top` guards are worth at least as much as a site in every need, each scores at least as much under every weighting
 * (weights are not negative, and rounding keeps the order of sums of the same terms in the same order). A guard counts only where it
 * also stands first in a tie, or scores more by a margin that no rounding reaches under the least weights drawn.
 *
 * Proof of the bound of a block. Let w be a weighting of a block with centre c and radius r, v a site's worths and m any number. Both w and c sum
 * to 1, so w·v = c·v + (w − c)·v = c·v + (w − c)·(v − m), and by Cauchy and Schwarz (w − c)·(v − m) ≤ r‖v − m‖; the mean of v as m
 * makes that least. As weights are not negative, the bound of worths u ≥ v bounds v too: a whole block of sites is passed over
 * by the greatest worths of its envelope.
 */
export class Leaders {
  private readonly scores: Float64Array
  private readonly ranks: Uint32Array
  private readonly rows: Int32Array
  /** Of each block of weightings, the least score that leads under any of them. */
  private readonly floors: Float64Array
  private readonly guards: { worths: Float64Array; rank: number }[] = []
  /** Scores under the weightings of one block. */
  private readonly blockScores = new Float64Array(BLOCK)
  private readonly worthy: Uint8Array

  constructor(
    readonly weightings: Weightings,
    readonly top: number,
  ) {
    this.scores = new Float64Array(weightings.count * top).fill(Number.NEGATIVE_INFINITY)
    this.ranks = new Uint32Array(weightings.count * top)
    this.rows = new Int32Array(weightings.count * top).fill(-1)
    this.worthy = new Uint8Array(weightings.needs)
    this.floors = new Float64Array(weightings.blocks.length).fill(Number.NEGATIVE_INFINITY)
  }

  /** Whether worths, or any that are nowhere greater, may lead under some weighting. */
  mayLead(worths: Float64Array, at: number): boolean {
    const spread = this.spreadOf(worths, at)
    return this.weightings.blocks.some((_, b) => this.bound(b, worths, at, spread) >= this.floors[b]!)
  }

  /** Offers a site once; `rank` breaks ties and is unlike every other's. */
  offer(row: number, rank: number, worths: Float64Array, at: number): void {
    if (this.isDominated(rank, worths, at)) return
    const spread = this.spreadOf(worths, at)
    const { blocks, needs } = this.weightings
    if (this.guards.length < GUARDS) this.guards.push({ worths: worths.slice(at, at + needs), rank })
    for (let b = 0; b < blocks.length; b++) {
      if (this.bound(b, worths, at, spread) < this.floors[b]!) continue
      const { from, to } = blocks[b]!
      this.scoreBlock(b, worths, at)
      let entered = false
      for (let s = from; s < to; s++) entered = this.enter(s, this.blockScores[s - from]!, rank, row) || entered
      if (entered) this.floors[b] = this.floorOf(from, to)
    }
  }

  /** The rows that lead under weighting s, best first; fewer than `top` where there are not so many. */
  under(s: number): number[] {
    return [...this.rows.subarray(s * this.top, (s + 1) * this.top)].filter((row) => row >= 0)
  }

  private isDominated(rank: number, worths: Float64Array, at: number): boolean {
    const { least, needs } = this.weightings
    let dominating = 0
    for (const guard of this.guards) {
      let margin = 0
      let j = 0
      for (; j < needs; j++) {
        const more = guard.worths[j]! - worths[at + j]!
        if (more < 0) break
        margin += more * least[j]!
      }
      if (j === needs && (guard.rank < rank || margin > ROUNDING) && ++dominating === this.top) return true
    }
    return false
  }

  /** Scores under each weighting of a block, summed need by need in their order: three needs a pass, since each pass reads and writes the sums. */
  private scoreBlock(b: number, worths: Float64Array, at: number): void {
    const { from, to, byNeed } = this.weightings.blocks[b]!
    const { blockScores: scores, worthy } = this
    const size = to - from
    // Nothing is added by a need that is worth nothing, and many are
    let count = 0
    for (let j = 0; j < this.weightings.needs; j++) if (worths[at + j] !== 0) worthy[count++] = j
    scores.fill(0)
    let k = 0
    for (; k + 2 < count; k += 3) {
      const [p, q, r] = [worthy[k]!, worthy[k + 1]!, worthy[k + 2]!]
      const [x, y, z] = [worths[at + p]!, worths[at + q]!, worths[at + r]!]
      const [u, v, w] = [p * size, q * size, r * size]
      for (let i = 0; i < size; i++) {
        scores[i] = scores[i]! + byNeed[u + i]! * x + byNeed[v + i]! * y + byNeed[w + i]! * z
      }
    }
    for (; k < count; k++) {
      const worth = worths[at + worthy[k]!]!
      const first = worthy[k]! * size
      for (let i = 0; i < size; i++) scores[i]! += byNeed[first + i]! * worth
    }
  }

  /** ‖v − m‖ with m the mean of v. */
  private spreadOf(worths: Float64Array, at: number): number {
    const { needs } = this.weightings
    let sum = 0
    let squares = 0
    for (let j = at; j < at + needs; j++) {
      sum += worths[j]!
      squares += worths[j]! * worths[j]!
    }
    return Math.sqrt(Math.max(0, squares - (sum * sum) / needs))
  }

  private bound(b: number, worths: Float64Array, at: number, spread: number): number {
    const { centre, radius } = this.weightings.blocks[b]!
    let score = radius * spread + ROUNDING
    for (let j = 0; j < centre.length; j++) score += centre[j]! * worths[at + j]!
    return score
  }

  private floorOf(from: number, to: number): number {
    let floor = Number.POSITIVE_INFINITY
    for (let s = from; s < to; s++) floor = Math.min(floor, this.scores[(s + 1) * this.top - 1]!)
    return floor
  }

  /** Puts it among the leaders under weighting s, if it is one. */
  private enter(s: number, score: number, rank: number, row: number): boolean {
    const first = s * this.top
    let at = first + this.top - 1
    if (!this.isBetter(score, rank, at)) return false
    for (; at > first && this.isBetter(score, rank, at - 1); at--) {
      this.scores[at] = this.scores[at - 1]!
      this.ranks[at] = this.ranks[at - 1]!
      this.rows[at] = this.rows[at - 1]!
    }
    this.scores[at] = score
    this.ranks[at] = rank
    this.rows[at] = row
    return true
  }

  private isBetter(score: number, rank: number, than: number): boolean {
    return score > this.scores[than]! || (score === this.scores[than]! && rank < this.ranks[than]!)
  }
}
