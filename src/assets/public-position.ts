import type { Position } from '../geometry/position.ts'

/** A hundredth of a degree: about 1.1 km from south to north and 0.8 km from west to east in Jilin. */
const PUBLIC_STEPS_PER_DEGREE = 100
export const PUBLIC_STEP_DEGREES = 1 / PUBLIC_STEPS_PER_DEGREE

/** A position as everybody may know it: exact points are private to the zone and its accepted counterparties. */
export const approximatePosition = ([lon, lat]: Position<'wgs84'>): Position<'wgs84'> => [
  Math.round(lon * PUBLIC_STEPS_PER_DEGREE) / PUBLIC_STEPS_PER_DEGREE,
  Math.round(lat * PUBLIC_STEPS_PER_DEGREE) / PUBLIC_STEPS_PER_DEGREE,
]
