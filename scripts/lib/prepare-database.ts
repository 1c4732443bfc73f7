import { readConfig } from '../../src/config.ts'
import { openDatabase } from '../../src/db/node.ts'
import type { Clock } from '../../src/kernel/clock.ts'
import { secureRandom } from '../../src/kernel/random.ts'
import { type DemoAccount, prepare } from '../../src/prepare.ts'

/** Migrates a database and, with SAMPLE on, fills it with the sample province and its demo accounts. */
export async function prepareDatabase(
  settings: Record<string, string>,
  clock: Clock = () => new Date(),
): Promise<readonly DemoAccount[]> {
  const config = readConfig(settings)
  const { db, client } = await openDatabase(config.databaseUrl, config.databaseAuthToken)
  try {
    return await prepare({ db, config, clock, random: secureRandom })
  } finally {
    client.close()
  }
}
