import type zh from '../zh-CN/footprint.ts'

/** Halls that must fit on a parcel. */
export default {
  'criterion.footprint': 'Halls that fit',
  'need.footprint': 'Halls that must fit on the parcel',
  'need.footprint.help':
    'Whether rectangular halls of this size, turned any way, fit on the parcel at this distance from its boundary and from one another. Setbacks are usually 3 to 10 m, fire separations between halls 10 to 14 m (GB 50016). What stands there already is not regarded.',
  'project.field.length': 'Length',
  'project.field.width': 'Width',
  'project.field.count': 'Number of halls',
  'project.field.setback': 'From the boundary',
  'project.field.gap': 'Between halls',
  'asked.footprint':
    '{n} hall of {length} × {width} m, {setback} m from the boundary‖{n} halls of {length} × {width} m, {setback} m from the boundary',
  'reason.footprint-fits':
    'A hall of {lengthM} × {widthM} m fits, {setbackM} m from the boundary‖{n} halls of {lengthM} × {widthM} m fit, {setbackM} m from the boundary',
  'reason.footprint-does-not-fit':
    'No hall of {lengthM} × {widthM} m fits, {setbackM} m from the boundary‖{n} halls of {lengthM} × {widthM} m do not fit, {setbackM} m from the boundary',
  'reason.footprint-undecided':
    'Not settled whether a hall of {lengthM} × {widthM} m fits, {setbackM} m from the boundary‖Not settled whether {n} halls of {lengthM} × {widthM} m fit, {setbackM} m from the boundary',
  'reason.footprint-unknown':
    'Exact boundary not known: whether a hall of {lengthM} × {widthM} m fits is to be confirmed‖Exact boundary not known: whether {n} halls of {lengthM} × {widthM} m fit is to be confirmed',
  'match.confirm.boundary': 'whether the halls fit within the exact boundary',
} satisfies Record<keyof typeof zh, string>
