import type { AssetKind } from '../assets/asset.ts'
import type { FactKey, Facts } from '../assets/facts.ts'
import { epochDay, type IsoDate } from '../kernel/clock.ts'
import { roundFen } from '../kernel/money.ts'
import type { DealMode, Requirement } from '../projects/requirement.ts'
import { rateOn, type Tax, type TaxRate } from './tax-rates.ts'
import { DAYS_A_YEAR } from './term.ts'

/** A purchase is spread over the years that the land may still be used, at most these. */
export const MOST_YEARS = 20
const LEAST_YEARS = 1
const MONTHS = 12

/** Least and most; null where nothing bounds it from above. */
export interface Span {
  low: number
  high: number | null
}

export type CostItem = 'rent' | 'price' | 'equity' | 'deed-tax' | 'stamp-duty' | 'property-tax' | 'land-use-tax'

/** One part of the cost, in whole fen a year. */
export interface CostLine extends Span {
  item: CostItem
  /** Whoever occupies the site, or whoever owns it and lets it: what the owner bears is no part of the total. */
  bearer: 'occupier' | 'owner'
  rate: TaxRate | null
}

/** What occupying a site costs in a year in one way, before value added tax; or which facts have to be known first. */
export type YearlyCost =
  | ({ kind: 'known'; mode: DealMode; areaM2: Span | null; years: Span | null; lines: readonly CostLine[] } & Span)
  | { kind: 'unknown'; mode: DealMode; missing: readonly FactKey[] }

/** What the cost depends on. */
export interface Occupancy {
  kind: AssetKind
  facts: Facts
  asOf: IsoDate
  /** The area that the project would take: of the building, or of bare land; null where it does not say. */
  wantedM2: number | null
}

/** The area that a requirement would take of a site of this kind. */
export function wantedM2({ needs }: Pick<Requirement, 'needs'>, kind: AssetKind): number | null {
  const want = kind === 'land' ? needs.landArea : needs.floorArea
  return want && want.level !== 'indifferent' ? want.ideal : null
}

/**
 * The cost of a year in one mode, from the price of the site and the area that the project takes: what it wants, at least the smallest part let,
 * at most what the site has, the whole where it is not divisible.
 *
 * Rent: rent of twelve months and the lessee's stamp duty; property and land use tax are the owner's. Purchase: the price with deed tax and the
 * buyer's stamp duty, spread evenly over the remaining land-use term (at most 20 years, at least one), no interest, and the property and land use
 * tax of each year, which the buyer then owes; the price stands for the original value. Equity: the same for the value that the holder brings in,
 * which is given in shares and not in money. Rates: `tax-rates.ts`.
 *
 * What is unknown widens the span; nothing is taken for zero. Whole fen a year, each line rounded by itself, the span their exact sum.
 */
export function yearlyCost(mode: DealMode, site: Occupancy): YearlyCost {
  const price = site.facts[PRICE[mode]]?.value
  const share = shareOf(site)
  const missing: FactKey[] = []
  if (price === undefined) missing.push(PRICE[mode])
  if (mode === 'rent' ? areaOf(site) === undefined : share === null) missing.push(basisOf(site))
  const years = mode === 'rent' ? null : yearsOf(site)
  if (years === 'expired') missing.push('landUseUntil')
  if (price === undefined || years === 'expired' || missing.length > 0) return { kind: 'unknown', mode, missing }
  const lines = mode === 'rent' ? rentLines(price, site, share!) : ownLines(mode, price, site, share!, years!)
  const own = lines.filter(({ bearer }) => bearer === 'occupier')
  return { kind: 'known', mode, areaM2: takenOf(site, share!), years, lines, ...sum(own) }
}

const PRICE = { rent: 'rentFenM2Month', purchase: 'priceFen', equity: 'equityValueFen' } as const

/** Built sites are let and sold by their floor, bare land by its land. */
const basisOf = ({ kind }: Occupancy): 'landAreaM2' | 'floorAreaM2' => (kind === 'land' ? 'landAreaM2' : 'floorAreaM2')
const areaOf = (site: Occupancy): number | undefined => site.facts[basisOf(site)]?.value

