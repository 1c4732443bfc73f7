import { existsSync, readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { insideProvince } from '../../src/geometry/plausibility.ts'
import { CATALOGUE_ZONES } from '../../src/sample/zones.ts'
import { DIVISIONS } from '../../src/zones/industries.ts'

const CSV = new URL('../../../shared/data/jilin_zones_2018.csv', import.meta.url)
if (!existsSync(CSV)) console.warn(`skipped, file missing: ${CSV}`)

describe('the zones of the sample province', () => {
  it('are 52, with codes and names of their own', () => {
    expect(CATALOGUE_ZONES).toHaveLength(52)
    for (const key of ['code', 'name', 'nameEn'] as const) {
      expect(new Set(CATALOGUE_ZONES.map((zone) => zone[key])).size, key).toBe(52)
    }
  })

  it('replace a position outside of the province and say so, and doubt one far from the place named', () => {
    const replaced = CATALOGUE_ZONES.filter(
      (zone) => zone.position !== zone.positionAsGiven && !insideProvince(zone.positionAsGiven),
    )
    expect(replaced.map(({ name, position }) => [name, position])).toEqual([
      ['江源工业经济开发区', [126.586, 42.054]],
      ['延吉高新技术产业开发区', [129.46, 42.9]],
    ])
    expect(CATALOGUE_ZONES.filter((zone) => zone.positionNote).map((zone) => zone.name)).toEqual([
      '长春九台经济开发区',
      ...replaced.map((zone) => zone.name),
    ])
    expect(CATALOGUE_ZONES.every((zone) => insideProvince(zone.position))).toBe(true)
  })

  it('name divisions that exist, a county of Jilin and its prefecture', () => {
    const known = new Set(DIVISIONS.map(({ code }) => code))
    for (const zone of CATALOGUE_ZONES) {
      expect(zone.divisions.length, zone.name).toBeGreaterThan(0)
      expect(zone.divisions.filter((division) => !known.has(division))).toEqual([])
      expect(zone.countyCode).toMatch(/^22\d{4}$/)
    }
    expect(CATALOGUE_ZONES.find((zone) => zone.code === 'G221009')).toMatchObject({
      market: 'changchun',
      prefecture: '长春市',
    })
    expect(CATALOGUE_ZONES.find((zone) => zone.code === 'G222067')).toMatchObject({ market: 'city' })
  })
})

describe.skipIf(!existsSync(CSV))('against the catalogue', () => {
  it('carry every fact of it over', () => {
    const rows = Papa.parse<Record<string, string>>(readFileSync(CSV, 'utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data
    const told = CATALOGUE_ZONES.map((zone) => [
      zone.code,
      zone.name,
      zone.level,
      zone.approvedYear,
      zone.areaHa,
      zone.leadingIndustriesText,
      ...zone.positionAsGiven,
    ])
    const given = rows.map((row) => [
      row.code,
      row.name,
      row.approved_by === '国务院' ? 'national' : 'provincial',
      Number(row.approved!.slice(0, 4)),
      Number(row.area_ha),
      row.leading_industries,
      Number(row.lon_wgs84),
      Number(row.lat_wgs84),
    ])
    expect(told).toEqual(given)
  })
})
