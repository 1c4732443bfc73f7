/** 地块上能否放下厂房。 */
export default {
  'criterion.footprint': '厂房布置',
  'need.footprint': '地块须能放下的厂房',
  'need.footprint.help':
    '这种尺寸的矩形厂房，不论朝向，按所列退界距离和厂房间距能否放进地块。退界一般为 3～10 m，厂房防火间距一般为 10～14 m（GB 50016）。不计现有建筑。',
  'project.field.length': '长度',
  'project.field.width': '宽度',
  'project.field.count': '厂房数量',
  'project.field.setback': '退地块边界',
  'project.field.gap': '厂房间距',
  'asked.footprint': '{n} 栋 {length} × {width} m 厂房，退界 {setback} m',
  'reason.footprint-fits': '可放下 {n} 栋 {lengthM} × {widthM} m 厂房，退界 {setbackM} m',
  'reason.footprint-does-not-fit': '放不下 {n} 栋 {lengthM} × {widthM} m 厂房，退界 {setbackM} m',
  'reason.footprint-undecided': '能否放下 {n} 栋 {lengthM} × {widthM} m 厂房尚无定论，退界 {setbackM} m',
  'reason.footprint-unknown': '地块界址尚缺，能否放下 {n} 栋 {lengthM} × {widthM} m 厂房待核实',
  'match.confirm.boundary': '按地块界址能否放下厂房',
} as const
