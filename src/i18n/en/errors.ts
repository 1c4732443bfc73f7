import type zh from '../zh-CN/errors.ts'

export default {
  'error.not-found': 'Page not found',
  'error.not-found.help':
    'The address may be wrong, the content may have been withdrawn, or you may need to sign in to see it. Nothing of yours was changed.',
  'error.zone-account': 'Listing a site needs the account of a development zone',
  'error.zone-account.help':
    'Your account is one for finding a site for a project. Accounts of development zones are opened by the administrator: please ask there.',
  'error.sign-in': 'Please sign in first',
  'error.sign-in.help': 'You are not signed in, or your session has ended. You can go on once you have signed in.',
  'error.sign-in.part':
    'You are no longer signed in, so this was not done. What is on the page is still there: sign in in a new window, then try again here.',
  'error.conflict': 'Somebody changed this just now',
  'error.conflict.help':
    'Your change was not saved and nobody’s work was overwritten. Open the newest version and try again.',
  'error.state': 'Not possible in its present state',
  'error.state.help': 'The record may have changed meanwhile; nothing was changed this time. Open the newest version.',
  'error.invalid': 'Something in the form is not right',
  'error.invalid.help': 'Nothing was saved. Please go back, check and submit again.',
  'error.cross-site': 'Request refused',
  'error.cross-site.help':
    'This request did not come from a page of this site, so nothing was done. Please go back to the site and try again.',
  'error.too-large': 'Too much content',
  'error.too-large.help': 'At most 2 MB can be sent at once; nothing was saved. Please shorten it and try again.',
  'error.too-many': 'Too many attempts',
  'error.too-many.help':
    'The number of attempts is limited so that nobody can guess passwords. Your account and your data are untouched. Please try again in {n} minute.‖The number of attempts is limited so that nobody can guess passwords. Your account and your data are untouched. Please try again in {n} minutes.',
  'error.method': 'Unsupported kind of request',
  'error.method.help': 'Nothing was done. Please use the buttons and links on the page.',
  'error.unavailable': 'The system is busy',
  'error.unavailable.help': 'Your action was not saved. It usually works a few seconds later.',
  'error.internal': 'Something went wrong on our side',
  'error.internal.help':
    'Your action was not saved; what was there before is untouched. Please try again later. If it fails again, give the administrator the number {id}.',
  'error.home': 'Go to the home page',
  'error.back': 'Back to the page you came from',
  'error.newest': 'Open the newest version',
  'error.catalogue': 'See the sites on offer',
  'error.projects': 'See my projects',
  'error.signIn': 'Sign in',
  'error.again': 'Submit again',
  'error.again.help': 'What you typed is still in this page and can be submitted once more as it is.',
  'error.more': 'You can also:',
  'trouble.offline': 'No answer came',
  'trouble.offline.help':
    'The connection may be down, or the system is busy. What is on the page is still there; please try again in a moment.',
  'trouble.again': 'Try again',
  'trouble.close': 'Close',
} satisfies Record<keyof typeof zh, string>
