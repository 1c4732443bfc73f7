import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { carrying, formCarried } from '../../src/http/held-form.ts'
import { emailOf, makeWorld, ORIGIN, PASSWORD, type World } from '../world.ts'

vi.setConfig({ testTimeout: 30_000 })

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const CHARACTERS: Record<string, string> = { quot: '"', '#39': "'", lt: '<', gt: '>', amp: '&' }
const plain = (text: string) => text.replaceAll(/&(quot|#39|lt|gt|amp);/g, (_, name: string) => CHARACTERS[name]!)
/** The hidden fields of the form that a page sends to a path. */
const hiddenOf = (html: string, action: string) => {
  const form = new RegExp(`<form method="post" action="${action}"[^]*?</form>`).exec(html)?.[0] ?? ''
  return Object.fromEntries(
    [...form.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      plain(value!),
    ]),
  )
}
const TYPED = {
  name: '"Halls" & <sheds>\nin two lines',
  summary: '安静的厂房',
  'floorArea.level': 'must',
  'floorArea.min': '6000',
}
const from = { Referer: `${ORIGIN}/projects/new?preset=balanced` }
const signIn = (fields: Record<string, string>, password = PASSWORD) =>
  world.as().post('/sign-in', { ...fields, email: emailOf('anna'), password })

describe('a form sent by somebody whose session ended', () => {
  it('goes along with signing in, is shown, and is sent when they say so', async () => {
    const ended = await world.as().post('/projects', TYPED, from)
    expect(ended.status).toBe(401)
    const first = hiddenOf(await ended.text(), '/sign-in')
    expect(first).toMatchObject({ next: '/projects/new?preset=balanced', 'held.name': TYPED.name })

    const wrong = await signIn(first, 'not hers')
    expect(wrong.status).toBe(422)
    const again = hiddenOf(await wrong.text(), '/sign-in')
    expect(again).toEqual(first)

    const back = await signIn(again)
    expect(back.status).toBe(200)
    const html = await back.text()
    expect(html).toContain('You are signed in as Anna')
    expect(html).toContain('<dd class="prose">安静的厂房</dd>')
    expect(html).toContain('<a href="/projects/new?preset=balanced">Do not send it</a>')
    expect(hiddenOf(html, '/projects')).toEqual(TYPED)

    const cookie = back.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    const anna = world.holding(cookie)
    expect(await (await anna.get('/my/projects')).text()).not.toContain('&lt;sheds&gt;')
    const sent = await anna.post('/projects', hiddenOf(html, '/projects'))
    expect(sent.status).toBe(303)
    expect(await (await anna.get('/my/projects')).text()).toContain('&lt;sheds&gt;')
  })

  it('is kept where signing in fails for a while', async () => {
    const { db } = world.deps
    world.deps.db = new Proxy(db, {
      get() {
        throw new Error('SQLITE_BUSY: database is locked')
      },
    })
    const fields = { next: '/zones', 'held-action': '/projects', 'held.name': 'Kept' }
    const busy = await signIn(fields)
    world.deps.db = db
    const html = await busy.text()
    expect(busy.status).toBe(503)
    expect(hiddenOf(html, '/sign-in')).toEqual(fields)
    expect(html).not.toContain(PASSWORD)
    expect(html).not.toContain(emailOf('anna'))
  })

  it('leads back to where they were where there was nothing to keep: a button, a password, a file', async () => {
    const to = (response: Response) => [response.status, response.headers.get('Location')]
    const back = [303, '/sign-in?next=%2Fprojects%2Fnew%3Fpreset%3Dbalanced']
    expect(to(await world.as().post('/projects/anna-draft/publication', {}, from))).toEqual(back)
    const secret = { currentPassword: 'x', newPassword: 'y', newPassword2: 'y' }
    expect(to(await world.as().post('/account', secret, from))).toEqual(back)
    const body = new FormData()
    body.append('caption', 'a gate')
    body.append('photos', new File(['x'], 'gate.jpg'))
    const headers = { ...from, Origin: ORIGIN }
    const path = '/assets/hongzui-draft/photos'
    expect(to(await world.as().request(path, { method: 'POST', body, headers }))).toEqual(back)
    const endless = { a: 'x'.repeat(199_000), b: '盘'.repeat(150_000) }
    expect(to(await world.as().post('/projects', endless, from))).toEqual(back)
  })

  it('stays on its page where only a part was asked for', async () => {
    const path = '/shortlists/annas-list/items/hongzui-published'
    const answer = await world.as().post(path, { note: 'typed', seq: '1' }, { 'HX-Request': 'true', ...from })
    expect([answer.status, answer.headers.get('HX-Retarget')]).toEqual([401, '#trouble'])
    const html = await answer.text()
    expect(html).toContain('What is on the page is still there')
    expect(html).toMatch(/<a href="\/sign-in\?next=[^"]+" target="_blank" rel="noopener">/)
  })
})

describe('what signing in carries along', () => {
  it('comes out as it went in', () => {
    const name = fc.string({ minLength: 1 }).filter((text) => !/password/i.test(text) && text !== '__proto__')
    const values = fc.dictionary(name, fc.array(fc.string({ maxLength: 50 }), { minLength: 1, maxLength: 3 }), {
      minKeys: 1,
      noNullPrototype: true,
    })
    fc.assert(
      fc.property(values, (typed) => {
        const held = { action: '/projects/7?x=1', values: typed }
        expect(formCarried(carrying(held))).toEqual(held)
      }),
    )
  })

  it.each(['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '', '/'])(
    'never goes to %s',
    (action) => {
      expect(formCarried({ 'held-action': [action], 'held.name': ['x'] })).toBeNull()
    },
  )

  it('is never a password', () => {
    expect(formCarried({ 'held-action': ['/admin/users'], 'held.name': ['x'], 'held.password': ['y'] })).toBeNull()
  })
})
