import type { AssetKind } from '../assets/asset.ts'
import type { Draw } from './draw.ts'
import type { BuildingKind } from './premises.ts'

type Words = readonly [zh: string, en: string]

/** Street names that any industrial park might have. */
const STREETS: readonly Words[] = [
  ['兴业街', 'Xingye Street'],
  ['创业大街', 'Chuangye Avenue'],
  ['东环路', 'Donghuan Road'],
  ['工业北路', 'Gongye North Road'],
  ['工业南路', 'Gongye South Road'],
  ['丰产街', 'Fengchan Street'],
  ['振兴路', 'Zhenxing Road'],
  ['和谐大路', 'Hexie Avenue'],
  ['春泽路', 'Chunze Road'],
  ['白桦路', 'Baihua Road'],
  ['松涛街', 'Songtao Street'],
  ['青年路', 'Qingnian Road'],
  ['开运街', 'Kaiyun Street'],
  ['北湖路', 'Beihu Road'],
  ['纬三路', 'Weisan Road'],
  ['经七街', 'Jingqi Street'],
]

const LAND: readonly Words[] = [
  ['工业地块', 'Industrial plot'],
  ['闲置工业用地', 'Idle industrial land'],
  ['仓储用地', 'Storage land'],
  ['预留发展用地', 'Reserved expansion land'],
  ['停建项目用地', 'Land of a stopped project'],
]
const BUILDINGS: Record<BuildingKind, readonly Words[]> = {
  workshop: [
    ['标准厂房', 'Standard workshop'],
    ['机加工车间', 'Machining workshop'],
    ['装配车间', 'Assembly workshop'],
    ['钢结构厂房', 'Steel-frame workshop'],
  ],
  heavy: [
    ['重型车间', 'Heavy workshop'],
    ['铸造车间', 'Foundry hall'],
    ['结构件车间', 'Structural-parts hall'],
    ['热处理车间', 'Heat-treatment hall'],
  ],
  multi: [
    ['多层厂房', 'Multi-storey factory'],
    ['洁净厂房', 'Clean-room factory'],
    ['孵化楼', 'Incubator building'],
    ['电子装配楼', 'Electronics assembly building'],
  ],
  warehouse: [
    ['高标准仓库', 'High-bay warehouse'],
    ['成品库', 'Finished-goods warehouse'],
    ['冷藏库', 'Cold store'],
    ['物流分拣库', 'Sorting warehouse'],
  ],
  old: [
    ['老厂房', 'Old factory hall'],
    ['原修理车间', 'Former repair shop'],
    ['原纺织车间', 'Former weaving mill'],
    ['原加工车间', 'Former processing shop'],
  ],
}
/** Said of a hall that comes with its open ground. */
const YARD: Words = ['及院区', ' with yard']

export interface AssetName {
  name: string
  nameEn: string
  street: string
  number: number
}

/** A name by street and house number, none twice in one zone (`taken`). Never the holder's: that is private. */
export function assetName(draw: Draw, kind: AssetKind, building: BuildingKind | null, taken: Set<string>): AssetName {
  for (;;) {
    const [street, streetEn] = draw.pick(STREETS)
    const number = draw.whole(1, 399)
    if (taken.has(`${street}${number}`)) continue
    taken.add(`${street}${number}`)
    const [what, whatEn] = draw.pick(building === null ? LAND : BUILDINGS[building])
    const yard = kind === 'land-and-building' && draw.chance(0.35) ? YARD : ['', '']
    return {
      name: `${street}${number}号${what}${yard[0]}`,
      nameEn: `${whatEn}${yard[1]}, ${number} ${streetEn}`,
      street,
      number,
    }
  }
}

/** Brand words made up for the sample; no company of such a name is meant. */
// biome-ignore format: a word list
const BRANDS = [
  '岚禾', '朔桥', '槐序', '汀野', '砚舟', '榆谷', '霁川', '芃原', '栎庭', '泊岩', '澄屿', '椴林', '桦砺', '松堇', '漪石',
  '墨圃', '禾汀', '曜坪', '辰陌', '柞岭', '雪砚', '沐岗', '北圩', '杉泊', '霖坡', '槭野', '川砾', '苇岸', '晴峦', '岑木',
]
/** The trade in a company's name, by division. */
// biome-ignore format: a word list
const TRADES: Readonly<Record<string, string>> = {
  '07': '油田技术服务', '09': '矿业', '10': '矿产品', '13': '农产品加工', '14': '食品', '17': '纺织', '20': '木业',
  '21': '家具', '26': '化工', '27': '药业', '30': '建材', '31': '金属材料', '32': '有色金属', '33': '金属制品', '34': '机械制造',
  '35': '专用设备', '36': '汽车零部件', '37': '轨道装备', '38': '电气', '39': '电子', '44': '能源', '58': '供应链',
  '59': '仓储', '65': '信息技术', '72': '商务', '73': '科技', '88': '文化',
}

/** A company's name: seat, made-up brand, trade. */
export function enterpriseName(draw: Draw, prefecture: string, division: string, taken: Set<string>): string {
  for (;;) {
    const trade = TRADES[division]
    if (!trade) throw new Error(`no trade of division ${division}`)
    const name = `${prefecture.replace(/(朝鲜族自治州|市)$/, '')}${draw.pick(BRANDS)}${trade}${draw.chance(0.15) ? '股份' : ''}有限公司`
    if (taken.has(name)) continue
    taken.add(name)
    return name
  }
}
