import type { Columns } from '../columns.ts'
import type { Envelopes } from '../envelope.ts'
import type { Interval, Source } from '../types.ts'

/** What can be said of the worths of all rows of a block at once. */
export interface Bound {
  /** No row's low is less. */
  least: number
  /** No row's low is greater. */
  low: number
  /** No row's high is greater. */
  high: number
}

/**
 * The worth in [0, 1] of a row by one criterion. A gate is a shape as well, whose worth is 1 where it passes and 0 where it
 * fails: an unknown then stands at [0, 1].
 */
export interface Shape {
  /** What the worth hangs on. */
  readonly sources: readonly Source[]
  /** Least and greatest worth that the known values of the row allow. */
  interval(columns: Columns, row: number): Interval
  /** The same for rows `start` to `end`, a column at a time, into `low` and `high` from index 0. */
  fill(columns: Columns, start: number, end: number, low: Float64Array, high: Float64Array): void
  /** From the block's envelope alone. */
  bound(envelopes: Envelopes, block: number): Bound
  /** This shape if one source turned out as good as it can wherever it is unknown. */
  hoping(source: Source): Shape
}
