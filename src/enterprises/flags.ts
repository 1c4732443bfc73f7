import type { EnterpriseFigures } from './enterprise.ts'

/**
 * Indicators of a zombie enterprise (State Council and SASAC wording of 2015–16, domain.md, section 3). A flag is raised, clear,
 * or unknown where a figure it needs is not known; there is no sum of flags and no label.
 */
export const FLAG_CODES = [
  'losses',
  'subsidy',
  'debt-ratio',
  'negative-assets',
  'stopped',
  'wage-arrears',
  'tax-arrears',
] as const
export type FlagCode = (typeof FLAG_CODES)[number]

/** Years of losses from which the flag is raised. */
export const LOSS_YEARS = 3
/** Debts over assets, in percent, above which the flag is raised. */
export const DEBT_RATIO_PERCENT = 85
/** Months of standstill from which the flag is raised, and from which it is raised in full. */
export const STOPPED_MONTHS = [6, 12] as const

export interface Flag {
  code: FlagCode
  state: 'raised' | 'clear' | 'unknown'
  /** The figures it was judged by: `year`, `years`, `months`, `fromMonths`, `percent`, `debtsFen`, `assetsFen`. */
  params: Readonly<Record<string, number>>
}

const judged = (code: FlagCode, raised: boolean | null, params: Record<string, number>): Flag => ({
  code,
  state: raised === null ? 'unknown' : raised ? 'raised' : 'clear',
  params,
})

/** All flags in their order. Without figures every one of them is unknown. */
export function flagsOf(figures: EnterpriseFigures | null): Flag[] {
  if (figures === null) return FLAG_CODES.map((code) => judged(code, null, {}))
  const { year, lossYears, stoppedMonths, assetsFen, debtsFen } = figures
  const balance = assetsFen === null || debtsFen === null ? null : { assetsFen, debtsFen }
  // Compared as whole fen: a ratio of exactly 85 % is not above it, whatever floating point makes of the quotient.
  const overIndebted = balance && balance.debtsFen * 100 > balance.assetsFen * DEBT_RATIO_PERCENT
  const percent: Record<string, number> =
    balance && balance.assetsFen > 0 ? { percent: (balance.debtsFen / balance.assetsFen) * 100 } : {}
  const from = stoppedMonths === null ? undefined : STOPPED_MONTHS.findLast((months) => stoppedMonths >= months)
  return [
    judged('losses', lossYears === null ? null : lossYears >= LOSS_YEARS, {
      year,
      ...(lossYears === null ? {} : { years: lossYears }),
    }),
    judged('subsidy', figures.livesOnSubsidy, { year }),
    judged('debt-ratio', overIndebted, { year, ...balance, ...percent }),
    judged('negative-assets', balance && balance.debtsFen > balance.assetsFen, { year, ...balance }),
    judged('stopped', stoppedMonths === null ? null : from !== undefined, {
      year,
      ...(stoppedMonths === null ? {} : { months: stoppedMonths }),
      ...(from === undefined ? {} : { fromMonths: from }),
    }),
    judged('wage-arrears', figures.wageArrears, { year }),
    judged('tax-arrears', figures.taxArrears, { year }),
  ]
}

/** How many flags are raised and how many cannot be judged. */
export function countFlags(flags: readonly Flag[]): { raised: number; unknown: number } {
  const inState = (state: Flag['state']) => flags.filter((flag) => flag.state === state).length
  return { raised: inState('raised'), unknown: inState('unknown') }
}
