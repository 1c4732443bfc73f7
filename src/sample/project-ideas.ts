import type { Preset } from '../projects/presets.ts'

/** A project that an investor might bring: its class in GB/T 4754-2017, usual size and what it looks for around it. */
export interface Idea {
  name: string
  summary: string
  industry: string
  preset: Preset
  /** Divisions wanted around it, besides its own. */
  around: readonly string[]
  floorM2: number
  investmentWan: number
  jobs: number
  /** Name and position (WGS 84) of places it must be close to, as domain.md and the airport list have them. */
  /** It builds anew: land, or land with buildings to clear; nothing is asked of a building. */
  builds?: true
  near?: 'changchun' | 'airport' | 'hunchun'
}

// biome-ignore format: one row an idea
export const IDEAS: readonly Idea[] = [
  { name: '汽车线束总装项目', summary: '为整车厂配套低压线束，劳动密集，需要多层或单层标准厂房。', industry: '3670', preset: 'light', around: ['36'], floorM2: 6_000, investmentWan: 4_500, jobs: 320, near: 'changchun' },
  { name: '铝合金压铸件项目', summary: '新能源汽车电驱壳体压铸及机加工。', industry: '3392', preset: 'heavy', around: ['36', '32'], floorM2: 12_000, investmentWan: 18_000, jobs: 160 },
  { name: '轨道车辆内饰件项目', summary: '动车组与城轨车辆内饰模块生产、试装。', industry: '3720', preset: 'balanced', around: ['37', '29'], floorM2: 8_000, investmentWan: 7_000, jobs: 140, near: 'changchun' },
  { name: '玉米淀粉深加工项目', summary: '变性淀粉生产，蒸汽用量大，污水需接入处理厂。', industry: '1391', preset: 'food', around: ['13'], floorM2: 9_000, investmentWan: 15_000, jobs: 110 },
  { name: '速冻食品中央厨房', summary: '东北风味速冻面点和预制菜，配套冷库。', industry: '1432', preset: 'food', around: ['13', '14'], floorM2: 5_500, investmentWan: 6_000, jobs: 180, near: 'changchun' },
  { name: '中药饮片与颗粒剂项目', summary: '人参、鹿茸等道地药材提取、制粒，洁净车间。', industry: '2730', preset: 'pharma', around: ['27'], floorM2: 5_000, investmentWan: 9_000, jobs: 90 },
  { name: '生物制剂灌装线', summary: '预灌封注射剂灌装与冷链仓储。', industry: '2761', preset: 'pharma', around: ['27'], floorM2: 4_000, investmentWan: 22_000, jobs: 120, near: 'airport' },
  { name: '区域电商分拨中心', summary: '面向吉林省的家电与快消品分拨，夜间作业。', industry: '5990', preset: 'logistics', around: ['58', '59'], floorM2: 16_000, investmentWan: 8_000, jobs: 150, near: 'changchun' },
  { name: '对俄对朝海产品冷链', summary: '进口海产品保税仓储、分割与发运。', industry: '5930', preset: 'logistics', around: ['13'], floorM2: 8_000, investmentWan: 5_500, jobs: 80, near: 'hunchun' },
  { name: '风电叶片模具项目', summary: '大型复合材料模具，长跨度、重载。', industry: '3525', preset: 'heavy', around: ['34', '38'], floorM2: 18_000, investmentWan: 20_000, jobs: 130, builds: true },
  { name: '农机收获装备装配', summary: '玉米收获机割台与整机装配、试验。', industry: '3572', preset: 'heavy', around: ['35', '36'], floorM2: 14_000, investmentWan: 12_000, jobs: 170, builds: true },
  { name: '功率模块封装中试线', summary: '车规级功率模块封装测试，洁净、稳定供电。', industry: '3973', preset: 'quick-start', around: ['39', '36'], floorM2: 3_500, investmentWan: 16_000, jobs: 95, near: 'changchun' },
  { name: '硅藻土保温板项目', summary: '以长白山硅藻土生产内墙保温装饰板。', industry: '3024', preset: 'cost-first', around: ['30', '10'], floorM2: 6_500, investmentWan: 3_200, jobs: 60, builds: true },
  { name: '实木家具出口项目', summary: '木制家具零部件与整装，出口日韩。', industry: '2110', preset: 'cost-first', around: ['20'], floorM2: 7_500, investmentWan: 3_800, jobs: 130 },
  { name: '针织袜业智能工厂', summary: '袜机联网、自动缝头与包装。', industry: '1829', preset: 'light', around: ['17'], floorM2: 5_000, investmentWan: 2_600, jobs: 200 },
  { name: '碳纤维复材部件项目', summary: '碳纤维预浸料与汽车轻量化部件。', industry: '3062', preset: 'balanced', around: ['28', '26'], floorM2: 7_000, investmentWan: 13_000, jobs: 85 },
  { name: 'Precision bearings plant', summary: 'A Japanese maker of bearings moves a line to the north-east: heavy floor, stable power.', industry: '3451', preset: 'balanced', around: ['34', '36'], floorM2: 9_000, investmentWan: 24_000, jobs: 150, near: 'airport' },
  { name: 'Ginseng beverage bottling', summary: 'A Korean beverage firm bottles ginseng drinks; clean water and steam.', industry: '1529', preset: 'food', around: ['15', '27'], floorM2: 4_500, investmentWan: 7_500, jobs: 75 },
  { name: '机器人焊接工作站项目', summary: '汽车零部件焊接工作站集成与培训。', industry: '3491', preset: 'quick-start', around: ['36', '34'], floorM2: 4_000, investmentWan: 5_200, jobs: 70, near: 'changchun' },
  { name: '废旧动力电池拆解项目', summary: '退役电池梯次利用与拆解，环境要求高。', industry: '4210', preset: 'balanced', around: ['42', '36'], floorM2: 8_500, investmentWan: 11_000, jobs: 100 },
]
