/**
 * The k best of what is offered, by score descending, then by rank ascending: a binary heap with the worst kept on top, so that
 * what cannot enter is refused with one comparison.
 */
export class TopK {
  private readonly scores: number[] = []
  private readonly ranks: number[] = []
  private readonly rows: number[] = []

  /** Nothing under `least` is kept. */
  constructor(
    readonly capacity: number,
    private readonly least = Number.NEGATIVE_INFINITY,
  ) {}

  /** What a score must reach to enter: the least of all while there is room. */
  get floor(): number {
    if (this.capacity === 0) return Number.POSITIVE_INFINITY
    return this.rows.length < this.capacity ? this.least : this.scores[0]!
  }

  /** Whether it would be kept. */
  admits(score: number, rank: number): boolean {
    const floor = this.floor
    if (this.rows.length < this.capacity) return score >= floor
    return score > floor || (score === floor && rank < this.ranks[0]!)
  }

  /** `rank` breaks ties and is unlike every other's. */
  offer(score: number, rank: number, row: number): void {
    if (!this.admits(score, rank)) return
    if (this.rows.length < this.capacity) this.rise(score, rank, row)
    else this.sink(score, rank, row)
  }

  /** Best first. */
  sorted(): { row: number; score: number; rank: number }[] {
    return this.rows
      .map((row, i) => ({ row, score: this.scores[i]!, rank: this.ranks[i]! }))
      .sort((a, b) => b.score - a.score || a.rank - b.rank)
  }

  private rise(score: number, rank: number, row: number): void {
    let at = this.rows.length
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.isWorse(score, rank, parent)) break
      this.move(parent, at)
      at = parent
    }
    this.put(at, score, rank, row)
  }

  private sink(score: number, rank: number, row: number): void {
    const size = this.rows.length
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      if (child >= size) break
      if (child + 1 < size && this.isWorse(this.scores[child + 1]!, this.ranks[child + 1]!, child)) child++
      if (this.isWorse(score, rank, child)) break
      this.move(child, at)
      at = child
    }
    this.put(at, score, rank, row)
  }

  private isWorse(score: number, rank: number, than: number): boolean {
    const other = this.scores[than]!
    return score < other || (score === other && rank > this.ranks[than]!)
  }

  private move(from: number, to: number): void {
    this.put(to, this.scores[from]!, this.ranks[from]!, this.rows[from]!)
  }

  private put(at: number, score: number, rank: number, row: number): void {
    this.scores[at] = score
    this.ranks[at] = rank
    this.rows[at] = row
  }
}
