import type { Parcel } from './ground.ts'
import type { Hall } from './hall.ts'

/** Why it is sure, without a search, that something does not fit: what it needs and what the parcel has. */
export type TooSmall = { code: 'area' | 'width' | 'diameter' | 'perimeter'; need: number; have: number }

/**
 * What a hall needs that a parcel has not, or null. A hall that stands at least the setback from the boundary lies in the parcel with a band
 * as wide as the setback around it; that rounded rectangle is convex, so the parcel's hull exceeds it in width, diameter and
 * perimeter, and the parcel itself in area (Steiner's formula for area and perimeter).
 */
export function tooSmallFor({ areaM2, extent }: Parcel, { lengthM, widthM }: Hall, setbackM: number): TooSmall | null {
  const needs: TooSmall[] = [
    { code: 'width', need: Math.min(lengthM, widthM) + 2 * setbackM, have: extent.widthM },
    { code: 'diameter', need: Math.hypot(lengthM, widthM) + 2 * setbackM, have: extent.diameterM },
    { code: 'area', need: bandedAreaM2({ lengthM, widthM }, setbackM), have: areaM2 },
    { code: 'perimeter', need: 2 * (lengthM + widthM) + 2 * Math.PI * setbackM, have: extent.perimeterM },
  ]
  // the figures of a parcel that fits exactly differ by rounding
  return needs.find(({ need, have }) => need > have * (1 + 1e-9)) ?? null
}

/** Area of a hall with a band around it, m². */
export const bandedAreaM2 = ({ lengthM, widthM }: Hall, bandM: number): number =>
  lengthM * widthM + 2 * bandM * (lengthM + widthM) + Math.PI * bandM ** 2
