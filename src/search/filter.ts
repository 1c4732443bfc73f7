import { ASSET_KINDS, type AssetKind } from '../assets/asset.ts'
import { FACTS } from '../assets/facts.ts'
import type { FormReader, FormState } from '../http/form.ts'
import { isId } from '../kernel/id.ts'
import { type Fen, fenOfYuan } from '../kernel/money.ts'
import type { DealMode } from '../projects/requirement.ts'

export const SORTS = ['newest', 'land', 'floor', 'rent', 'price'] as const
export type Sort = (typeof SORTS)[number]

/** What a reader asks of the catalogue; an absent condition is not asked. */
export interface Conditions {
  /** Part of the name in either language. */
  q?: string
  kind?: AssetKind
  mode?: DealMode
  zone?: string
  prefecture?: string
  landMin?: number
  landMax?: number
  floorMin?: number
  floorMax?: number
  heightMin?: number
  powerMin?: number
  rentMax?: Fen
}
export type ConditionKey = keyof Conditions

export interface CatalogueQuery {
  conditions: Conditions
  sort: Sort
  /** From 1. */
  page: number
}

/** The address has these names, in this order. */
export const CONDITION_KEYS = [
  'q',
  'kind',
  'mode',
  'zone',
  'prefecture',
  'landMin',
  'landMax',
  'floorMin',
  'floorMax',
  'heightMin',
  'powerMin',
  'rentMax',
] as const satisfies readonly ConditionKey[]

export const PAGE_SIZE = 20
const MAX_PAGE = 100_000

/** Reads the address of the catalogue. A condition that cannot be read is left out and stands in `form.problems`. */
export function readCatalogueQuery(form: FormReader): CatalogueQuery {
  const range = (min: 'landMin' | 'floorMin', max: 'landMax' | 'floorMax', key: 'landAreaM2' | 'floorAreaM2') => {
    const bounds = { min: 0, max: FACTS[key].max }
    const least = form.number(min, bounds)
    const most = form.number(max, bounds)
    if (least === null || most === null || least <= most) return { [min]: least, [max]: most }
    form.refuse(max, 'problem.order', { least })
    return { [min]: least, [max]: null }
  }
  const zone = form.text('zone', { max: 64 })
  const rent = form.number('rentMax', { min: 0, max: FACTS.rentFenM2Month.max })
  const asked = {
    q: form.text('q', { max: 100 }),
    kind: form.choice('kind', ASSET_KINDS),
    mode: form.choice('mode', FACTS.dealModes.options),
    zone: zone === null || isId(zone) ? zone : form.refuse('zone', 'problem.choice'),
    prefecture: form.text('prefecture', { max: 40 }),
    ...range('landMin', 'landMax', 'landAreaM2'),
    ...range('floorMin', 'floorMax', 'floorAreaM2'),
    heightMin: form.number('heightMin', { min: 0, max: FACTS.clearHeightM.max }),
    powerMin: form.number('powerMin', { min: 0, max: FACTS.powerKva.max }),
    rentMax: rent === null ? null : fenOfYuan(rent),
  }
  const known = Object.entries(asked).filter(([, value]) => value !== null)
  return {
    conditions: Object.fromEntries(known) as Conditions,
    sort: form.choice('sort', SORTS) ?? 'newest',
    page: form.number('page', { min: 1, max: MAX_PAGE, integer: true }) ?? 1,
  }
}

/** The same conditions without one of them. */
export function without(conditions: Conditions, key: ConditionKey): Conditions {
  const { [key]: _, ...rest } = conditions
  return rest
}

/** The address of the catalogue for what was typed, without empty fields and without one condition, on one page. */
export function catalogueHref(typed: FormState['values'], change: { page?: number; drop?: ConditionKey } = {}): string {
  const query = new URLSearchParams()
  for (const key of [...CONDITION_KEYS, 'sort'] as const) {
    const text = typed[key]?.[0]?.trim()
    if (text && key !== change.drop && !(key === 'sort' && text === 'newest')) query.set(key, text)
  }
  if (change.page !== undefined && change.page > 1) query.set('page', String(change.page))
  const text = query.toString()
  return text === '' ? '/assets' : `/assets?${text}`
}
