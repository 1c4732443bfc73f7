import { ASSET_KINDS, type AssetKind } from '../assets/asset.ts'
import { FACTS, type FactValue } from '../assets/facts.ts'
import type { Ring } from '../geometry/ring.ts'
import type { FormReader } from '../http/form.ts'
import { isId } from '../kernel/id.ts'
import { type Fen, fenOfWan, fenOfYuan, wanOfFen, yuanOfFen } from '../kernel/money.ts'
import { isMoment } from '../matching/new-since.ts'
import type { DealMode } from '../projects/requirement.ts'
import { DIVISIONS } from '../zones/industries.ts'
import { readPolygon, writePolygon } from './polygon.ts'
import { wordsOf } from './text.ts'

export type Utility = (typeof FACTS.utilities.options)[number]

/** A circle around a place that somebody typed: the name of a zone, a prefecture or a known place, or `latitude, longitude`. */
export interface Near {
  place: string
  km: number
}

/**
 * What a reader asks of the catalogue; an absent condition is not asked. A list holds at least one entry, in the order of its
 * options: any of them will do, of the utilities all are wanted.
 */
export interface Conditions {
  q?: string
  prefecture?: readonly string[]
  zone?: readonly string[]
  kind?: readonly AssetKind[]
  mode?: readonly DealMode[]
  /** 2-digit divisions of GB/T 4754-2017, of which the zone leads in one. */
  industry?: readonly string[]
  utility?: readonly Utility[]
  title?: readonly FactValue<'title'>[]
  condition?: readonly FactValue<'condition'>[]
  landMin?: number
  landMax?: number
  floorMin?: number
  floorMax?: number
  heightMin?: number
  powerMin?: number
  /** A month and m². The address holds yuan. */
  rentMax?: Fen
  /** The address holds 万元 (10 000 yuan). */
  priceMax?: Fen
  /** Years that are left of the land-use right. */
  termMin?: number
  near?: Near
  /** Published after this moment, as the ledger writes it. */
  after?: string
  /** The drawn area: a closed ring. */
  polygon?: Readonly<Ring>
}
export type ConditionKey = keyof Conditions

export const FACET_KEYS = ['prefecture', 'zone', 'kind', 'mode', 'industry', 'utility', 'title', 'condition'] as const
export type FacetKey = (typeof FACET_KEYS)[number]

/** Conditions by a figure. */
export const FIGURE_KEYS = [
  'landMin',
  'landMax',
  'floorMin',
  'floorMax',
  'heightMin',
  'powerMin',
  'rentMax',
  'priceMax',
  'termMin',
] as const satisfies readonly ConditionKey[]

/** In the order of the address. Bit i of a row's mask belongs to key i (`select`). */
export const CONDITION_KEYS = [
  'q',
  ...FACET_KEYS,
  ...FIGURE_KEYS,
  'after',
  'near',
  'polygon',
] as const satisfies readonly ConditionKey[]

/** Options by what the address calls them; prefectures and zones are those of the catalogue. */
export const FACET_OPTIONS = {
  kind: ASSET_KINDS,
  mode: FACTS.dealModes.options,
  industry: DIVISIONS.map(({ code }) => code),
  utility: FACTS.utilities.options,
  title: FACTS.title.options,
  condition: FACTS.condition.options,
} as const

const MAX_CHOSEN = 60
const MAX_TEXT = 100
export const KM = { usual: 50, min: 1, max: 2_000 } as const
const MAX_YEARS = 100

/**
 * Reads the conditions of an address, its canonical form or an old one of single values. A condition that cannot be read is left
 * out and stands in `form.problems` under its field.
 */
