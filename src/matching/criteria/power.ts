import { atLeast } from './at-least.ts'

/** A quarter of slack is worth having: a transformer runs best under 80 % of its rating. */
export const power = atLeast('power', { column: 'powerKva', code: 'power', unit: 'Kva', fullShare: 1.25 })
