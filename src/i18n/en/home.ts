import type zh from '../zh-CN/home.ts'

export default {
  'home.title': 'Matching idle industrial land and plants with projects',
  'home.headline': 'Idle land and plants, matched with the projects that need them',
  'home.lead':
    'Development zones list what stands idle, investors say what a project needs, and every site is compared need by need: ranked, with reasons, and with what is still to be confirmed.',
  'home.manager': 'I have an idle site',
  'home.manager.text':
    'Enter area, clear height, power, title and price of the land or the building. What you do not know can stay empty: it says unknown.',
  'home.manager.action': 'List an idle site',
  'home.manager.account': 'Listing needs the account of a development zone, which the administrator opens.',
  'home.investor': 'I have a project to settle',
  'home.investor.text':
    'Say what it must have and what it would like to have, and see the sites in the order of how well they fit.',
  'home.investor.action': 'Find a site for a project',
  'home.browse': 'Browse the sites first',
  'home.figures': 'The present state',
  'home.figure.assets': 'published sites',
  'home.figure.zones': 'development zones',
  'home.figure.land': 'ha of idle land ({mu})',
  'home.figure.floor': 'm² of idle floor area',
  'home.unknown.land':
    'for one site the land area is not known and not counted‖for {n} sites the land area is not known and not counted',
  'home.unknown.floor':
    'for one site the floor area is not known and not counted‖for {n} sites the floor area is not known and not counted',
  'home.unknown.none': 'the area of every site is known',
  'home.unknown': 'Areas add up what is known: {list}.',
  'home.map.title': 'Published idle sites of the development zones in Jilin',
  'home.map.desc':
    'Diagram: {zones} development zones as dots at their positions, the larger the more sites they have published. The same as a table below.',
  'home.map.caption': 'The larger a dot, the more published sites; a ring has none at present.',
  'home.map.leftOut':
    'One zone has no usable position and is not drawn.‖{n} zones have no usable position and are not drawn.',
  'home.map.table': 'See it as a table',
  'home.map.prefecture': 'Prefecture',
  'home.map.zones': 'Zones',
  'home.map.assets': 'Published sites',
  'home.map.total': 'Total',
  'home.how': 'How it works',
  'home.how.1.title': 'First whether it will do, then how well',
  'home.how.1':
    'What a project must have decides first; the rest is scored by your weights. Near misses are shown too, with what they lack.',
  'home.how.2.title': 'What is unknown stays unknown',
  'home.how.2':
    'A missing fact counts neither as zero nor as full marks: the score is a range, and you see which fact to ask for first.',
  'home.how.3.title': 'Every point has its reason',
  'home.how.3':
    'Each reason comes with its figure, unit, source and date. The result is for information; the authorities and the land registry have the last word.',
  'home.strip.title': 'Example of a score strip',
  'home.strip.desc':
    'Example: eight needs; each segment is as wide as its weight, filled as far as the site is known to meet it, hatched where that hangs on unknown facts. This site scores between {low} and {high}.',
  'home.strip.caption':
    'Example: one segment a need, as wide as its weight; filled as far as the site is known to meet it, hatched where facts are missing. This one scores between {low} and {high}.',
  'home.newest': 'Newest listings',
  'home.newest.none': 'No site has been published yet.',
  'home.newest.all': 'See all sites',
  'home.projects': 'My projects',
  'home.projects.none': 'You have no project yet. State what it needs and see its matches.',
  'home.projects.matches': 'See the matches',
  'home.projects.new': 'New project',
  'home.projects.all': 'All projects',
  'home.attention': 'Sites waiting for you',
  'home.attention.none': 'No drafts, and the facts of every published site were confirmed within two years.',
  'home.attention.draft': 'Draft, not published yet',
  'home.attention.stale': 'Facts last confirmed on {day}, more than two years ago',
  'home.attention.never': 'The facts have no date of confirmation',
  'home.attention.all': 'All my sites',
  'home.attention.more': '{n} more',
} satisfies Record<keyof typeof zh, string>
