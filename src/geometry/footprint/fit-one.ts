import { type TooSmall, tooSmallFor } from './bounds.ts'
import { keepsClear } from './clearance.ts'
import { type Budget, freePlace } from './free-place.ts'
import type { Ground } from './ground.ts'
import { assertHall, type Hall, outlineOf, type Place, reachM } from './hall.ts'

export const FIT_DEFAULTS = {
  /** A place that keeps every distance to within this counts: a tenth of what a cadastral survey can tell. */
  toleranceM: 0.001,
  /** Pieces of ground to look at before giving up: some hundredths of a second. */
  pieces: 20_000,
  /** Directions of sides along which a hall is tried before the angles are searched. */
  directions: 4,
  /** Half of the first spans of angles. */
  firstSpread: Math.PI / 16,
}
export type FitOptions = typeof FIT_DEFAULTS

export type Fit =
  /** It fits there: checked apart from the search. */
  | { kind: 'fits'; place: Place }
  /** No place keeps every distance: proved. `because` where figures alone show it. */
  | { kind: 'does-not-fit'; because: TooSmall | null }
  /** The budget ran out. */
  | { kind: 'undecided' }

/**
 * Whether a hall, turned any way, has a place on the ground. Exact but for the tolerance: what keeps every distance is never missed, and
 * what is found keeps each to within `toleranceM`. First figures that exclude it, then the directions of the longest sides, then
 * the angles by halving spans: a span is dropped when even what the hall covers at all of its angles has no place.
 * Throws a RangeError where a side of the hall is no length.
 */
export function fitOne(ground: Ground, hall: Hall, options: Partial<FitOptions> = {}): Fit {
  assertHall(hall)
  const o = { ...FIT_DEFAULTS, ...options }
  const because = tooSmallFor(ground.parcel, hall, ground.setbackM)
  if (because) return { kind: 'does-not-fit', because }
  const budget: Budget = { pieces: o.pieces }
  const found = placeOf(ground, hall, o, budget)
  if (found === undefined || (found && !keepsClear(ground, hall, found, o.toleranceM))) return { kind: 'undecided' }
  return found ? { kind: 'fits', place: found } : { kind: 'does-not-fit', because: null }
}

/** The place; null where there is none; undefined where the budget ran out. */
function placeOf(ground: Ground, hall: Hall, o: FitOptions, budget: Budget): Place | null | undefined {
  const { toleranceM } = o
  const at = (angle: number): Place | null | undefined => {
    const free = freePlace(ground, outlineOf(hall, angle, 0), toleranceM / 2, toleranceM / 4, budget)
    return free && { ...free, angle }
  }
  const square = hall.lengthM === hall.widthM
  const along = ground.parcel.directions.slice(0, o.directions)
  for (const [i, angle] of along.flatMap((to) => (square ? [to] : [to, to + Math.PI / 2])).entries()) {
    const place = at(angle)
    if (place !== null) return place
    if (i > 0) continue
    // where not even the circle within the hall has room, no angle need be looked at
    const circle = freePlace(ground, outlineOf(hall, 0, Math.PI), toleranceM / 4, toleranceM / 4, budget)
    if (!circle) return circle
  }
  const range = square ? Math.PI / 2 : Math.PI
  const count = Math.ceil(range / (2 * o.firstSpread))
  const spread = range / count / 2
  const spans = Array.from({ length: count }, (_, i) => ({ middle: (2 * i + 1) * spread, spread }))
  for (const span of spans) {
    const core = freePlace(ground, outlineOf(hall, span.middle, span.spread), toleranceM / 4, toleranceM / 4, budget)
    if (core === undefined) return undefined
    if (core === null) continue
    const place = at(span.middle)
    if (place !== null) return place
    // no corner moves farther than a quarter of the tolerance within the span, so its middle speaks for it
    if (reachM(hall) * span.spread <= toleranceM / 4) continue
    const half = span.spread / 2
    spans.push({ middle: span.middle - half, spread: half }, { middle: span.middle + half, spread: half })
  }
  return null
}
