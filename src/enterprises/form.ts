import { FormReader, type FormState } from '../http/form.ts'
import type { Problem } from '../kernel/errors.ts'
import { fenOfWan, wanOfFen } from '../kernel/money.ts'
import { bareIndustryCode } from '../zones/industries.ts'
import type { EnterpriseFields } from './changes.ts'
import { isCreditCode } from './credit-code.ts'
import type { Enterprise, EnterpriseFigures } from './enterprise.ts'

type Values = FormState['values']

export const ENTERPRISE_STATUSES = ['operating', 'stopped', 'insolvent', 'dissolved'] as const
const YES_NO = ['yes', 'no'] as const
/** 万元: 10 million of them are 100 billion yuan, far above any enterprise of a zone. */
const MOST_WAN = 10_000_000
const EARLIEST_YEAR = 1990

function readMoney(form: FormReader, field: string, min: number): number | null {
  const wan = form.number(field, { min, max: MOST_WAN })
  return wan === null ? null : fenOfWan(wan)
}

function readYesNo(form: FormReader, field: string): boolean | null {
  const answer = form.choice(field, YES_NO)
  return answer === null ? null : answer === 'yes'
}

/** The figures of a year, or null where none was given; figures without their year are a problem of the year. */
function readFigures(form: FormReader, thisYear: number): EnterpriseFigures | null {
  const figures = {
    revenueFen: readMoney(form, 'revenue', 0),
    profitFen: readMoney(form, 'profit', -MOST_WAN),
    taxFen: readMoney(form, 'tax', 0),
    assetsFen: readMoney(form, 'assets', 0),
    debtsFen: readMoney(form, 'debts', 0),
    lossYears: form.number('lossYears', { min: 0, max: 60, integer: true }),
    stoppedMonths: form.number('stoppedMonths', { min: 0, max: 600, integer: true }),
    wageArrears: readYesNo(form, 'wageArrears'),
    taxArrears: readYesNo(form, 'taxArrears'),
    livesOnSubsidy: readYesNo(form, 'livesOnSubsidy'),
  }
  const given = Object.values(figures).some((value) => value !== null)
  const year = form.number('year', { min: EARLIEST_YEAR, max: thisYear, integer: true, required: given })
  return given && year !== null ? { year, ...figures } : null
}

export const industryTyped = (values: Values): string => bareIndustryCode(values.industry?.[0] ?? '')

/**
 * Reads an enterprise's form; `known` holds its industry's code where GB/T 4754-2017 has it. `fields` is null where anything
 * is wrong.
 */
export function readEnterpriseForm(
  values: Values,
  known: ReadonlySet<string>,
  thisYear: number,
): { fields: EnterpriseFields | null; problems: readonly Problem[] } {
  const form = new FormReader(values)
  const name = form.text('name', { max: 100, required: true })
  const typedCode = form.text('creditCode', { max: 40 })
  const creditCode = typedCode?.normalize('NFKC').replace(/\s/g, '').toUpperCase() ?? null
  if (creditCode !== null && !isCreditCode(creditCode)) form.refuse('creditCode', 'enterprise.problem.creditCode')
  const typedIndustry = form.text('industry', { max: 20 })
  const industry = typedIndustry === null ? null : industryTyped(values)
  if (industry !== null && !known.has(industry)) form.refuse('industry', 'problem.code', { text: typedIndustry ?? '' })
  const rest = {
    creditCode,
    industry,
    status: form.choice('status', ENTERPRISE_STATUSES),
    figures: readFigures(form, thisYear),
    note: form.text('note', { max: 2_000 }),
  }
  const { problems } = form
  return { fields: name !== null && problems.length === 0 ? { name, ...rest } : null, problems }
}

const text = (value: string | number | null | undefined): string[] => [
  value === null || value === undefined ? '' : String(value),
]
const wan = (fen: number | null | undefined) => text(fen === null || fen === undefined ? null : wanOfFen(fen))
const yesNo = (answer: boolean | null | undefined) =>
  text(answer === null || answer === undefined ? null : answer ? 'yes' : 'no')

/** The values of an enterprise as its form shows them before anything was typed. */
export function enterpriseFormValues({ figures, ...enterprise }: Enterprise): Values {
  return {
    zoneId: [enterprise.zoneId],
    name: [enterprise.name],
    creditCode: text(enterprise.creditCode),
    industry: text(enterprise.industry),
    status: text(enterprise.status),
    note: text(enterprise.note),
    year: text(figures?.year),
    revenue: wan(figures?.revenueFen),
    profit: wan(figures?.profitFen),
    tax: wan(figures?.taxFen),
    assets: wan(figures?.assetsFen),
    debts: wan(figures?.debtsFen),
    lossYears: text(figures?.lossYears),
    stoppedMonths: text(figures?.stoppedMonths),
    wageArrears: yesNo(figures?.wageArrears),
    taxArrears: yesNo(figures?.taxArrears),
    livesOnSubsidy: yesNo(figures?.livesOnSubsidy),
  }
}
