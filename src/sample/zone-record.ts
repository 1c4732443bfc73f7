import type { IsoDate } from '../kernel/clock.ts'
import type { Zone, ZoneOffer } from '../zones/zone.ts'
import { type Draw, roundTo } from './draw.ts'
import { daysBefore, stampOf } from './stamp.ts'
import type { CatalogueZone } from './zones.ts'

/** Identifier of a sample zone, known before the province is filled. */
export const zoneIdOf = (code: string): string => `zone-${code.toLowerCase()}`

/** Industries that zones admit besides their leading ones. */
const ALSO_ADMITTED = [
  ['33', '34', '35', '59'],
  ['13', '14', '59'],
  ['29', '33', '38'],
  ['20', '21', '30'],
  ['34', '35', '36', '38', '39'],
  ['59', '65', '73'],
] as const

const HEAT: Readonly<Record<'chp' | 'boilers' | 'gas' | 'biomass', string>> = {
  chp: '热电联产集中供热 / combined heat and power',
  boilers: '区域锅炉房集中供热 / district boiler house',
  gas: '企业自备燃气锅炉 / gas boilers of the enterprises',
  biomass: '生物质热电 / biomass heat and power',
}

/** Prices in fen around domain.md's figures (section 5): electricity 0.55–0.80 yuan/kWh; water, gas and steam of Songyuan, 2017. */
function offer(draw: Draw, bookkeeping: number): ZoneOffer {
  const known = <T>(value: T): T | null => (draw.chance(bookkeeping + 0.1) ? value : null)
  return {
    electricityFenKwh: known(draw.whole(55, 80)),
    waterFenT: known(roundTo(draw.between(350, 740), 5)),
    gasFenM3: known(roundTo(draw.between(300, 420), 5)),
    steamFenGj: known(roundTo(draw.between(3_200, 5_200), 50)),
    heatSource: known(HEAT[draw.weighted({ chp: 45, boilers: 30, gas: 15, biomass: 10 })]),
  }
}

/** The zone as the app keeps it: facts of the catalogue; what it offers and admits is made up. */
export function zoneRecord(draw: Draw, zone: CatalogueZone, bookkeeping: number, today: IsoDate): Zone {
  const createdAt = stampOf(daysBefore(today, 1_300 + draw.whole(0, 150)), draw.whole(0, 539))
  const admitted = [...new Set([...zone.divisions, ...draw.pick(ALSO_ADMITTED), ...draw.pick(ALSO_ADMITTED)])].sort()
  return {
    id: zoneIdOf(zone.code),
    code: zone.code,
    name: zone.name,
    nameEn: zone.nameEn,
    level: zone.level,
    status: 'published',
    countyCode: zone.countyCode,
    prefecture: zone.prefecture,
    areaHa: zone.areaHa,
    approvedYear: zone.approvedYear,
    leadingIndustriesText: zone.leadingIndustriesText,
    leadingIndustries: zone.divisions,
    admittedIndustries: draw.chance(bookkeeping + 0.1) ? admitted : null,
    position: zone.position,
    positionNote: zone.positionNote,
    offer: offer(draw, bookkeeping),
    sample: true,
    seq: 2,
    createdAt,
    updatedAt: createdAt,
  }
}
