/** Places that domain.md names. A node's figure is a city centre or county seat, within 5–15 km. */
interface Node {
  id: string
  level: 1 | 2
  name: string
  nameEn: string
  lat: number
  lon: number
  /** Named by the policy text itself; the eleven of level 2 are inferred. */
  confirmed: boolean
}

const node = (
  id: string,
  name: string,
  nameEn: string,
  lat: number,
  lon: number,
  level: 1 | 2 = 2,
  confirmed = false,
): Node => ({ id: `node-${id}`, level, name, nameEn, lat, lon, confirmed })

export const LOGISTICS_NODES: readonly Node[] = [
  node('changchun', '长春', 'Changchun', 43.88, 125.32, 1, true),
  node('jilin', '吉林', 'Jilin City', 43.832, 126.535),
  node('siping', '四平', 'Siping', 43.159, 124.404),
  node('liaoyuan', '辽源', 'Liaoyuan', 42.899, 125.131),
  node('tonghua', '通化', 'Tonghua', 41.7, 125.92),
  node('baishan', '白山', 'Baishan', 41.942, 126.408),
  node('songyuan', '松原', 'Songyuan', 45.139, 124.819),
  node('baicheng', '白城', 'Baicheng', 45.617, 122.839),
  node('yanji', '延吉', 'Yanji', 42.9, 129.46),
  node('hunchun', '珲春', 'Hunchun', 42.86, 130.35),
  node('meihekou', '梅河口', 'Meihekou', 42.537, 125.705),
  node('gongzhuling', '公主岭', 'Gongzhuling', 43.502, 124.817),
]

/** Chinese names of the airports of airports_near_jilin.csv. */
export const AIRPORT_NAMES_ZH: Readonly<Record<string, string>> = {
  ZYCC: '长春龙嘉国际机场',
  ZYHB: '哈尔滨太平国际机场',
  ZYJM: '佳木斯东郊国际机场',
  ZYMD: '牡丹江海浪国际机场',
  ZYTL: '大连周水子国际机场',
  ZYTX: '沈阳桃仙国际机场',
  ZYYJ: '延吉朝阳川国际机场',
}
