import type { FormReader } from '../http/form.ts'
import { type IsoDate, isIsoDate } from '../kernel/clock.ts'
import { type Fen, fenOfWan, fenOfYuan, wanOfFen, yuanOfFen } from '../kernel/money.ts'
import { m2OfMu, muOfM2 } from '../kernel/quantity.ts'
import { bareIndustryCode, isIndustryCode } from '../zones/industries.ts'
import {
  type AnyValue,
  FACT_KEYS,
  FACTS,
  type FactKey,
  type FactSource,
  type Facts,
  type Flags,
  isFlags,
  type Known,
} from './facts.ts'

/**
 * The facts of a form. Field names: `<key>` (empty is unknown), `<key>.unit` where there is a choice of units,
 * `<key>.<option>` (`yes`, `no` or empty) for flags; `<key>.source` and `<key>.asOf` where one fact differs from the form's own
 * `source` and `asOf`; `reconfirm` = `yes` gives that day to the unchanged facts too.
 */

/** Sources that a person may name; the others belong to imports and sample data. */
export const FORM_SOURCES = [
  'declared',
  'survey',
  'certificate',
  'inspection',
  'measured',
  'register',
] as const satisfies readonly FactSource[]

/** Facts that may be typed in another unit than the one that is stored; the first is what an edit shows. */
export const FORM_UNITS = {
  landAreaM2: ['m2', 'mu'],
  priceFen: ['wan', 'yuan'],
  equityValueFen: ['wan', 'yuan'],
} as const satisfies { [K in FactKey]?: readonly Unit[] }
type Unit = 'm2' | 'mu' | 'wan' | 'yuan'
const unitsOf = (key: FactKey): readonly Unit[] | undefined => (FORM_UNITS as { [K in FactKey]?: readonly Unit[] })[key]

const MAX_CODES = 100
/** Land areas typed in mu are kept to the square decimetre. */
const roundM2 = (m2: number) => Math.round(m2 * 100) / 100

/** From the typed unit to what is stored, and from the registry's unit (m², yuan) to the typed one. */
const UNITS: Record<Unit, { stored(typed: number): number; typed(registry: number): number }> = {
  m2: { stored: (m2) => m2, typed: (m2) => m2 },
  mu: { stored: (mu) => roundM2(m2OfMu(mu)), typed: muOfM2 },
  yuan: { stored: fenOfYuan, typed: (yuan) => yuan },
  wan: { stored: fenOfWan, typed: (yuan) => yuan / 10_000 },
}

interface FactsAsked {
  /** The facts that the form asks for; the others stay as they are. */
  keys?: readonly FactKey[]
  /** Industry codes that have the right form and yet are none of the standard's. */
  unknownCodes?: readonly string[]
}

/**
 * The facts that a submitted form states. A fact whose value did not change keeps its earlier source and day. Use the
 * result only when the form has no problems.
 */
export function readFacts(
  form: FormReader,
  earlier: Facts,
  today: IsoDate,
  { keys = FACT_KEYS, unknownCodes = [] }: FactsAsked = {},
): Facts {
  const source = form.choice('source', FORM_SOURCES)
  const asOf = readDay(form, 'asOf', today)
  const reconfirm = form.raw('reconfirm') === 'yes'
  const others = FACT_KEYS.filter((key) => !keys.includes(key) && earlier[key] !== undefined)
  const facts: Record<string, Known<AnyValue>> = Object.fromEntries(others.map((key) => [key, earlier[key]!]))
  const lacking = new Set<string>()
  for (const key of keys) {
    const value = readFact(form, key, unknownCodes)
    const ownSource = form.choice(`${key}.source`, FORM_SOURCES)
    const ownAsOf = readDay(form, `${key}.asOf`, today)
    if (value === null) continue
    const before = earlier[key]
    const kept = before && same(before.value, value) ? before : undefined
    const from = ownSource ?? kept?.source ?? source
    const day = ownAsOf ?? (reconfirm ? asOf : (kept?.asOf ?? asOf))
    if (from === null) lacking.add('source')
    if (day === null) lacking.add('asOf')
    if (from !== null && day !== null) facts[key] = { value, source: from, asOf: day }
  }
  for (const field of lacking) {
    if (!form.problems.some((problem) => problem.field === field)) form.refuse(field, 'problem.required')
  }
  return facts as Facts
}

/** A day on which something was confirmed: not in the future. */
export function readDay(form: FormReader, field: string, today: IsoDate, required = false): IsoDate | null {
  const day = form.day(field, isIsoDate, required)
  return day !== null && day > today ? form.refuse(field, 'asset.problem.future', { today }) : day
}

