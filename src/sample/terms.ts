import type { AssetKind } from '../assets/asset.ts'
import { flagBit } from '../assets/facts.ts'
import { dayOf, epochDay, type IsoDate } from '../kernel/clock.ts'
import { fenOfYuan } from '../kernel/money.ts'
import { type Draw, roundTo } from './draw.ts'
import { answered } from './surroundings.ts'
import type { Truth } from './truth.ts'
import type { Market } from './zones.ts'

/** Estimates of domain.md, section 5. Land: the national minimum by grade and what is paid on top of it. */
const LAND_YUAN_M2: Record<Market, readonly [number, number]> = {
  changchun: [252, 480],
  city: [144, 300],
  county: [60, 168],
}
const RENT_YUAN_M2_MONTH: Record<Market, readonly [number, number]> = {
  changchun: [8, 18],
  city: [5, 10],
  county: [3, 8],
}
const PLANT_YUAN_M2: Record<Market, readonly [number, number]> = {
  changchun: [1_800, 3_500],
  city: [900, 2_000],
  county: [800, 1_600],
}
const DISTRESSED_YUAN_M2 = [300, 1_200] as const
/** Bare land is let for a small part of what plant costs, for storage in the open. */
const LAND_RENT_SHARE = 0.1
/** Industrial land runs 50 years at most, a lease of land 20. */
const TERM_YEARS = 50
const LEASE_YEARS = 20

const two = (value: number) => String(value).padStart(2, '0')

export function tenure(draw: Draw, kind: AssetKind, builtYear: number | undefined, today: IsoDate): Truth {
  const thisYear = Number(today.slice(0, 4))
  const since = Math.max(1993, builtYear ?? thisYear - draw.whole(2, 18)) - draw.whole(0, 2)
  const landRight = draw.weighted({ granted: 80, allocated: 11, leased: 6, collective: 3 })
  const endYear = landRight === 'leased' ? thisYear + draw.whole(1, LEASE_YEARS - 1) : since + TERM_YEARS
  const until = `${endYear}-${two(draw.whole(1, 12))}-${two(draw.whole(1, 28))}`
  return {
    landUse: draw.weighted({ industrial: 84, warehouse: 9, mixed: 5, other: 2 }),
    title:
      kind === 'land'
        ? draw.weighted({ full: 80, 'in-progress': 12, none: 8 })
        : draw.weighted({ full: 66, 'land-only': 16, 'in-progress': 11, none: 7 }),
    landRight,
    // allocated land runs without a term, and a village's land has none of the state's
    ...(landRight === 'granted' || landRight === 'leased' ? { landUseUntil: until } : {}),
    landFeePaid: draw.weighted({ paid: 86, partly: 8, unpaid: 6 }),
    encumbrances: answered(draw, 'encumbrances', {
      mortgage: 0.28,
      seizure: 0.09,
      dispute: 0.05,
      'sitting-lessee': kind === 'land' ? 0.02 : 0.12,
      'co-owner': 0.04,
    }),
  }
}

const MODES: Record<AssetKind, Readonly<Record<'rent' | 'purchase' | 'equity', number>>> = {
  land: { rent: 0.1, purchase: 0.85, equity: 0.3 },
  building: { rent: 0.95, purchase: 0.15, equity: 0.1 },
  'land-and-building': { rent: 0.6, purchase: 0.65, equity: 0.3 },
}

/** Ways to take the asset over and what each costs, from what else is true of it. */
export function terms(draw: Draw, kind: AssetKind, market: Market, truth: Truth, today: IsoDate): Truth {
  let dealModes = answered(draw, 'dealModes', MODES[kind])
  if (dealModes.yes === 0) {
    const usual = flagBit('dealModes', kind === 'building' ? 'rent' : 'purchase')
    dealModes = { yes: usual, no: dealModes.no & ~usual }
  }
  const offers = (mode: 'rent' | 'purchase' | 'equity') => (dealModes.yes & flagBit('dealModes', mode)) !== 0
  const worthYuan = worth(draw, market, truth, today)
  return {
    dealModes,
    ...(offers('rent') ? { rentFenM2Month: rent(draw, kind, market, truth) } : {}),
    ...(offers('purchase') ? { priceFen: fenOfYuan(roundTo(worthYuan * draw.between(0.9, 1.1), 10_000)) } : {}),
    ...(offers('equity') ? { equityValueFen: fenOfYuan(roundTo(worthYuan * draw.between(0.95, 1.2), 10_000)) } : {}),
    availableFrom: dayOf(epochDay(today) + (draw.chance(0.6) ? -draw.whole(1, 700) : draw.whole(1, 540))),
  }
}

/** What the condition takes off the rent. */
const BY_CONDITION = { ready: 1, 'light-repair': 0.85, 'major-repair': 0.6, ruin: 0.35 } as const

function rent(draw: Draw, kind: AssetKind, market: Market, { condition }: Truth): number {
  const [least, most] = RENT_YUAN_M2_MONTH[market]
  const share = kind === 'land' ? LAND_RENT_SHARE : condition ? BY_CONDITION[condition] : 1
  return fenOfYuan(
    roundTo(Math.max(0.3, least + (most - least) * draw.between(0, 1) * share - least * (1 - share)), 0.1),
  )
}

/** Land for its remaining term and plant by its condition, yuan; at least the price of a small shed. */
function worth(draw: Draw, market: Market, truth: Truth, today: IsoDate): number {
  const leftYears = truth.landUseUntil ? (epochDay(truth.landUseUntil) - epochDay(today)) / 365.2425 : TERM_YEARS / 2
  const land = truth.landAreaM2
    ? truth.landAreaM2 * draw.between(...LAND_YUAN_M2[market]) * Math.min(1, leftYears / TERM_YEARS + 0.2)
    : 0
  const distressed = truth.condition === 'major-repair' || truth.condition === 'ruin'
  const plant = truth.floorAreaM2
    ? truth.floorAreaM2 * draw.between(...(distressed ? DISTRESSED_YUAN_M2 : PLANT_YUAN_M2[market]))
    : 0
  return Math.max(200_000, land + plant)
}
