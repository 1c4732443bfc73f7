import { describe, expect, it } from 'vitest'
import { FACT_KEYS, FACTS, type Flags } from '../../src/assets/facts.ts'
import { PARCEL_CODE, UNIT_CODE } from '../../src/assets/identifiers.ts'
import { concerns, missingForPublication } from '../../src/assets/publish.ts'
import { isCreditCode } from '../../src/enterprises/credit-code.ts'
import { AREA_TOLERANCE, areaM2, differenceFromDeclared } from '../../src/geometry/measure.ts'
import { overlapM2 } from '../../src/geometry/overlap.ts'
import { plausibility } from '../../src/geometry/plausibility.ts'
import { checkParcel } from '../../src/geometry/validity.ts'
import { epochDay } from '../../src/kernel/clock.ts'
import { assertSite } from '../../src/matching/site.ts'
import { weightsOf } from '../../src/matching/weights.ts'
import { apportion, generateProvince } from '../../src/sample/generate.ts'
import { historyOf } from '../../src/sample/history.ts'
import { isIndustryCode } from '../../src/zones/industries.ts'

const TODAY = '2026-11-23'
const province = generateProvince(TODAY)
const { zones, enterprises, assets, projects } = province
const owned = projects.map((project) => ({ ...project, ownerId: 'anna' }))
const zoneById = new Map(zones.map((zone) => [zone.id, zone]))
const share = <T>(rows: readonly T[], holds: (row: T) => boolean) => rows.filter(holds).length / rows.length

describe('the sample province', () => {
  it('is the same for the same day and seed, and another for another', { timeout: 30_000 }, () => {
    expect(generateProvince(TODAY)).toEqual(province)
    expect(generateProvince(TODAY, 1).assets[0]).not.toEqual(assets[0])
    expect(generateProvince('2026-11-24').assets[0]).not.toEqual(assets[0])
  })

  it('has 52 zones, 60 enterprises, 400 assets, 40 projects, all marked as sample, each under an identifier of its own', () => {
    expect([zones.length, enterprises.length, assets.length, projects.length]).toEqual([52, 60, 400, 40])
    const all = [...zones, ...enterprises, ...assets, ...projects]
    expect(all.every((row) => row.sample)).toBe(true)
    expect(new Set(all.map((row) => row.id)).size).toBe(all.length)
    expect(
      Math.min(...zones.map((zone) => assets.filter((asset) => asset.zoneId === zone.id).length)),
    ).toBeGreaterThanOrEqual(2)
  })

  it('shares a total out exactly', () => {
    expect(apportion(10, [1, 1, 2], 1)).toEqual([3, 3, 4])
    expect(
      apportion(
        400,
        zones.map((_, i) => i + 1),
        2,
      ).reduce((a, b) => a + b),
    ).toBe(400)
    expect(() => apportion(1, [1, 1], 1)).toThrow(RangeError)
  })
})

describe('sample parcels', () => {
  const bounded = assets.flatMap((asset) => (asset.boundary ? [{ ...asset, boundary: asset.boundary }] : []))

  it('are valid polygons, measured by Turf, near their zone', () => {
    expect(bounded.length).toBeGreaterThan(250)
    for (const asset of bounded) {
      expect(checkParcel(asset.boundary), asset.id).toEqual({ kind: 'valid' })
      expect(asset.measuredAreaM2).toBe(areaM2(asset.boundary))
    }
    for (const asset of assets) {
      if (asset.position)
        expect(plausibility(asset.position, zoneById.get(asset.zoneId)!.position, 5), asset.id).toEqual([])
    }
  })

  it('do not overlap, anywhere in the province', () => {
    const overlapping: string[] = []
    for (const [i, a] of bounded.entries()) {
      for (const b of bounded.slice(i + 1))
        if (overlapM2(a.boundary, b.boundary) > 0) overlapping.push(`${a.id} ${b.id}`)
    }
    expect(overlapping).toEqual([])
  })

  it('carry codes that begin with their zone’s county', () => {
    const coded = assets.filter((asset) => asset.parcelCode)
    expect(coded.length).toBeGreaterThan(100)
    for (const asset of coded) {
      expect(asset.parcelCode).toMatch(PARCEL_CODE)
      expect(asset.parcelCode!.slice(0, 6)).toBe(zoneById.get(asset.zoneId)!.countyCode)
      if (asset.unitCode) expect(asset.unitCode).toMatch(UNIT_CODE)
    }
    expect(new Set(coded.map((asset) => asset.parcelCode)).size).toBe(coded.length)
  })

  it('are now and then declared wrongly by more than 5 %, as in real books', () => {
    const off = bounded.filter((asset) => {
      const declared = asset.facts.landAreaM2?.value
      return (
        declared !== undefined && Math.abs(differenceFromDeclared(asset.measuredAreaM2!, declared)) > AREA_TOLERANCE
      )
    })
    expect(off.length).toBeGreaterThan(2)
    expect(off.length).toBeLessThan(25)
  })
})

