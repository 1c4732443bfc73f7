import type { Database } from '../db/database.ts'
import type { Clock } from '../kernel/clock.ts'
import { newId } from '../kernel/id.ts'
import type { Random } from '../kernel/random.ts'
import type { Role } from './actor.ts'
import { createUser } from './commands.ts'
import { DEMO_PASSWORD, demoEmail } from './demo-password.ts'
import { userById } from './queries.ts'

/** Who owns the sample projects. */
export const DEMO_INVESTOR_ID = 'demo-investor'

/** One account a role. Their identifiers are fixed, so that sample projects can belong to the investor. */
const DEMO_USERS = [
  { id: 'demo-admin', role: 'admin', name: '演示管理员 Demo administrator' },
  { id: 'demo-manager', role: 'manager', name: '演示园区经理 Demo zone manager' },
  { id: DEMO_INVESTOR_ID, role: 'investor', name: '演示投资方 Demo investor' },
] as const satisfies readonly { id: string; role: Role; name: string }[]

interface Making {
  db: Database
  clock: Clock
  random: Random
  managerZoneIds: readonly string[]
  /** Whether anybody may sign in to them. In production they only own the sample's records. */
  open: boolean
}

/** Makes the demo accounts that are missing and tells how to sign in to each. */
export async function createDemoAccounts({ db, clock, random, managerZoneIds, open }: Making) {
  const accounts = await Promise.all(
    DEMO_USERS.map(async ({ id, role, name }) => {
      // A closed account gets a password that nobody is told: 110 random bits.
      const password = open ? DEMO_PASSWORD : newId(clock, random) + newId(clock, random)
      const account = { role, email: demoEmail(role), password }
      if (await userById(db, id)) return account
      const zoneIds = role === 'manager' ? managerZoneIds : []
      await createUser({ db, clock, random }, { ...account, name, zoneIds }, { by: 'system', id })
      return account
    }),
  )
  return open ? accounts : []
}
