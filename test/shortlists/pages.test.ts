import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assets } from '../../src/assets/tables.ts'
import { newestEvent } from '../../src/events/queries.ts'
import { events } from '../../src/events/tables.ts'
import { shareLinks, shortlistItems, shortlists } from '../../src/shortlists/tables.ts'
import { visibleText } from '../http/visible-text.ts'
import { ANNAS_NOTE, ANNAS_TOKEN, makeWorld, NOW, type World } from '../world.ts'

let now = NOW
let world: World
beforeEach(async () => {
  now = NOW
  world = await makeWorld({}, { clock: () => now })
})
afterEach(() => world.close())

const LIST = '/shortlists/annas-list'
const SHARED = `/shared/${ANNAS_TOKEN}`
const text = async (response: Response | Promise<Response>) =>
  visibleText(await (await response).text())
    .map((piece) => piece.text)
    .join(' ')
    .replaceAll('\u00a0', ' ')
const anna = () => world.as('anna')
const item = async (assetId: string) =>
  (await world.deps.db.select().from(shortlistItems).where(eq(shortlistItems.assetId, assetId)))[0]
const HX = { 'HX-Request': 'true' }

describe('a list', () => {
  it('ranks its sites for the project, and says of one that is no longer on offer only the name it was kept by', async () => {
    const page = await text(anna().get(LIST))
    expect(page).toContain('Siping Hongzui published plant')
    expect(page).toContain('8,000 m²')
    expect(page).toContain('100.0')
    const gone = page.slice(page.indexOf('withdrawn plant, as it was called'))
    expect(gone).toMatch(/^withdrawn plant, as it was called no longer on offer/)
    expect(page).not.toContain('20,000')
  })

  it('keeps a note, in place for htmx, and tells of it in the ledger', async () => {
    const answer = await anna().post(`${LIST}/items/hongzui-published`, { note: ' new words ', seq: '1' }, HX)
    const form = await answer.text()
    expect(form).toMatch(/^<form /)
    expect(form).toContain('Saved')
    expect(form).toContain('name="seq" value="2"')
    expect(await item('hongzui-published')).toMatchObject({ note: 'new words', noteSeq: 2 })
    const told = await world.deps.db.select().from(events).where(eq(events.subjectId, 'annas-list'))
    expect(told.map(({ seq, kind }) => [seq, kind])).toEqual([
      [1, 'shortlist.created'],
      [2, 'shortlist.note-written'],
    ])
  })

  it('does not overwrite a note that another window wrote: 409 with what was typed, whole page and part alike', async () => {
    await anna().post(`${LIST}/items/hongzui-published`, { note: 'first', seq: '1' })
    for (const headers of [{}, HX]) {
      const answer = await anna().post(`${LIST}/items/hongzui-published`, { note: 'second', seq: '1' }, headers)
      expect(answer.status).toBe(409)
      const html = await answer.text()
      expect(html).toMatch(/<textarea[^>]*>second<\/textarea>/)
      expect(html).toContain('>first<')
      expect(html).toContain('name="seq" value="2"')
    }
    await anna().post(`${LIST}/items/hongzui-published`, { note: 'second', seq: '2' })
    expect((await item('hongzui-published'))?.note).toBe('second')
  })

  it('refuses a note that is too long, and shows it as it was typed', async () => {
    const long = '字'.repeat(2_001)
    const answer = await anna().post(`${LIST}/items/hongzui-published`, { note: long, seq: '1' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain(long)
    expect(html).toContain('At most 2,000 characters')
    expect((await item('hongzui-published'))?.note).toBe(ANNAS_NOTE)
  })

  it('lets two writers who loaded the same state come one after the other, with an event each', async () => {
    const add = (asset: string) => anna().post(`${LIST}/items`, { asset })
    const [one, two] = await Promise.all([
      add('yanji-published'),
      anna().post(`${LIST}/items/hongzui-published/removal`),
    ])
    // Whoever came second tries again
    expect([one.status, two.status]).toEqual([303, 303])
    const told = await world.deps.db.select().from(events).where(eq(events.subjectId, 'annas-list'))
    const [list] = await world.deps.db.select().from(shortlists)
    expect(told.map(({ seq }) => seq).sort()).toEqual(Array.from({ length: list!.seq }, (_, i) => i + 1))
  })

  it('takes a site off and brings it back with its note, and offers that only while it is off', async () => {
    const off = await anna().post(`${LIST}/items/hongzui-published/removal`)
    const to = off.headers.get('Location')!
    expect(to).toBe(`${LIST}?done=site-removed&of=hongzui-published`)
    expect(await (await anna().get(to)).text()).toContain(`${LIST}/items/hongzui-published/restoration`)
    const back = await anna().post(`${LIST}/items/hongzui-published/restoration`)
    expect(await text(anna().get(back.headers.get('Location')!))).toContain(ANNAS_NOTE)
    expect(await (await anna().get(to)).text()).not.toContain('/restoration')
  })

  it('gives htmx the part that a removal changes, the count and the way back with it', async () => {
    await anna().post(`${LIST}/items`, { asset: 'yanji-published' })
    const off = await anna().post(`${LIST}/items/hongzui-published/removal`, {}, HX)
    const part = await anna().get(off.headers.get('Location')!, HX)
    expect(part.headers.get('Vary')).toContain('HX-Request')
    const html = await part.text()
    expect(html).toMatch(/^<div class="page-head">/)
    expect(html).toContain('2 sites')
    expect(html).toMatch(/<p role="status" tabindex="-1" autofocus[^>]*>Took “Siping Hongzui published plant/)
    expect(html).toContain(`hx-post="${LIST}/items/hongzui-published/restoration" hx-target="#kept"`)
    expect(html).not.toContain('id="share"')
    const gone = await anna().post(`${LIST}/removal`, {}, HX)
    const lists = await (await anna().get(gone.headers.get('Location')!, HX)).text()
    expect(lists).toMatch(/^<div class="notice done">/)
    expect(lists).toContain(`${LIST}/restoration`)
    expect(lists).toContain('No shortlist yet')
  })

  it('is removed with its links and comes back with them', async () => {
    const gone = await anna().post(`${LIST}/removal`)
    expect(await text(anna().get(gone.headers.get('Location')!))).toContain('Removed “Anna’s list”')
    expect((await anna().get(LIST)).status).toBe(404)
    expect((await world.as().get(SHARED)).status).toBe(404)
    // The address alone offers nobody else anything
    const other = await world.as('stranger').get('/my/shortlists?done=removed&of=annas-list')
    expect(await other.text()).not.toContain('restoration')
    await anna().post(`${LIST}/restoration`)
    expect((await world.as().get(SHARED)).status).toBe(200)
  })
})

describe('keeping a site', () => {
  it('makes a first list, then uses the last one; twice is once', async () => {
    const stranger = world.as('stranger')
    const first = await (await stranger.post('/keep?asset=hongzui-published', {}, HX)).text()
    expect(first).toContain('✓ Kept on “My shortlist”')
    const again = await (await stranger.post('/keep?asset=hongzui-published', {}, HX)).text()
    expect(again).toBe(first)
    await stranger.post('/keep?asset=yanji-published', {}, HX)
    const lists = await world.deps.db.select().from(shortlists).where(eq(shortlists.ownerId, 'stranger'))
    expect(lists.map(({ seq, projectId }) => [seq, projectId])).toEqual([[3, null]])
  })

  it('keeps both of two sites that are pressed at the same moment', async () => {
    const answers = await Promise.all(
      ['hongzui-published', 'yanji-published'].map((id) =>
        anna().post(`/keep?asset=${id}&project=anna-published`, {}, HX),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect((await item('yanji-published'))?.shortlistId).toBe('annas-list')
  })

  it('leads a visitor to sign in, and from there back to where they were', async () => {
    const at = { 'HX-Current-URL': 'http://panhuo.test/assets?q=plant', ...HX }
    const answer = await world.as().post('/keep?asset=hongzui-published', {}, at)
    const next = '/keep?asset=hongzui-published&from=%2Fassets%3Fq%3Dplant'
    expect(answer.headers.get('HX-Redirect')).toBe(`/sign-in?next=${encodeURIComponent(next)}`)
    const page = await world.as().get('/keep?asset=hongzui-published', { Referer: 'http://panhuo.test/assets?q=plant' })
    expect(page.headers.get('Location')).toBe(`/sign-in?next=${encodeURIComponent(next)}`)
    const html = await (await world.as('stranger').get(next)).text()
    expect(html).toContain('href="/assets?q=plant"')
    const elsewhere = await world.as('stranger').get('/keep?asset=hongzui-published&from=//elsewhere.example/x')
    expect(await elsewhere.text()).not.toContain('elsewhere.example/x"')
  })
})

describe('a shared list', () => {
  it('shows a stranger the list and its notes, and nothing of what the project asks for', async () => {
    const answer = await world.as().get(SHARED)
    expect(answer.headers.get('Cache-Control')).toBe('private, no-store')
    expect(answer.headers.get('X-Robots-Tag')).toBe('noindex')
    const html = await answer.text()
    expect(html).toContain(ANNAS_NOTE)
    expect(html).not.toMatch(/textarea|\/removal|\/links/)
    const compared = await text(world.as().get(`${SHARED}/compare?asset=hongzui-published`))
    expect(compared).toContain(ANNAS_NOTE)
    expect(compared).toContain('100.0')
    for (const page of [await text(world.as().get(SHARED)), compared]) {
      expect(page).not.toContain('5,000')
      expect(page).not.toContain('12,000')
    }
    // To its owner the same comparison gives the reasons
    expect(await text(anna().get('/compare?asset=hongzui-published&list=annas-list'))).toContain('5,000')
  })

  it('says the same to the manager of a site on it as to anybody', async () => {
    const bodyOf = async (who?: 'wang' | 'li') => {
      const html = await (await (who ? world.as(who) : world.as()).get(SHARED)).text()
      return html.slice(html.indexOf('<main'), html.indexOf('</main>'))
    }
    expect(await bodyOf('wang')).toBe(await bodyOf())
    expect(await bodyOf('li')).toBe(await bodyOf())
  })

  it('keeps the notes back where the owner did not share them', async () => {
    await world.deps.db.update(shareLinks).set({ withNotes: false })
    expect(await (await world.as().get(SHARED)).text()).not.toContain(ANNAS_NOTE)
    const compared = await world.as().get(`${SHARED}/compare?asset=hongzui-published`)
    expect(await compared.text()).not.toContain(ANNAS_NOTE)
  })

  it('opens until the second of its expiry, and then like a link that never was', async () => {
    now = new Date(NOW.getTime() + 7 * 86_400_000 - 1000)
    expect((await world.as().get(SHARED)).status).toBe(200)
    now = new Date(NOW.getTime() + 7 * 86_400_000)
    const ended = await world.as().get(SHARED)
    const never = await world.as().get('/shared/wrong')
    expect([ended.status, never.status]).toEqual([404, 404])
    expect((await ended.text()).replaceAll(SHARED, '…')).toBe((await never.text()).replaceAll('/shared/wrong', '…'))
    expect(await text(world.as().get(SHARED))).toContain('It may have expired')
  })

  it('is made with a token that is shown once and kept nowhere', async () => {
    const made = await anna().post(`${LIST}/links`, { days: '1', withNotes: '1' })
    const cookie = made.headers.get('Set-Cookie')!
    expect(cookie).toMatch(
      /^panhuo\.new_link=[0-9a-z]{32}; Max-Age=300; Path=\/shortlists\/annas-list; HttpOnly; SameSite=Strict/,
    )
    const token = /=([0-9a-z]{32})/.exec(cookie)![1]!
    expect(made.headers.get('Location')).not.toContain(token)
    const shown = await anna().get(LIST, { Cookie: `${anna().cookie}; panhuo.new_link=${token}` })
    expect(await shown.text()).toContain(`http://panhuo.test/shared/${token}`)
    expect(shown.headers.get('Set-Cookie')).toContain('panhuo.new_link=; Max-Age=0')
    expect(await (await anna().get(LIST)).text()).not.toContain(token)
    expect(
      JSON.stringify([await world.deps.db.select().from(shareLinks), await world.deps.db.select().from(events)]),
    ).not.toContain(token)
    expect((await world.as().get(`/shared/${token}`)).status).toBe(200)
    const [link] = await world.deps.db
      .select()
      .from(shareLinks)
      .where(eq(shareLinks.expiresAt, '2026-06-19T01:00:00.000Z'))
    await anna().post(`${LIST}/links/${link!.id}/revocation`)
    expect((await world.as().get(`/shared/${token}`)).status).toBe(404)
  })

  it('makes whoever tries many tokens wait, and nobody who holds a good one', async () => {
    const from = { 'X-Test-Ip': '203.0.113.9' }
    const statuses = new Set<number>()
    for (let i = 0; i < 61; i++) statuses.add((await world.as().get(`/shared/guess${i}`, from)).status)
    expect([...statuses]).toEqual([404, 429])
    expect((await world.as().get(SHARED, from)).status).toBe(200)
  })
})

describe('side by side', () => {
  it('says what is not on offer and what is one too many, and shows the rest', async () => {
    const page = await text(world.as().get('/compare?asset=hongzui-published&asset=hongzui-draft&asset=missing'))
    expect(page).toContain('2 of those chosen are not on offer')
    expect(page).toContain('CNY 8/m² a month')
    expect(page).not.toContain('draft plant')
  })

  it('marks what differs and what is best, and shows the differences alone where asked', async () => {
    const [yanji] = await world.deps.db.select().from(assets).where(eq(assets.id, 'yanji-published'))
    const facts = { ...yanji!.facts, rentFenM2Month: { ...yanji!.facts.rentFenM2Month!, value: 600 } }
    await world.deps.db.update(assets).set({ facts }).where(eq(assets.id, 'yanji-published'))
    const both = '/compare?asset=hongzui-published&asset=yanji-published'
    const html = (await (await world.as().get(both)).text()).replaceAll('\u00a0', ' ')
    const row = (fact: string) => html.split('<tr>').find((one) => one.includes(`<th scope="row">${fact}`))
    expect(row('Rent')).toContain('≠')
    expect(row('Rent')).toContain('<td>CNY 8/m² a month</td>')
    expect(row('Rent')).toContain('<td class="best">CNY 6/m² a month<small class="pass">best</small></td>')
    expect(row('Land area')).not.toContain('≠')
    const only = await text(world.as().get(`${both}&diff=1`))
    expect(only).toContain('CNY 6/m²')
    expect(only).not.toContain('Land area')
  })

  it('speaks of a ranking only where it ranks', async () => {
    const compared = '/compare?asset=hongzui-published&asset=yanji-published'
    expect(await text(world.as().get(compared))).not.toContain('Ranked by')
    expect(await text(anna().get(`${compared}&list=annas-list`))).toContain('Ranked by what the zones have published')
  })

  it.each([
    ['a way nobody has said', { yes: 0, no: 1 }, '<span class="unknown">unknown</span>'],
    [
      'none that the project accepts',
      { yes: 0, no: 7 },
      '<span class="muted">not offered in a way that the project accepts</span>',
    ],
  ])('says what a year costs of a site offered in %s', async (_, value, shown) => {
    const stated = { dealModes: { value, source: 'declared' as const, asOf: '2026-03-01' } }
    await world.deps.db.update(assets).set({ facts: stated }).where(eq(assets.id, 'hongzui-published'))
    const html = await (await anna().get('/compare?asset=hongzui-published&list=annas-list')).text()
    expect(html.split('<tr>').find((row) => row.includes('<th scope="row">Cost of a year'))).toContain(
      `<td>${shown}</td>`,
    )
  })

  it('writes nothing', async () => {
    const before = await newestEvent(world.deps.db)
    await anna().get('/compare?asset=hongzui-published&list=annas-list')
    expect(await newestEvent(world.deps.db)).toEqual(before)
  })
})
