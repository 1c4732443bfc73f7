import { asc, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { signIn } from '../../src/accounts/auth.ts'
import { createUser, setPassword, setStanding } from '../../src/accounts/commands.ts'
import { createDemoAccounts, DEMO_INVESTOR_ID } from '../../src/accounts/demo.ts'
import { userById } from '../../src/accounts/queries.ts'
import { sessions, users } from '../../src/accounts/tables.ts'
import { events } from '../../src/events/tables.ts'
import { emailOf, makeWorld, NOW, PASSWORD, type World } from '../world.ts'

// Passwords take long on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

let world: World
beforeEach(async () => {
  world = await makeWorld()
})
afterEach(() => world.close())

const historyOf = (id: string) =>
  world.deps.db
    .select({ seq: events.seq, kind: events.kind, actorId: events.actorId, data: events.data })
    .from(events)
    .where(eq(events.subjectId, id))
    .orderBy(asc(events.seq))
const zhao = {
  name: 'Zhao',
  email: 'zhao@panhuo.test',
  password: 'a long enough one',
  role: 'manager' as const,
  zoneIds: ['hongzui', 'yanji'],
}

describe('an account', () => {
  it('is made with its event, can sign in, and its event names nobody', async () => {
    const made = await createUser(world.deps, zhao, { by: { userId: 'admin' } })
    if (made.kind !== 'created') throw new Error(made.kind)
    expect(await userById(world.deps.db, made.id)).toEqual({
      id: made.id,
      name: 'Zhao',
      email: 'zhao@panhuo.test',
      role: 'manager',
      createdAt: NOW,
      zoneIds: ['hongzui', 'yanji'],
      seq: 1,
    })
    expect(await historyOf(made.id)).toEqual([
      { seq: 1, kind: 'user.registered', actorId: 'admin', data: { role: 'manager', zoneIds: ['hongzui', 'yanji'] } },
    ])
    expect(await signIn(world.deps, zhao.email, zhao.password)).toHaveLength(1)
  })
  it('is refused whole where the e-mail is taken', async () => {
    const before = await world.deps.db.select().from(events)
    expect(await createUser(world.deps, { ...zhao, email: emailOf('anna') }, { by: 'self' })).toEqual({ kind: 'taken' })
    expect(await world.deps.db.select().from(events)).toEqual(before)
    expect(await world.deps.db.select().from(users).where(eq(users.name, 'Zhao'))).toEqual([])
  })
  it('gets another role and other zones, with an event', async () => {
    await setStanding(world.deps, 'admin', { id: 'wang', seq: 1 }, { role: 'manager', zoneIds: ['yanji'] })
    expect(await userById(world.deps.db, 'wang')).toMatchObject({ role: 'manager', zoneIds: ['yanji'], seq: 2 })
    await setStanding(world.deps, 'admin', { id: 'wang', seq: 2 }, { role: 'investor', zoneIds: [] })
    expect(await userById(world.deps.db, 'wang')).toMatchObject({ role: 'investor', zoneIds: [], seq: 3 })
  })
  it('keeps the first of two changes made on the same state', async () => {
    const both = await Promise.allSettled([
      setStanding(world.deps, 'admin', { id: 'wang', seq: 1 }, { role: 'manager', zoneIds: ['yanji'] }),
      setStanding(world.deps, 'admin', { id: 'wang', seq: 1 }, { role: 'admin', zoneIds: [] }),
    ])
    expect(both.map((one) => one.status)).toEqual(['fulfilled', 'rejected'])
    expect(both[1]).toMatchObject({ reason: { status: 409, code: 'conflict' } })
    expect(await userById(world.deps.db, 'wang')).toMatchObject({ role: 'manager', zoneIds: ['yanji'], seq: 2 })
  })
  it('with a new password keeps the session that changed it and ends the others', async () => {
    await signIn(world.deps, emailOf('anna'), PASSWORD)
    await setPassword(world.deps, {
      userId: 'anna',
      by: 'anna',
      password: 'quite another one',
      keepToken: 'token-anna',
    })
    const left = await world.deps.db.select({ token: sessions.token }).from(sessions).where(eq(sessions.userId, 'anna'))
    expect(left).toEqual([{ token: 'token-anna' }])
    expect(await signIn(world.deps, emailOf('anna'), PASSWORD)).toBeNull()
    expect(await signIn(world.deps, emailOf('anna'), 'quite another one')).toHaveLength(1)
    expect((await historyOf('anna')).at(-1)).toEqual({
      seq: 2,
      kind: 'user.password-set',
      actorId: 'anna',
      data: {},
    })
  })
})

describe('the demo accounts', () => {
  const make = (open: boolean) => createDemoAccounts({ ...world.deps, managerZoneIds: ['hongzui'], open })

  it('are made once, and sign in', async () => {
    const accounts = await make(true)
    expect(accounts.map((account) => account.email)).toEqual([
      'admin@panhuo.example',
      'manager@panhuo.example',
      'investor@panhuo.example',
    ])
    expect(await make(true)).toEqual(accounts)
    for (const { email, password } of accounts) expect(await signIn(world.deps, email, password)).toHaveLength(1)
    expect(await userById(world.deps.db, 'demo-manager')).toMatchObject({
      role: 'manager',
      zoneIds: ['hongzui'],
      seq: 1,
    })
  })
  it('made while trying out are shut in production', async () => {
    const { environment: _, ...config } = world.deps.config
    const production = { ...world.deps, config: { ...config, environment: 'production' as const } }
    const [account] = await make(true)
    expect(await signIn(world.deps, account!.email, account!.password)).toHaveLength(1)
    expect(await signIn(production, account!.email, account!.password)).toBeNull()
  })
  it('cannot be signed in to where they are closed', async () => {
    expect(await make(false)).toEqual([])
    expect(await userById(world.deps.db, DEMO_INVESTOR_ID)).toMatchObject({ role: 'investor' })
    expect(await signIn(world.deps, 'admin@panhuo.example', 'panhuo-demo')).toBeNull()
  })
})
