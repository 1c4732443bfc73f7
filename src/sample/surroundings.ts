import { FACTS, type Flags, type FlagsKey, flagBit } from '../assets/facts.ts'
import { type Draw, roundTo } from './draw.ts'
import type { Truth } from './truth.ts'
import type { CatalogueZone, Market } from './zones.ts'

/** All bits settled: those drawn are yes, the others no. */
export function answered<K extends FlagsKey>(
  draw: Draw,
  key: K,
  chances: Readonly<Partial<Record<(typeof FACTS)[K]['options'][number], number>>>,
): Flags {
  const all = (1 << FACTS[key].options.length) - 1
  let yes = 0
  for (const [option, chance] of Object.entries(chances) as [(typeof FACTS)[K]['options'][number], number][]) {
    if (draw.chance(chance)) yes |= flagBit(key, option)
  }
  return { yes, no: all & ~yes }
}

/** How likely a utility reaches a plot; districts and heat networks are denser where the market is larger. */
const REACH: Record<Market, number> = { changchun: 1, city: 0.85, county: 0.65 }

export function utilities(draw: Draw, zone: CatalogueZone): Truth {
  const reach = REACH[zone.market]
  const chemical = zone.divisions.some((division) => ['26', '27', '13', '14'].includes(division))
  return {
    utilities: answered(draw, 'utilities', {
      water: 0.97,
      sewage: 0.93 * reach + 0.05,
      gas: 0.75 * reach,
      steam: (chemical ? 0.65 : 0.35) * reach,
      'central-heating': 0.85 * reach,
      'dual-power': 0.25 * reach,
      'wastewater-treatment': chemical ? 0.6 : 0.3,
      fibre: 0.9,
      'rail-siding': 0.05,
    }),
  }
}

/** Distances to the nearest goods station and motorway entrance, km. */
export function access(draw: Draw, zone: CatalogueZone): Truth {
  const [rail, motorway] = zone.market === 'county' ? [9, 12] : [6, 5]
  return {
    railKm: roundTo(Math.min(60, draw.around(rail, 1.9)), 0.1),
    motorwayKm: roundTo(Math.min(60, draw.around(motorway, 1.9)), 0.1),
  }
}

/** Soil and admission. Older chemical, metal and plating sites are suspected more often. */
export function environment(draw: Draw, zone: CatalogueZone, builtYear: number | undefined): Truth {
  const heavy = zone.divisions.some((division) => ['26', '31', '32', '33'].includes(division))
  const old = builtYear !== undefined && builtYear < 1996
  const risk = (heavy ? 2 : 1) * (old ? 3 : 1)
  const own = draw.chance(0.5) ? zone.divisions : [draw.pick(zone.divisions)]
  return {
    contamination: draw.weighted({
      none: 40,
      unlikely: 35,
      suspected: 5 * risk,
      remediated: 2 * risk,
      confirmed: risk,
    }),
    admittedIndustries: [...new Set([...own, ...draw.pick(NEIGHBOURS)])].sort(),
  }
}

/** Light industries that plots are commonly admitted for besides the zone's own. */
const NEIGHBOURS = [[], ['33', '34'], ['59'], ['14'], ['38', '39'], ['20', '21'], ['29'], ['C']] as const
