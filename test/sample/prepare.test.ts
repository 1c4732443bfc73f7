import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { openDatabase } from '../../src/db/node.ts'
import { seeded } from '../../src/kernel/random.ts'
import { prepare } from '../../src/prepare.ts'
import { zonesHeld } from '../../src/zones/queries.ts'
import { makeWorld, NOW } from '../world.ts'

const folder = mkdtempSync(join(tmpdir(), 'panhuo-prepare-'))
afterAll(() => rmSync(folder, { recursive: true }))

const preparing = (change: Record<string, string> = {}) => ({
  config: readConfig({ NODE_ENV: 'test', ...change }),
  clock: () => NOW,
  random: seeded(1),
})

it('fills an empty database and says from then on that it holds sample data, whatever the settings say', async () => {
  const { db, client } = await openDatabase(`file:${folder}/empty.db`)
  expect(await prepare({ db, ...preparing({ SAMPLE: 'off' }) })).toEqual([])
  expect(await zonesHeld(db)).toBe('none')
  expect(await prepare({ db, ...preparing() })).toHaveLength(3)
  expect(await prepare({ db, ...preparing({ SAMPLE: 'off' }) })).toEqual([])
  expect(await zonesHeld(db)).toBe('sample')
  client.close()
}, 60_000)

it('brings no demo account into a database with zones of its own', async () => {
  const world = await makeWorld()
  expect(await prepare({ db: world.deps.db, ...preparing() })).toEqual([])
  expect(await zonesHeld(world.deps.db)).toBe('own')
  world.close()
})
