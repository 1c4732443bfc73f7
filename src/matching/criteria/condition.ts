import { graded } from './options.ts'

/** Worths are the product's estimate of what is left of a building's use without works. */
export const condition = graded(
  'condition',
  'condition',
  { ready: 1, 'light-repair': 0.7, 'major-repair': 0.3, ruin: 0, 'no-building': 0 },
  { passes: ['ready', 'light-repair'], repairable: ['major-repair'] },
)
