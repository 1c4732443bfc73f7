import { excerpt, folded, isMissing, looksGarbled, oneLine } from './cells.ts'
import { cut, describe, MAX_TEXT } from './cnig-description.ts'
import { type CnigRow, type Column, isNoName } from './cnig-values.ts'
import type { Note } from './notes.ts'

/** The longest texts that the asset's form takes; the register has titles of 285 characters, which then open the description. */
const MAX_NAME = 100
const MAX_ADDRESS = 200
const MAX_DESCRIPTION = 2_000
/** No year before this is an end of activity that anybody recorded. */
const EARLIEST_YEAR = 1700

export interface Words {
  name: string
  address: string
  description: string | null
}

/** Whether the end of activity can be believed; warns where not, and the description leaves it out. */
function credibleYear(row: CnigRow, latest: number, warn: Note<Column>): boolean {
  const text = row.activite_fin_annee.trim()
  if (isMissing(text)) return true
  if (!/^\d{4}$/.test(text)) {
    warn('activite_fin_annee', 'not-a-year', { value: excerpt(text) })
    return false
  }
  const year = Number(text)
  if (year >= EARLIEST_YEAR && year <= latest) return true
  // Years are texts here: 6000 is not to be written with a thousands separator.
  warn('activite_fin_annee', 'year-not-credible', { value: text, min: String(EARLIEST_YEAR), max: String(latest) })
  return false
}

/** Name, address and description of a row. A name that is missing is made of commune and identifier, and warned of. */
export function readWords(row: CnigRow, siteId: string, latestYear: number, warn: Note<Column>): Words {
  const commune = isMissing(row.comm_nom) ? oneLine(row.comm_insee) : oneLine(row.comm_nom)
  const title = oneLine(row.site_nom)
  const named = !isNoName(folded(title))
  const long = named && title.length > MAX_NAME
  if (!named) warn('site_nom', 'name-made')
  if (long) warn('site_nom', 'text-cut', { length: title.length, max: MAX_NAME })

  const described = describe(row, credibleYear(row, latestYear, warn) ? [] : ['activite_fin_annee'])
  for (const column of described.shortened) warn(column, 'text-cut', { length: row[column].length, max: MAX_TEXT })
  for (const column of ['site_nom', 'activite_libelle', 'urba_zone_lib', 'site_adresse'] as const)
    if (looksGarbled(row[column])) warn(column, 'garbled', { value: excerpt(row[column]) })

  const street = isMissing(row.site_adresse) ? [] : [oneLine(row.site_adresse)]
  const insee = oneLine(row.comm_insee)
  const address = [...street, insee === '' ? commune : `${commune} (${insee})`].join(', ')
  const description = [...(long ? [title] : []), ...described.lines].join('\n')
  if (address.length > MAX_ADDRESS) warn('site_adresse', 'text-cut', { length: address.length, max: MAX_ADDRESS })
  return {
    name: named ? cut(title, MAX_NAME) : cut(`${commune} ${siteId}`.trim(), MAX_NAME),
    address: cut(address, MAX_ADDRESS),
    description: description === '' ? null : cut(description, MAX_DESCRIPTION),
  }
}
