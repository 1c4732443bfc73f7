import type { BatchItem } from 'drizzle-orm/batch'
import { listMany } from '../assets/bulk.ts'
import type { Database } from '../db/database.ts'
import { registerMany } from '../enterprises/bulk.ts'
import { commit, recordEvents } from '../events/commands.ts'
import { type Clock, today } from '../kernel/clock.ts'
import { bringMany } from '../projects/bulk.ts'
import { openMany } from '../zones/bulk.ts'
import { zoneOptions } from '../zones/queries.ts'
import { generateProvince } from './generate.ts'
import { historyOf } from './history.ts'
import { zoneIdOf } from './zone-record.ts'

/** The zones that the demo manager speaks for: one of the capital, one of a city, one of a county. */
export const DEMO_MANAGER_ZONES: readonly string[] = ['G221009', 'G221073', 'S227009'].map(zoneIdOf)

/** Rows of one INSERT: the widest table has some 26 columns, and SQLite takes 32 766 parameters. */
const ROWS = 200

export interface Filling {
  clock: Clock
  /** Accounts that own the sample projects, in turn. They must exist. */
  ownerIds: readonly [string, ...string[]]
}

/**
 * Writes the sample province with its events into a database that has no zone yet, in one batch: all of it or nothing. A
 * database with a zone is left as it is.
 */
export async function fillSample(
  db: Database,
  { clock, ownerIds }: Filling,
): Promise<{ kind: 'filled' | 'not-empty' }> {
  if ((await zoneOptions(db, 'all')).length > 0) return { kind: 'not-empty' }
  const province = generateProvince(today(clock))
  const projects = province.projects.map((project, i) => ({ ...project, ownerId: ownerIds[i % ownerIds.length]! }))
  const events = historyOf({ ...province, projects })
  // assets and enterprises point at zones, assets at enterprises: this order
  const rest: BatchItem<'sqlite'>[] = [
    ...chunks(province.enterprises).map((rows) => registerMany(db, rows)),
    ...chunks(province.assets).map((rows) => listMany(db, rows)),
    ...chunks(projects).map((rows) => bringMany(db, rows)),
    ...chunks(events).map((rows) => recordEvents(db, rows)),
  ]
  await commit(db, [openMany(db, province.zones), ...rest])
  return { kind: 'filled' }
}

const chunks = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, i) => rows.slice(i * ROWS, (i + 1) * ROWS))
