import { findByExternalIds, listMany, updateImported } from '../assets/bulk.ts'
import type { Database } from '../db/database.ts'
import { isUniqueViolation } from '../db/errors.ts'
import { commit, recordEvents } from '../events/commands.ts'
import { newestOfKind } from '../events/queries.ts'
import { insideProvince, plausibility } from '../geometry/plausibility.ts'
import type { Position } from '../geometry/position.ts'
import { type Clock, today } from '../kernel/clock.ts'
import { AppError, type Problem } from '../kernel/errors.ts'
import { newId } from '../kernel/id.ts'
import type { Random } from '../kernel/random.ts'
import { findByCodes, openMany } from '../zones/bulk.ts'
import { createdAsset, departementZone, IMPORTED, updatedAsset, zoneCodeOf } from './assets-to-write.ts'
import { type Decision, decide, type Listed } from './decide.ts'
import { DEPARTEMENTS } from './departements.ts'
import { readImported } from './imported.ts'
import { type CheckedFile, checkFile, type FileRow, mappedRows } from './rows.ts'
import { counter, type RowReport, type Tally } from './tally.ts'
import { UnusableFile } from './unusable-file.ts'

/** Rows a batch: one statement lists them all (26 parameters each of SQLite's 32 766), and a batch is kept or lost as a whole. */
const BATCH_ROWS = 500
/** Somebody else may write between reading and writing; what they wrote is read again. */
const ATTEMPTS = 4

export interface ImportOptions {
  db: Database
  /** Opens the file from its beginning; it is read twice, first only to see that it can be used. */
  open: () => AsyncIterable<Uint8Array>
  /** All rows go to the zone of this code; otherwise each to the zone `FR-<département>`, made where it is missing. */
  zoneCode?: string
  dryRun?: boolean
  /** New sites wait as drafts. */
  draft?: boolean
  clock: Clock
  random: Random
  /** Told of each row when its batch is written. */
  onRow?: (row: RowReport) => void
}

export interface ImportResult extends Tally {
  columns: CheckedFile['columns']
}

interface ZoneHere {
  id: string
  code: string
  position: Position<'wgs84'> | null
}
type SiteRow = Extract<FileRow, { kind: 'site' }>
interface Decided {
  row: SiteRow
  zone: ZoneHere
  decision: Decision
  publishedAt: string | null
}

/**
 * Lists the sites of a file. Each row ends up created, updated, unchanged, edited here, or refused; each batch of rows is
 * written with its events or not at all, so that an interrupted import is taken up by another run. Throws UnusableFile before anything is written.
 */