describe('sample facts', () => {
  it('are what the matching engine takes', () => {
    for (const asset of assets) {
      const zone = zoneById.get(asset.zoneId)!
      expect(() => assertSite({ ...asset, zone })).not.toThrow()
    }
    for (const project of projects) {
      const total = Object.values(weightsOf({ asOf: TODAY, ...project.requirement })).reduce((a, b) => a + b, 0)
      expect(total).toBeCloseTo(1, 12)
    }
  })

  it('lie in the usual ranges of Jilin, but for a few', () => {
    const figures = assets.flatMap((asset) =>
      FACT_KEYS.flatMap((key) => {
        const fact = FACTS[key]
        const value = asset.facts[key]?.value
        if (!('usual' in fact) || typeof value !== 'number') return []
        const figure = fact.kind === 'money' ? value / 100 : value
        return [{ key, inside: figure >= fact.usual[0] && figure <= fact.usual[1] }]
      }),
    )
    expect(share(figures, (figure) => !figure.inside)).toBeLessThan(0.02)
  })

  it('are missing for 15 to 45 % in each zone, together, and most in the worst kept books', () => {
    const rates = zones.map((zone) => {
      const own = assets.filter((asset) => asset.zoneId === zone.id)
      const asked = own.flatMap((asset) =>
        FACT_KEYS.filter((key) => concerns(asset.kind, FACTS[key].group)).map((key) => asset.facts[key]),
      )
      return share(asked, (fact) => fact === undefined)
    })
    const mean = rates.reduce((a, b) => a + b) / rates.length
    expect(mean).toBeGreaterThan(0.25)
    expect(mean).toBeLessThan(0.45)
    expect(Math.max(...rates) - Math.min(...rates)).toBeGreaterThan(0.15)
  })

  it('were confirmed within four years, none after today, from several sources', () => {
    const known = assets.flatMap((asset) => Object.values(asset.facts))
    expect(known.every(({ asOf }) => asOf <= TODAY && epochDay(TODAY) - epochDay(asOf) <= 4 * 365)).toBe(true)
    expect(new Set(known.map(({ source }) => source)).size).toBeGreaterThanOrEqual(5)
    for (const asset of assets) {
      const newest = Object.values(asset.facts)
        .map(({ asOf }) => asOf)
        .sort()
        .at(-1)
      expect(asset.factsAsOf).toBe(newest ?? null)
    }
  })

  it('name a price only for a way that may be offered, and no building on bare land', () => {
    const bit = { rentFenM2Month: 1, priceFen: 2, equityValueFen: 4 } as const
    for (const asset of assets) {
      const modes: Flags | undefined = asset.facts.dealModes?.value
      for (const [key, mask] of Object.entries(bit) as [keyof typeof bit, number][]) {
        if (asset.facts[key] && modes) expect(modes.no & mask, `${asset.id} ${key}`).toBe(0)
      }
      if (asset.kind === 'land') expect(asset.facts.floorAreaM2).toBeUndefined()
      if (asset.kind === 'building') expect(asset.facts.landAreaM2).toBeUndefined()
      const { floorAreaM2, smallestLetM2 } = asset.facts
      if (floorAreaM2 && smallestLetM2) expect(smallestLetM2.value).toBeLessThanOrEqual(floorAreaM2.value)
    }
  })
})

describe('sample listings, holders and projects', () => {
  it('are mostly published, and what is published says where and how large it is', () => {
    const published = share(assets, (asset) => asset.status === 'published')
    expect(published).toBeGreaterThan(0.8)
    expect(published).toBeLessThan(0.9)
    expect(new Set(assets.map((asset) => asset.status)).size).toBe(4)
    for (const asset of assets) {
      if (asset.status !== 'draft') expect(missingForPublication(asset), asset.id).toEqual([])
      expect(asset.publishedAt === null).toBe(asset.status === 'draft')
      expect(asset.createdAt <= asset.updatedAt).toBe(true)
      if (asset.publishedAt)
        expect(asset.publishedAt >= asset.createdAt && asset.publishedAt <= asset.updatedAt).toBe(true)
    }
  })

  it('have no future, at whatever hour of the day they are made', () => {
    const dayBegins = new Date(`${TODAY}T00:00:00+08:00`).toISOString()
    const happened = [
      ...historyOf({ ...province, projects: owned }).map(({ at }) => at),
      ...[...zones, ...enterprises, ...assets, ...projects].map(({ updatedAt }) => updatedAt),
    ]
    expect(happened.filter((at) => at >= dayBegins)).toEqual([])
  })

  it('belong to enterprises of their own zone, with valid codes and no name twice', () => {
    for (const asset of assets) {
      if (asset.enterpriseId === null) continue
      expect(enterprises.find(({ id }) => id === asset.enterpriseId)?.zoneId).toBe(asset.zoneId)
    }
    expect(new Set(enterprises.map(({ name }) => name)).size).toBe(60)
    for (const { creditCode } of enterprises)
      expect(creditCode === null || isCreditCode(creditCode), `${creditCode}`).toBe(true)
  })

  it('ask for what can be asked: an industry, ordered areas, some land as well as buildings', () => {
    for (const { industry, requirement, name } of projects) {
      expect(isIndustryCode(industry!), name).toBe(true)
      for (const area of [requirement.needs.landArea, requirement.needs.floorArea]) {
        if (area) expect(area.min <= area.ideal && area.ideal <= area.max, name).toBe(true)
      }
      expect(
        Object.values(requirement.needs).some((need) => need.level === 'must'),
        name,
      ).toBe(true)
    }
    expect(
      projects.filter(({ requirement }) => requirement.needs.kind?.kinds.includes('land')).length,
    ).toBeGreaterThanOrEqual(3)
    expect(new Set(projects.map(({ name }) => name)).size).toBe(40)
  })

  it('have a history that numbers as many events as they say, in order of time', () => {
    const events = historyOf({ ...province, projects: owned })
    for (const row of [...zones, ...enterprises, ...assets, ...projects]) {
      const own = events.filter(({ subjectId }) => subjectId === row.id)
      expect(
        own.map(({ seq }) => seq),
        row.id,
      ).toEqual(Array.from({ length: row.seq }, (_, i) => i + 1))
    }
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort())
  })
})
