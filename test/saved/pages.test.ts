import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeWorld, NOW, type World } from '../world.ts'

let now = NOW
let world: World
beforeEach(async () => {
  now = NOW
  world = await makeWorld({}, { clock: () => now })
})
afterEach(() => world.close())

const later = (ms: number) => {
  now = new Date(now.getTime() + ms)
}
const list = async (query = '') => (await world.as('anna').get(`/my/searches${query}`)).text()
/** The row of one search as text. */
const rowOf = (html: string, id: string) =>
  html
    .slice(html.indexOf(`id="saved-${id}"`))
    .split('</li>')[0]!
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
const moment = (html: string, id: string, field: string) =>
  new RegExp(`/my/searches/${id}/visits"><input type="hidden" name="${field}" value="([^"]+)"`).exec(html)?.[1]
const publish = async (id: string, who: 'wang' | 'li') => {
  expect((await world.as(who).post(`/assets/${id}/publication`)).status).toBe(303)
}

describe('the list of saved searches', () => {
  it('says what is there now, and counts as new only what was published later than the last look', async () => {
    // Seen at the very moment that the two published sites were published
    expect(rowOf(await list(), 'anna-search')).toContain('2 sites now · nothing new')
    await publish('hongzui-draft', 'wang')
    expect(rowOf(await list(), 'anna-search')).toContain('3 sites now · nothing new')
    later(1)
    await publish('yanji-draft', 'li')
    const html = await list()
    expect(rowOf(html, 'anna-search')).toContain('4 sites now · 1 new')
    expect(rowOf(html, 'anna-follows')).toContain('4 sites now · 1 new')
  })

  it('opens with the new ones, marks them as seen, and shows the same to whoever presses twice', async () => {
    later(1)
    await publish('yanji-draft', 'li')
    const html = await list()
    const open = moment(html, 'anna-search', 'open')!
    expect(open).toBe(NOW.toISOString())
    later(1000)
    for (const _ of ['once', 'twice']) {
      const opened = await world.as('anna').post('/my/searches/anna-search/visits', { open })
      expect(opened.status).toBe(303)
      const to = opened.headers.get('Location')!
      expect(to).toBe(`/assets?kind=land-and-building&after=${encodeURIComponent(open)}`)
      const results = await (await world.as('anna').get(to)).text()
      expect(results).toContain('/assets/yanji-draft"')
      expect(results).not.toContain('/assets/hongzui-published"')
    }
    expect(rowOf(await list(), 'anna-search')).toContain('nothing new')
  })

  it('never marks by reading an address', async () => {
    later(1)
    await publish('yanji-draft', 'li')
    await world.as('anna').get('/my/searches/anna-search')
    expect(rowOf(await list(), 'anna-search')).toContain('1 new')
  })

  it('marks as seen what its page could show, not what came after', async () => {
    later(1)
    await publish('yanji-draft', 'li')
    later(1)
    const at = moment(await list(), 'anna-search', 'at')!
    later(1)
    await publish('hongzui-draft', 'wang')
    await world.as('anna').post('/my/searches/anna-search/visits', { at })
    expect(rowOf(await list(), 'anna-search')).toContain('4 sites now · 1 new')
  })

  it('leads from a followed project to its matches with the new ones named', async () => {
    later(1)
    await publish('yanji-draft', 'li')
    const open = moment(await list(), 'anna-follows', 'open')!
    const to = (await world.as('anna').post('/my/searches/anna-follows/visits', { open })).headers.get('Location')!
    const matches = await (await world.as('anna').get(to)).text()
    const news = matches.slice(matches.indexOf('new-since')).split('</section>')[0]!
    expect(news).toContain('1 site published since')
    expect(news).toContain('/projects/anna-published/matches/yanji-draft')
    expect(news).not.toContain('hongzui-published')
  })

  it('removes, and takes the removal back', async () => {
    const removed = await world.as('anna').post('/my/searches/anna-search/removal')
    const done = await (await world.as('anna').get(removed.headers.get('Location')!)).text()
    expect(done).toContain('“Secret anna-search” was removed.')
    expect(done).toContain('action="/my/searches/anna-search/restoration"')
    expect(done).not.toContain('id="saved-anna-search"')
    await world.as('anna').post('/my/searches/anna-search/restoration')
    expect(await list()).toContain('id="saved-anna-search"')
  })

  it('renames, and gives a refused name back with its reason', async () => {
    const refused = await world.as('anna').post('/my/searches/anna-search', { 'name-anna-search': ' ' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Enter a value')
    await world.as('anna').post('/my/searches/anna-search', { 'name-anna-search': 'Halls <b>' })
    expect(await list()).toContain('Halls &lt;b&gt;')
  })

  it('never names another’s search, not in a message either', async () => {
    const text = await (await world.as('stranger').get('/my/searches?done=removed&of=anna-search')).text()
    expect(text).not.toContain('Secret')
    expect(text).toContain('You have no saved search yet.')
  })
})

describe('saving', () => {
  it('proposes what is asked as a name, in the language of the page', async () => {
    const form = async (language: string) =>
      (
        await world.as('anna').get('/my/searches/new?query=mode%3Drent%26page%3D3', { 'Accept-Language': language })
      ).text()
    expect(await form('en')).toContain('value="Deal mode: rent"')
    expect(await form('zh-CN')).toContain('租赁"')
  })

  it('knows a search again, whatever order its address has', async () => {
    const saved = await world.as('anna').post('/my/searches', { query: 'sort=land&page=2&kind=land-and-building' })
    expect(saved.headers.get('Location')).toBe('/my/searches?done=already&of=anna-search')
    expect(await list('?done=already&of=anna-search')).toContain(
      'You have this search already, as “Secret anna-search”.',
    )
  })

  it('leads a visitor to sign in and back to the same form', async () => {
    const page = await (await world.as().get('/assets?kind=land')).text()
    const form = '/my/searches/new?query=kind%3Dland'
    expect(page).toContain(`href="${form}"`)
    const asked = await world.as().get(form)
    expect(asked.headers.get('Location')).toBe(`/sign-in?next=${encodeURIComponent(form)}`)
    expect(await (await world.as('anna').get(form)).text()).toContain(
      '<input type="hidden" name="query" value="kind=land"',
    )
  })

  it('follows a project from the first page with what was published since then still new', async () => {
    later(1)
    await publish('yanji-draft', 'li')
    later(1)
    const since = NOW.toISOString()
    await world.as('anna').post('/my/searches', { project: 'anna-draft', since })
    expect(await list()).toContain('Matches of the project “Anna’s draft project”')
    expect(/1 new/.test(await list())).toBe(true)
  })
})

it('tells an investor on the first page what is new, and nothing once it was opened', async () => {
  const home = async () => (await world.as('anna').get('/')).text()
  expect(await home()).not.toContain('See the new one')
  later(1)
  await publish('yanji-draft', 'li')
  const text = await home()
  expect(text).toContain('See the new one: Secret anna-search')
  // The draft is not followed: what is new since its requirement was changed
  expect(text).toContain('since you last changed the requirement on Jun 18, 2026')
  later(1)
  for (const id of ['anna-search', 'anna-follows']) {
    await world.as('anna').post(`/my/searches/${id}/visits`, { open: NOW.toISOString() })
  }
  expect(await home()).not.toContain('See the new one')
})
