import { atLeast } from './at-least.ts'

export const crane = atLeast('crane', { column: 'craneT', code: 'crane', unit: 'T' })
