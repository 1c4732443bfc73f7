import { distanceM } from '../geometry/measure.ts'
import type { Position } from '../geometry/position.ts'
import type { Place, PlaceKind } from '../places/place.ts'
import type { Asset } from './asset.ts'
import type { Flags } from './facts.ts'
import { approximatePosition } from './public-position.ts'

export type NamedPlace = Pick<Place, 'id' | 'kind' | 'name' | 'nameEn' | 'level' | 'confirmed' | 'position'>

/** What an investor asks how far it is to, in this order. */
const ASKED = ['logistics-node', 'airport', 'rail-station', 'port'] as const satisfies readonly PlaceKind[]

export interface NearestPlace {
  kind: (typeof ASKED)[number]
  /** Null where the table of places has none of the kind. */
  place: NamedPlace | null
  /** Great circle from the public position, km. */
  km: number | null
}

const kmBetween = (a: Position<'wgs84'>, b: Position<'wgs84'>) => distanceM(a, b) / 1000

/** The nearest place of each kind, from the position that everybody may know. Ties by identifier. */
export const nearestPlaces = (from: Position<'wgs84'>, places: readonly NamedPlace[]): NearestPlace[] =>
  ASKED.map((kind): NearestPlace => {
    const near = places
      .filter((place) => place.kind === kind)
      .map((place) => ({ kind, place, km: kmBetween(from, place.position) }))
      .sort((a, b) => a.km - b.km || (a.place.id < b.place.id ? -1 : 1))
    return near[0] ?? { kind, place: null, km: null }
  })

/** An asset on offer near by, as its row has it. */
export interface Candidate extends Pick<Asset, 'id' | 'name' | 'nameEn' | 'kind' | 'position'> {
  zone: { id: string; name: string; nameEn: string | null }
  landAreaM2: number | null
  floorAreaM2: number | null
  /** Null where nobody has said how it is offered. */
  dealModes: Flags | null
}
export interface Neighbour extends Omit<Candidate, 'position'> {
  /** Between the two public positions, km. */
  km: number
}

/** The nearest of the assets on offer around a public position, judged by their public positions: nothing tells where exactly they lie. */
export const nearestAssets = (from: Position<'wgs84'>, candidates: readonly Candidate[], most = 5): Neighbour[] =>
  candidates
    .flatMap(({ position, ...asset }): Neighbour[] =>
      position === null ? [] : [{ ...asset, km: kmBetween(from, approximatePosition(position)) }],
    )
    .sort((a, b) => a.km - b.km || (a.id < b.id ? -1 : 1))
    .slice(0, most)
