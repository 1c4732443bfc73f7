import booleanPointInPolygon from '@turf/boolean-point-in-polygon'
import distance from '@turf/distance'
import type { FactKey } from '../../src/assets/facts.ts'
import { epochDay } from '../../src/kernel/clock.ts'
import { yearsAfter } from '../../src/matching/term.ts'
import type { SiteRecord } from '../../src/matching/types.ts'
import type { ConditionKey, Conditions } from '../../src/search/conditions.ts'
import { AS_OF } from '../matching/sites.ts'

export type Answer = 'yes' | 'no' | 'unknown'
const NEAR: Record<string, [number, number]> = { 长春: [125.32, 43.88], '43.17, 124.35': [124.35, 43.17] }
const OF_BUILDINGS: readonly FactKey[] = ['floorAreaM2', 'clearHeightM']
const OPTIONS = {
  dealModes: ['rent', 'purchase', 'equity'],
  utilities: [
    'water',
    'sewage',
    'gas',
    'steam',
    'central-heating',
    'dual-power',
    'wastewater-treatment',
    'fibre',
    'rail-siding',
  ],
}

const said = (yes: boolean): Answer => (yes ? 'yes' : 'no')

/** What one record says to one option of a flags fact. */
function flagOf({ facts }: SiteRecord, key: 'dealModes' | 'utilities', option: string): Answer {
  const bit = 2 ** OPTIONS[key].indexOf(option)
  const known = facts[key]?.value
  if (known && Math.floor(known.yes / bit) % 2 === 1) return 'yes'
  return known && Math.floor(known.no / bit) % 2 === 1 ? 'no' : 'unknown'
}

const figure = (
  site: SiteRecord,
  key: 'landAreaM2' | 'floorAreaM2' | 'clearHeightM' | 'powerKva' | 'rentFenM2Month' | 'priceFen',
) => site.facts[key]?.value ?? (site.kind === 'land' && OF_BUILDINGS.includes(key) ? 0 : null)
const compare = (value: number | null, fits: (value: number) => boolean): Answer =>
  value === null ? 'unknown' : said(fits(value))

/** How one record answers one condition, looked at by itself: what `select` is held to. */
export function answers(site: SiteRecord, conditions: Conditions, key: Exclude<ConditionKey, 'q'>): Answer {
  const c = conditions
  const { facts, zone, position } = site
  const titled = site.kind === 'land' && facts.title?.value === 'land-only' ? 'full' : facts.title?.value
  switch (key) {
    case 'prefecture':
      return zone.prefecture === null ? 'unknown' : said(c.prefecture!.includes(zone.prefecture))
    case 'zone':
      return said(c.zone!.includes(site.zoneId))
    case 'kind':
      return said(c.kind!.includes(site.kind))
    case 'industry':
      return zone.leadingIndustries === null
        ? 'unknown'
        : said(zone.leadingIndustries.some((code) => c.industry!.includes(code.slice(0, 2))))
    case 'mode': {
      const all = c.mode!.map((mode) => flagOf(site, 'dealModes', mode))
      return all.includes('yes') ? 'yes' : all.includes('unknown') ? 'unknown' : 'no'
    }
    case 'utility': {
      const all = c.utility!.map((utility) => flagOf(site, 'utilities', utility))
      return all.includes('no') ? 'no' : all.includes('unknown') ? 'unknown' : 'yes'
    }
    case 'title':
      return titled === undefined ? 'unknown' : said((c.title as readonly string[]).includes(titled))
    case 'condition':
      if (facts.condition) return said(c.condition!.includes(facts.condition.value))
      return site.kind === 'land' ? 'no' : 'unknown'
    case 'landMin':
      return compare(figure(site, 'landAreaM2'), (value) => value >= c.landMin!)
    case 'landMax':
      return compare(figure(site, 'landAreaM2'), (value) => value <= c.landMax!)
    case 'floorMin':
      return compare(figure(site, 'floorAreaM2'), (value) => value >= c.floorMin!)
    case 'floorMax':
      return compare(figure(site, 'floorAreaM2'), (value) => value <= c.floorMax!)
    case 'heightMin':
      return compare(figure(site, 'clearHeightM'), (value) => value >= c.heightMin!)
    case 'powerMin':
      return compare(figure(site, 'powerKva'), (value) => value >= c.powerMin!)
    case 'rentMax':
      return compare(figure(site, 'rentFenM2Month'), (value) => value <= c.rentMax!)
    case 'priceMax':
      return compare(figure(site, 'priceFen'), (value) => value <= c.priceMax!)
    case 'termMin': {
      const until = facts.landUseUntil?.value
      return until === undefined ? 'unknown' : said(epochDay(until) >= yearsAfter(AS_OF, c.termMin!))
    }
    case 'after':
      return said(site.publishedAt !== null && Date.parse(site.publishedAt) > Date.parse(c.after!))
    case 'near': {
      const centre = NEAR[c.near!.place]
      // A place that the gazetteer does not know
      if (centre === undefined) return 'no'
      return position === null ? 'unknown' : said(distance([...position], centre) <= c.near!.km)
    }
    case 'polygon':
      return position === null
        ? 'unknown'
        : said(booleanPointInPolygon([...position], { type: 'Polygon', coordinates: [[...c.polygon!]] }))
  }
}

/** The options of a facet that one record counts for. */
export function optionsOf(site: SiteRecord, facet: string): string[] {
  const { facts, zone } = site
  switch (facet) {
    case 'prefecture':
      return zone.prefecture === null ? [] : [zone.prefecture]
    case 'zone':
      return [site.zoneId]
    case 'kind':
      return [site.kind]
    case 'industry':
      return [...new Set((zone.leadingIndustries ?? []).map((code) => code.slice(0, 2)))]
    case 'mode':
      return OPTIONS.dealModes.filter((mode) => flagOf(site, 'dealModes', mode) === 'yes')
    case 'utility':
      return OPTIONS.utilities.filter((one) => flagOf(site, 'utilities', one) === 'yes')
    case 'title': {
      const title = facts.title?.value
      return title === undefined ? [] : [site.kind === 'land' && title === 'land-only' ? 'full' : title]
    }
    default:
      return facts.condition ? [facts.condition.value] : []
  }
}
