import { translatorFor } from '../i18n/translator.ts'
import type { Catalogue } from '../matching/catalogue.ts'
import { OPTIONS } from '../matching/columns.ts'
import type { SiteRecord, SiteZone } from '../matching/types.ts'
import { groundsOf } from './grounds.ts'
import { perCatalogue } from './per-catalogue.ts'
import { spaced, wordsOf } from './text.ts'

/** How the words of a query fit each row. */
export interface TextMatch {
  /** How many words the query has. */
  words: number
  /** How many of them a row has anywhere. */
  found: Uint8Array
  /** How many of them stand in its name, in either language. */
  inName: Uint8Array
}

const BOTH = [translatorFor('zh-CN'), translatorFor('en')]
const inBoth = (key: string) => BOTH.map((t) => (t.has(key) ? spaced(t.dynamic(key)) : '')).join('')

const KINDS = OPTIONS.kind.map((kind) => inBoth(`asset.kind.${kind}`))
/** Not the other uses: nearly every site stands on industrial land. */
const WAREHOUSE = inBoth('fact.landUse.warehouse')

interface SiteText {
  text: string
  /** Where the name ends, in both languages. */
  nameEnd: number
}

/** Kept by the record: an edit makes another record, and only that one's text is made again. */
const siteTexts = new WeakMap<SiteRecord, SiteText>()
function siteText(site: SiteRecord): SiteText {
  const known = siteTexts.get(site)
  if (known) return known
  const name = spaced(site.name) + spaced(site.nameEn ?? '')
  const use = site.facts.landUse?.value === 'warehouse' ? WAREHOUSE : ''
  const made = { text: name + spaced(site.address ?? '') + use, nameEnd: name.length }
  siteTexts.set(site, made)
  return made
}

const zoneText = ({ name, nameEn, prefecture }: SiteZone): string =>
  spaced(name) +
  spaced(nameEn ?? '') +
  (prefecture === null ? '' : spaced(prefecture) + inBoth(`prefecture.${prefecture}`))

/** All texts as one, so that a word is looked for in one sweep; a row is a line of it. */
const textOf = perCatalogue(({ sites, size }) => {
  const starts = new Uint32Array(size + 1)
  const nameEnds = new Uint32Array(size)
  const lines = new Array<string>(size)
  for (let row = 0, at = 0; row < size; row++) {
    const { text, nameEnd } = siteText(sites[row]!)
    lines[row] = text
    nameEnds[row] = at + nameEnd
    at += text.length + 1
    starts[row + 1] = at
  }
  return { all: lines.join('\n'), starts, nameEnds }
})
const zoneTexts = perCatalogue((catalogue) => groundsOf(catalogue).zones.map(zoneText))

/** Where a word stands: in the name, elsewhere in the row's own text, nowhere. */
const IN_NAME = 2
const ELSEWHERE = 1

/** Finds the words of a query in each site's name, address and kind and in its zone's name and prefecture, in both languages. */
export function matchText(catalogue: Catalogue, query: string): TextMatch {
  const words = wordsOf(query)
  const { zoneOf } = groundsOf(catalogue)
  const kinds = catalogue.columns.category.kind
  const found = new Uint8Array(catalogue.size)
  const inName = new Uint8Array(catalogue.size)
  const where = new Uint8Array(catalogue.size)
  for (const needles of words) {
    const holds = (text: string) => (needles.some((needle) => text.includes(needle)) ? 1 : 0)
    const ofZone = Uint8Array.from(zoneTexts(catalogue), holds)
    const ofKind = Uint8Array.from(KINDS, holds)
    where.fill(0)
    for (const needle of needles) markRows(catalogue, needle, where)
    for (let row = 0; row < where.length; row++) {
      if (where[row] === IN_NAME) inName[row]!++
      if (where[row] !== 0 || ofZone[zoneOf[row]!] === 1 || ofKind[kinds[row]!] === 1) found[row]!++
    }
  }
  return { words: words.length, found, inName }
}

function markRows(catalogue: Catalogue, needle: string, where: Uint8Array): void {
  const { all, starts, nameEnds } = textOf(catalogue)
  let row = 0
  for (let at = all.indexOf(needle); at >= 0; at = all.indexOf(needle, starts[row + 1])) {
    row = lineOf(starts, at, row)
    const place = at < nameEnds[row]! ? IN_NAME : ELSEWHERE
    if (place > where[row]!) where[row] = place
    if (row + 1 >= where.length) return
  }
}

/** The line that holds a place of the text, looked for from a line on: in steps that double, then by halves. */
function lineOf(starts: Uint32Array, at: number, from: number): number {
  let low = from
  let step = 1
  while (low + step < starts.length && starts[low + step]! <= at) {
    low += step
    step *= 2
  }
  let high = Math.min(low + step, starts.length - 1)
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if (starts[middle]! <= at) low = middle
    else high = middle
  }
  return low
}