export async function importSites(options: ImportOptions): Promise<ImportResult> {
  const { db, clock, random, zoneCode, dryRun = false, draft = false } = options
  const { columns } = await checkFile(options.open())
  const zones = new Map<string, ZoneHere>()
  if (zoneCode !== undefined) {
    const [zone] = await findByCodes(db, [zoneCode])
    if (!zone) throw new UnusableFile('no-zone', { code: zoneCode })
    zones.set(zone.code, zone)
  }
  const count = counter()
  const report = (row: RowReport) => {
    count.row(row)
    options.onRow?.(row)
  }
  const codeOf = (row: SiteRow): string => {
    if (zoneCode !== undefined) return zoneCode
    if (row.record.departement === null) throw new Error('a row without a département needs a named zone')
    return zoneCodeOf(row.record.departement)
  }

  /** Reads what is known of a batch, decides each row, writes. */
  const attempt = async (rows: readonly SiteRow[]): Promise<{ decided: Decided[]; opened: ZoneHere[] }> => {
    const at = clock().toISOString()
    const missing = [...new Set(rows.map(codeOf))].filter((code) => !zones.has(code))
    const found = missing.length > 0 ? await findByCodes(db, missing) : []
    const opened = missing
      .filter((code) => !found.some((zone) => zone.code === code))
      .map((code) => departementZone(newId(clock, random), DEPARTEMENTS.get(code.slice('FR-'.length))!, at))
    const here = new Map([
      ...zones,
      ...[...found, ...opened.map((o) => o.zone)].map((zone) => [zone.code, zone] as const),
    ])

    const listed = await findByExternalIds(
      db,
      rows.map((row) => row.record.externalId),
    )
    const events =
      listed.length > 0
        ? await newestOfKind(
            db,
            IMPORTED,
            listed.map((asset) => asset.id),
          )
        : []
    const importedOf = new Map(events.map((event) => [event.subjectId, readImported(event.data)]))
    const listedOf = new Map(listed.map((asset) => [asset.externalId, asset]))

    const decided = rows.map((row): Decided => {
      const asset = listedOf.get(row.record.externalId)
      const before: Listed | undefined = asset && {
        ...asset,
        content: asset,
        imported: importedOf.get(asset.id) ?? null,
      }
      return {
        row,
        zone: here.get(codeOf(row))!,
        decision: decide(row.record, before, draft),
        publishedAt: asset?.publishedAt ?? null,
      }
    })
    const created = decided.flatMap(({ row, zone, decision }) =>
      decision.kind === 'create' ? [createdAsset(newId(clock, random), zone.id, row.record, decision, at)] : [],
    )
    const updated = decided.flatMap(({ row, decision, publishedAt }) =>
      decision.kind === 'update' ? [updatedAsset(row.record, decision, publishedAt, at)] : [],
    )
    const ledger = [...opened, ...created, ...updated].map((write) => write.event)
    if (!dryRun && ledger.length > 0) {
      await commit(db, [
        recordEvents(db, ledger),
        ...(opened.length > 0
          ? [
              openMany(
                db,
                opened.map((o) => o.zone),
              ),
            ]
          : []),
        ...(created.length > 0
          ? [
              listMany(
                db,
                created.map((c) => c.asset),
              ),
            ]
          : []),
        ...updated.map(({ id, fields }) => updateImported(db, id, fields)),
      ])
    }
    for (const zone of here.values()) zones.set(zone.code, zone)
    return { decided, opened: opened.map((o) => o.zone) }
  }

  const write = async (rows: readonly SiteRow[]) => {
    for (let tried = 1; ; tried++) {
      try {
        return await attempt(rows)
      } catch (error) {
        const overtaken = (error instanceof AppError && error.status === 409) || isUniqueViolation(error)
        if (!overtaken || tried >= ATTEMPTS) throw error
      }
    }
  }

  const mapping = { today: today(clock), zoneNamed: zoneCode !== undefined }
  for await (const batch of mappedRows(options.open(), BATCH_ROWS, mapping)) {
    const { decided, opened } = await write(batch.filter((row) => row.kind === 'site'))
    for (const zone of opened) count.zone(zone.code)
    const decidedOf = new Map(decided.map((one) => [one.row.line, one]))
    for (const row of batch) {
      const one = decidedOf.get(row.line)
      if (row.kind === 'refused')
        report({ line: row.line, siteId: row.siteId, outcome: 'refused', notes: row.problems })
      else if (one) {
        if (!insideProvince(row.record.content.position)) count.outsideProvince()
        report(outcomeOf(one, zoneCode !== undefined))
      }
    }
  }
  return { ...count.total(), columns }
}

const OUTCOMES = { create: 'created', update: 'updated', unchanged: 'unchanged', edited: 'edited' } as const

/** What is said of a row: the warnings of its mapping, then those of where it goes. */
function outcomeOf({ row, zone, decision }: Decided, zoneNamed: boolean): RowReport {
  const notes: Problem[] = [...row.warnings]
  // Zones of other countries lie outside of the province as a matter of course: told once, in the summary.
  if (zoneNamed)
    for (const { code, params } of plausibility(row.record.content.position, zone.position))
      notes.push({ field: 'lon', code: `geometry.${code}`, params })
  if (decision.kind === 'edited') notes.push({ field: '', code: 'exchange.edited-here' })
  if (decision.kind !== 'create' && decision.listed.zoneId !== zone.id)
    notes.push({ field: 'dep', code: 'exchange.zone-differs', params: { zone: zone.code } })
  return { line: row.line, siteId: row.record.siteId, outcome: OUTCOMES[decision.kind], notes }
}
