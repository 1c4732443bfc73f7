/**
 * Attributes of a form that changes one thing on the page it stands on: with scripts, the part of the page that the selector names comes anew
 * and nothing else moves; what is typed elsewhere stays. Several presses are sent one after the other.
 */
export const inPlace = (action: string, part: string) => ({
  'hx-post': action,
  'hx-target': part,
  'hx-swap': 'innerMorph',
  'hx-sync': `${part}:queue all`,
})
