import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { events } from '../../src/events/tables.ts'
import { presetValues } from '../../src/projects/requirement-form.ts'
import { projects } from '../../src/projects/tables.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const filled = (over: Record<string, readonly string[]> = {}) => ({
  ...presetValues('light', '2026-06-18'),
  name: ['Sensor plant'],
  industry: ['3670'],
  ...over,
})
const projectById = async (id: string) => (await world.deps.db.select().from(projects).where(eq(projects.id, id)))[0]
const history = (id: string) => world.deps.db.select().from(events).where(eq(events.subjectId, id))
const idIn = (response: Response) => /\/projects\/([\w-]+)\/matches/.exec(response.headers.get('Location') ?? '')?.[1]

async function make(over: Record<string, readonly string[]> = {}): Promise<string> {
  const id = idIn(await world.as('anna').post('/projects', filled(over)))
  if (id === undefined) throw new Error('not made')
  return id
}

describe('a project', () => {
  it('is made from a preset with a name and an industry, as a draft, with its event', async () => {
    const id = await make()
    const project = await projectById(id)
    expect(project).toMatchObject({ ownerId: 'anna', status: 'draft', name: 'Sensor plant', industry: '3670', seq: 1 })
    expect(project?.requirement.needs.floorArea).toEqual({
      level: 'must',
      importance: 8,
      min: 1_000,
      ideal: 3_000,
      max: 8_000,
    })
    expect(project?.requirement.needs.availability).toMatchObject({ by: '2027-06-18' })
    expect((await history(id)).map(({ kind, seq }) => [kind, seq])).toEqual([['project.created', 1]])
  })

  it('is refused with the reason beside the field, keeps what was typed and changes nothing', async () => {
    const before = (await world.deps.db.select().from(projects)).length
    const response = await world.as('anna').post('/projects', filled({ 'power.min': ['plenty'], industry: ['9999'] }))
    const html = await response.text()
    expect(response.status).toBe(422)
    expect(html).toContain('value="plenty"')
    expect(html).toMatch(/id="f-power-min-problem">Enter a number/)
    expect(html).toContain('href="#f-power-min"')
    expect(html).toContain('There are 2 problems to correct')
    expect((await world.deps.db.select().from(projects)).length).toBe(before)
    const zh = await world.as('anna').post('/projects', filled({ name: [''] }), { 'Accept-Language': 'zh-CN' })
    expect(await zh.text()).toContain('请填写此项')
  })

  it('is edited, and a stale form is refused with its values kept', async () => {
    const id = await make()
    const anna = world.as('anna')
    const form = await (await anna.get(`/projects/${id}/edit`)).text()
    expect(form).toContain('name="seq" value="1"')
    const done = await anna.post(`/projects/${id}`, filled({ seq: ['1'], name: ['Sensor plant II'] }))
    expect(done.status).toBe(303)
    expect(await projectById(id)).toMatchObject({ name: 'Sensor plant II', seq: 2 })
    const stale = await anna.post(`/projects/${id}`, filled({ seq: ['1'], name: ['Sensor plant III'] }))
    const html = await stale.text()
    expect(stale.status).toBe(409)
    expect(html).toContain('Somebody changed this record')
    expect(html).toContain('value="Sensor plant III"')
    expect(await projectById(id)).toMatchObject({ name: 'Sensor plant II', seq: 2 })
  })

  it('lets one of two racing writers win', async () => {
    const id = await make()
    const anna = world.as('anna')
    const both = await Promise.all(
      [1, 2].map((n) => anna.post(`/projects/${id}`, filled({ seq: ['1'], jobs: [`${n}`] }))),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
    expect((await history(id)).map(({ seq }) => seq)).toEqual([1, 2])
  })

  it('is published and withdrawn, each once', async () => {
    const id = await make()
    const anna = world.as('anna')
    const steps = ['withdrawal', 'publication', 'publication', 'withdrawal'] as const
    const seen: [number, string | undefined][] = []
    for (const step of steps) {
      const { status } = await anna.post(`/projects/${id}/${step}`)
      seen.push([status, (await projectById(id))?.status])
    }
    expect(seen).toEqual([
      [409, 'draft'],
      [303, 'published'],
      [409, 'published'],
      [303, 'withdrawn'],
    ])
  })

  it('keeps the requirement that stood before in the ledger', async () => {
    const id = await make()
    const before = (await projectById(id))?.requirement
    await world.as('anna').post(`/projects/${id}`, filled({ seq: ['1'], 'power.min': ['9999'] }))
    const edited = (await history(id)).find(({ kind }) => kind === 'project.edited')
    expect(edited?.data).toEqual({ fields: ['requirement'], before: { requirement: before } })
  })
})

describe('who sees a project', () => {
  const statuses = async (who: 'anna' | 'admin' | 'stranger' | 'wang', paths: readonly string[]) =>
    Promise.all(paths.map(async (path) => (await world.as(who).get(path)).status))

  it('hides a draft from everybody but its owner, and shows managers what is published', async () => {
    const paths = ['/projects/anna-draft', '/projects/anna-published', '/projects/anna-draft/edit', '/projects/none']
    expect(await statuses('anna', paths)).toEqual([200, 200, 200, 404])
    expect(await statuses('admin', paths)).toEqual([200, 200, 200, 404])
    expect(await statuses('wang', paths)).toEqual([404, 200, 404, 404])
    expect(await statuses('stranger', paths)).toEqual([404, 404, 404, 404])
  })

  it('lets nobody else change it', async () => {
    for (const path of ['', '/publication', '/withdrawal']) {
      expect((await world.as('wang').post(`/projects/anna-published${path}`, filled({ seq: ['1'] }))).status).toBe(404)
    }
    expect(await projectById('anna-published')).toMatchObject({ seq: 1, status: 'published' })
  })

  it('says what to do where there is none', async () => {
    const html = await (await world.as('stranger').get('/my/projects')).text()
    expect(html).toContain('No project yet')
    expect(html).toContain('href="/projects/new"')
  })

  it('says whose the usual ranges are', async () => {
    const html = await (await world.as('stranger').get('/projects/new')).text()
    expect(html).toContain('that is our own estimate for industrial land and plants in Jilin, not an official figure')
    expect(html.match(/by our estimate usually/g)).toHaveLength(2)
  })

  it('offers the presets, each filling the form', async () => {
    const html = await (await world.as('stranger').get('/projects/new?preset=heavy')).text()
    expect(html).toMatch(/href="\/projects\/new\?preset=heavy" aria-current="true"/)
    expect(html).toMatch(/name="clearHeight.min"[^>]*value="9"/)
  })
})
