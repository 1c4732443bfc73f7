import { atLeast } from './at-least.ts'

export const floorLoad = atLeast('floorLoad', { column: 'floorLoadKnM2', code: 'floor-load', unit: 'KnM2' })
