/** Problems and warnings of geometry (`geometry.<code>`) and the words of the parcel plan. */
export default {
  'geometry.empty': '没有坐标。请每行填写一个界址点：经度, 纬度',
  'geometry.line-not-a-pair': '第 {line} 行应为“经度, 纬度”两个数字，无法识别“{text}”',
  'geometry.line-not-finite': '第 {line} 行的数字无效',
  'geometry.line-swapped': '第 {line} 行的顺序可能颠倒（{lon}, {lat}）：请先写经度，再写纬度',
  'geometry.line-out-of-range': '第 {line} 行超出范围（{lon}, {lat}）：请填写以度为单位的经纬度，不要填写平面坐标',
  'geometry.not-json': '不是完整的 GeoJSON：请检查括号和引号',
  'geometry.not-a-polygon': '需要一个多边形（Polygon），收到的是“{type}”',
  'geometry.many-parts': '一宗地应是一个多边形，收到 {count} 个部分：请分开登记',
  'geometry.other-crs': '请使用 WGS 84 或 CGCS2000 经纬度，文件声明的坐标系是“{crs}”',
  'geometry.point-not-a-pair': '第 {point} 个点应为 [经度, 纬度] 两个数字',
  'geometry.point-not-finite': '第 {point} 个点的数字无效',
  'geometry.point-swapped': '第 {point} 个点的顺序可能颠倒（{lon}, {lat}）：请先写经度，再写纬度',
  'geometry.point-out-of-range': '第 {point} 个点超出范围（{lon}, {lat}）：请填写以度为单位的经纬度',
  'geometry.too-few-points': '至少需要 3 个不同的界址点，现有 {count} 个',
  'geometry.too-many-points': '界址点太多：最多 {max} 个',
  'geometry.crosses-itself': '边界线在 {lon}, {lat} 处自相交：请检查界址点的顺序',
  'geometry.touches-itself': '边界线在 {lon}, {lat} 处与自身接触：请检查重复的界址点',
  'geometry.no-area': '边界围成的面积几乎为零',
  'geometry.hole-outside': '第 {hole} 个内环不在宗地之内（{lon}, {lat}）',
  'geometry.hole-in-hole': '第 {hole} 个内环位于另一个内环之内（{lon}, {lat}）',

  'geometry.outside-province': '位置 {lon}, {lat} 不在吉林省内：请核对坐标',
  'geometry.far-from-zone': '位置距离所属开发区约 {km} 公里（一般在 {withinKm} 公里以内）：请核对坐标',
  'geometry.declared-area-differs': '申报面积 {declaredM2} m² 与按边界测算的 {measuredM2} m² 相差 {percent} %',
  'geometry.overlaps': '与“{name}”重叠约 {areaM2} m²（占本宗地 {percent} %）',

  'plan.title': '宗地平面示意图',
  'plan.desc':
    '上北下南。{n} 条边，周长 {perimeterM} 米，按边界测算面积 {areaM2} 平方米，东西宽约 {widthM} 米，南北长约 {heightM} 米。',
  'plan.north': '北',
  'plan.metres': '{m} m',
} as const
