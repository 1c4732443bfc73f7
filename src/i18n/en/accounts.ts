import type zh from '../zh-CN/accounts.ts'

export default {
  'account.role.investor': 'Investor',
  'account.role.manager': 'Zone manager',
  'account.role.admin': 'Administrator',
  'account.role': 'Role',
  'account.name': 'Name',
  'account.email': 'E-mail',
  'account.password': 'Password',
  'account.password.help':
    'At least {min} characters; a few words in a row are easier to remember and safer than odd symbols.',
  'account.zones': 'Zones they speak for',
  'account.myZones': 'Your zones',
  'account.zones.help': 'For zone managers only: they list and manage the sites of these zones and of no other.',
  'account.zones.none': 'No zones',
  'account.since': 'Registered on',

  'signIn.title': 'Sign in',
  'signIn.submit': 'Sign in',
  'signIn.none': 'No account yet?',
  'signIn.register': 'Register as an investor',
  'signIn.staff': 'The administrator opens the accounts of zone managers, and helps whoever forgot their password.',

  'signIn.held': 'Sign in to go on',
  'signIn.held.help':
    'You are no longer signed in, so what you sent was not saved. All of it is kept in this page: sign in here, and you can send it.',
  'held.title': 'What you typed has not been sent yet',
  'held.help': 'You are signed in as {name}. Send it now, and you go on where you were.',
  'held.send': 'Send it now',
  'held.leave': 'Do not send it',
  'held.typed': 'What will be sent',
  'held.chosen': 'What was ticked or chosen from a list goes along as it was.',

  'signUp.title': 'Register as an investor',
  'signUp.lead': 'With an account you can state what your project needs and read which idle sites fit it.',
  'signUp.submit': 'Register',
  'signUp.known': 'Already registered?',
  'signUp.consent': 'Your personal data',
  'signUp.consent.label': 'I have read this note and agree that my data are used in this way',
  'signUp.privacy':
    'We keep your name, your e-mail address, a check value from which your password cannot be recovered, and the projects you enter. One cookie keeps you signed in and ends after seven days without use; against password guessing the address you sign in from is kept for about an hour in a form that cannot be turned back. All this serves to sign you in and to match your projects; it is not sold and not used for advertising. Once you publish a project, zone managers can read it, but not your e-mail address. You may at any time ask the administrator to show, copy, correct or delete your data, and you may withdraw your consent.',

  'account.title': 'My account',
  'account.details': 'Details',
  'account.change': 'Change password',
  'account.change.help': 'Every other device is signed out when you change it.',
  'account.current': 'Current password',
  'account.fresh': 'New password',
  'account.change.submit': 'Change password',
  'account.changed': 'Your password was changed and every other device was signed out.',

  'users.title': 'Users',
  'users.caption': 'All users',
  'users.add': 'Add a user',
  'users.add.help':
    'Opens an account for a zone manager or an administrator. Hand over the first password safely and ask for it to be changed at once.',
  'users.add.submit': 'Add user',
  'users.initial': 'First password',
  'users.saved': 'Saved.',
  'users.added': 'The account is open.',
  'user.title': 'Edit user: {name}',
  'user.newest': 'See the newest version',
  'users.onlyYou':
    'Yours is the only account so far. Next, open one for the manager of each development zone below; investors sign up themselves.',
  'user.standing': 'Role and zones',
  'user.password': 'Reset password',
  'user.password.help':
    'For somebody who forgot theirs: every device of theirs is signed out. Hand over the new first password safely.',
  'user.password.submit': 'Reset password',
  'user.self':
    'This is your own account: another administrator has to change its role. Your password is changed under “My account”.',

  'problem.credentials': 'E-mail or password is wrong',
  'problem.passwordShort': 'The password needs at least {min} characters',
  'problem.passwordGuessable': 'This password is too easy to guess; choose another one',
  'problem.passwordWrong': 'This is not your current password',
  'problem.consent': 'Registering needs your consent',
  'problem.zones': 'Choose at least one zone',
  'problem.ownRole': 'You cannot change your own role',
} satisfies Record<keyof typeof zh, string>
