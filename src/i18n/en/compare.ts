import type zh from '../zh-CN/compare.ts'

export default {
  'compare.title': 'Side by side',
  'compare.go': 'Compare those chosen',
  'compare.go.help': 'Choose two to four',
  'compare.choose': 'Compare',
  'compare.what': 'What is compared',
  'compare.legend':
    '“≠” marks what differs. “Best” is the best of what is known, where one value is clearly better than another.',
  'compare.differs': 'differs',
  'compare.best': 'best',
  'compare.differences': 'Differences only',
  'compare.all': 'Show everything',
  'compare.without': 'Leave out',
  'compare.none': 'Nothing to compare',
  'compare.none.help':
    'Choose two to four sites on a shortlist or among the matches, and they stand here side by side.',
  'compare.unknown':
    '{n} of those chosen is not on offer and is left out.‖{n} of those chosen are not on offer and are left out.',
  'compare.surplus': 'At most four are compared. Left out:',
  'compare.group.site': 'The site',
  'compare.zone': 'Zone',
  'compare.kind': 'Kind',
  'compare.not-applicable': 'does not apply',
  'compare.silent': 'Unknown of all',
  'compare.fit': 'Fit for “{project}”',
  'compare.points': 'Points by need',
  'compare.points.help': 'They add up to the score. Plus and minus are against “{site}”, which stands first.',
  'compare.sum': 'Sum',
  'compare.upTo': 'up to {points}',
  'compare.yearly': 'Cost of a year',
  'compare.yearly.missing': 'to find out: {facts}',
  'compare.yearly.none': 'not offered in a way that the project accepts',
  'compare.yearly.from': 'from {low}',
  'compare.yearly.span': '{low} to {high}',
} satisfies Record<keyof typeof zh, string>
