import { factLines, GROUP_ORDER, type IndustryNames } from '../../assets/fact-words.ts'
import { FACT_KEYS, FACTS, type FactGroup, type FactKey } from '../../assets/facts.ts'
import { concerns } from '../../assets/publish.ts'
import type { Translator } from '../../i18n/translator.ts'
import type { OfferedSite } from '../listed.ts'
import { best, goodness } from './better.ts'

/** Side by side more than four are no longer read. */
export const COMPARED_MOST = 4

/** What is known of one site in one respect. */
export interface Cell {
  kind: 'known' | 'unknown' | 'not-applicable'
  lines: readonly string[]
  /** Whether no other site is known to be better. */
  best: boolean
}
export interface Row {
  key: string
  label: string
  cells: readonly Cell[]
  /** Whether the sites are not known to be the same. */
  differs: boolean
}
export interface Group {
  key: FactGroup | 'site'
  title: string
  rows: readonly Row[]
  /** Labels of what is not known of any of them. */
  unknown: readonly string[]
}

const NOT_KNOWN: Cell = { kind: 'unknown', lines: [], best: false }
const NOT_APPLICABLE: Cell = { kind: 'not-applicable', lines: [], best: false }

/** A fact of each site as a row: unknown is said, and so is what a site cannot have. */
function factRow(t: Translator, key: FactKey, sites: readonly OfferedSite[], names: IndustryNames): Row {
  const applies = sites.map(({ record }) => concerns(record.kind, FACTS[key].group))
  const values = sites.map(({ record }) => record.facts[key]?.value)
  const bests = best(values.map((value) => (value === undefined ? null : goodness(key, value))))
  const cells = values.map((value, i): Cell => {
    if (!applies[i]) return NOT_APPLICABLE
    return value === undefined ? NOT_KNOWN : { kind: 'known', lines: factLines(t, key, value, names), best: bests[i]! }
  })
  return rowOf(key, t(`fact.${key}`), cells)
}

function rowOf(key: string, label: string, cells: readonly Cell[]): Row {
  const said = cells.map(({ kind, lines }) => `${kind} ${lines.join('\n')}`)
  return { key, label, cells, differs: new Set(said).size > 1 }
}

/** Something besides the facts, as a row. `scale`: more is better. */
function otherRow(
  key: string,
  label: string,
  texts: readonly (string | null)[],
  scale?: readonly (number | null)[],
): Row {
  const bests = best(scale ?? texts.map(() => null))
  const cells = texts.map(
    (text, i): Cell => (text === null ? NOT_KNOWN : { kind: 'known', lines: [text], best: bests[i]! }),
  )
  return rowOf(key, label, cells)
}

/**
 * What is publicly known of some sites, side by side, in the order in which investors ask. What is unknown of all of them is named at
 * the end of its group instead of filling a row.
 */
export function comparison(t: Translator, sites: readonly OfferedSite[], names: IndustryNames): Group[] {
  const records = sites.map(({ record }) => record)
  const asOf = records.map(({ factsAsOf }) => factsAsOf)
  const site = group('site', t('compare.group.site'), [
    otherRow(
      'kind',
      t('compare.kind'),
      records.map(({ kind }) => t(`asset.kind.${kind}`)),
    ),
    otherRow(
      'prefecture',
      t('asset.filter.prefecture'),
      records.map(({ zone }) => prefecture(t, zone.prefecture)),
    ),
    otherRow(
      'factsAsOf',
      t('word.asOf'),
      asOf.map((day) => (day === null ? null : t.format.day(day))),
      asOf.map((day) => (day === null ? null : Date.parse(day))),
    ),
  ])
  const km = sites.map(({ nodeKm }) => nodeKm)
  const node = otherRow(
    'node',
    t('criterion.logistics'),
    km.map((far) => (far === null ? null : t.format.km(far))),
    km.map((far) => (far === null ? null : -far)),
  )
  const facts = GROUP_ORDER.filter((key) => records.some(({ kind }) => concerns(kind, key))).map((key) => {
    const rows = FACT_KEYS.filter((fact) => FACTS[fact].group === key).map((fact) => factRow(t, fact, sites, names))
    return group(key, t(`fact.group.${key}`), key === 'access' ? [node, ...rows] : rows)
  })
  const [terms, ...rest] = facts
  return [...(terms ? [terms] : []), site, ...rest]
}

const group = (key: Group['key'], title: string, rows: readonly Row[]): Group => {
  const silent = rows.filter(({ cells }) => cells.every(({ kind }) => kind !== 'known'))
  return { key, title, rows: rows.filter((row) => !silent.includes(row)), unknown: silent.map(({ label }) => label) }
}

const prefecture = (t: Translator, name: string | null): string | null => {
  if (name === null) return null
  return t.has(`prefecture.${name}`) ? t.dynamic(`prefecture.${name}`) : name
}

/** The industry classes that these sites name as admitted. */
export const industriesNamed = (sites: readonly OfferedSite[]): string[] => [
  ...new Set(sites.flatMap(({ record }) => record.facts.admittedIndustries?.value ?? [])),
]
