import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { historyOf } from '../../src/events/queries.ts'
import { editZone } from '../../src/zones/changes.ts'
import { updateZone } from '../../src/zones/commands.ts'
import { zoneById } from '../../src/zones/queries.ts'
import { makeWorld, NOW, type World } from '../world.ts'

let world: World
beforeEach(async () => {
  world = await makeWorld()
})
afterEach(() => world.close())

const ZH = { 'Accept-Language': 'zh-CN' }
const EDIT = { seq: '1', code: 'G221009', name: '四平红嘴', level: 'national', datum: 'wgs84' }
const zone = (id: string) => zoneById(world.deps.db, id)
const history = (id: string) => historyOf(world.deps.db, 'zone', id)

describe('the list of zones', () => {
  it('shows published zones with how many assets they have published, and a draft to the administrator alone', async () => {
    const visitor = await (await world.as().get('/zones')).text()
    expect(visitor).toContain('Siping Hongzui')
    expect(visitor).toMatch(/<strong class="num">1<\/strong>/)
    expect(visitor).not.toContain('Songyuan draft park')
    expect(await (await world.as('wang').get('/zones')).text()).not.toContain('Songyuan draft park')
    expect(await (await world.as('admin').get('/zones')).text()).toContain('Songyuan draft park')
  })

  it('finds by name in either language, by code and by level, and says when nothing matches', async () => {
    for (const query of ['q=红嘴', 'q=hongzui', 'q=g221009', 'level=national&q=Siping']) {
      const text = await (await world.as().get(`/zones?${query}`)).text()
      expect(text).toContain('/zones/hongzui')
      expect(text).not.toContain('/zones/yanji"')
    }
    for (const query of ['q=%25', 'q=_', "q='", 'level=provincial', 'prefecture=x']) {
      expect(await (await world.as().get(`/zones?${query}`)).text()).toContain('No zone matches this search.')
    }
    expect(await (await world.as().get('/zones?q=x', ZH)).text()).toContain('没有符合条件的开发区。')
  })

  it('shows the last page to whoever asks for one beyond it', async () => {
    expect(await (await world.as().get('/zones?page=9')).text()).toContain('/zones/yanji"')
  })
})

describe('the page of a zone', () => {
  it('names its industries in both languages, prices with units, its published assets, and nothing of a holder', async () => {
    await world.as('wang').post('/zones/hongzui', {
      ...EDIT,
      leadingIndustries: '13，36',
      admittedIndustries: 'C',
      lon: '124.32',
      lat: '43.17',
      electricity: '0.5583',
    })
    const text = await (await world.as().get('/zones/hongzui')).text()
    expect(text).toContain('汽车制造业')
    expect(text).toMatch(/Motor vehicle|motor vehicle/)
    expect(text).toContain('0.5583 CNY/kWh')
    expect(text).toContain('/assets/hongzui-published')
    for (const hidden of ['hongzui-draft', 'hongzui-withdrawn', 'Secret Holder', '220303001001', 'is not in Jilin']) {
      expect(text).not.toContain(hidden)
    }
    expect(text).not.toContain('/zones/hongzui/edit')
  })

  it('warns of a position outside of the province', async () => {
    await world.as('wang').post('/zones/hongzui', { ...EDIT, lon: '116.4', lat: '39.9' })
    expect(await (await world.as().get('/zones/hongzui')).text()).toContain('is not in Jilin Province')
    expect(await (await world.as().get('/zones/hongzui', ZH)).text()).toContain('不在吉林省内')
  })

  it('offers its managers what they may do, and publication to the administrator', async () => {
    const wang = await (await world.as('wang').get('/zones/hongzui')).text()
    expect(wang).toContain('/assets/new?zone=hongzui')
    expect(wang).not.toContain('/withdrawal')
    expect(await (await world.as('admin').get('/zones/hongzui')).text()).toContain('/zones/hongzui/withdrawal')
    expect(await (await world.as('li').get('/zones/hongzui')).text()).not.toContain('/zones/hongzui/edit')
  })
})

