import type { FactKey } from '../assets/facts.ts'
import { FACTS } from '../assets/facts.ts'
import type { IsoDate } from '../kernel/clock.ts'
import type { NeedKey, Needs } from '../projects/requirement.ts'
import { type Columns, type MaskKey, type NumberKey, OPTIONS, type OptionKey, UNKNOWN } from './columns.ts'
import type { Shape } from './shapes/shape.ts'
import type { SiteGround } from './site-ground.ts'
import type { Reason } from './types.ts'

/** What a criterion may look at besides the want itself. */
export interface Setting {
  /** The day of the match; terms, availability and freshness are counted from it. */
  asOf: IsoDate
  /** The catalogue's lists of admitted industries, by the index that the admission columns hold. */
  lists: readonly (readonly string[])[]
}

/** One need as the engine sees it. A new criterion is one such file and its words. */
export interface Criterion<K extends NeedKey = NeedKey> {
  key: K
  /** Worth of a site, in [0, 1]. Throws a RangeError where the want is invalid. */
  shape(want: Needs[K], setting: Setting): Shape
  /** Worth 1 where a must passes, 0 where it fails. */
  gate(want: Needs[K], setting: Setting): Shape
  /** A wider gate: what fails the gate and passes this is a near miss. None where nothing is near. */
  close?(want: Needs[K], setting: Setting): Shape
  /** Why the site is worth what it is, with figures. */
  reason(site: Site, want: Needs[K], setting: Setting): Reason
  /** What would make a near miss fit. */
  repair?(site: Site, want: Needs[K], setting: Setting): Reason
}

/** One row of the catalogue, read for its reasons. */
export interface Site {
  /** Undefined where unknown. */
  number(key: NumberKey): number | undefined
  option(key: OptionKey): string | undefined
  /** Whether bit `bit` is set; undefined where unknown. */
  flag(key: MaskKey, bit: number): boolean | undefined
  /** Index of a list of admitted industries; undefined where unknown. */
  list(key: 'admission' | 'zoneAdmission'): number | undefined
  ground(): SiteGround | null
}

export function siteAt(columns: Columns, row: number): Site {
  const category = (value: number) => (value === UNKNOWN ? undefined : value)
  return {
    number: (key) => {
      const value = columns.number[key][row]!
      return Number.isNaN(value) ? undefined : value
    },
    option: (key) => {
      const index = category(columns.category[key][row]!)
      return index === undefined ? undefined : OPTIONS[key][index]
    },
    flag: (key, bit) => {
      const { words, yes, maybe } = columns.mask[key]
      const at = row * words + (bit >> 5)
      const one = 1 << (bit & 31)
      return yes[at]! & one ? true : maybe[at]! & one ? undefined : false
    },
    list: (key) => category(columns.category[key][row]!),
    ground: () => columns.ground[row]!,
  }
}

export const reasonOf = (code: string, params: Reason['params'] = {}, labels: Reason['labels'] = {}): Reason => ({
  code,
  params,
  labels,
})

/** A want that the engine cannot work with is refused at its door, never passed over. */
export function positive(key: NeedKey, what: string, value: number): number {
  if (!(value > 0 && value < Number.POSITIVE_INFINITY))
    throw new RangeError(`${key}: ${what} must be over 0, not ${value}`)
  return value
}

/** Message keys of options of a fact. */
export const factLabels = (fact: FactKey, options: readonly string[]): string[] =>
  options.map((option) => `fact.${fact}.${option}`)

/** Bits of the options, by name; throws a RangeError for a name that the fact does not have. */
export function bitsOf(
  key: NeedKey,
  fact: 'dealModes' | 'utilities' | 'encumbrances',
  names: readonly string[],
): number[] {
  return names.map((name) => {
    const bit = (FACTS[fact].options as readonly string[]).indexOf(name)
    if (bit < 0) throw new RangeError(`${key}: ${fact} has no ${name}`)
    return bit
  })
}
