import type { Columns, NumberKey } from '../columns.ts'
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
 * Piecewise-linear worth of a number: 0 up to `from`, rising to 1 at `best`, 1 up to `bestTo`, falling to 0 at `to` and
 * beyond. Every shape over one number is a case of it, so that the proof of its bound is one: it has a single top.
 */
export interface Corners {
  from: number
  best: number
  bestTo: number
  to: number
}

/**
 * How a shape comes about, for an engine that evaluates many rows at once: from one number, from the distance to the nearest point, from
 * other shapes, or (`coded`) from categories and flags, of which there are few different ones. What is
 * `asked` has no such form: only the exact engine knows it, a row at a time.
 */
export type Form =
  | { kind: 'trapezoid'; column: NumberKey; corners: Corners; unknownLow: number }
  | {
      kind: 'near'
      /** Points of the unit sphere. */
      centres: readonly (readonly [number, number, number])[]
      radiusKm: number
      flat: boolean
      unknownLow: number
    }
  | { kind: 'best' | 'least'; parts: readonly Shape[] }
  | { kind: 'coded' }
  | { kind: 'asked' }

/**
 * The worth in [0, 1] of a row by one criterion. A gate is a shape as well, whose worth is 1 where it passes and 0 where it
 * fails: an unknown then stands at [0, 1].
 */
export interface Shape {
  /** What the worth hangs on. */
  readonly sources: readonly Source[]
  readonly form: Form
  /** Least and greatest worth that the known values of the row allow. */
  interval(columns: Columns, row: number): Interval
  /** The same for rows `start` to `end`, a column at a time, into `low` and `high` from index 0. */
  fill(columns: Columns, start: number, end: number, low: Float64Array, high: Float64Array): void
  /** From the block's envelope alone. */
  bound(envelopes: Envelopes, block: number): Bound
  /** This shape if one source turned out as good as it can wherever it is unknown. */
  hoping(source: Source): Shape
}
