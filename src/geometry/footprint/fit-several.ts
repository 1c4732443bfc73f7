import { bandedAreaM2, type TooSmall } from './bounds.ts'
import { keepsClear } from './clearance.ts'
import { FIT_DEFAULTS, fitOne } from './fit-one.ts'
import { type Budget, leastPlace } from './free-place.ts'
import { assertDistance, type Ground, withObstacle } from './ground.ts'
import { assertHall, cornersOf, type Hall, outlineOf, type Place } from './hall.ts'

/** More halls than a plan of one site has. */
export const MOST_HALLS = 20

export type SeveralFit =
  /** Places in the order of the halls, each measured again. */
  | { kind: 'fits'; places: Place[] }
  /** Proved: figures exclude them, or one of them alone has no place. */
  | { kind: 'does-not-fit'; because: TooSmall | null }
  /** No arrangement was found, and none was excluded. */
  | { kind: 'undecided' }

/** Pieces of ground that all arrangements together may look at, and one hall's place in one of them. */
const PIECES = 12_000
const PIECES_A_PLACE = 400
/** Across the sweep, so that of places equally far one is least. */
const TILT = 0.01

/**
 * Whether all halls have places on the ground, at least `gapM` from one another. *Fits* and *does not fit* are proved; since packing is NP-hard, an
 * arrangement that exists may be missed, and then the answer is *undecided*. One hall is answered by `fitOne`. Halls are placed one by one, the
 * largest first, each as far as it goes in one direction: along the sides of the parcel and where a hall alone fits, in eight directions,
 * all turned one way, the other, or as each reaches least far. Throws a RangeError for what is no hall, no gap, or too many.
 */
export function fitSeveral(
  ground: Ground,
  halls: readonly Hall[],
  gapM: number,
  toleranceM = FIT_DEFAULTS.toleranceM,
): SeveralFit {
  if (halls.length === 0 || halls.length > MOST_HALLS) throw new RangeError(`not a number of halls: ${halls.length}`)
  assertDistance('not a gap', gapM)
  halls.forEach(assertHall)
  const tooMuch = togetherTooLarge(ground, halls, gapM)
  if (tooMuch) return { kind: 'does-not-fit', because: tooMuch }

  const angles = new Set<number>()
  for (const hall of distinct(halls)) {
    const alone = fitOne(ground, hall, { toleranceM })
    if (alone.kind !== 'fits') return alone
    if (halls.length === 1) return { kind: 'fits', places: [alone.place] }
    angles.add(alone.place.angle)
  }
  for (const direction of ground.parcel.directions.slice(0, FIT_DEFAULTS.directions)) angles.add(direction)
  return arranged(ground, halls, gapM, toleranceM, [...angles])
}

const distinct = (halls: readonly Hall[]) =>
  halls.filter(
    (hall, i) => halls.findIndex((other) => other.lengthM === hall.lengthM && other.widthM === hall.widthM) === i,
  )

/** Halls with bands of half the gap, or of the setback where that is less, lie in the parcel beside one another: the parcel's area exceeds theirs. */
function togetherTooLarge({ parcel, setbackM }: Ground, halls: readonly Hall[], gapM: number): TooSmall | null {
  const band = Math.min(setbackM, gapM / 2)
  const need = halls.reduce((sum, hall) => sum + bandedAreaM2(hall, band), 0)
  return need > parcel.areaM2 * (1 + 1e-9) ? { code: 'area', need, have: parcel.areaM2 } : null
}

function arranged(
  ground: Ground,
  halls: readonly Hall[],
  gapM: number,
  toleranceM: number,
  angles: readonly number[],
): SeveralFit {
  const budget: Budget = { pieces: PIECES }
  const largest = [...halls.keys()].sort(
    (a, b) => halls[b]!.lengthM * halls[b]!.widthM - halls[a]!.lengthM * halls[a]!.widthM,
  )
  const every = angles.flatMap((angle) => [angle, angle + Math.PI / 2])
  for (const angle of angles) {
    const across = angle + Math.PI / 2
    for (const turns of [[angle, across], [angle], [across], every]) {
      for (let sweep = 0; sweep < 8; sweep++) {
        const towards = angle + (sweep >> 1) * (Math.PI / 2) + (sweep % 2 === 0 ? TILT : -TILT)
        const places = inOneSweep(ground, halls, largest, { turns, towards, gapM, toleranceM, budget })
        if (places === undefined) return { kind: 'undecided' }
        if (places && allClear(ground, halls, places, gapM, toleranceM)) return { kind: 'fits', places }
      }
    }
  }
  return { kind: 'undecided' }
}

interface Sweep {
  turns: readonly number[]
  towards: number
  gapM: number
  toleranceM: number
  budget: Budget
}

/** Every hall in turn where its far side reaches least; null where one finds no place, undefined where the budget ran out. */
function inOneSweep(
  ground: Ground,
  halls: readonly Hall[],
  order: readonly number[],
  s: Sweep,
): Place[] | null | undefined {
  const direction = [Math.cos(s.towards), Math.sin(s.towards)] as const
  const places: Place[] = []
  let free = ground
  for (const i of order) {
    const hall = halls[i]!
    let best: { place: Place; far: number } | null = null
    for (const angle of s.turns) {
      const outline = outlineOf(hall, angle, 0)
      const budget = { pieces: Math.min(PIECES_A_PLACE, s.budget.pieces) }
      s.budget.pieces -= budget.pieces
      const at = leastPlace(free, outline, s.toleranceM / 2, s.toleranceM / 4, direction, budget)
      s.budget.pieces += Math.max(0, budget.pieces)
      if (s.budget.pieces <= 0) return undefined
      // a place that takes too long is no loss: other sweeps follow
      if (!at) continue
      const far = direction[0] * at.x + direction[1] * at.y + outline.supportM(s.towards)
      if (best === null || far < best.far) best = { place: { ...at, angle }, far }
    }
    if (best === null) return null
    places[i] = best.place
    free = withObstacle(free, { rings: [cornersOf(hall, best.place)], gapM: s.gapM })
  }
  return places
}

/** Each hall measured against the ground and against every other. */
function allClear(
  ground: Ground,
  halls: readonly Hall[],
  places: readonly Place[],
  gapM: number,
  toleranceM: number,
): boolean {
  return halls.every((hall, i) => {
    const others = halls.flatMap((other, j) => (j === i ? [] : [{ rings: [cornersOf(other, places[j]!)], gapM }]))
    return keepsClear(others.reduce(withObstacle, ground), hall, places[i]!, toleranceM)
  })
}
