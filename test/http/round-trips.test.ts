import type { Client } from '@libsql/client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/db/database.ts'
import { makeWorld, type Name, type World } from '../world.ts'

let world: World
const trips = { n: 0 }
beforeAll(async () => {
  world = await makeWorld()
  const { $client: client } = world.deps.db as Database & { $client: Client }
  // A batch is one, a statement by itself is one
  for (const name of ['execute', 'batch', 'transaction'] as const) {
    const real = client[name].bind(client) as (...args: unknown[]) => unknown
    client[name] = ((...args: unknown[]) => {
      trips.n++
      return real(...args)
    }) as never
  }
})
afterAll(() => world.close())

const tripsOf = async (path: string, who?: Name) => {
  // The first reader after a change brings the catalogue up to it
  await world.as(who).get(path)
  trips.n = 0
  expect((await world.as(who).get(path)).status).toBe(200)
  return trips.n
}

describe('the database is asked', () => {
  it.each(['/', '/assets'])('once by a visitor of %s', async (path) => {
    expect(await tripsOf(path)).toBe(1)
  })

  it.each([
    ['/', 'anna'],
    ['/', 'wang'],
    ['/', 'admin'],
    ['/assets', 'anna'],
    ['/assets', 'wang'],
    ['/projects/anna-draft/matches', 'anna'],
    ['/assets/yanji-published', 'anna'],
    ['/my/assets', 'wang'],
    ['/my/projects', 'anna'],
    ['/my/searches', 'anna'],
    ['/shortlists/annas-list', 'anna'],
  ] as const)('twice by whoever is signed in, who they are included: %s as %s', async (path, who) => {
    expect(await tripsOf(path, who)).toBe(2)
  })
})