/** Which share of the site is taken; null where its area has to be known first. */
function shareOf(site: Occupancy): { low: number; high: number } | null {
  const { facts, kind, wantedM2: wanted } = site
  if (wanted === null || facts.divisible?.value === 'no') return { low: 1, high: 1 }
  const whole = areaOf(site)
  if (whole === undefined) return null
  const share = (m2: number) => Math.min(whole, m2) / whole
  if (facts.divisible === undefined) return { low: share(wanted), high: 1 }
  const smallest = kind === 'land' ? wanted : facts.smallestLetM2?.value
  if (smallest === undefined) return { low: share(wanted), high: 1 }
  const taken = share(Math.max(wanted, smallest))
  return { low: taken, high: taken }
}

function takenOf(site: Occupancy, share: { low: number; high: number }): Span | null {
  const whole = areaOf(site)
  return whole === undefined ? null : { low: share.low * whole, high: share.high * whole }
}

/** The years that a purchase is spread over; without the end of the land-use term, anything up to the most. */
function yearsOf({ facts, asOf }: Occupancy): Span | 'expired' {
  const until = facts.landUseUntil?.value
  if (until === undefined) return { low: LEAST_YEARS, high: MOST_YEARS }
  const left = (epochDay(until) - epochDay(asOf)) / DAYS_A_YEAR
  if (left <= 0) return 'expired'
  const years = Math.min(MOST_YEARS, Math.max(LEAST_YEARS, left))
  return { low: years, high: years }
}

const times = (span: Span, low: number, high: number | null = low): Span => ({
  low: span.low * low,
  high: span.high === null || high === null ? null : span.high * high,
})
const line = (
  item: CostItem,
  bearer: CostLine['bearer'],
  { low, high }: Span,
  rate: TaxRate | null = null,
): CostLine => ({
  item,
  bearer,
  low: roundFen(low),
  high: high === null ? null : roundFen(high),
  rate,
})
const sum = (lines: readonly Span[]): Span =>
  lines.reduce<Span>(
    (total, { low, high }) => ({
      low: total.low + low,
      high: total.high === null || high === null ? null : total.high + high,
    }),
    { low: 0, high: 0 },
  )

function rentLines(fenM2Month: number, site: Occupancy, share: { low: number; high: number }): CostLine[] {
  const rent = times(share, fenM2Month * MONTHS * areaOf(site)!)
  return [
    line('rent', 'occupier', rent),
    taxed('stamp-duty', 'occupier', 'stamp-duty-lease', rent, site),
    ...(site.kind === 'land' ? [] : [taxed('property-tax', 'owner', 'property-tax-rent', rent, site)]),
    landUseTax('owner', share, site),
  ]
}

function ownLines(
  mode: 'purchase' | 'equity',
  priceFen: number,
  site: Occupancy,
  share: { low: number; high: number },
  years: Span,
): CostLine[] {
  const price = times(share, priceFen)
  // Where the end of the term is unknown, it may be so near that no figure bounds the cost of a year
  const open = site.facts.landUseUntil === undefined
  const spread = { low: price.low / years.high!, high: open ? null : price.high! / years.low }
  return [
    line(mode === 'purchase' ? 'price' : 'equity', 'occupier', spread),
    taxed('deed-tax', 'occupier', 'deed-tax', spread, site),
    taxed('stamp-duty', 'occupier', 'stamp-duty-transfer', spread, site),
    ...(site.kind === 'land' ? [] : [taxed('property-tax', 'occupier', 'property-tax-value', price, site)]),
    landUseTax('occupier', share, site),
  ]
}

function taxed(item: CostItem, bearer: CostLine['bearer'], tax: Tax, base: Span, { asOf }: Occupancy): CostLine {
  const rate = rateOn(tax, asOf)
  return line(item, bearer, times(base, rate.low, rate.high), rate)
}

/** Owed for the land under what is taken, in proportion to it. */
function landUseTax(bearer: CostLine['bearer'], share: { low: number; high: number }, site: Occupancy): CostLine {
  const rate = rateOn('land-use-tax', site.asOf)
  const landM2 = site.facts.landAreaM2?.value
  const span = landM2 === undefined ? { low: 0, high: null } : times(share, landM2 * rate.low, landM2 * rate.high)
  return line('land-use-tax', bearer, span, rate)
}
