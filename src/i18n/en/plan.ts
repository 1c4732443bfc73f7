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
} satisfies Record<keyof typeof zh, string>
