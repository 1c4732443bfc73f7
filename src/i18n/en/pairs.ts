import type zh from '../zh-CN/pairs.ts'

export default {
  'pairs.title': 'Weigh by comparing two at a time',
  'pairs.link': 'Weigh by comparing two at a time',
  'pairs.lead':
    'Only two needs at a time: which matters more, and how much (1 to 9, the analytic hierarchy process). Whether the answers agree is worked out for you; the result becomes importances from 0 to 10, and the project changes only when you keep them.',
  'pairs.few': 'A project must have at least two needs to compare.',
  'pairs.choose': '{n} of {of} needs are compared',
  'pairs.choose.help':
    'At most 7 at once; the most important are proposed. Needs that are not compared keep their proportion to these together.',
  'pairs.choose.apply': 'Compare those chosen',
  'pairs.tooMany': 'At most 7 can be compared at once: the first {n} of those chosen are.',
  'pairs.which': 'Which matters more?',
  'pairs.pair': '{a} and {b}',
  'pairs.unsaid': 'not compared',
  'pairs.equal': 'equally important (1)',
  'pairs.more.2': '{need}: equally to moderately more (2)',
  'pairs.more.3': '{need}: moderately more (3)',
  'pairs.more.4': '{need}: moderately to strongly more (4)',
  'pairs.more.5': '{need}: strongly more (5)',
  'pairs.more.6': '{need}: strongly to very strongly more (6)',
  'pairs.more.7': '{need}: very strongly more (7)',
  'pairs.more.8': '{need}: very strongly to extremely more (8)',
  'pairs.more.9': '{need}: extremely more (9)',
  'pairs.work-out': 'Work out the weights',
  'pairs.result': 'Result',
  'pairs.answered': '{n} of {of} pairs compared.',
  'pairs.unlinked': 'Weights follow once every need is compared with another, directly or by way of others.',
  'pairs.ratio.open':
    'Whether the answers agree can be checked once all pairs are compared; until then a missing one is taken to be what the others make of it.',
  'pairs.ratio.enough': 'Consistency ratio {ratio}, not over 0.10: the answers agree well enough.',
  'pairs.ratio.over': 'Consistency ratio {ratio}, over 0.10: some answers contradict each other.',
  'pairs.worst':
    'The pair that fits the others least: {a} and {b}, now “{said}”. With “{better}” the answers agree best, at a ratio of {ratio}.',
  'pairs.worst.use': 'Use that',
  'pairs.share': 'Share',
  'pairs.now': 'Now',
  'pairs.then': 'New',
} satisfies Record<keyof typeof zh, string>
