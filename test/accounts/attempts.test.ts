import { afterAll, beforeAll, expect, it } from 'vitest'
import { countAttempt, forgiveAttempt } from '../../src/accounts/attempts.ts'
import { rateLimits } from '../../src/accounts/tables.ts'
import { makeWorld, NOW, type World } from '../world.ts'

let world: World
let now = NOW.getTime()
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const MINUTE_MS = 60_000
const tries = async (n: number, who: string) => {
  const deps = { ...world.deps, clock: () => new Date(now) }
  const results = await Promise.allSettled(Array.from({ length: n }, () => countAttempt(deps, 'password-change', who)))
  return results.filter((result) => result.status === 'fulfilled').length
}

it('allows ten attempts in ten minutes, counted even when they come at once', async () => {
  expect(await tries(25, 'anna')).toBe(10)
  expect(await tries(1, 'anna')).toBe(0)
  expect(await tries(10, 'li')).toBe(10)
})
it('opens again when the window ends', async () => {
  now += 10 * MINUTE_MS - 1
  expect(await tries(1, 'anna')).toBe(0)
  now += 1
  expect(await tries(11, 'anna')).toBe(10)
})
it('gives a good attempt back', async () => {
  now += 10 * MINUTE_MS
  for (let i = 0; i < 30; i++) {
    expect(await tries(1, 'wang')).toBe(1)
    await forgiveAttempt(world.deps, 'password-change', 'wang')
  }
})
it('keeps no address, and no row for long after its window', async () => {
  now += 60 * MINUTE_MS + 1
  await tries(1, 'wang@panhuo.test')
  const rows = await world.deps.db.select().from(rateLimits)
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain('wang')
})
