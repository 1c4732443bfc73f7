/** A link that changes the conditions: with scripts it swaps the catalogue, and whatever the reader has open or focused stays. */
export const swap = (href: string) => ({
  href,
  'hx-get': href,
  'hx-target': '#catalogue',
  'hx-swap': 'innerMorph',
  'hx-sync': '#filters:replace',
})