describe('changing a zone', () => {
  it('writes the fields and one event that names those that differ', async () => {
    const response = await world
      .as('wang')
      .post('/zones/hongzui', { ...EDIT, nameEn: 'Siping Hongzui', lon: '124.32', lat: '43.17', areaHa: '486' })
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/zones/hongzui'])
    expect(await zone('hongzui')).toMatchObject({ name: '四平红嘴', areaHa: 486, seq: 2, status: 'published' })
    expect((await history('hongzui'))[0]).toMatchObject({
      seq: 2,
      kind: 'zone.edited',
      actorId: 'wang',
      at: NOW.toISOString(),
      data: { fields: ['name', 'areaHa'] },
    })
  })

  it('gives a refused form back as it was typed, in both languages, and writes nothing', async () => {
    const typed = { ...EDIT, name: '', areaHa: '四百', leadingIndustries: ['36', '99'], heatSource: '<b>"' }
    for (const [headers, summary, problem] of [
      [{}, 'There are 3 problems to correct', 'No such code, or not in the right form: 99'],
      [ZH, '有 3 处需要修改', '代码不存在或格式不对：99'],
    ] as const) {
      const response = await world.as('wang').post('/zones/hongzui', typed, headers)
      const text = await response.text()
      expect(response.status).toBe(422)
      expect(text).toContain(summary)
      expect(text.split(problem).length - 1).toBe(2)
      expect(text).toContain('value="四百"')
      expect(text).toContain('value="36, 99"')
      expect(text).toContain('value="&lt;b&gt;&quot;"')
    }
    expect(await zone('hongzui')).toMatchObject({ seq: 1, name: '四平红嘴经济技术开发区' })
  })

  it('refuses a stale form with what was typed, and takes it on a second look', async () => {
    await world.as('admin').post('/zones/hongzui', { ...EDIT, name: '别人改的' })
    const response = await world.as('wang').post('/zones/hongzui', { ...EDIT, name: '我改的' })
    const text = await response.text()
    expect(response.status).toBe(409)
    expect(text).toContain('Somebody changed this record')
    expect(text).toContain('value="我改的"')
    expect(text).toContain('name="seq" value="2"')
    expect((await zone('hongzui'))?.name).toBe('别人改的')
    expect((await world.as('wang').post('/zones/hongzui', { ...EDIT, seq: '2', name: '我改的' })).status).toBe(303)
    expect(await zone('hongzui')).toMatchObject({ name: '我改的', seq: 3 })
  })

  it('lets one of two racing writers win and keeps nothing of the other', async () => {
    const loaded = (await zone('hongzui'))!
    const { id, status, sample, seq, createdAt, updatedAt, ...fields } = loaded
    const by = (actorId: string) => ({ actorId, at: NOW.toISOString() })
    const write = (name: string) => updateZone(world.deps.db, editZone(loaded, { ...fields, name }, by(name)))
    const results = await Promise.allSettled([write('first'), write('second')])
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected'])
    expect(results[1]).toMatchObject({ reason: { status: 409, code: 'conflict' } })
    expect(await zone('hongzui')).toMatchObject({ name: 'first', seq: 2 })
    expect(await history('hongzui')).toHaveLength(2)
  })

  it('says that a code is taken, on a new zone and on an old one', async () => {
    const made = await world.as('admin').post('/zones', { ...EDIT, code: 'G222016' })
    expect(made.status).toBe(422)
    expect(await made.text()).toContain('Already in use')
    const changed = await world.as('wang').post('/zones/hongzui', { ...EDIT, code: 'G222016' }, ZH)
    expect(changed.status).toBe(422)
    expect(await changed.text()).toContain('已被使用')
    expect(await zone('hongzui')).toMatchObject({ code: 'G221009', seq: 1 })
  })

  it('takes a new zone from draft over publication to withdrawal, each once', async () => {
    const admin = world.as('admin')
    const made = await admin.post('/zones', { ...EDIT, code: 'NEW-1', name: '新区' })
    const path = made.headers.get('Location')!
    expect(made.status).toBe(303)
    expect((await world.as('wang').get(path)).status).toBe(404)
    expect((await admin.post(`${path}/withdrawal`)).status).toBe(409)
    expect((await admin.post(`${path}/publication`)).status).toBe(303)
    expect((await admin.post(`${path}/publication`)).status).toBe(409)
    expect((await world.as().get(path)).status).toBe(200)
    expect((await admin.post(`${path}/withdrawal`)).status).toBe(303)
    expect((await world.as().get(path)).status).toBe(404)
    expect((await history(path.slice('/zones/'.length))).map(({ kind, seq }) => [kind, seq])).toEqual([
      ['zone.withdrawn', 3],
      ['zone.published', 2],
      ['zone.created', 1],
    ])
  })
})

describe('looking industries up', () => {
  it('finds by the beginning of a code and by name, wider ones first, at most 20', async () => {
    const page = await (await world.as().get('/industries?q=C367')).text()
    expect([...page.matchAll(/<td[^>]*>(\d+)<\/td>/g)].map(([, code]) => code)).toEqual(['367', '3670'])
    expect(await (await world.as().get('/industries?q=汽车零部件', ZH)).text()).toContain('3670')
    const many = await (await world.as().get('/industries?q=制造')).text()
    expect(many.match(/<tr>/g)).toHaveLength(21)
    expect(await (await world.as().get('/industries?q=%25')).text()).toContain('Nothing found for “%”.')
  })

  it('answers htmx with options, or with boxes of the field that asks', async () => {
    const htmx = { 'HX-Request': 'true' }
    const options = await (await world.as().get('/industries?industry=3670', htmx)).text()
    expect(options).toBe('<option value="3670">汽车零部件及配件制造</option>')
    const boxes = await (await world.as().get('/industries?pick=leadingIndustries&q=36', htmx)).text()
    expect(boxes).toContain('<input type="checkbox" name="leadingIndustries" value="36"/>')
    expect(boxes).toContain('value="3670"')
    const picker = '/industries?pick=leadingIndustries&divisions=1'
    const again = await (await world.as().get(`${picker}&q=36&leadingIndustries=27&leadingIndustries=36`, htmx)).text()
    expect(
      [...again.matchAll(/value="(\d+)"( checked="")?/g)].map(([, code, ticked]) => [code, ticked !== undefined]),
    ).toEqual([
      ['27', true],
      ['36', true],
    ])
    expect(await (await world.as().get(`${picker}&q=3670`, htmx)).text()).toContain('Nothing found for “3670”.')
    expect(await (await world.as().get('/industries?pick=%22onx&q=36', htmx)).text()).toBe('')
  })
})
