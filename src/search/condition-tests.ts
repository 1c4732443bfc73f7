import { type FlagsKey, flagBit } from '../assets/facts.ts'
import type { IsoDate } from '../kernel/clock.ts'
import type { Catalogue } from '../matching/catalogue.ts'
import { type CategoryKey, type NumberKey, OPTIONS, type OptionKey, UNKNOWN } from '../matching/columns.ts'
import { bitOf } from '../matching/industries.ts'
import { isNew } from '../matching/new-since.ts'
import { chord2OfKm, unitVector } from '../matching/place.ts'
import { yearsAfter } from '../matching/term.ts'
import type { SiteZone } from '../matching/types.ts'
import type { ConditionKey, Conditions, Near } from './conditions.ts'
import { type Grounds, groundsOf } from './grounds.ts'
import { locate } from './locate.ts'
import { insideOf } from './polygon.ts'
import { matchText, type TextMatch } from './text-match.ts'

/** Asks one condition of every row. */
export interface ConditionTest {
  /** Sets the bit of each row that does not meet the condition. An unknown value meets none. */
  mark(fails: Uint32Array, bit: number): void
  /** Whether a row that fails does so only because the fact is unknown. */
  unknown(row: number): boolean
}

interface Asked {
  catalogue: Catalogue
  grounds: Grounds
  today: IsoDate
  /** Filled by the test of the words: how well each row fits. */
  text: TextMatch | null
}

/** A test for each condition that is asked, with how the words fit. */
export function testsOf(catalogue: Catalogue, conditions: Conditions, today: IsoDate) {
  const asked: Asked = { catalogue, grounds: groundsOf(catalogue), today, text: null }
  const tests = (Object.keys(conditions) as ConditionKey[]).map(
    (key) => [key, (MAKE[key] as (asked: Asked, wanted: unknown) => ConditionTest)(asked, conditions[key])] as const,
  )
  return { tests: new Map(tests), text: asked.text }
}

const NEVER = () => false

const MAKE: { [K in ConditionKey]-?: (asked: Asked, wanted: NonNullable<Conditions[K]>) => ConditionTest } = {
  q: (asked, q) => {
    const text = matchText(asked.catalogue, q)
    asked.text = text
    return everyRow(asked, (row) => text.found[row] === text.words, NEVER)
  },
  prefecture: (asked, names) =>
    byZone(
      asked,
      ({ prefecture }) => prefecture !== null && names.includes(prefecture),
      ({ prefecture }) => prefecture === null,
    ),
  zone: (asked, ids) => byZone(asked, ({ id }) => ids.includes(id), NEVER),
  industry: (asked, codes) => {
    const bits = new Set(codes.map(bitOf))
    return byZone(
      asked,
      ({ leadingIndustries }) => leadingIndustries?.some((code) => bits.has(bitOf(code))) ?? false,
      ({ leadingIndustries }) => leadingIndustries === null,
    )
  },
  kind: (asked, kinds) => byCategory(asked, 'kind', kinds),
  title: (asked, titles) => byCategory(asked, 'title', titles),
  condition: (asked, conditions) => byCategory(asked, 'condition', conditions),
  mode: (asked, modes) => {
    const { yes, maybe } = asked.catalogue.columns.mask.dealModes
    const wanted = bitsOf('dealModes', modes)
    return everyRow(
      asked,
      (row) => (yes[row]! & wanted) !== 0,
      (row) => (maybe[row]! & wanted) !== 0,
    )
  },
  utility: (asked, utilities) => {
    const { yes, maybe } = asked.catalogue.columns.mask.utilities
    const wanted = bitsOf('utilities', utilities)
    return everyRow(
      asked,
      (row) => (yes[row]! & wanted) === wanted,
      (row) => (maybe[row]! & wanted) === wanted,
    )
  },
  after: (asked, moment) => everyRow(asked, (row) => isNew(asked.catalogue.sites[row]!.publishedAt, moment), NEVER),
  landMin: (asked, least) => atLeast(asked, 'landAreaM2', least),
  landMax: (asked, most) => atMost(asked, 'landAreaM2', most),
  floorMin: (asked, least) => atLeast(asked, 'floorAreaM2', least),
  floorMax: (asked, most) => atMost(asked, 'floorAreaM2', most),
  heightMin: (asked, least) => atLeast(asked, 'clearHeightM', least),
  powerMin: (asked, least) => atLeast(asked, 'powerKva', least),
  rentMax: (asked, most) => atMost(asked, 'rentFenM2Month', most),
  priceMax: (asked, most) => atMost(asked, 'priceFen', most),
  termMin: (asked, years) => atLeast(asked, 'landUseUntilDay', yearsAfter(asked.today, years)),
  near: (asked, near) => around(asked, near),
  polygon: ({ grounds: { lon, lat }, ...asked }, ring) => {
    const inside = insideOf(ring)
    return everyRow(
      asked,
      (row) => inside(lon[row]!, lat[row]!),
      (row) => Number.isNaN(lon[row]),
    )
  },
}

