import type { NumberKey } from '../columns.ts'

/** Number columns in the order of the kernel. The smallest part that is let decides near misses alone: those are asked row by row. */
export const KERNEL_NUMBERS: readonly NumberKey[] = [
  'landAreaM2',
  'floorAreaM2',
  'clearHeightM',
  'floorLoadKnM2',
  'craneT',
  'powerKva',
  'railKm',
  'rentFenM2Month',
  'priceFen',
  'equityValueFen',
  'landUseUntilDay',
  'availableFromDay',
  'factsAsOfDay',
  'nodeKm',
]
