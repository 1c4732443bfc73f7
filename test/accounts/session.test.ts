import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { VISITOR } from '../../src/accounts/actor.ts'
import { signIn } from '../../src/accounts/auth.ts'
import { readSession, sessionActor } from '../../src/accounts/session.ts'
import { sessions, users } from '../../src/accounts/tables.ts'
import { cookieOf, emailOf, makeWorld, NOW, PASSWORD, type World } from '../world.ts'

// Passwords take long on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const DAY_MS = 86_400_000
let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const actorOf = (cookie: string) => sessionActor(world.deps, new Headers({ Cookie: cookie }))

describe('who a session is', () => {
  it('is the user with the zones they speak for', async () => {
    expect(await actorOf(world.as('wang').cookie!)).toEqual({
      kind: 'user',
      id: 'wang',
      name: '王主任',
      email: emailOf('wang'),
      role: 'manager',
      zoneIds: ['hongzui'],
    })
  })
  it('is read from the cookie that better-auth sets', async () => {
    const cookies = await signIn(world.deps, emailOf('anna'), PASSWORD)
    expect(cookies).toHaveLength(1)
    expect(await actorOf(cookies![0]!.split(';')[0]!)).toMatchObject({ id: 'anna', role: 'investor', zoneIds: [] })
  })
  it('is a visitor without a cookie, with a forged one, and with another secret’s', async () => {
    const other = { ...world.deps.config, authSecret: 'another secret that is long enough' }
    for (const cookie of [
      'lang=en',
      'panhuo.session_token=',
      'panhuo.session_token=token-wang',
      'panhuo.session_token=token-wang.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%3D',
      (await cookieOf(world.deps.config, 'token-wang')).replace('token-wang', 'token-admin'),
      await cookieOf(other, 'token-wang'),
      await cookieOf(world.deps.config, 'no-such-token'),
    ]) {
      expect(await actorOf(cookie)).toEqual(VISITOR)
    }
  })
  it('ends when it expires', async () => {
    const cookie = world.as('li').cookie!
    const expire = (expiresAt: Date) =>
      world.deps.db.update(sessions).set({ expiresAt }).where(eq(sessions.userId, 'li'))
    await expire(new Date(NOW.getTime() + 1))
    expect(await actorOf(cookie)).toMatchObject({ id: 'li' })
    await expire(NOW)
    expect(await actorOf(cookie)).toEqual(VISITOR)
  })
  it('of a new sign-in lasts seven days by our clock, and those run out are removed', async () => {
    await world.deps.db.delete(sessions).where(eq(sessions.userId, 'stranger'))
    await signIn(world.deps, emailOf('stranger'), PASSWORD)
    const later = new Date(NOW.getTime() + 7 * DAY_MS)
    const expiries = async () =>
      (await world.deps.db.select().from(sessions).where(eq(sessions.userId, 'stranger'))).map((row) => row.expiresAt)
    expect(await expiries()).toEqual([later])
    await world.deps.db.update(sessions).set({ expiresAt: NOW }).where(eq(sessions.userId, 'stranger'))
    await signIn(world.deps, emailOf('stranger'), PASSWORD)
    expect(await expiries()).toEqual([later])
  })
  it('drops the zones of somebody who is no manager any more', async () => {
    await world.deps.db.update(users).set({ role: 'investor' }).where(eq(users.id, 'wang'))
    expect(await actorOf(world.as('wang').cookie!)).toMatchObject({ role: 'investor', zoneIds: [] })
  })
  it('is prolonged once a day while it is used, and not by a POST', async () => {
    const now = new Date()
    const today = await makeWorld({}, { clock: () => now })
    const expiresIn = (ms: number) =>
      today.deps.db
        .update(sessions)
        .set({ expiresAt: new Date(now.getTime() + ms) })
        .where(eq(sessions.userId, 'anna'))
    const anna = today.as('anna')
    const renewed = async (response: Response) =>
      response.headers.getSetCookie().join().includes('panhuo.session_token')

    await expiresIn(6.9 * DAY_MS)
    expect(await renewed(await anna.get('/healthz'))).toBe(false)
    await expiresIn(5 * DAY_MS)
    expect(await renewed(await anna.post('/healthz'))).toBe(false)
    expect(await renewed(await anna.get('/healthz'))).toBe(true)
    const session = await readSession(today.deps, new Headers({ Cookie: anna.cookie! }))
    expect(session).toMatchObject({ token: 'token-anna', renewable: false })
    today.close()
  })
})
