import zonesEn from '../i18n/en/zones.ts'

/**
 * Words that mean the same to whoever looks for premises, as the field uses them: GB/T 21010-2017 (工业用地, 仓储用地), GB 50016
 * (厂房, 仓库) and the usual short forms of zone names. A word finds what any word of its line finds.
 */
const LINES: readonly (readonly string[])[] = [
  ['厂房', '车间', '工厂', 'plant', 'workshop', 'factory', 'mill'],
  ['仓库', '仓储', '库房', 'warehouse'],
  ['冷库', '冷藏', '冷链', 'cold store', 'cold storage'],
  ['土地', '地块', '用地', '宗地', 'land', 'plot', 'parcel'],
  ['办公', 'office'],
  ['宿舍', 'dormitory'],
  ['物流', 'logistics'],
  ['铁路', 'rail'],
  ['食品', 'food'],
  ['汽车', 'automobile', 'automotive'],
  ['机械', '机加工', 'machinery', 'machining'],
  ['化工', 'chemical'],
  ['医药', '制药', 'pharmaceutical'],
  ['电子', 'electronics'],
  ['纺织', 'textile', 'weaving'],
  ['铸造', 'foundry'],
  ['粮食', '粮库', 'grain'],
  ['钢结构', 'steel'],
  ['高新区', '高新技术产业开发区', '高新技术开发区', 'high-tech'],
  ['经开区', '经济技术开发区', '经济开发区'],
  ['综保区', '综合保税区'],
]

/** A prefecture by its short and its English name. 吉林 alone is the province or the city: it stays as it is typed. */
const PREFECTURES: readonly (readonly string[])[] = Object.entries(zonesEn).flatMap(([key, english]) => {
  const name = key.startsWith('prefecture.') ? key.slice('prefecture.'.length) : null
  if (name === null) return []
  const short = name.replace(/市$|朝鲜族自治州$/, '')
  return name === '吉林市' ? [[name, english]] : [[name, short, english]]
})

export const SYNONYMS: readonly (readonly string[])[] = [...LINES, ...PREFECTURES, ['吉林', 'jilin']]
