import type { BatchItem } from 'drizzle-orm/batch'
import { findByExternalIds, listMany, updateImported } from '../assets/bulk.ts'
import type { Database } from '../db/database.ts'
import { isUniqueViolation } from '../db/errors.ts'
import { commit, recordEvents } from '../events/commands.ts'
import { newestOfKind } from '../events/queries.ts'
import { insideProvince } from '../geometry/plausibility.ts'
import { type Clock, today } from '../kernel/clock.ts'
import { AppError } from '../kernel/errors.ts'
import { newId } from '../kernel/id.ts'
import type { Random } from '../kernel/random.ts'
import { findByCodes, openMany } from '../zones/bulk.ts'
import { IMPORTED } from './assets-to-write.ts'
import type { Listed } from './decide.ts'
import { readImported } from './imported.ts'
import { type Plan, planRows, type SiteRow, type ZoneHere, zoneCodeFor } from './plan.ts'
import { type CheckedFile, checkFile, mappedRows } from './rows.ts'
import { counter, type RowReport, type Tally } from './tally.ts'
import { UnusableFile } from './unusable-file.ts'

/** Rows a batch: one statement lists them all (26 of SQLite's 32 766 parameters each), and a batch is kept or lost whole. */
const BATCH_ROWS = 500
/** Somebody else may write between reading and writing; what they wrote is then read, and the rows decided again. */
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
  /** Told of each row once its batch is written. */
  onRow?: (row: RowReport) => void
}

export interface ImportResult extends Tally {
  columns: CheckedFile['columns']
}

/**
 * Lists the sites of a file. Each row ends up created, updated, unchanged, edited here, or refused; each batch of rows is
 * written with its events or not at all, so that another run takes up an import that broke off. Throws UnusableFile before
 * anything is written.
 */
export async function importSites(options: ImportOptions): Promise<ImportResult> {
  const { db, clock, zoneCode, dryRun = false, onRow } = options
  const { columns } = await checkFile(options.open())
  let zones: ReadonlyMap<string, ZoneHere> = zoneCode === undefined ? new Map() : await namedZone(db, zoneCode)

  const count = counter()
  const report = (row: RowReport) => {
    count.row(row)
    onRow?.(row)
  }
  const mapping = { today: today(clock), zoneNamed: zoneCode !== undefined }
  for await (const batch of mappedRows(options.open(), BATCH_ROWS, mapping)) {
    const sites = batch.filter((row) => row.kind === 'site')
    const plan = await retried(async () => {
      const made = await planFor(sites, zones, options)
      if (!dryRun) await write(db, made)
      return made
    })
    zones = plan.zones
    for (const { zone } of plan.opened) count.zone(zone.code)
    for (const row of batch) {
      if (row.kind === 'refused') {
        report({ line: row.line, siteId: row.siteId, outcome: 'refused', notes: row.problems })
        continue
      }
      // In a zone that was named, each row has been told so
      if (zoneCode === undefined && !insideProvince(row.record.content.position)) count.outsideProvince()
      report(plan.reports.get(row.line)!)
    }
  }
  return { ...count.total(), columns }
}

async function namedZone(db: Database, code: string): Promise<ReadonlyMap<string, ZoneHere>> {
  const [zone] = await findByCodes(db, [code])
  if (!zone) throw new UnusableFile('no-zone', { code })
  return new Map([[zone.code, zone]])
}

/** Reads what the database holds of some rows and decides what to write. */
async function planFor(
  rows: readonly SiteRow[],
  zones: ReadonlyMap<string, ZoneHere>,
  { db, zoneCode, draft = false, clock, random }: ImportOptions,
): Promise<Plan> {
  const missing = [...new Set(rows.map((row) => zoneCodeFor(row, zoneCode)))].filter((code) => !zones.has(code))
  const found = await findByCodes(db, missing)
  const ids = rows.map((row) => row.record.externalId)
  const known = {
    zones: new Map([...zones, ...found.map((zone) => [zone.code, zone] as const)]),
    listed: await listedBefore(db, ids),
  }
  return planRows(rows, known, { zoneCode, draft, at: clock().toISOString(), newId: () => newId(clock, random) })
}

async function listedBefore(db: Database, externalIds: readonly string[]): Promise<Map<string, Listed>> {
  const assets = await findByExternalIds(db, externalIds)
  if (assets.length === 0) return new Map()
  const ids = assets.map((asset) => asset.id)
  const events = await newestOfKind(db, IMPORTED, ids)
  const importedOf = new Map(events.map((event) => [event.subjectId, readImported(event.data)]))
  return new Map(
    assets.map((asset) => [
      asset.externalId ?? '',
      { ...asset, content: asset, imported: importedOf.get(asset.id) ?? null },
    ]),
  )
}

/** One atomic batch: the events, the zones before the assets that refer to them. */
async function write(db: Database, { opened, created, updated }: Plan): Promise<void> {
  const events = [...opened, ...created, ...updated].map(({ event }) => event)
  if (events.length === 0) return
  const zones = opened.map(({ zone }) => zone)
  const assets = created.map(({ asset }) => asset)
  const rows: BatchItem<'sqlite'>[] = updated.map(({ id, fields }) => updateImported(db, id, fields))
  if (assets.length > 0) rows.unshift(listMany(db, assets))
  if (zones.length > 0) rows.unshift(openMany(db, zones))
  await commit(db, [recordEvents(db, events), ...rows])
}

/** Tries again where somebody else was first: their event, their zone or their asset stands in the way of ours. */
async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await work()
    } catch (error) {
      const overtaken = (error instanceof AppError && error.status === 409) || isUniqueViolation(error)
      if (!overtaken || tried >= ATTEMPTS) throw error
    }
  }
}
