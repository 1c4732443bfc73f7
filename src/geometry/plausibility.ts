import booleanPointInPolygon from '@turf/boolean-point-in-polygon'
import { JILIN_OUTLINE } from './jilin-outline.ts'
import { distanceM } from './measure.ts'
import type { Position } from './position.ts'

/** Something about a position that a person should look at; the message key is `geometry.<code>`. */
export type PlausibilityWarning =
  | { code: 'outside-province'; params: { lon: number; lat: number } }
  | { code: 'far-from-zone'; params: { km: number; withinKm: number } }

/** A zone's own figure may be a county seat, 5–15 km off (domain.md, section 7); its plots lie a few kilometres further. */
export const NEAR_ZONE_KM = 25

/** Whether a position (WGS 84) lies in Jilin or within some ten kilometres of it. */
export const insideProvince = ([lon, lat]: Position<'wgs84'>): boolean =>
  booleanPointInPolygon([lon, lat], JILIN_OUTLINE)

/**
 * What is odd about a position (WGS 84): outside of the province, or further than `withinKm` (great circle) from the place
 * that the record names. Wrong geocodes and swapped figures show up here. No warning is no proof that the position is right.
 */
export function plausibility(
  position: Position<'wgs84'>,
  named: Position<'wgs84'> | null = null,
  withinKm = NEAR_ZONE_KM,
): PlausibilityWarning[] {
  const warnings: PlausibilityWarning[] = []
  if (!insideProvince(position))
    warnings.push({ code: 'outside-province', params: { lon: position[0], lat: position[1] } })
  const km = named ? distanceM(position, named) / 1000 : 0
  if (km > withinKm) warnings.push({ code: 'far-from-zone', params: { km: Math.round(km), withinKm } })
  return warnings
}
