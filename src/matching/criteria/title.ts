import { graded } from './options.ts'

/** What is not registered cannot be sold (Urban Real Estate Administration Law 38); worths are the product's estimate. */
export const title = graded(
  'title',
  'title',
  { full: 1, 'land-only': 0.5, 'in-progress': 0.4, none: 0 },
  { passes: ['full'], repairable: ['land-only', 'in-progress'] },
)
