import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assets } from '../../src/assets/tables.ts'
import { homeOf, listedAssets } from '../../src/home/queries.ts'
import { projects } from '../../src/projects/tables.ts'
import { zones } from '../../src/zones/tables.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld()
})
afterEach(() => world.close())

const home = async (who?: Parameters<World['as']>[0], headers = {}) => (await world.as(who).get('/', headers)).text()
const change = (id: string, fields: Partial<typeof assets.$inferInsert>) =>
  world.deps.db.update(assets).set(fields).where(eq(assets.id, id))

describe('the figures of the first page', () => {
  it('add up what is published in published zones', async () => {
    const { figures } = await homeOf(world.deps.db)
    expect(figures).toEqual({ assets: 2, landM2: 40_000, landUnknown: 0, floorM2: 16_000, floorUnknown: 0 })
    await world.deps.db.update(zones).set({ status: 'withdrawn' }).where(eq(zones.id, 'yanji'))
    const fewer = await homeOf(world.deps.db)
    expect(fewer.figures).toEqual({ assets: 1, landM2: 20_000, landUnknown: 0, floorM2: 8_000, floorUnknown: 0 })
    expect(fewer.zones.map(({ id, assets: n }) => [id, n])).toEqual([['hongzui', 1]])
    expect(fewer.newest.map(({ id }) => id)).toEqual(['hongzui-published'])
  })

  it('say how many areas are unknown, and never miss the land of a building alone', async () => {
    await change('hongzui-published', { facts: {} })
    await change('yanji-published', { facts: {}, kind: 'building' })
    expect((await homeOf(world.deps.db)).figures).toEqual({
      assets: 2,
      landM2: 0,
      landUnknown: 1,
      floorM2: 0,
      floorUnknown: 2,
    })
    expect(await home()).toContain(
      'for one site the land area is not known and not counted; for 2 sites the floor area is not known and not counted.',
    )
    expect(await home(undefined, { 'Accept-Language': 'zh-CN' })).toContain(
      '有 1 处的土地面积未填写，没有计入；有 2 处的建筑面积未填写，没有计入。',
    )
  })

  it('stand on an empty database too', async () => {
    await world.deps.db.update(assets).set({ status: 'draft' })
    await world.deps.db.update(zones).set({ status: 'draft' })
    expect((await homeOf(world.deps.db)).figures).toEqual({
      assets: 0,
      landM2: 0,
      landUnknown: 0,
      floorM2: 0,
      floorUnknown: 0,
    })
    expect(await home()).toContain('No site has been published yet.')
  })
})

describe('the first page', () => {
  it('shows a visitor the two ways in, the map in words and a table, and nothing private', async () => {
    const text = await home()
    for (const shown of ['href="/projects/new"', 'href="/assets/new"', 'role="img"', '2 development zones as dots']) {
      expect(text).toContain(shown)
    }
    for (const hidden of ['Secret Holder', 'draft plant', 'withdrawn plant', '220303001', 'Songyuan draft park']) {
      expect(text).not.toContain(hidden)
    }
    expect(text).not.toContain('home-desk')
  })

  it('gives a manager drafts and stale facts of the own zones, drafts first', async () => {
    // 730 days before 18 June 2026 is 18 June 2024.
    await change('hongzui-published', { factsAsOf: '2024-06-17' })
    await change('yanji-published', { factsAsOf: '2024-06-17' })
    const text = await home('wang')
    const found = [...text.matchAll(/href="\/assets\/([\w-]+)\/edit"/g)].map(([, id]) => id)
    expect(found).toEqual(['hongzui-draft', 'hongzui-published'])
    expect(text).toContain('Facts last confirmed on Jun 17, 2024, more than two years ago')
    await change('hongzui-published', { factsAsOf: '2024-06-18' })
    expect(await home('wang')).not.toContain('/assets/hongzui-published/edit')
    await change('hongzui-published', { factsAsOf: null })
    expect(await home('wang')).toContain('The facts have no date of confirmation')
  })

  it('gives an investor the own projects, each with its matches', async () => {
    const anna = await home('anna')
    expect(anna).toContain('/projects/anna-draft/matches')
    expect(anna).toContain('/projects/anna-published/matches')
    const stranger = await home('stranger')
    expect(stranger).toContain('You have no project yet.')
    expect(stranger).not.toContain('anna-published')
    await world.deps.db.delete(projects).where(eq(projects.id, 'anna-draft'))
    expect(await home('anna')).not.toContain('anna-draft')
  })
})

describe('what zone pages say of assets', () => {
  it('counts and lists what is published, nothing else', async () => {
    const { db } = world.deps
    expect(await listedAssets.counts(db, ['hongzui', 'yanji', 'songyuan'])).toEqual(
      new Map([
        ['hongzui', 1],
        ['yanji', 1],
      ]),
    )
    expect(await listedAssets.counts(db, [])).toEqual(new Map())
    expect((await listedAssets.ofZone(db, 'hongzui', 5)).map(({ id }) => id)).toEqual(['hongzui-published'])
  })
})
