import { fitSeveral, type SeveralFit } from '../geometry/footprint/fit-several.ts'
import { groundOf } from '../geometry/footprint/ground.ts'
import { localParcel } from '../geometry/footprint/local-parcel.ts'
import type { Polygon } from '../geometry/position.ts'
import type { HallsWanted } from '../projects/requirement.ts'

/** Answers kept of one site: as many as projects are looked at in turn, few enough for a large catalogue. */
const ANSWERS_KEPT = 8

/**
 * A site's exact boundary as the engine holds it: nothing leaves it but whether halls fit. It stays the text that the database has
 * until somebody asks, and an answer is worked out once.
 */
export class SiteGround {
  readonly #boundary: Polygon | string
  #answers: { asked: string; answer: SeveralFit['kind'] }[] = []

  constructor(boundary: Polygon | string) {
    this.#boundary = boundary
  }

  /** For the segment that the database keeps, and for nothing else. */
  asText(): string {
    return typeof this.#boundary === 'string' ? this.#boundary : JSON.stringify(this.#boundary)
  }

  /** Throws a RangeError for a want that is no hall, no distance or no number of halls. */
  fit({ lengthM, widthM, count, setbackM, gapM }: HallsWanted): SeveralFit['kind'] {
    const asked = [lengthM, widthM, count, setbackM, gapM].join()
    const known = this.#answers.find((one) => one.asked === asked)
    if (known) return known.answer
    const boundary = typeof this.#boundary === 'string' ? (JSON.parse(this.#boundary) as Polygon) : this.#boundary
    const halls = Array.from({ length: count }, () => ({ lengthM, widthM }))
    const answer = fitSeveral(groundOf(localParcel(boundary).parcel, setbackM), halls, gapM).kind
    this.#answers = [{ asked, answer }, ...this.#answers.slice(0, ANSWERS_KEPT - 1)]
    return answer
  }
}
