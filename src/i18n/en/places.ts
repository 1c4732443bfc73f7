import type zh from '../zh-CN/places.ts'

export default {
  'places.title': 'Places',
  'places.lead':
    'Logistics nodes, airports, ports and stations that matches measure distances to. What is inferred and not confirmed says so.',
  'places.none':
    'There are no places yet, so matches cannot measure how far it is to stations, airports and ports. Add those that projects ask for first.',
  'places.new': 'Add a place',
  'place.edit': 'Edit the place',
  'place.newest': 'See the newest version',
  'place.name': 'Name',
  'place.nameEn': 'Name in English',
  'place.kind': 'Kind',
  'place.kind.logistics-node': 'Logistics node city',
  'place.kind.airport': 'Airport',
  'place.kind.port': 'Port of entry',
  'place.kind.rail-station': 'Railway station',
  'place.kind.city': 'City',
  'place.level': 'Level',
  'place.level.value': 'Level {level}',
  'place.level.help': 'For logistics node cities alone; choose “unknown” where it is not known.',
  'place.confirmed': 'Confirmed by an authority’s list',
  'place.confirmed.help': 'Choose “not confirmed” for what is inferred from a document without a list.',
  'place.notConfirmed': 'not confirmed',
  'place.lon': 'Longitude',
  'place.lat': 'Latitude',
  'place.source': 'Known from',
  'place.source.help': 'Name and year of the document, list or data set.',
  'place.problem.level': 'Only logistics node cities have a level',
} satisfies Record<keyof typeof zh, string>