export function readConditions(form: FormReader): Conditions {
  const options = <const O extends readonly string[]>(field: FacetKey, all: O): O[number][] => {
    const chosen = new Set(form.choices(field, all))
    return all.filter((option) => chosen.has(option))
  }
  const names = (field: FacetKey, isName: (text: string) => boolean): string[] => {
    const typed = form.list(field)
    const known = [...new Set(typed)].filter(isName)
    if (typed.some((text) => !isName(text)) || known.length > MAX_CHOSEN) form.refuse(field, 'problem.choice')
    return known.sort().slice(0, MAX_CHOSEN)
  }
  const range = (min: 'landMin' | 'floorMin', max: 'landMax' | 'floorMax', key: 'landAreaM2' | 'floorAreaM2') => {
    const bounds = { min: 0, max: FACTS[key].max }
    const least = form.number(min, bounds)
    const most = form.number(max, bounds)
    if (least === null || most === null || least <= most) return { [min]: least, [max]: most }
    form.refuse(max, 'problem.order', { least })
    return { [min]: least, [max]: null }
  }
  const rent = form.number('rentMax', { min: 0, max: FACTS.rentFenM2Month.max })
  const price = form.number('priceMax', { min: 0, max: FACTS.priceFen.max / 10_000 })
  const asked = {
    q: readWords(form),
    prefecture: names('prefecture', (text) => text.length <= 40),
    zone: names('zone', isId),
    kind: options('kind', FACET_OPTIONS.kind),
    mode: options('mode', FACET_OPTIONS.mode),
    industry: options('industry', FACET_OPTIONS.industry),
    utility: options('utility', FACET_OPTIONS.utility),
    title: options('title', FACET_OPTIONS.title),
    condition: options('condition', FACET_OPTIONS.condition),
    ...range('landMin', 'landMax', 'landAreaM2'),
    ...range('floorMin', 'floorMax', 'floorAreaM2'),
    heightMin: form.number('heightMin', { min: 0, max: FACTS.clearHeightM.max }),
    powerMin: form.number('powerMin', { min: 0, max: FACTS.powerKva.max }),
    rentMax: rent === null ? null : fenOfYuan(rent),
    priceMax: price === null ? null : fenOfWan(price),
    termMin: form.number('termMin', { min: 0, max: MAX_YEARS }),
    after: readAfter(form),
    near: readNear(form),
    polygon: readArea(form),
  }
  const isAsked = (value: unknown) => value !== null && !(Array.isArray(value) && value.length === 0)
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => isAsked(value))) as Conditions
}

function readWords(form: FormReader): string | null {
  const text = form.text('q', { max: MAX_TEXT })
  return text === null || wordsOf(text).length > 0 ? text : form.refuse('q', 'search.problem.words')
}

function readNear(form: FormReader): Near | null {
  const place = form.text('place', { max: MAX_TEXT })
  const km = form.number('km', KM) ?? KM.usual
  // A radius without a place is the field's own figure, not a wish
  return place === null ? null : { place, km }
}

function readAfter(form: FormReader): string | null {
  const text = form.raw('after')
  return text === null || isMoment(text) ? text : form.refuse('after', 'problem.date')
}

function readArea(form: FormReader): Ring | null {
  const text = form.raw('polygon')
  if (text === null) return null
  const read = readPolygon(text)
  return 'ring' in read ? read.ring : form.refuse('polygon', `search.problem.polygon.${read.problem}`)
}

/** The fields of the address that hold a condition, in their order, each with its texts. */
export function fieldsOf(conditions: Conditions): [field: string, value: string][] {
  const fields: [string, string][] = []
  for (const key of CONDITION_KEYS) {
    const value = conditions[key]
    if (value === undefined) continue
    if (key === 'near') {
      const { place, km } = conditions.near!
      fields.push(['place', place])
      if (km !== KM.usual) fields.push(['km', String(km)])
    } else if (key === 'polygon') fields.push([key, writePolygon(conditions.polygon!)])
    else if (key === 'rentMax') fields.push([key, String(yuanOfFen(conditions.rentMax!))])
    else if (key === 'priceMax') fields.push([key, String(wanOfFen(conditions.priceMax!))])
    else if (Array.isArray(value)) for (const one of value) fields.push([key, one])
    else fields.push([key, String(value)])
  }
  return fields
}

/** The same conditions without one of them, or without one entry of a list. */
export function without(conditions: Conditions, key: ConditionKey, entry?: string): Conditions {
  const { [key]: value, ...rest } = conditions
  if (entry === undefined || !Array.isArray(value)) return rest
  const left = value.filter((one) => one !== entry)
  return left.length === 0 ? rest : { ...rest, [key]: left }
}
