import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { assetPhotos, assets } from '../../src/assets/tables.ts'
import { commit, recordEvent } from '../../src/events/commands.ts'
import { projects } from '../../src/projects/tables.ts'
import { shortlistItems } from '../../src/shortlists/tables.ts'
import { makeWorld, NOW, type World } from '../world.ts'

let world: World
const FITTING = 45
const OPEN = 23
const known = <V>(value: V) => ({ value, source: 'survey' as const, asOf: '2026-03-01' })
const idOf = (n: number) => `plant-${String(n).padStart(3, '0')}`

beforeAll(async () => {
  world = await makeWorld()
  const { db } = world.deps
  const at = NOW.toISOString()
  const rows = Array.from({ length: FITTING + OPEN }, (_, i) => ({
    id: idOf(i + 1),
    zoneId: 'hongzui',
    name: `厂房 ${i + 1}`,
    kind: 'building' as const,
    status: 'published' as const,
    // Every next one has a little less power; the last ones do not say how high they are
    facts: { powerKva: known(1_000 - i), ...(i < FITTING && { clearHeightM: known(9) }) },
    sample: false,
    seq: 1,
    createdAt: at,
    updatedAt: at,
    publishedAt: at,
  }))
  await db.batch([db.delete(shortlistItems), db.delete(assetPhotos), db.delete(assets)])
  const needs = {
    clearHeight: { level: 'must' as const, importance: 1, min: 8 },
    power: { level: 'prefer' as const, importance: 1, min: 2_000 },
  }
  const event = {
    subjectType: 'asset' as const,
    subjectId: idOf(1),
    seq: 1,
    kind: 'asset.created',
    actorId: null,
    at,
    data: {},
  }
  await commit(db, [
    db.insert(assets).values(rows),
    db.update(projects).set({ requirement: { needs } }),
    recordEvent(db, event),
  ])
})
afterAll(() => world.close())

async function ranked(search: string) {
  const html = await (await world.as('anna').get(`/projects/anna-draft/matches${search}`)).text()
  const list = html.split('id="ranked"')[1]!.split('</section>')[0]!
  return {
    ids: [...list.matchAll(/href="\/assets\/([\w-]+)"/g)].map(([, id]) => id),
    first: /<span class="rank">(\d+)</.exec(list)?.[1],
    html,
  }
}
const ids = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => idOf(from + i))

it('shows twenty sites a page, in order over the pages', async () => {
  expect((await ranked('')).ids).toEqual(ids(1, 20))
  const second = await ranked('?page=2')
  expect(second.ids).toEqual(ids(21, 40))
  expect(second.first).toBe('21')
  expect((await ranked('?page=3')).ids).toEqual(ids(41, 45))
})

it('answers a page past the end with the last one', async () => {
  for (const page of ['4', '99', '99999']) expect((await ranked(`?page=${page}`)).ids).toEqual(ids(41, 45))
})

it('pages the sites to be confirmed by themselves', async () => {
  expect((await ranked('?group=to-confirm')).ids).toEqual(ids(46, 65))
  expect((await ranked('?group=to-confirm&page=2')).ids).toEqual(ids(66, 68))
})

it('keeps the state of the page in its links', async () => {
  const { html } = await ranked('?optimism=hopeful&w.power=9&page=2')
  expect(html).toContain('href="/projects/anna-draft/matches?page=3&amp;optimism=hopeful&amp;w.power=9"')
  expect(html).toContain('/matches/plant-021?optimism=hopeful&amp;w.power=9"')
})

it('is at most 14.6 kB compressed', async () => {
  expect(gzipSync((await ranked('')).html).length).toBeLessThan(14_600)
})