/** The bits of the named options in a mask of flags. */
const bitsOf = (key: FlagsKey, options: readonly string[]): number =>
  options.reduce((bits, option) => bits | flagBit(key, option as never), 0)

const everyRow = (
  { catalogue }: Pick<Asked, 'catalogue'>,
  passes: (row: number) => boolean,
  unknown: (row: number) => boolean,
): ConditionTest => ({
  mark: (fails, bit) => {
    for (let row = 0; row < catalogue.size; row++) if (!passes(row)) fails[row]! |= bit
  },
  unknown,
})

/** What hangs on the zone is asked once a zone. */
function byZone(
  { grounds: { zones, zoneOf }, ...asked }: Asked,
  passes: (zone: { id: string } & SiteZone) => boolean,
  unknown: (zone: { id: string } & SiteZone) => boolean,
): ConditionTest {
  const passing = Uint8Array.from(zones, (zone) => (passes(zone) ? 1 : 0))
  return everyRow(
    asked,
    (row) => passing[zoneOf[row]!] === 1,
    (row) => unknown(zones[zoneOf[row]!]!),
  )
}

function byCategory(asked: Asked, key: CategoryKey & OptionKey, wanted: readonly string[]): ConditionTest {
  const values = asked.catalogue.columns.category[key]
  const passing = Uint8Array.from(OPTIONS[key] as readonly string[], (option) => (wanted.includes(option) ? 1 : 0))
  return everyRow(
    asked,
    (row) => passing[values[row]!] === 1,
    (row) => values[row] === UNKNOWN,
  )
}

// A value that is not a number is neither at least nor at most anything
function atLeast(asked: Asked, key: NumberKey, least: number): ConditionTest {
  const values = asked.catalogue.columns.number[key]
  return everyRow(
    asked,
    (row) => values[row]! >= least,
    (row) => Number.isNaN(values[row]),
  )
}
function atMost(asked: Asked, key: NumberKey, most: number): ConditionTest {
  const values = asked.catalogue.columns.number[key]
  return everyRow(
    asked,
    (row) => values[row]! <= most,
    (row) => Number.isNaN(values[row]),
  )
}

/** Within a great-circle distance of the place; a place that nobody knows has nothing near it. */
function around(asked: Asked, { place, km }: Near): ConditionTest {
  const found = locate(asked.catalogue, place)
  const { x, y, z } = asked.catalogue.columns.number
  if (found.kind === 'unknown') return everyRow(asked, NEVER, NEVER)
  const [cx, cy, cz] = unitVector(found.position[0], found.position[1])
  const most = chord2OfKm(km)
  return everyRow(
    asked,
    (row) => (x[row]! - cx) ** 2 + (y[row]! - cy) ** 2 + (z[row]! - cz) ** 2 <= most,
    (row) => Number.isNaN(x[row]),
  )
}
