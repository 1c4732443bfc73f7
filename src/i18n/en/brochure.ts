import type zh from '../zh-CN/brochure.ts'

/** Words of the brochure. */
export default {
  'brochure.title.of': '{name} (to print)',
  'brochure.open': 'Print sheet',
  'brochure.print': 'Print',
  'brochure.print.help': 'Your browser’s own print menu works too: choose A4, or save as PDF.',
  'brochure.qr': 'QR code: opens the page of this site',
  'brochure.back.site': 'Back to the site',
  'brochure.back.list': 'Back to the list',
  'brochure.printed': 'Printed on {day}.',
  'brochure.indicative': 'For information only; the authorities and the land registry have the last word.',
  'brochure.unknown': 'Not known ({n}):',
  'brochure.empty': 'There are no sites on this list yet.',

  // For search engines
  'brochure.described': 'A sheet to print.',
  'brochure.described.list':
    '{name}: {n} idle site to print on A4, with its figures, what is unknown and where it lies.‖{name}: {n} idle sites to print on A4, with their figures, what is unknown and where they lie.',
} satisfies Record<keyof typeof zh, string>
