import type { Catalogue } from './catalogue.ts'
import type { SiteRecord } from './types.ts'

/** Letters as they are compared: one width, one case, no blanks. */
const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

const EXACT = 0
const BEGINS = 1
const HOLDS = 2

/**
 * Sites of the catalogue by their name in either language, or their identifier: those that are called so, then those whose name begins so, then
 * those that hold it, ties by identifier, at most `limit`.
 */
export function sitesNamed(catalogue: Catalogue, text: string, limit: number): { site: SiteRecord; exact: boolean }[] {
  const wanted = plain(text)
  if (wanted === '') return []
  const own = catalogue.rowOf(text.trim())
  const found: { row: number; grade: number }[] = own === undefined ? [] : [{ row: own, grade: EXACT }]
  catalogue.sites.forEach((site, row) => {
    const grade = Math.min(gradeOf(site.name, wanted), site.nameEn === null ? Infinity : gradeOf(site.nameEn, wanted))
    if (grade <= HOLDS && row !== own) found.push({ row, grade })
  })
  return found
    .sort((a, b) => a.grade - b.grade || catalogue.idRank[a.row]! - catalogue.idRank[b.row]!)
    .slice(0, limit)
    .map(({ row, grade }) => ({ site: catalogue.sites[row]!, exact: grade === EXACT }))
}

function gradeOf(name: string, wanted: string): number {
  const at = plain(name).indexOf(wanted)
  if (at < 0) return Number.POSITIVE_INFINITY
  if (at > 0) return HOLDS
  return plain(name).length === wanted.length ? EXACT : BEGINS
}
