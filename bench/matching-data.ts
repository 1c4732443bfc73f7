import { FACTS } from '../src/assets/facts.ts'
import { type Random, seeded } from '../src/kernel/random.ts'
import type { SiteRecord, SiteZone } from '../src/matching/types.ts'

/**
 * A made-up catalogue of any size, with stated correlation. Zones lie at random places; what a site has is drawn partly from its zone and partly for
 * itself: `zoneShare` is the share of the variance of each figure (on a logarithmic scale) that lies between zones, and the chance
 * that a category or a utility is the zone's own. Within a site, floor area, power and price follow the land area (correlation
 * `WITHIN` on the logarithmic scale). A fact is unknown with the chance `unknown`. Values are rounded to three digits, as people state them.
 */
export interface DataOptions {
  sites: number
  seed: number
  zoneShare?: number
  unknown?: number
  sitesPerZone?: number
}

const WITHIN = 0.8
const AS_OF = '2026-06-01'
const [WEST, EAST, SOUTH, NORTH] = [121.7, 131.2, 40.9, 46.2]
const INDUSTRIES = ['13', '14', '17', '20', '26', '27', '29', '30', '33', '34', '35', '36', '37', '38', '39', '59']

/** Positions of logistics nodes: the larger cities of the province. */
export const NODES = [
  [125.32, 43.88],
  [126.55, 43.84],
  [124.35, 43.17],
  [129.51, 42.91],
] as const

type Draw = ReturnType<typeof drawing>

function drawing(random: Random) {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!
  return {
    random,
    pick,
    /** Standard normal (Box & Muller 1958). */
    normal: () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
    chance: (share: number) => random() < share,
    some: <T>(from: readonly T[], n: number): T[] => Array.from({ length: n }, () => pick(from)),
  }
}

/** Facts that are alike are one object: a million sites have some thousand different figures. */
const interned = () => {
  const known = new Map<unknown, unknown>()
  return (value: unknown, name: unknown = value) => {
    const one = known.get(name) ?? { value, source: 'declared', asOf: AS_OF }
    known.set(name, one)
    return one
  }
}

function zoneOf(draw: Draw, number: number) {
  const leading = [...new Set(draw.some(INDUSTRIES, 3))]
  return {
    id: `z${String(number).padStart(4, '0')}`,
    at: [WEST + draw.random() * (EAST - WEST), SOUTH + draw.random() * (NORTH - SOUTH)] as const,
    levels: { area: draw.normal(), power: draw.normal(), price: draw.normal(), rail: draw.normal() },
    utilities: FACTS.utilities.options.map(() => draw.chance(0.6)),
    condition: draw.pick(FACTS.condition.options),
    fireClass: draw.pick(FACTS.fireClass.options),
    title: draw.pick(['full', 'full', 'full', 'land-only', 'in-progress']),
    kind: draw.pick(['land', 'building', 'land-and-building', 'land-and-building'] as const),
    zone: {
      name: `园区 ${number}`,
      nameEn: null,
      prefecture: null,
      leadingIndustries: leading,
      admittedIndustries: draw.chance(0.8) ? [...leading, ...draw.some(INDUSTRIES, 2)] : null,
    } satisfies SiteZone,
  }
}

export function madeUpSites({
  sites,
  seed,
  zoneShare = 0.5,
  unknown = 0.15,
  sitesPerZone = 1_000,
}: DataOptions): SiteRecord[] {
  const draw = drawing(seeded(seed))
  const zones = Array.from({ length: Math.max(1, Math.round(sites / sitesPerZone)) }, (_, i) => zoneOf(draw, i))
  const intern = interned()
  const between = Math.sqrt(zoneShare)
  const within = Math.sqrt(1 - zoneShare)
  const figure = (median: number, spread: number, level: number, own: number) =>
    Number((median * Math.exp(spread * (between * level + within * own))).toPrecision(3))
  const flags = (options: number, bit: (i: number) => boolean | undefined) => {
    let [yes, no] = [0, 0]
    for (let i = 0; i < options; i++) {
      const is = bit(i)
      if (is === true) yes |= 1 << i
      if (is === false) no |= 1 << i
    }
    return intern({ yes, no }, `${options}:${yes}:${no}`)
  }
  return Array.from({ length: sites }, (_, i): SiteRecord => {
    const home = draw.pick(zones)
    const known = <T>(value: T) => (draw.chance(unknown) ? undefined : value)
    const or = <T>(zone: T, options: readonly T[]) => (draw.chance(zoneShare) ? zone : draw.pick(options))
    const size = draw.normal()
    const like = () => WITHIN * size + Math.sqrt(1 - WITHIN ** 2) * draw.normal()
    const { levels } = home
    const landAreaM2 = figure(20_000, 1, levels.area, size)
    const day = (from: number, days: number) =>
      new Date(Date.UTC(from, 0, 1) + Math.floor(draw.random() * days) * 86_400_000).toISOString().slice(0, 10)
    const fact = (value: unknown) => {
      const one = known(value)
      return one === undefined ? undefined : intern(one)
    }
    const facts = {
      landAreaM2: fact(landAreaM2),
      floorAreaM2: fact(figure(9_000, 1, levels.area, like())),
      clearHeightM: fact(draw.pick([4, 5, 6, 7.5, 8, 9, 10, 12, 15])),
      floorLoadKnM2: fact(draw.pick([5, 10, 15, 20, 30, 50])),
      craneT: fact(draw.pick([0, 0, 0, 5, 10, 20, 32, 50])),
      powerKva: fact(figure(800, 0.9, levels.power, like())),
      railKm: fact(Math.round(figure(8, 0.9, levels.rail, draw.normal()) * 10) / 10),
      rentFenM2Month: fact(Math.round(figure(800, 0.4, levels.price, draw.normal()))),
      priceFen: fact(Math.round(figure(900_000_000, 0.9, levels.price, like()))),
      equityValueFen: fact(Math.round(figure(900_000_000, 0.9, levels.price, like()))),
      landUseUntil: fact(day(2032, 365 * 30)),
      availableFrom: fact(day(2026, 500)),
      condition: fact(or(home.condition, FACTS.condition.options)),
      fireClass: fact(or(home.fireClass, FACTS.fireClass.options)),
      title: fact(or(home.title, FACTS.title.options)),
      landRight: fact(draw.pick(['granted', 'granted', 'granted', 'allocated'])),
      contamination: fact(draw.pick(['none', 'none', 'unlikely', 'suspected'])),
      divisible: fact(draw.pick(FACTS.divisible.options)),
      // Answers of one kind are given together or not at all
      dealModes: known(flags(3, () => draw.chance(0.6))),
      encumbrances: known(flags(5, () => draw.chance(0.08))),
      utilities: known(
        flags(FACTS.utilities.options.length, (bit) =>
          draw.chance(zoneShare) ? home.utilities[bit]! : draw.chance(0.6),
        ),
      ),
    }
    return {
      id: `s${String(i).padStart(7, '0')}`,
      zoneId: home.id,
      name: `厂房 ${i}`,
      nameEn: null,
      address: null,
      sample: true,
      kind: or(home.kind, ['land', 'building', 'land-and-building'] as const),
      position: draw.chance(unknown / 3)
        ? null
        : [
            Math.round((home.at[0] + draw.normal() * 0.05) * 100) / 100,
            Math.round((home.at[1] + draw.normal() * 0.04) * 100) / 100,
          ],
      facts: facts as SiteRecord['facts'],
      factsAsOf: AS_OF,
      publishedAt: null,
      zone: home.zone,
    }
  })
}
