import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assets } from '../../src/assets/tables.ts'
import { listedAssets } from '../../src/home/queries.ts'
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

/** The figures as the page writes them, in their order. */
const figuresIn = (text: string) => [...text.matchAll(/<li><strong>([^<]+)<\/strong>/g)].map(([, figure]) => figure)

describe('the figures of the first page', () => {
  it('add up what is published in published zones, and follow a zone that is withdrawn', async () => {
    expect(figuresIn(await home())).toEqual(['2', '2', '4', '16,000'])
    expect((await world.as('admin').post('/zones/yanji/withdrawal')).status).toBe(303)
    const text = await home()
    expect(figuresIn(text)).toEqual(['1', '1', '2', '8,000'])
    expect(text).toContain('/assets/hongzui-published')
    expect(text).not.toContain('/assets/yanji-published')
    expect(text).toContain('the area of every site is known.')
  })

  it('say how many areas are unknown, and never miss the land of a building alone', async () => {
    await change('hongzui-published', { facts: {} })
    await change('yanji-published', { facts: {}, kind: 'building' })
    const text = await home()
    expect(figuresIn(text)).toEqual(['2', '2', '0', '0'])
    expect(text).toContain(
      'for one site the land area is not known and not counted; for 2 sites the floor area is not known and not counted.',
    )
    expect(await home(undefined, { 'Accept-Language': 'zh-CN' })).toContain(
      '有 1 处的土地面积未填写，没有计入；有 2 处的建筑面积未填写，没有计入。',
    )
  })

  it('stand on an empty database too', async () => {
    await world.deps.db.update(assets).set({ status: 'draft' })
    await world.deps.db.update(zones).set({ status: 'draft' })
    const text = await home()
    expect(figuresIn(text)).toEqual(['0', '0', '0', '0'])
    expect(text).toContain('No site has been published yet.')
  })
})

describe('the first page', () => {
  it('shows a visitor the two ways in, the map in words and a table, and nothing private', async () => {
    const text = await home()
    for (const shown of [
      'href="/projects/new"',
      'href="/assets/new"',
      'href="/assets?mode=rent"',
      '2 development zones as dots',
    ]) {
      expect(text).toContain(shown)
    }
    for (const hidden of ['Secret Holder', 'draft plant', 'withdrawn plant', '220303001', 'Songyuan draft park']) {
      expect(text).not.toContain(hidden)
    }
    expect(text).not.toContain('home-desk')
  })

  it.each([
    // 730 days before 18 June 2026 is 18 June 2024.
    ['2024-06-17', 'last confirmed on Jun 17, 2024'],
    [null, 'no date of confirmation'],
  ])('gives a manager drafts, then facts of the own zones confirmed on %s', async (factsAsOf, words) => {
    await change('hongzui-published', { factsAsOf })
    await change('yanji-published', { factsAsOf })
    const text = await home('wang')
    const found = [...text.matchAll(/href="\/assets\/([\w-]+)\/edit"/g)].map(([, id]) => id)
    expect(found).toEqual(['hongzui-published'])
    expect(text).toContain('href="/assets/hongzui-draft/tasks"')
    expect(text).toContain(words)
    expect(await home('admin')).toContain('/assets/yanji-published/edit')
  })

  it('leaves a manager alone with facts confirmed within two years', async () => {
    await change('hongzui-published', { factsAsOf: '2024-06-18' })
    expect(await home('wang')).not.toContain('/assets/hongzui-published/edit')
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

describe('what came back to use this year', () => {
  const stated = (value: number) => ({ value, source: 'survey' as const, asOf: '2026-01-01' })
  const activate = async (...ids: string[]) => {
    for (const id of ids) expect((await world.as('admin').post(`/assets/${id}/activation`)).status).toBe(303)
  }

  it.each(['wang', 'admin'] as const)('says to %s how many areas are not counted', async (who) => {
    await change('hongzui-published', { facts: { landAreaM2: stated(12_000) } })
    // A building alone has no land to count, and what stands there of it is not its own
    await change('hongzui-withdrawn', { kind: 'building', facts: { landAreaM2: stated(500) } })
    await activate('hongzui-published', 'hongzui-withdrawn')
    const text = await home(who)
    expect(text).toMatch(/2 sites are back in use this year: 12,000\sm² \(18\smu\) of land, floor area not known\./)
    expect(text).toContain('Areas add up what is known: for 2 sites the floor area is not known and not counted.')
    expect(await home(who, { 'Accept-Language': 'zh-CN' })).toContain(
      '面积只合计已填写的：有 2 处的建筑面积未填写，没有计入。',
    )
  })

  it('says that no area is missing where none is, and of whose zones it speaks', async () => {
    await change('yanji-published', { facts: {} })
    await activate('hongzui-published', 'yanji-published')
    const text = await home('wang')
    expect(text).toMatch(/1 site is back in use this year: 20,000\sm² \(30\smu\) of land, 8,000\sm² of floor area\./)
    expect(text).toContain('Areas add up what is known: the area of every site is known.')
    expect(await home('admin')).toContain('for one site the land area is not known and not counted')
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
