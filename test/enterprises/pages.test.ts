import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { editEnterprise } from '../../src/enterprises/changes.ts'
import { updateEnterprise } from '../../src/enterprises/commands.ts'
import { checkCharacter } from '../../src/enterprises/credit-code.ts'
import { enterpriseById, enterprisesOfZones } from '../../src/enterprises/queries.ts'
import { historyOf, newestEvent } from '../../src/events/queries.ts'
import { makeWorld, NOW, type World } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld()
})
afterEach(() => world.close())

const ZH = { 'Accept-Language': 'zh-CN' }
const CODE = `91220300MA0Y12345${checkCharacter('91220300MA0Y12345')}`
const NEW = { zoneId: 'hongzui', name: '四平某机械有限公司' }
const enterprise = (id: string) => enterpriseById(world.deps.db, id)
const newest = async () => (await newestEvent(world.deps.db))[0]?.id
const idOf = (response: Response) => response.headers.get('Location')!.slice('/enterprises/'.length)

describe('enterprises', () => {
  it('are listed to the managers of their zone and to the administrator, never to others', async () => {
    const wang = await (await world.as('wang').get('/enterprises')).text()
    expect(wang).toContain('Siping Hongzui Secret Holder Co')
    expect(wang).not.toContain('Yanji Secret Holder Co')
    const admin = await (await world.as('admin').get('/enterprises?q=secret')).text()
    expect(admin).toContain('Siping Hongzui Secret Holder Co')
    expect(admin).toContain('Yanji Secret Holder Co')
    expect(await (await world.as('wang').get('/enterprises?zone=yanji')).text()).toContain('No enterprise matches')
  })

  it('appear on no page of a visitor or an investor', async () => {
    for (const path of ['/', '/zones', '/zones/hongzui', '/assets', '/assets/hongzui-published']) {
      for (const who of [world.as(), world.as('stranger'), world.as('li')]) {
        expect(await (await who.get(path)).text(), path).not.toContain('Hongzui Secret Holder')
      }
    }
  })

  it('show their flags with the figures and the year, what they hold, and what is unknown', async () => {
    const made = await world.as('wang').post('/enterprises', {
      ...NEW,
      creditCode: CODE.toLowerCase(),
      industry: 'C3670',
      status: 'stopped',
      year: '2025',
      assets: '1,000',
      debts: '８５０.０１',
      profit: '-12.5',
      lossYears: '3',
      stoppedMonths: '12',
      wageArrears: 'no',
    })
    expect(made.status).toBe(303)
    expect(await enterprise(idOf(made))).toMatchObject({
      creditCode: CODE,
      industry: '3670',
      figures: {
        year: 2025,
        assetsFen: 1_000_000_000,
        debtsFen: 850_010_000,
        profitFen: -12_500_000,
        taxArrears: null,
      },
    })
    const text = await (await world.as('wang').get(made.headers.get('Location')!)).text()
    for (const finding of [
      '3 years of losses in a row up to 2025',
      'End of 2025: debts CNY\u00a08,500,100, assets CNY\u00a010,000,000, ratio 85.01 %',
      '12 months of standstill up to 2025 (12 months or more)',
      '2025: no',
      'The figures it needs are missing',
    ]) {
      expect(text).toContain(finding)
    }
    const zh = await (await world.as('wang').get(made.headers.get('Location')!, ZH)).text()
    expect(zh).toContain('截至 2025 年连续亏损 3 年')
    const held = await (await world.as('wang').get('/enterprises/hongzui-co')).text()
    for (const status of ['draft', 'published', 'withdrawn']) expect(held).toContain(`/assets/hongzui-${status}`)
  })

  it('are offered as holders for the zones that somebody speaks for', async () => {
    expect(await enterprisesOfZones(world.deps.db, ['yanji'])).toEqual([
      { id: 'yanji-co', zoneId: 'yanji', name: 'Yanji Secret Holder Co' },
    ])
    expect(await enterprisesOfZones(world.deps.db, [])).toEqual([])
    expect(await enterprisesOfZones(world.deps.db, 'all')).toHaveLength(2)
  })
})

