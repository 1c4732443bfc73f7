import type { IsoDate } from '../kernel/clock.ts'
import type { Problem } from '../kernel/errors.ts'
import { dayOf, excerpt, folded, isMissing, lookUp, oneLine } from './cells.ts'
import { readFacts } from './cnig-facts.ts'
import { checkPlace, readDepartement, readPosition } from './cnig-place.ts'
import { type CnigRow, type Column, LIFECYCLE, OPERATING } from './cnig-values.ts'
import { readWords } from './cnig-words.ts'
import { type Note, notebook } from './notes.ts'
import type { SiteRecord } from './site-record.ts'

export const STANDARD = 'cnig-friches'

export interface MappingOptions {
  /** Numbers are written with a decimal comma (a file separated by semicolons). */
  decimalComma: boolean
  /** What lies after this day has not happened yet. */
  today: IsoDate
  /** All rows go to a named zone: then the département need not be known. */
  zoneNamed: boolean
}

export type MappedRow =
  | { kind: 'site'; record: SiteRecord; warnings: Problem[] }
  | { kind: 'refused'; siteId: string; problems: Problem[] }

function readSiteId(row: CnigRow, refuse: Note<Column>): string {
  const siteId = oneLine(row.site_id)
  if (siteId === '') refuse('site_id', 'required')
  else if (!/^[\w.\-/:]{1,64}$/.test(siteId)) refuse('site_id', 'bad-id', { value: excerpt(siteId) })
  return siteId
}

/** The day on which the row was true: when it was last brought up to date, else when the site was identified. */
function readDay(row: CnigRow, today: IsoDate, warn: Note<Column>): IsoDate | null {
  const day = (column: 'site_actu_date' | 'site_identif_date'): IsoDate | null => {
    if (isMissing(row[column])) return null
    const read = dayOf(row[column])
    if (read === null) warn(column, 'not-a-day', { value: excerpt(row[column]) })
    else if (read > today) warn(column, 'day-to-come', { value: read })
    else return read
    return null
  }
  const updated = day('site_actu_date')
  if (updated !== null) return updated
  const identified = day('site_identif_date')
  if (identified === null) warn('site_actu_date', 'undated')
  else warn('site_actu_date', 'dated-by-identification', { value: identified })
  return identified
}

/**
 * One row of the CNIG "friches" standard as a site, or why it cannot be one. What concerns identity and place refuses the
 * row; any other cell that cannot be read or believed leaves its fact unknown and warns. Never throws.
 */
export function mapRow(row: CnigRow, { decimalComma, today, zoneNamed }: MappingOptions): MappedRow {
  const { list: problems, note: refuse } = notebook<Column>()
  const { list: warnings, note: warn } = notebook<Column>()

  const siteId = readSiteId(row, refuse)
  const position = readPosition(row, decimalComma, refuse)
  const departement = readDepartement(row, !zoneNamed, refuse)
  if (position === null || problems.length > 0) return { kind: 'refused', siteId: excerpt(siteId), problems }
  if (departement) checkPlace(row, position, departement, warn)

  // Only whoever wrote "verified" has verified: both columns say so where nobody did.
  const unverified = /non verifie/.test(folded(`${row.nature} ${row.source_nom}`))
  if (unverified) warn('nature', 'unverified')
  const asOf = readDay(row, today, warn)
  const { facts, building } = readFacts(row, unverified ? 'register-unverified' : 'register', asOf, decimalComma, warn)
  if (building === 'unknown') warn('bati_nombre', 'kind-assumed')

  if (facts.landAreaM2 === undefined && facts.floorAreaM2 === undefined) warn('site_surface', 'no-area')

  const lifecycle = lookUp(LIFECYCLE, row.site_statut) ?? 'unclear'
  if (lifecycle === 'unclear') warn('site_statut', 'status-unclear', { value: excerpt(row.site_statut) })

  const content = {
    ...readWords(row, siteId, Number(today.slice(0, 4)), warn),
    kind: building === 'yes' ? ('land-and-building' as const) : ('land' as const),
    position,
    operatingStatus: lookUp(OPERATING, row.site_occupation) ?? null,
    facts,
    factsAsOf: Object.keys(facts).length > 0 ? asOf : null,
  }
  const externalId = `${STANDARD}:${siteId}`
  return {
    kind: 'site',
    warnings,
    record: { externalId, siteId, departement: departement?.code ?? null, lifecycle, content },
  }
}
