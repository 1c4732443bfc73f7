import type { Database } from '../db/database.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Random } from '../kernel/random.ts'
import type { Role } from './actor.ts'
import { createUser } from './commands.ts'
import { userById } from './queries.ts'

/** Printed at start and written in the README: these accounts must never be made in production. */
const DEMO_PASSWORD = 'panhuo-demo'

/** One account a role. Their identifiers are fixed, so that sample projects can belong to the investor. */
const DEMO_USERS = [
  { id: 'demo-admin', role: 'admin', name: '演示管理员 Demo administrator' },
  { id: 'demo-manager', role: 'manager', name: '演示园区经理 Demo zone manager' },
  { id: 'demo-investor', role: 'investor', name: '演示投资方 Demo investor' },
] as const satisfies readonly { id: string; role: Role; name: string }[]

/** Makes the demo accounts that are missing and tells how to sign in to each; the manager speaks for these zones. */
export async function createDemoAccounts(
  db: Database,
  clock: Clock,
  random: Random,
  managerZoneIds: readonly string[],
): Promise<readonly { role: Role; email: string; password: string }[]> {
  return Promise.all(
    DEMO_USERS.map(async ({ id, role, name }) => {
      const email = `${role}@panhuo.example`
      const account = { role, email, password: DEMO_PASSWORD }
      if (await userById(db, id)) return account
      const zoneIds = role === 'manager' ? managerZoneIds : []
      await createUser({ db, clock, random }, { ...account, name, zoneIds }, { by: 'system', id })
      return account
    }),
  )
}