describe('entering an enterprise', () => {
  it('refuses what is wrong in both languages, keeps what was typed and writes nothing', async () => {
    const before = await newest()
    const typed = {
      zoneId: 'yanji',
      name: '',
      creditCode: `${CODE.slice(0, 17)}#`,
      industry: '9999',
      status: 'zombie',
      year: '2031',
      revenue: '-1',
      assets: '很多',
      lossYears: '1.5',
      stoppedMonths: '-3',
      wageArrears: 'perhaps',
    }
    for (const [headers, summary, problem] of [
      [{}, 'There are 11 problems to correct', 'the last one is the check character'],
      [ZH, '有 11 处需要修改', '最后一位是校验位'],
    ] as const) {
      const response = await world.as('wang').post('/enterprises', typed, headers)
      const text = await response.text()
      expect(response.status).toBe(422)
      expect(text).toContain(summary)
      expect(text).toContain(problem)
      expect(text).toContain(`value="${typed.creditCode}"`)
      expect(text).toContain('value="很多"')
      expect(text).not.toContain('value="yanji"')
    }
    expect(await newest()).toBe(before)
  })

  it('asks for the year of figures that were given', async () => {
    const response = await world.as('wang').post('/enterprises', { ...NEW, lossYears: '4' })
    const text = await response.text()
    expect(response.status).toBe(422)
    expect(text).toContain('There is 1 problem to correct')
    expect(text).toContain('href="#f-year"')
    const plain = await world.as('wang').post('/enterprises', { ...NEW, year: '2025' })
    expect((await enterprise(idOf(plain)))?.figures).toBeNull()
  })

  it('takes a credit code once a zone; another zone may have it too', async () => {
    expect((await world.as('wang').post('/enterprises', { ...NEW, creditCode: CODE })).status).toBe(303)
    const again = await world.as('wang').post('/enterprises', { ...NEW, name: '另一家', creditCode: CODE })
    expect(again.status).toBe(422)
    expect(await again.text()).toContain('Already in use')
    expect((await world.as('li').post('/enterprises', { ...NEW, zoneId: 'yanji', creditCode: CODE })).status).toBe(303)
  })
})

describe('changing an enterprise', () => {
  const change = (fields: Record<string, string>, who: 'wang' | 'admin' = 'wang') =>
    world.as(who).post('/enterprises/hongzui-co', { seq: '1', name: '四平某厂', ...fields })

  it('writes it with an event that names fields and no figures, and keeps its zone', async () => {
    expect((await change({ year: '2025', debts: '5', zoneId: 'yanji' })).status).toBe(303)
    expect(await enterprise('hongzui-co')).toMatchObject({ name: '四平某厂', zoneId: 'hongzui', seq: 2 })
    const [event] = await historyOf(world.deps.db, 'enterprise', 'hongzui-co')
    expect(event).toMatchObject({ kind: 'enterprise.edited', actorId: 'wang', data: { fields: ['name', 'figures'] } })
  })

  it('refuses a stale form with what was typed', async () => {
    await change({ name: '别人改的' }, 'admin')
    const response = await change({ name: '我改的' })
    const text = await response.text()
    expect(response.status).toBe(409)
    expect(text).toContain('value="我改的"')
    expect(text).toContain('Somebody changed this record')
    expect((await enterprise('hongzui-co'))?.name).toBe('别人改的')
  })

  it('lets one of two racing writers win', async () => {
    const loaded = (await enterprise('hongzui-co'))!
    const write = (name: string) =>
      updateEnterprise(
        world.deps.db,
        editEnterprise(loaded, { ...loaded, name }, { actorId: name, at: NOW.toISOString() }),
      )
    const results = await Promise.allSettled([write('first'), write('second')])
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected'])
    expect(await enterprise('hongzui-co')).toMatchObject({ name: 'first', seq: 2 })
  })
})
