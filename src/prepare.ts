import { fileURLToPath } from 'node:url'
import type { Config } from './config.ts'
import type { Database } from './db/database.ts'
import { migrateDatabase } from './db/node.ts'
import type { Clock } from './kernel/clock.ts'
import type { Random } from './kernel/random.ts'
import { zonesHeld } from './zones/queries.ts'

export interface DemoAccount {
  role: string
  email: string
  password: string
}

export const MIGRATIONS = fileURLToPath(new URL('../drizzle', import.meta.url))

interface Preparing {
  db: Database
  config: Config
  clock: Clock
  random: Random
}

/**
 * Makes a database ready to serve: up to date and, with sample data on, filled with the sample province where it is empty.
 * Returns the demo accounts, none without sample data of its own.
 */
export async function prepare({ db, config, clock, random }: Preparing): Promise<readonly DemoAccount[]> {
  await migrateDatabase(db, MIGRATIONS)
  // Into a database with zones of its own comes nothing of the sample, least of all accounts whose password is known.
  if (!config.sample || (await zonesHeld(db)) === 'own') return []
  // Loaded only when asked for: production never needs it.
  const { DEMO_MANAGER_ZONES, fillSample } = await import('./sample/fill.ts')
  const { createDemoAccounts, DEMO_INVESTOR_ID } = await import('./accounts/demo.ts')
  // Accounts first: the sample projects belong to one of them.
  const open = config.environment !== 'production'
  const accounts = await createDemoAccounts({ db, clock, random, managerZoneIds: DEMO_MANAGER_ZONES, open })
  await fillSample(db, { clock, ownerIds: [DEMO_INVESTOR_ID] })
  return accounts
}
