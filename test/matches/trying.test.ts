import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { historyOf } from '../../src/events/queries.ts'
import { projects } from '../../src/projects/tables.ts'
import { makeWorld, type Name, type World } from '../world.ts'

let world: World
const NEEDS = {
  floorArea: { level: 'must' as const, importance: 5, min: 5_000, ideal: 8_000, max: 12_000 },
  landArea: { level: 'prefer' as const, importance: 5, min: 5_000, ideal: 20_000, max: 40_000 },
}
const MATCHES = '/projects/anna-draft/matches'
beforeAll(async () => {
  world = await makeWorld()
  await world.deps.db.update(projects).set({ requirement: { needs: NEEDS } })
})
afterAll(() => world.close())

const project = async () => (await world.deps.db.select().from(projects).where(eq(projects.id, 'anna-draft')))[0]!
const read = async (path: string, who: Name = 'anna', headers: Record<string, string> = {}) =>
  (await world.as(who).get(path, headers)).text()

describe('weights on trial', () => {
  it('are kept with the project by a button, in one event, and given back', async () => {
    const html = await read(`${MATCHES}?w.landArea=9`)
    expect(html).toContain('On trial: 1 weight differs from the project')
    expect(html).toContain('<input type="hidden" name="w.landArea" value="9"/>')
    const kept = await world.as('anna').post('/projects/anna-draft/weights', { seq: '1', 'w.landArea': '9' })
    expect(kept.headers.get('Location')).toBe(`${MATCHES}?done=weights-kept`)
    expect((await project()).requirement.needs).toEqual({ ...NEEDS, landArea: { ...NEEDS.landArea, importance: 9 } })
    const [event] = await historyOf(world.deps.db, 'project', 'anna-draft', 1)
    expect(event).toMatchObject({
      seq: 2,
      kind: 'project.weighed',
      data: { before: { requirement: { needs: NEEDS } } },
    })

    const said = await read(`${MATCHES}?done=weights-kept`)
    expect(said).toContain('The weights are kept with the project.')
    expect(said).toContain('action="/projects/anna-draft/weights/restoration"')
    const back = await world.as('anna').post('/projects/anna-draft/weights/restoration', {})
    expect(back.headers.get('Location')).toBe(`${MATCHES}?done=weights-restored`)
    expect((await project()).requirement.needs).toEqual(NEEDS)
    // Once: what was given back cannot be given back again
    expect((await world.as('anna').post('/projects/anna-draft/weights/restoration', {})).status).toBe(409)
  })

  it('are refused where the project has changed since, or a weight is none', async () => {
    const { seq } = await project()
    const post = (fields: Record<string, string>) => world.as('anna').post('/projects/anna-draft/weights', fields)
    expect((await post({ seq: String(seq - 1), 'w.landArea': '9' })).status).toBe(409)
    expect((await post({ seq: String(seq), 'w.landArea': '11' })).status).toBe(422)
    expect((await project()).requirement.needs).toEqual(NEEDS)
  })

  it('may start from a kind of project, without touching what is asked', async () => {
    const html = await read(`${MATCHES}?preset=heavy`)
    expect(html).toMatch(/name="w\.floorArea"[^>]* value="8"/)
    expect(html).toContain('aria-current="true">Heavy manufacturing')
    expect(html).toContain('name="preset" value="heavy"')
  })

  it('answer a slider with the ranking, a preset with the sliders too', async () => {
    const ask = (target: string) =>
      read(`${MATCHES}?preset=heavy`, 'anna', { 'HX-Request': 'true', 'HX-Target': target })
    expect(await ask('div#ranking')).not.toContain('type="range"')
    const board = await ask('div#board')
    expect(board).toContain('type="range"')
    expect(board).not.toContain('<h1')
  })

  it('keep reasons open and sites picked', async () => {
    const html = await read(`${MATCHES}?open=hongzui-published&asset=yanji-published`)
    expect(html).toContain('<details class="why" open="">')
    expect(html).toMatch(/value="yanji-published" form="weights" checked=""/)
    expect(html).toMatch(/name="open" value="hongzui-published"/)
    const reasons = await read(`${MATCHES}/hongzui-published`, 'anna', { 'HX-Request': 'true' })
    expect(reasons).not.toContain('<h1')
    expect(reasons).toContain('<b>Floor area</b> <i>50 of 50</i>')
  })
})

describe('why not this one?', () => {
  const ask = (text: string, who: Name = 'anna', headers = {}) =>
    world.as(who).get(`/projects/anna-draft/why-not?w.landArea=9&site=${encodeURIComponent(text)}`, headers)

  it('leads to the site where one is called so, under the weights on trial', async () => {
    for (const text of ['Siping Hongzui published plant', 'hongzui-published', 'hongzui']) {
      const answer = await ask(text)
      expect([answer.status, answer.headers.get('Location')]).toEqual([
        303,
        `${MATCHES}/hongzui-published?w.landArea=9`,
      ])
    }
    expect((await ask('')).headers.get('Location')).toBe(`${MATCHES}?w.landArea=9`)
  })

  it('lists several, and says that there is none', async () => {
    const several = await (await ask('published plant')).text()
    expect(several.match(/class="row-title"/g)).toHaveLength(2)
    const none = await (await ask('Siping Hongzui draft')).text()
    expect(none).toContain('No site of the catalogue has “Siping Hongzui draft” in its name')
  })

  it('suggests names while one types', async () => {
    expect(await (await ask('hongzui', 'anna', { 'HX-Request': 'true' })).text()).toBe(
      '<option value="Siping Hongzui published plant">Siping Hongzui</option>',
    )
  })

  it('compares with the first: the points sum to the score', async () => {
    const html = await read(`${MATCHES}/yanji-published`)
    const table = html.split('id="against"')[1]!.split('</section></section>')[0]!
    expect(table).toContain('href="/projects/anna-draft/matches/hongzui-published"')
    expect(table).toContain('<th scope="row">Score</th><td class="num">100.0</td>')
    expect(html).toContain('Place 2 of the 2 that fit.')
    expect(html).toContain('What a year costs')
  })

  it('says what would put the site first: here nothing, as both are alike; of a site that does not fit nothing is said', async () => {
    expect(await read(`${MATCHES}/yanji-published`)).toContain('Both score the same')
    expect(await read(`${MATCHES}/hongzui-published`)).not.toContain('What would put this site first')
    expect(await read(`${MATCHES}/hongzui-draft`, 'admin')).not.toContain('What would put this site first')
  })

  it('says that a site is not public to whoever may see it, to nobody else', async () => {
    expect(await read(`${MATCHES}/hongzui-draft`, 'admin')).toContain('This site is not public at present')
    expect((await world.as('anna').get(`${MATCHES}/hongzui-draft`)).status).toBe(404)
  })
})

it.each([
  [
    'en',
    'the range that the law leaves; the rate of the local land grade is not known here',
    'its local rate is not known',
  ],
  ['zh-CN', '法定幅度；当地土地等级的税额尚未掌握，按全幅度估计', '城镇土地使用税的当地税额尚未掌握'],
])('the cost of a year says in %s why land use tax is a range', async (locale, beside, above) => {
  const headers = { 'Accept-Language': locale }
  const html = await (await world.as('anna').get('/projects/anna-published/matches/hongzui-published', headers)).text()
  expect(html.split(beside)).toHaveLength(2)
  expect(html).toContain(above)
})
