import type { IsoDate } from '../kernel/clock.ts'

export type Tax =
  | 'deed-tax'
  | 'stamp-duty-transfer'
  | 'stamp-duty-lease'
  | 'property-tax-value'
  | 'property-tax-rent'
  | 'land-use-tax'

/**
 * One rate and since when it holds. `low` and `high` differ where the law leaves a range whose local figure is not known here. A share of the
 * base named, or, for the land use tax, fen a square metre of land a year.
 */
export interface TaxRate {
  tax: Tax
  from: IsoDate
  low: number
  high: number
  /** The law and its article. */
  source: string
  /** law: as the statute says. estimate: the usual figure of the province, to be confirmed on the spot. */
  basis: 'law' | 'estimate'
}

const rate = (
  tax: Tax,
  from: IsoDate,
  [low, high]: readonly [number, number],
  source: string,
  basis: TaxRate['basis'],
) => ({
  tax,
  from,
  low,
  high,
  source,
  basis,
})
const one = (share: number): readonly [number, number] => [share, share]

/** Value added tax is not among them: a general taxpayer deducts it, and property acquired before 2016-05-01 may be taxed otherwise. */
const RATES: readonly TaxRate[] = [
  rate('deed-tax', '1997-10-01', one(0.03), '契税暂行条例（1997）第三条：3%–5%；吉林 3%', 'estimate'),
  rate('deed-tax', '2021-09-01', one(0.03), '契税法（2021）第三条：3%–5%；吉林 3%', 'estimate'),
  rate('stamp-duty-transfer', '1988-10-01', one(0.0005), '印花税暂行条例（1988）税目税率表：产权转移书据', 'law'),
  rate('stamp-duty-transfer', '2022-07-01', one(0.0005), '印花税法（2022）税目税率表：产权转移书据', 'law'),
  rate('stamp-duty-lease', '1988-10-01', one(0.001), '印花税暂行条例（1988）税目税率表：财产租赁合同', 'law'),
  rate('stamp-duty-lease', '2022-07-01', one(0.001), '印花税法（2022）税目税率表：租赁合同', 'law'),
  // 1.2 % of the original value less a reduction of 10 to 30 %: in Jilin 30 %
  rate(
    'property-tax-value',
    '1986-10-01',
    one(0.012 * 0.7),
    '房产税暂行条例（1986）第三、四条：1.2%；吉林减除 30%',
    'estimate',
  ),
  rate('property-tax-rent', '1986-10-01', one(0.12), '房产税暂行条例（1986）第四条：租金的 12%', 'law'),
  // From the least of counties, towns and mining areas to the most of big cities
  rate('land-use-tax', '2007-01-01', [60, 3_000], '城镇土地使用税暂行条例（2006）第四条：每年 0.6–30 元/m²', 'law'),
]

/** The rate of a tax on a day. Throws a RangeError for a day before its first row. */
export function rateOn(tax: Tax, day: IsoDate, rates: readonly TaxRate[] = RATES): TaxRate {
  const rows = rates.filter((row) => row.tax === tax && row.from <= day)
  if (rows.length === 0) throw new RangeError(`no rate of ${tax} on ${day}`)
  return rows.reduce((newest, row) => (row.from > newest.from ? row : newest))
}
