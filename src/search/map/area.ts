import type { Position } from '../../geometry/position.ts'
import type { Ring } from '../../geometry/ring.ts'
import type { IsoDate } from '../../kernel/clock.ts'
import type { Catalogue } from '../../matching/catalogue.ts'
import { testsOf } from '../condition-tests.ts'
import type { Conditions } from '../conditions.ts'
import type { Located } from '../locate.ts'
import { rowMasks } from '../row-masks.ts'

/** The area that the list is searched in, to be drawn: a closed ring or a circle. */
export interface SearchedArea {
  ring?: Readonly<Ring>
  circle?: { at: Position<'wgs84'>; km: number }
}

/** The drawn area and the circle of the conditions; null where there is neither. `place` is what the typed place was taken for. */
export function searchedArea({ polygon, near }: Conditions, place: Located | null): SearchedArea | null {
  const circle = near && place && place.kind !== 'unknown' ? { at: place.position, km: near.km } : undefined
  return polygon || circle ? { ...(polygon && { ring: polygon }), ...(circle && { circle }) } : null
}

/**
 * Which rows meet every condition: what `select` says of a row, without the counts that the map does not show. Released, it may not be
 * asked any more.
 */
export function passing(catalogue: Catalogue, conditions: Conditions, today: IsoDate) {
  const failed = rowMasks.take(catalogue)
  for (const test of testsOf(catalogue, conditions, today).tests.values()) test.mark(failed, 1)
  const passes = (row: number) => failed[row] === 0
  return { passes, release: () => rowMasks.giveBack(catalogue, failed) }
}