/** One fact, null where it is unknown or wrong. */
export function readFact(form: FormReader, key: FactKey, unknownCodes: readonly string[] = []): AnyValue | null {
  const rule = FACTS[key]
  switch (rule.kind) {
    case 'number':
      return rule.unit === 'year'
        ? readYear(form, key, rule.min, rule.max)
        : readQuantity(form, key, 'm2', rule.min, rule.max, 'integer' in rule && rule.integer)
    case 'money':
      return readQuantity(form, key, 'yuan', rule.min, rule.max) as Fen | null
    case 'choice':
      return form.choice<readonly string[]>(key, rule.options)
    case 'flags':
      return readFlags(form, key, rule.options)
    case 'date':
      return form.day(key, isIsoDate)
    case 'codes':
      return readCodes(form, key, unknownCodes)
  }
}

/** `plain` is the unit of a fact without a choice of units; a plain number passes through as m² does. */
function readQuantity(form: FormReader, key: FactKey, plain: Unit, min: number, max: number, integer = false) {
  const choice = unitsOf(key)
  const unit = choice ? (form.choice(`${key}.unit`, choice) ?? choice[0]!) : plain
  const { stored, typed } = UNITS[unit]
  const value = form.number(key, { min: typed(min), max: typed(max), integer })
  return value === null ? null : stored(value)
}

/** A year's bounds are said without separators. */
function readYear(form: FormReader, key: FactKey, min: number, max: number): number | null {
  const year = form.number(key, { min: -1e6, max: 1e6, integer: true })
  if (year === null || (year >= min && year <= max)) return year
  return form.refuse(key, 'problem.range', { min: String(min), max: String(max) })
}

function readFlags(form: FormReader, key: FactKey, options: readonly string[]): Flags | null {
  const flags = { yes: 0, no: 0 }
  options.forEach((option, bit) => {
    const answer = form.choice(`${key}.${option}`, ['yes', 'no'])
    if (answer !== null) flags[answer] |= 1 << bit
  })
  return flags.yes === 0 && flags.no === 0 ? null : flags
}

/** Industry codes as they were typed, bare, each once. */
export function typedCodes(form: FormReader, key: FactKey): string[] {
  const texts = form.raw(key)?.split(/[,，、;；\s]+/) ?? []
  return [...new Set(texts.map(bareIndustryCode).filter((code) => code !== ''))].sort()
}

function readCodes(form: FormReader, key: FactKey, unknownCodes: readonly string[]): readonly string[] | null {
  const codes = typedCodes(form, key)
  const wrong = codes.find((code) => !isIndustryCode(code) || unknownCodes.includes(code))
  if (wrong !== undefined) return form.refuse(key, 'problem.code', { text: wrong.slice(0, 20) })
  if (codes.length > MAX_CODES) return form.refuse(key, 'asset.problem.too-many-codes', { max: MAX_CODES })
  return codes.length === 0 ? null : codes
}

function same(a: AnyValue, b: AnyValue): boolean {
  if (typeof a !== 'object' || typeof b !== 'object') return a === b
  if (isFlags(a) && isFlags(b)) return a.yes === b.yes && a.no === b.no
  return JSON.stringify(a) === JSON.stringify(b)
}

/** What the form's fields show for known facts; reading it back gives the same facts. */
export function typedFacts(facts: Facts): Record<string, string> {
  const typed: Record<string, string> = {}
  for (const key of FACT_KEYS) {
    const unit = unitsOf(key)?.[0]
    if (unit) typed[`${key}.unit`] = unit
    const value = facts[key]?.value
    if (value === undefined) continue
    if (typeof value === 'number') typed[key] = String(shown(key, value))
    else if (typeof value === 'string') typed[key] = value
    else if (isFlags(value)) Object.assign(typed, typedFlags(key, value))
    else typed[key] = value.join(', ')
  }
  return typed
}

const shown = (key: FactKey, value: number): number => {
  if (FACTS[key].kind !== 'money') return value
  return unitsOf(key)?.[0] === 'wan' ? wanOfFen(value) : yuanOfFen(value)
}

function typedFlags(key: FactKey, { yes, no }: Flags): Record<string, string> {
  const rule = FACTS[key]
  if (rule.kind !== 'flags') return {}
  const options: readonly string[] = rule.options
  const answered = options.map((option, bit) => [
    `${key}.${option}`,
    yes & (1 << bit) ? 'yes' : no & (1 << bit) ? 'no' : '',
  ])
  return Object.fromEntries(answered.filter(([, answer]) => answer !== ''))
}
