import { graded } from './options.ts'

/** Soil: what is suspected can be cleared by a survey, what is confirmed only by remediation. Worths are the product's estimate. */
export const environment = graded(
  'environment',
  'contamination',
  { none: 1, unlikely: 0.8, remediated: 0.7, suspected: 0.3, confirmed: 0 },
  { passes: ['none', 'unlikely', 'remediated'], repairable: ['suspected'] },
)
