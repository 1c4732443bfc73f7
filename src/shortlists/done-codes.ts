/** What may have been done to a list just now, as the address says it. */
export const LIST_DONE = [
  'made',
  'described',
  'restored',
  'added',
  'there',
  'noted',
  'site-removed',
  'site-restored',
  'shared',
  'revoked',
] as const
export type ListDoneCode = (typeof LIST_DONE)[number]
