import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EnterpriseFigures } from '../../src/enterprises/enterprise.ts'
import { countFlags, FLAG_CODES, type FlagCode, flagsOf } from '../../src/enterprises/flags.ts'

const NOTHING_KNOWN: EnterpriseFigures = {
  year: 2025,
  revenueFen: null,
  profitFen: null,
  taxFen: null,
  assetsFen: null,
  debtsFen: null,
  lossYears: null,
  stoppedMonths: null,
  wageArrears: null,
  taxArrears: null,
  livesOnSubsidy: null,
}
const flag = (code: FlagCode, figures: Partial<EnterpriseFigures>) =>
  flagsOf({ ...NOTHING_KNOWN, ...figures }).find((one) => one.code === code)
const stateOf = (code: FlagCode, figures: Partial<EnterpriseFigures>) => flag(code, figures)?.state

describe('flags of an enterprise', () => {
  it('are unknown where the figures are, with or without a year', () => {
    expect(flagsOf(null)).toEqual(FLAG_CODES.map((code) => ({ code, state: 'unknown', params: {} })))
    expect(flagsOf(NOTHING_KNOWN)).toEqual(
      FLAG_CODES.map((code) => ({ code, state: 'unknown', params: { year: 2025 } })),
    )
  })

  it('raise losses from the third year', () => {
    expect(flag('losses', { lossYears: 2 })).toEqual({
      code: 'losses',
      state: 'clear',
      params: { year: 2025, years: 2 },
    })
    expect(flag('losses', { lossYears: 3 })).toEqual({
      code: 'losses',
      state: 'raised',
      params: { year: 2025, years: 3 },
    })
    expect(stateOf('losses', { lossYears: 0 })).toBe('clear')
  })

  it('raise the debt ratio above 85 %, not at it', () => {
    expect(flag('debt-ratio', { debtsFen: 8_500, assetsFen: 10_000 })).toEqual({
      code: 'debt-ratio',
      state: 'clear',
      params: { year: 2025, debtsFen: 8_500, assetsFen: 10_000, percent: 85 },
    })
    expect(stateOf('debt-ratio', { debtsFen: 8_501, assetsFen: 10_000 })).toBe('raised')
    // 0.85 × 180 is 152.99999999999997 in floating point.
    expect(stateOf('debt-ratio', { debtsFen: 153, assetsFen: 180 })).toBe('clear')
  })

  it('judge debts without assets, give no ratio of them, and clear who has neither', () => {
    expect(flag('debt-ratio', { debtsFen: 1, assetsFen: 0 })).toEqual({
      code: 'debt-ratio',
      state: 'raised',
      params: { year: 2025, debtsFen: 1, assetsFen: 0 },
    })
    expect(stateOf('debt-ratio', { debtsFen: 0, assetsFen: 0 })).toBe('clear')
  })

  it('raise negative net assets once debts exceed assets', () => {
    expect(stateOf('negative-assets', { debtsFen: 100, assetsFen: 100 })).toBe('clear')
    expect(stateOf('negative-assets', { debtsFen: 101, assetsFen: 100 })).toBe('raised')
  })

  it('judge no balance of which one side is unknown', () => {
    for (const code of ['debt-ratio', 'negative-assets'] as const) {
      expect(stateOf(code, { debtsFen: 1_000_000 })).toBe('unknown')
      expect(stateOf(code, { assetsFen: 1 })).toBe('unknown')
    }
  })

  it('raise a standstill from 6 months, and say from when it is 12', () => {
    expect(flag('stopped', { stoppedMonths: 5 })).toEqual({
      code: 'stopped',
      state: 'clear',
      params: { year: 2025, months: 5 },
    })
    for (const [months, fromMonths] of [
      [6, 6],
      [11, 6],
      [12, 12],
      [83, 12],
    ] as const) {
      expect(flag('stopped', { stoppedMonths: months })).toEqual({
        code: 'stopped',
        state: 'raised',
        params: { year: 2025, months, fromMonths },
      })
    }
  })

  it('take yes and no as they are', () => {
    for (const [code, key] of [
      ['wage-arrears', 'wageArrears'],
      ['tax-arrears', 'taxArrears'],
      ['subsidy', 'livesOnSubsidy'],
    ] as const) {
      expect(stateOf(code, { [key]: true })).toBe('raised')
      expect(stateOf(code, { [key]: false })).toBe('clear')
    }
  })

  it('count what is raised and what cannot be judged', () => {
    expect(countFlags(flagsOf({ ...NOTHING_KNOWN, lossYears: 4, wageArrears: false }))).toEqual({
      raised: 1,
      unknown: 5,
    })
  })

  it('never turn worse news into a milder finding', () => {
    const rank = { clear: 0, unknown: 0, raised: 1 }
    fc.assert(
      fc.property(fc.nat(2_000), fc.nat(2_000), fc.nat(500), (debtsFen, assetsFen, more) => {
        const before = flagsOf({ ...NOTHING_KNOWN, debtsFen, assetsFen })
        const after = flagsOf({ ...NOTHING_KNOWN, debtsFen: debtsFen + more, assetsFen })
        expect(before.every((one, i) => rank[after[i]!.state] >= rank[one.state])).toBe(true)
      }),
    )
  })
})
