import type { BuildingUse } from '../../src/assets/asset.ts'

/** Marks of a use on an 8 × 8 tile: each reads without colour, on screen and in print. */
const MARKS: Record<BuildingUse, string> = {
  production: 'M-2 2L2 -2M0 8L8 0M6 10L10 6',
  warehouse: 'M0 8L8 0M-2 2L2 -2M6 10L10 6M0 0L8 8M-2 6L2 10M6 -2L10 2',
  office: 'M0 4H8',
  dormitory: 'M4 0V8',
  utility: 'M2 2H3V3H2ZM6 6H7V7H6Z',
  other: '',
}

/** The hatchings of the uses that occur, as patterns named `<id>-<use>`. */
export const UsePatterns = ({ id, uses }: { id: string; uses: readonly BuildingUse[] }) => (
  <defs>
    {[...new Set(uses)].map((use) => (
      <pattern id={`${id}-${use}`} width="8" height="8" patternUnits="userSpaceOnUse">
        <path class="ground" d="M0 0H8V8H0Z" />
        <path class="mark" d={MARKS[use]} />
      </pattern>
    ))}
  </defs>
)

/** The hatching of one use, for a legend. */
export const UseSwatch = ({ id, use }: { id: string; use: BuildingUse }) => (
  <svg class="swatch" viewBox="0 0 24 16" width="24" height="16" aria-hidden="true">
    <path class="building" fill={`url(#${id}-${use})`} d="M0.5 0.5H23.5V15.5H0.5Z" />
  </svg>
)
