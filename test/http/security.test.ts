import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { sessions } from '../../src/accounts/tables.ts'
import { emailOf, formBody, makeWorld, ORIGIN, PASSWORD, type World } from '../world.ts'
import { PAGES } from './pages.ts'

// Hundreds of pages, dozens of passwords: on a busy machine more than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 })

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const credentialsOf = (name: 'anna' | 'wang') => ({ email: emailOf(name), password: PASSWORD })

describe('every page', () => {
  it('carries the security headers, and its HTML no inline script, style or handler', async () => {
    for (const { who, path } of PAGES) {
      const response = await world.as(who).get(path)
      const told = `${who ?? 'visitor'} ${path}`
      expect(response.headers.get('Content-Security-Policy'), told).toMatch(/^default-src 'none'; script-src 'self';/)
      expect(response.headers.get('Content-Security-Policy'), told).not.toContain('unsafe')
      expect(response.headers.get('X-Content-Type-Options'), told).toBe('nosniff')
      expect(response.headers.get('Referrer-Policy'), told).toBe('same-origin')
      expect(response.headers.get('Cross-Origin-Opener-Policy'), told).toBe('same-origin')
      if (!response.headers.get('Content-Type')?.startsWith('text/html')) continue
      expect(response.headers.get('Cache-Control'), told).toBe('private, no-store')
      expect(response.headers.get('Vary'), told).toMatch(/HX-Request/)
      expect(response.headers.get('Vary'), told).toMatch(/Cookie/)
      const html = await response.text()
      expect(html.match(/\s(style|on\w+|hx-on[\w:-]*)=/gi), told).toBeNull()
      expect(html.match(/<style|javascript:|hx-trigger="[^"]*\[/gi), told).toBeNull()
      expect(html.match(/<script(?![^>]*\ssrc=)/gi), told).toBeNull()
    }
  })
  it('is asked to come back over https in production, and there alone', async () => {
    expect((await world.as().get('/healthz')).headers.has('Strict-Transport-Security')).toBe(false)
    const production = await makeWorld({ NODE_ENV: 'production', AUTH_SECRET: 'x'.repeat(40), PUBLIC_URL: ORIGIN })
    expect((await production.as().get('/healthz')).headers.get('Strict-Transport-Security')).toMatch(/max-age=\d{8}/)
    production.close()
  })
})

