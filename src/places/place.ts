import type { Position } from '../geometry/position.ts'

export const PLACE_KINDS = ['logistics-node', 'airport', 'port', 'rail-station', 'city'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

export interface Place {
  id: string
  kind: PlaceKind
  name: string
  nameEn: string | null
  level: 1 | 2 | 3 | null
  confirmed: boolean
  position: Position<'wgs84'>
  source: string
  seq: number
}
