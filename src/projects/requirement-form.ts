import type { IsoDate } from '../kernel/clock.ts'
import { fenOfWan, wanOfFen } from '../kernel/money.ts'
import { NEED_FIELDS } from './need-fields.ts'
import { type Form, industryIn, type Known, NeedReader } from './need-reader.ts'
import { PRESETS, type Preset, presetNeeds } from './presets.ts'
import { type Level, NEED_KEYS, type NeedKey, type Needs, type Requirement } from './requirement.ts'

export const LEVELS = ['must', 'prefer', 'indifferent'] as const satisfies readonly Level[]
export const MAX_IMPORTANCE = 10
const USUAL_IMPORTANCE = 5

export interface ProjectDraft {
  name: string
  summary: string | null
  industry: string | null
  investmentFen: number | null
  jobs: number | null
  preset: string
  requirement: Omit<Requirement, 'asOf'>
}

type Values = Record<string, readonly string[]>

/** The industry codes that a form names, to be looked up before it is read. */
export const industriesNamed = (values: Values): string[] =>
  ['industry', 'zoneIndustry.industries']
    .flatMap((field) => values[field] ?? [])
    .flatMap((text) => text.split(/[\s,，、;；]+/))
    .flatMap((part) => industryIn(part) ?? [])

/**
 * Reads what was typed. Null where something is missing or wrong: then `form.problems` says what, beside which field.
 * A need of no matter is left out, whatever its fields hold.
 */
export function readProject(
  form: Form & { text(field: string, options?: { max?: number; required?: boolean }): string | null },
  known: Known,
): ProjectDraft | null {
  const name = form.text('name', { max: 80, required: true })
  const summary = form.text('summary', { max: 2_000 })
  const industry = readIndustry(form, known)
  const investment = form.number('investment', { min: 0.01, max: 1e8 })
  const jobs = form.number('jobs', { min: 0, max: 1e6, integer: true })
  // Where the form started from: a hidden field, so nothing that somebody could correct
  const preset = PRESETS.find((name) => name === form.raw('preset')) ?? 'balanced'
  const needs: { [K in NeedKey]?: Needs[K] } = {}
  for (const key of NEED_KEYS) readNeed(form, key, industry, known, needs)
  if (form.problems.length > 0 || name === null) return null
  const investmentFen = investment === null ? null : fenOfWan(investment)
  return { name, summary, industry, investmentFen, jobs, preset, requirement: { needs } }
}

/** Needed where a need hangs on it: its admission, or a zone of the same industry. */
function readIndustry(form: Form, { industries }: Known): string | null {
  const text = form.raw('industry')
  const asked = (key: NeedKey) => (form.raw(`${key}.level`) ?? 'indifferent') !== 'indifferent'
  if (text === null) {
    const needed = asked('admission') || (asked('zoneIndustry') && form.raw('zoneIndustry.industries') === null)
    return needed ? form.refuse('industry', 'problem.required') : null
  }
  const code = industryIn(text)
  return code !== null && industries.has(code) ? code : form.refuse('industry', 'problem.code', { text })
}

function readNeed<K extends NeedKey>(
  form: Form,
  key: K,
  industry: string | null,
  known: Known,
  into: { [P in NeedKey]?: Needs[P] },
): void {
  const level = form.choice(`${key}.level`, LEVELS) ?? 'indifferent'
  if (level === 'indifferent') return
  const importance = form.number(`${key}.importance`, { min: 0, max: MAX_IMPORTANCE }) ?? USUAL_IMPORTANCE
  const rest = NEED_FIELDS[key].read(new NeedReader(form, key, industry, known))
  if (rest !== null) into[key] = { level, importance, ...rest } as Needs[K]
}

/** Importances alone, of the needs that are asked: fields `w.<need>`. */
export const readImportances = (
  form: Pick<Form, 'number'>,
  needs: Requirement['needs'],
): { readonly [K in NeedKey]?: number } =>
  Object.fromEntries(
    NEED_KEYS.filter((key) => needs[key] !== undefined).flatMap((key) => {
      const importance = form.number(`w.${key}`, { min: 0, max: MAX_IMPORTANCE })
      return importance === null ? [] : [[key, importance]]
    }),
  )

/** What the fields of one need show. */
function shown<K extends NeedKey>(key: K, want: Needs[K]): Values {
  const values: Record<string, readonly string[]> = {
    [`${key}.level`]: [want.level],
    [`${key}.importance`]: [String(want.importance)],
  }
  for (const [field, value] of Object.entries(NEED_FIELDS[key].write(want))) {
    values[`${key}.${field}`] = typeof value === 'string' ? [value] : value
  }
  return values
}

/** What the fields show before anything was said: the preset's needs, with days counted from `asOf`. */
export function presetValues(preset: Preset, asOf: IsoDate): Values {
  const { admission, zoneIndustry, availability, ...needs } = presetNeeds(preset)
  const by = monthsAfter(asOf, availability.withinMonths)
  const values: Record<string, readonly string[]> = { preset: [preset] }
  const all: Requirement['needs'] = {
    ...needs,
    admission: { ...admission, industry: '' },
    zoneIndustry: { ...zoneIndustry, industries: [] },
    availability: { level: availability.level, importance: availability.importance, by },
  }
  for (const key of NEED_KEYS) Object.assign(values, valuesOfNeed(key, all))
  return values
}

/** What the form shows of a project: reading it back gives the same draft. A need of no matter offers what is usual. */
export function valuesOf(draft: ProjectDraft, asOf: IsoDate): Values {
  const values: Record<string, readonly string[]> = {
    ...presetValues('balanced', asOf),
    name: [draft.name],
    summary: [draft.summary ?? ''],
    industry: [draft.industry ?? ''],
    investment: [draft.investmentFen === null ? '' : String(wanOfFen(draft.investmentFen))],
    jobs: [draft.jobs === null ? '' : String(draft.jobs)],
    preset: [draft.preset],
  }
  for (const key of NEED_KEYS) {
    if (draft.requirement.needs[key]) Object.assign(values, valuesOfNeed(key, draft.requirement.needs))
    else values[`${key}.level`] = ['indifferent']
  }
  return values
}

function valuesOfNeed<K extends NeedKey>(key: K, needs: Requirement['needs']): Values {
  const want = needs[key] as Needs[K] | undefined
  return want ? shown(key, want) : {}
}

/** The same day so many months later, or the last of that month where it has no such day. */
function monthsAfter(day: IsoDate, months: number): IsoDate {
  const from = new Date(`${day}T00:00:00Z`)
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0))
  last.setUTCDate(Math.min(from.getUTCDate(), last.getUTCDate()))
  return last.toISOString().slice(0, 10)
}
