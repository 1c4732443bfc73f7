import { translatorFor } from '../i18n/translator.ts'
import type { Catalogue } from '../matching/catalogue.ts'
import { OPTIONS } from '../matching/columns.ts'
import { perCatalogue } from '../matching/per-catalogue.ts'
import type { SiteRecord, SiteZone } from '../matching/types.ts'
import { groundsOf } from './grounds.ts'
import { spaced, wordsOf } from './text.ts'
import { BREAK, FOUND, numbered, runAt, wantedOf } from './tokens.ts'

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
const WAREHOUSE = BOTH.map((t) => t('fact.landUse.warehouse'))
/** Tokens of the longest run that is looked for; far more than a query has. */
const LONGEST_RUN = 100

interface SiteText {
  tokens: Uint32Array
  /** Tokens of the name, in both languages. */
  inName: number
}

/** Kept by the record: an edit makes another record, and only that one's text is made again. */
const siteTexts = new WeakMap<SiteRecord, SiteText>()
function siteText(site: SiteRecord): SiteText {
  const known = siteTexts.get(site)
  if (known) return known
  const part = (text: string | null) => (text === null ? [] : [...numbered(spaced(text)), BREAK])
  const name = [...part(site.name), ...part(site.nameEn)]
  const use = site.facts.landUse?.value === 'warehouse' ? WAREHOUSE.flatMap(part) : []
  const made = { tokens: Uint32Array.from([...name, ...part(site.address), ...use]), inName: name.length }
  siteTexts.set(site, made)
  return made
}

const zoneText = ({ name, nameEn, prefecture }: SiteZone): string =>
  spaced(name) +
  spaced(nameEn ?? '') +
  (prefecture === null ? '' : spaced(prefecture) + inBoth(`prefecture.${prefecture}`))

/** All texts as one, a run of tokens a row; breaks at the end, so that no run of tokens looks past it. */
const textOf = perCatalogue(({ sites, size }) => {
  const texts = sites.map(siteText)
  const starts = new Uint32Array(size + 1)
  const inName = Uint16Array.from(texts, (text) => text.inName)
  texts.forEach(({ tokens }, row) => {
    starts[row + 1] = starts[row]! + tokens.length
  })
  const all = new Uint32Array(starts[size]! + LONGEST_RUN)
  texts.forEach(({ tokens }, row) => {
    all.set(tokens, starts[row])
  })
  return { all, starts, inName }
})
const zoneTexts = perCatalogue((catalogue) => groundsOf(catalogue).zones.map(zoneText))

/** Where a word stands: in the name, elsewhere in the row's own text, nowhere. */
const IN_NAME = 2
const ELSEWHERE = 1

/** Filled anew for each word. */
const places = perCatalogue(({ size }) => new Uint8Array(size))

/** Finds the words of a query in each site's name, address and kind and in its zone's name and prefecture, in both languages. */
export function matchText(catalogue: Catalogue, query: string): TextMatch {
  const words = wordsOf(query)
  const { zoneOf } = groundsOf(catalogue)
  const kinds = catalogue.columns.category.kind
  const found = new Uint8Array(catalogue.size)
  const inName = new Uint8Array(catalogue.size)
  const where = places(catalogue)
  for (const needles of words) {
    const holds = (text: string) => (needles.some((needle) => text.includes(needle)) ? 1 : 0)
    const ofZone = Uint8Array.from(zoneTexts(catalogue), holds)
    const ofKind = Uint8Array.from(KINDS, holds)
    markRows(catalogue, needles, where)
    for (let row = 0; row < where.length; row++) {
      if (where[row] === IN_NAME) inName[row]!++
      if (where[row] !== 0 || ofZone[zoneOf[row]!] === 1 || ofKind[kinds[row]!] === 1) found[row]!++
    }
  }
  return { words: words.length, found, inName }
}

/** Where each row has any of the needles. */
function markRows(catalogue: Catalogue, needles: readonly string[], where: Uint8Array): void {
  const { all, starts, inName } = textOf(catalogue)
  const wanted = wantedOf(needles)
  const { first } = wanted
  for (let row = 0; row < where.length; row++) {
    const start = starts[row]!
    const end = starts[row + 1]!
    where[row] = 0
    for (let at = start; at < end; at++) {
      const token = first[all[at]!]!
      // Most tokens are nothing that is looked for; a run is followed only where one may begin
      if (token === 0 || !(token & FOUND || runAt(wanted, all, at))) continue
      where[row] = at < start + inName[row]! ? IN_NAME : ELSEWHERE
      break
    }
  }
}