describe('a request that no page of this site sent', () => {
  const BODIES = [
    ['application/x-www-form-urlencoded', 'email=a'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['text/plain', 'email=a'],
    ['application/json', '{"email":"a"}'],
    ['', 'email=a'],
  ] as const
  const FOREIGN: Record<string, string>[] = [
    {},
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { Origin: `${ORIGIN}.evil.example` },
    { Origin: ORIGIN.replace('http:', 'https:') },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site', Origin: ORIGIN },
    { 'Sec-Fetch-Site': 'none' },
    { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://evil.example' },
    { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' },
    { 'Sec-Fetch-Site': '' },
    { Referer: `${ORIGIN}/sign-in` },
  ]
  it.each(FOREIGN)('is refused, whatever its content: %j', async (headers) => {
    for (const [type, body] of BODIES) {
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
        for (const path of ['/sign-in', '/sign-out', '/account', '/no-such-page']) {
          const response = await world.as('anna').request(path, {
            method,
            body,
            headers: { ...headers, ...(type && { 'Content-Type': type }) },
          })
          expect(response.status, `${method} ${path} ${type}`).toBe(403)
          expect(response.headers.getSetCookie()).toEqual([])
        }
      }
    }
    expect(await world.deps.db.select().from(sessions).where(eq(sessions.userId, 'anna'))).toHaveLength(1)
  })
  it('is let through from our own pages, old browsers and new', async () => {
    for (const headers of [
      { Origin: ORIGIN },
      { 'Sec-Fetch-Site': 'same-origin' },
      { 'Sec-Fetch-Site': 'same-origin', Origin: ORIGIN },
      // A proxy before the app ends TLS
      { 'Sec-Fetch-Site': 'same-origin', Origin: ORIGIN.replace('http:', 'https:') },
    ] as Record<string, string>[]) {
      const response = await world.as().request('/sign-in', { method: 'POST', body: formBody({}), headers })
      expect(response.status).toBe(422)
    }
  })
})

describe('signing in', () => {
  it('never leads to another site', async () => {
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', '/.//evil.example', '/\t/evil']) {
      const response = await world.as().post('/sign-in', { ...credentialsOf('anna'), next })
      expect([response.status, response.headers.get('Location')]).toEqual([303, '/'])
      const form = await (await world.as().get(`/sign-in?next=${encodeURIComponent(next)}`)).text()
      expect(form).toContain('name="next" value="/"')
      const already = await world.as('anna').get(`/sign-in?next=${encodeURIComponent(next)}`)
      expect(already.headers.get('Location')).toBe('/')
    }
    const response = await world.as().post('/sign-in', { ...credentialsOf('anna'), next: '/account?a=1' })
    expect(response.headers.get('Location')).toBe('/account?a=1')
  })
  it('gives a new session whatever cookie was sent, and ends the one it replaces', async () => {
    const planted = world.holding('panhuo.session_token=planted.AAAA')
    const [first] = (await planted.post('/sign-in', credentialsOf('wang'))).headers.getSetCookie()
    const session = first!.split(';')[0]!
    expect(session).not.toContain('planted')
    expect((await world.holding(session).get('/account')).status).toBe(200)

    const [second] = (await world.holding(session).post('/sign-in', credentialsOf('wang'))).headers.getSetCookie()
    expect(second!.split(';')[0]).not.toBe(session)
    expect((await world.holding(session).get('/account')).status).toBe(303)
    expect((await world.holding(second!.split(';')[0]!).get('/account')).status).toBe(200)
  })
  it('sets a cookie that scripts and other sites cannot use', async () => {
    const [cookie] = (await world.as().post('/sign-in', credentialsOf('anna'))).headers.getSetCookie()
    expect(cookie).toMatch(/^panhuo\.session_token=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/)
  })
  it('sets a cookie for https alone in production', async () => {
    const publicUrl = 'https://panhuo.example'
    const secure = await makeWorld({ NODE_ENV: 'production', AUTH_SECRET: 'x'.repeat(40), PUBLIC_URL: publicUrl })
    const headers = { Origin: publicUrl }
    const [cookie] = (await secure.as().post('/sign-in', credentialsOf('anna'), headers)).headers.getSetCookie()
    expect(cookie).toMatch(/^__Secure-panhuo\.session_token=[^;]+; .*HttpOnly; Secure; SameSite=Lax$/)
    const value = cookie!.split(';')[0]!
    expect((await secure.holding(value).get('/account')).status).toBe(200)
    // The name without the prefix can be set by anyone on the way; it signs nobody in.
    expect((await secure.holding(value.replace('__Secure-', '')).get('/account')).status).toBe(303)
    secure.close()
  })
  it('answers an unknown e-mail and a wrong password alike', async () => {
    const wrong = await world.as().post('/sign-in', { email: emailOf('anna'), password: 'not her password' })
    const unknown = await world.as().post('/sign-in', { email: 'nobody@panhuo.test', password: 'not her password' })
    expect([wrong.status, unknown.status]).toEqual([422, 422])
    const text = (await wrong.text()).replaceAll(emailOf('anna'), '…')
    expect((await unknown.text()).replaceAll('nobody@panhuo.test', '…')).toBe(text)
    expect(text).toContain('E-mail or password is wrong')
    expect(text).not.toContain('not her password')
  })
  it('is slowed down after thirty failures from one address, others are not', async () => {
    const fresh = await makeWorld()
    const attempt = (ip: string, password = 'not her password') =>
      fresh.as().post('/sign-in', { email: 'a-b', password }, { 'X-Test-Ip': ip })
    for (let i = 0; i < 30; i++) expect((await attempt('10.0.0.1')).status).toBe(422)
    const over = await attempt('10.0.0.1')
    expect(over.status).toBe(429)
    expect(await over.text()).toContain('Too many attempts')
    expect((await attempt('10.0.0.2')).status).toBe(422)
    fresh.close()
  })
})

describe('signing out', () => {
  it('clears the cookie and ends the session itself', async () => {
    const [signedIn] = (await world.as().post('/sign-in', credentialsOf('wang'))).headers.getSetCookie()
    const person = world.holding(signedIn!.split(';')[0]!)
    const out = await person.post('/sign-out')
    expect([out.status, out.headers.get('Location')]).toEqual([303, '/'])
    expect(out.headers.getSetCookie().join()).toMatch(/panhuo\.session_token=; Max-Age=0/)
    expect((await person.get('/account')).status).toBe(303)
  })
  it('is no GET', async () => {
    expect((await world.as('li').get('/sign-out')).status).toBe(404)
    expect((await world.as('li').get('/account')).status).toBe(200)
  })
})

describe('addresses', () => {
  it('written another way open nothing', async () => {
    for (const path of [
      '//admin/users',
      '/admin//users',
      '/Admin/users',
      '/admin/users/',
      '/./admin/users/',
      '/admin%2fusers',
    ]) {
      for (const who of [undefined, 'anna', 'wang'] as const) {
        const response = await world.as(who).get(path)
        expect(response.status, `${who} ${path}`).not.toBe(200)
        expect(await response.text()).not.toContain(emailOf('li'))
      }
    }
  })
  it('that do not exist look the same to everybody, in JSON too', async () => {
    const [one, two] = await Promise.all(['/nothing', '/nothing/at/all'].map((path) => world.as('li').get(path)))
    expect([one!.status, two!.status]).toEqual([404, 404])
    expect((await one!.text()).replaceAll('/nothing?', '?')).toBe(
      (await two!.text()).replaceAll('/nothing/at/all?', '?'),
    )
    const json = await world.as().get('/nothing', { Accept: 'application/json' })
    expect(json.headers.get('Content-Type')).toBe('application/problem+json')
    expect(json.headers.get('Cache-Control')).toBe('private, no-store')
    expect(await json.json()).toEqual({
      type: 'about:blank',
      status: 404,
      code: 'not-found',
      title: 'Page not found',
      detail: expect.any(String),
      problems: [],
    })
  })
  it('answer HEAD as GET, without a body', async () => {
    for (const path of ['/sign-in', '/healthz', '/nothing']) {
      const [get, head] = [await world.as().get(path), await world.as().request(path, { method: 'HEAD' })]
      expect(head.status).toBe(get.status)
      expect(await head.text()).toBe('')
      expect(head.headers.get('Content-Security-Policy')).toBe(get.headers.get('Content-Security-Policy'))
    }
  })
})

describe('a body that is too large', () => {
  it('is refused with a page, whether it tells its size or not', async () => {
    const big = 'x'.repeat(2 * 1024 * 1024 + 1)
    const headers = { Origin: ORIGIN, 'Content-Type': 'application/x-www-form-urlencoded' }
    const told = await world.as().request('/sign-in', {
      method: 'POST',
      body: big,
      headers: { ...headers, 'Content-Length': String(big.length) },
    })
    const stream = new Blob([big]).stream()
    const untold = await world
      .as()
      .request('/sign-in', { method: 'POST', body: stream, headers, duplex: 'half' } as RequestInit)
    for (const response of [told, untold]) {
      expect(response.status).toBe(413)
      expect(await response.text()).toContain('Too much content')
    }
  })
})

describe('what cannot be read', () => {
  it('is a refused form, not a failure', async () => {
    for (const [type, body] of [
      ['application/json', '{"email": "a"}'],
      ['multipart/form-data; boundary=x', 'no boundary here'],
      ['application/x-www-form-urlencoded', '%zz=%&&==&a=%ff'],
    ] as const) {
      const response = await world.as().request('/sign-in', {
        method: 'POST',
        body,
        headers: { Origin: ORIGIN, 'Content-Type': type },
      })
      expect(response.status, type).toBe(422)
    }
  })
  it('in a cookie or a language is ignored', async () => {
    for (const cookie of [
      'panhuo.session_token',
      'panhuo.session_token=%E0%A4%A',
      '=;=;;',
      'lang=%00',
      'x'.repeat(9000),
    ]) {
      expect((await world.holding(cookie).get('/sign-in?lang=xx')).status).toBe(200)
    }
  })
})
