import type zh from '../zh-CN/saved.ts'

/** Words of saved searches. */
export default {
  'nav.saved': 'Saved searches',

  'saved.title': 'Saved searches',
  'saved.lead':
    'Keep the searches and requirements that you come back to. Each shows how many sites there are now and how many were published since you last looked.',
  'saved.new.means':
    '“New” are sites that meet the conditions and were published after you last looked; for a project, those that fit and those to be confirmed. A site that was published before and edited since is not new.',
  'saved.none': 'You have no saved search yet.',
  'saved.none.how':
    'Set conditions in the list of sites, or open the matches of a project, and press “Save this search”: what is published later shows up here.',
  'saved.none.search': 'Search the sites',
  'saved.none.projects': 'My projects',
  'saved.count': '{n} of at most {most}',
  'saved.total': '{n} site now‖{n} sites now',
  'saved.fresh': '{n} new',
  'saved.fresh.none': 'nothing new',
  'saved.since': 'last looked at on {day}',
  'saved.of.project': 'Matches of the project “{project}”',
  'saved.of.all': 'All sites, no conditions',
  'saved.gone': 'This project can no longer be seen. You may remove the search.',
  'saved.open': 'Open',
  'saved.open.of': 'Open: {name}',
  'saved.open.fresh': 'See the new one‖See the {n} new',
  'saved.open.fresh.of': 'See the new one: {name}‖See the {n} new: {name}',
  'saved.seen': 'Mark as seen',
  'saved.seen.of': 'Mark as seen: {name}',
  'saved.rename': 'Rename',
  'saved.rename.of': 'Rename: {name}',
  'saved.remove': 'Remove',
  'saved.remove.of': 'Remove: {name}',
  'saved.name': 'Name',
  'saved.name.help': 'Only you see it; at most {most} characters.',
  'saved.conditions': 'Conditions',
  'saved.done.removed': '“{name}” was removed.',
  'saved.done.restored': '“{name}” is back.',
  'saved.done.renamed': 'It is called “{name}” now.',
  'saved.done.seen': '“{name}” is marked as seen.',
  'saved.done.kept': 'Saved as “{name}”.',
  'saved.undo.of': 'Undo: keep “{name}”',
  'saved.already': 'You have this search already, as “{name}”.',

  'saved.form': 'Save this search',
  'saved.form.project': 'Follow new matches of this project',
  'saved.form.submit': 'Save',
  'saved.form.signIn': 'Sign in to save this search',
  'saved.form.mine': 'See my saved searches',
  'saved.form.back': 'Back to the results',
  'saved.form.title': 'Save a search',

  'error.saved-full': 'You cannot save more searches',
  'error.saved-full.help':
    'You have {most}, the most one may keep. Remove one that you no longer need, then save the new one.',
  'saved.tag': 'new',
  'saved.matches.new': '{n} site published since {day} may suit:‖{n} sites published since {day} may suit:',
  'saved.matches.only':
    'Only what was published since {day} is shown: {n} site may suit. Its number is its place among all sites.‖Only what was published since {day} is shown: {n} sites may suit. Their numbers are their places among all sites.',
  'saved.matches.show': 'Show only this one‖Show only these {n}',
  'saved.matches.all': 'Show all sites',
  'saved.matches.none': 'Nothing that may suit was published since {day}.',
} satisfies Record<keyof typeof zh, string>
