import { atLeast } from './at-least.ts'

export const clearHeight = atLeast('clearHeight', { column: 'clearHeightM', code: 'clear-height', unit: 'M' })
