import type zh from '../zh-CN/listing.ts'

export default {
  'listing.section.identity': 'Name and kind',
  'listing.section.place': 'Address and position',
  'listing.section.boundary': 'Boundary and codes',
  'listing.step': 'Part {number} of {of}',
  'listing.new.lead':
    'A name is enough to save it. The rest follows part by part: stop whenever you like and go on later.',
  'listing.in-parts': 'Or fill it in part by part',
  'listing.all-on-one': 'All on one page',
  'listing.save-draft': 'Save as draft',
  'listing.save-continue': 'Save and continue',
  'listing.save-finish': 'Save and finish',
  'listing.save-tasks': 'Save and return to the task list',
  'listing.previous': 'Before: {section}',
  'listing.skip': 'Skip to: {section}',
  'listing.held':
    'Below is what was typed on {day} and is not part of the site yet. It was kept as it was typed: correct it and save.',
  'listing.held.discard': 'Discard it',
  'listing.problems.kept':
    'The site has not been changed. What you typed is kept as it is: correct it now, or come back to it later.',
  'listing.session-ended': 'You have been signed out; what you typed is still here',
  'listing.session-ended.help':
    'What you typed has not been saved, but all of it is on this page. Please do not close it, and take two steps:',
  'listing.session-ended.sign-in': 'Sign in again in a new window',
  'listing.session-ended.again': 'Then come back here and save again',
  'listing.warning.name-taken': 'The zone already has a site named “{name}”: please make sure that it is not the same.',

  'listing.tasks.title': '{site}: task list',
  'listing.tasks.open': 'Task list',
  'listing.tasks': 'What is listed',
  'listing.view': 'See the site’s page',
  'listing.copy': 'List another like this',
  'listing.check': 'Check and publish',
  'listing.back-to-tasks': 'Back to the task list',
  'listing.saved.1': 'Saved',
  'listing.saved.new': 'Kept as a draft that only your zone can see.',
  'listing.saved.held':
    'What is right has been saved; what needs correcting is kept as typed, in the parts marked below.',
  'listing.saved.copied':
    'A draft was made of what you chose. Position, boundary and codes were not copied: please add them.',
  'listing.saved.discarded': 'What had not been saved was discarded.',
  'listing.state.complete': 'complete',
  'listing.state.partial': '{known} of {of} known',
  'listing.state.attention': 'needs attention',
  'listing.task.wrong': '{n} entry kept as typed needs correcting‖{n} entries kept as typed need correcting',
  'listing.task.held': '{n} entry typed and not saved yet‖{n} entries typed and not saved yet',
  'listing.publication': 'Before it can be published',
  'listing.publication.ready': 'Nothing is missing: check it and publish. Everything else may stay unknown.',
  'listing.publication.done': 'It is published: everybody can see it.',
  'listing.demand': 'What would help most',
  'listing.demand.no-projects': 'No project has been published yet.',
  'listing.demand.fit':
    'As things are known, it suits {eligible} of the published projects, and {toConfirm} more once facts are confirmed.',
  'listing.demand.see': 'See the projects',
  'listing.demand.none': 'No project waits for anything.',
  'listing.demand.waits': '{n} project waits for: {fact}‖{n} projects wait for: {fact}',
  'listing.demand.gains': '{fact} would raise the score for {n} project‖{fact} would raise the score for {n} projects',
  'listing.demand.position': 'Position',
  'listing.demand.points': 'up to {points} points more',
  'listing.demand.both':
    'and would raise the score for {n} more, by up to {points} points‖and would raise the score for {n} more, by up to {points} points',

  'listing.check.title': 'Check: {site}',
  'listing.check.lead':
    'Please go through it once more. {n} fact is unknown and will be shown as unknown.‖Please go through it once more. {n} facts are unknown and will be shown as unknown.',
  'listing.check.public':
    'Once published, everybody can see it; what is marked as internal and the exact position stay with your zone and the administrators. You can withdraw it at any time.',
  'listing.change': 'Change',
  'listing.internal': '{field} (internal)',
  'listing.corners': '{n} corner‖{n} corners',
} satisfies Record<keyof typeof zh, string>
