import { distanceM } from '../geometry/measure.ts'
import { insideProvince, NEAR_ZONE_KM } from '../geometry/plausibility.ts'
import type { Position } from '../geometry/position.ts'
import { CATALOGUE_2018 } from './catalogue-2018.ts'
import { ZONE_NOTES } from './zone-notes.ts'

/** How the cost of land and rent is told apart: the capital, the other prefectures' cities, the counties. */
export type Market = 'changchun' | 'city' | 'county'

/** A real zone as the sample province has it: facts of the catalogue of 2018, with the project's own notes. */
export interface CatalogueZone {
  code: string
  name: string
  nameEn: string
  level: 'national' | 'provincial'
  kind: (typeof CATALOGUE_2018)[number][2]
  approvedYear: number
  areaHa: number
  leadingIndustriesText: string
  divisions: readonly string[]
  countyCode: string
  prefecture: string
  market: Market
  precision: (typeof CATALOGUE_2018)[number][8]
  /** What the geocoder said, right or wrong. */
  positionAsGiven: Position<'wgs84'>
  position: Position<'wgs84'>
  positionNote: string | null
}

/** Prefectures by the first four digits of their counties' codes. */
const PREFECTURES: Readonly<Record<string, string>> = {
  '2201': '长春市',
  '2202': '吉林市',
  '2203': '四平市',
  '2204': '辽源市',
  '2205': '通化市',
  '2206': '白山市',
  '2207': '松原市',
  '2208': '白城市',
  '2224': '延边朝鲜族自治州',
}

/** The fifth digit tells districts of a city (0, 1) from counties and county-level cities (2, 8); 222401 is Yanji, a seat. */
function marketOf(countyCode: string): Market {
  if (countyCode === '222401') return 'city'
  if (!/^....[01]/.test(countyCode) || countyCode.startsWith('2224')) return 'county'
  return countyCode.startsWith('2201') ? 'changchun' : 'city'
}

/**
 * Where the zone lies: as given where that is in the province, else the place its name stands for. The note says so, and also
 * where the two are further apart than a zone's plots should be from it.
 */
function placed(
  given: Position<'wgs84'>,
  seat: Position<'wgs84'> | null,
): Pick<CatalogueZone, 'position' | 'positionNote'> {
  if (!insideProvince(given)) {
    if (!seat) throw new Error(`no position in the province: ${given}`)
    const note = `目录坐标（${given}）不在吉林省内，已改用所在地的坐标，误差 5–15 公里。/ The catalogue’s position (${given}) lies outside Jilin; that of the place named is used instead, within 5–15 km.`
    return { position: seat, positionNote: note }
  }
  const km = seat ? Math.round(distanceM(given, seat) / 1000) : 0
  const note = `目录坐标距所在地约 ${km} 公里，待核实。/ The catalogue’s position is about ${km} km from the place named: to be confirmed.`
  return { position: given, positionNote: km > NEAR_ZONE_KM ? note : null }
}

/** The 52 zones. */
export const CATALOGUE_ZONES: readonly CatalogueZone[] = CATALOGUE_2018.map(
  ([code, name, kind, approvedYear, areaHa, leadingIndustriesText, lon, lat, precision]) => {
    const note = ZONE_NOTES[code]
    if (!note) throw new Error(`no note of zone ${code}`)
    const [nameEn, countyCode, seat, divisions] = note
    const prefecture = PREFECTURES[countyCode.slice(0, 4)]
    if (!prefecture) throw new Error(`no prefecture of county ${countyCode}`)
    return {
      code,
      name,
      nameEn,
      // the catalogue's codes begin with G where the State Council approved, with S where the province did
      level: code.startsWith('G') ? 'national' : 'provincial',
      kind,
      approvedYear,
      areaHa,
      leadingIndustriesText,
      divisions: divisions.split(' '),
      countyCode,
      prefecture,
      market: marketOf(countyCode),
      precision,
      positionAsGiven: [lon, lat],
      ...placed([lon, lat], seat),
    }
  },
)
