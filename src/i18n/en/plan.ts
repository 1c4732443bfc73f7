import type zh from '../zh-CN/plan.ts'

/** Words of the plan and of the form of its buildings. */
export default {
  'plan.desc.buildings':
    ' {n} building covering {builtM2} m², {percent} % of the parcel.‖ {n} buildings covering {builtM2} m², {percent} % of the parcel.',
  'plan.legend': 'Hatching by use',
  'plan.use': 'Use',
  'plan.use.production': 'production',
  'plan.use.warehouse': 'warehouse',
  'plan.use.office': 'office',
  'plan.use.dormitory': 'dormitory',
  'plan.use.utility': 'utility',
  'plan.use.other': 'other',
  'plan.building': 'Building',
  'plan.buildings': 'Buildings on the plan',
  'plan.buildings.none': 'No buildings stand on the parcel.',
  'plan.buildings.unknown': 'Nobody has drawn the buildings yet.',
  'plan.storeys': 'Storeys',
  'plan.storeys.short': '{n} fl.',
  'plan.footprint': 'Ground covered',
  'plan.built': 'Measured on the plan: {built} built over, a density of {percent} %.',
  'plan.built.floor': ' With the storeys stated that is about {floor} of floor.',
  'buildings.title': 'Buildings',
  'buildings.title.of': 'Buildings: {name}',
  'buildings.lead':
    'State use, storeys and outline of each building; the plan is drawn from them. Outlines are not public: only the zone sees them.',
  'buildings.one': 'Building {n}',
  'buildings.name': 'Name',
  'buildings.outline': 'Outline',
  'buildings.outline.help':
    'One corner a line: longitude, latitude; or a GeoJSON polygon. Clear name and outline to remove a building.',
  'buildings.datum': 'Datum of the outlines',
  'buildings.none': 'There are no buildings on the parcel',
  'buildings.preview': 'Preview the plan',
  'buildings.no-boundary':
    'There is no boundary yet, so that no plan can be drawn; outlines can be saved all the same.',
  'buildings.boundary': 'Enter the boundary',
  'buildings.open': 'Building outlines',
  'buildings.problem.outside': 'The outline lies wholly outside the parcel: check coordinates and datum',
  'buildings.warning.sticks-out': 'About {percent} % of building {building} lies outside the boundary: please check.',
  'buildings.warning.overlaps': 'Building {building} overlaps building {other} by about {areaM2} m²: please check.',
} satisfies Record<keyof typeof zh, string>
