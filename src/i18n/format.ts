import { muOfM2 } from '../kernel/quantity.ts'
import type { Locale } from './locale.ts'

/** Holds a figure and its unit on one line. */
const NB = '\u00a0'

/** How figures are written. Units are always there, never parted from their figure; what is unknown is never written as a number. */
export interface Formats {
  /** At most `digits` decimals (2), separators of the language. */
  number(value: number, digits?: number): string
  /** `12 000 m²（18 亩）`: both units that the field reads. */
  area(m2: number): string
  m2(m2: number): string
  mu(m2: number): string
  /** Fen as 元 or 万元, whichever reads better. */
  money(fen: number): string
  /** Fen of a unit price, always in yuan: `8.5 元`. */
  unitPrice(fen: number): string
  percent(fraction: number, digits?: number): string
  /** A score in [0, 1] as 0–100 with one decimal. */
  score(worth: number): string
  km(km: number): string
  day(iso: string): string
  /** Day and time on the clocks of China. */
  moment(iso: string): string
}

export function formatsFor(locale: Locale): Formats {
  const zh = locale === 'zh-CN'
  const plain = new Map<number, Intl.NumberFormat>()
  const number = (value: number, digits = 2) => {
    let format = plain.get(digits)
    if (!format) {
      format = new Intl.NumberFormat(locale, { maximumFractionDigits: digits })
      plain.set(digits, format)
    }
    return format.format(value)
  }
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' })
  const score = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const m2 = (value: number) => `${number(value, 0)}${NB}m²`
  const mu = (value: number) => {
    const amount = muOfM2(value)
    return `${number(amount, amount < 100 ? 1 : 0)}${NB}${zh ? '亩' : 'mu'}`
  }
  return {
    number,
    m2,
    mu,
    area: (value) => (zh ? `${m2(value)}（${mu(value)}）` : `${m2(value)} (${mu(value)})`),
    money: (fen) => {
      const yuan = fen / 100
      if (Math.abs(yuan) >= 10_000) return zh ? `${number(yuan / 10_000)}${NB}万元` : `CNY${NB}${number(yuan, 0)}`
      return zh ? `${number(yuan)}${NB}元` : `CNY${NB}${number(yuan)}`
    },
    unitPrice: (fen) => (zh ? `${number(fen / 100)}${NB}元` : `CNY${NB}${number(fen / 100)}`),
    percent: (fraction, digits = 1) => `${number(fraction * 100, digits)}${NB}%`,
    score: (worth) => score.format(worth * 100),
    km: (km) => `${number(km, km < 10 ? 1 : 0)}${NB}km`,
    day: (iso) => day.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)),
    moment: (iso) => moment.format(new Date(iso)),
  }
}
