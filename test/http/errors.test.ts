import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { pathToLog } from '../../src/http/fault-line.ts'
import { LOCALES } from '../../src/i18n/locale.ts'
import { translatorFor } from '../../src/i18n/translator.ts'
import { hashOf } from '../../src/shortlists/share-link.ts'
import { ANNAS_TOKEN, makeWorld, ORIGIN, type Person, type World } from '../world.ts'

vi.setConfig({ testTimeout: 30_000 })

let world: World
beforeEach(async () => {
  world = await makeWorld()
})
afterEach(() => {
  world.close()
  vi.restoreAllMocks()
})

/** From now on every question to the database fails so. */
function breakDatabase(message: string) {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const fail = () => {
    throw new Error(message)
  }
  world.deps.db = new Proxy(world.deps.db, { get: fail })
}

type Headers = Record<string, string>
/** Each failure, made for real: its code, how it comes about, the place it sends one on to. */
const FAILURES: Record<
  string,
  {
    status: number
    code: string
    params?: Record<string, string | number>
    on: string
    make(h: Headers): Promise<Response>
  }
> = {
  'an investor who would list': {
    status: 403,
    code: 'zone-account',
    on: '/my/projects',
    make: (h) => world.as('stranger').get('/assets/new', h),
  },
  'a form of another site': {
    status: 403,
    code: 'cross-site',
    on: '/',
    make: (h) => world.as('anna').post('/sign-out', {}, { ...h, Origin: 'https://evil.example' }),
  },
  'what is not there': {
    status: 404,
    code: 'not-found',
    on: '/assets',
    make: (h) => world.as('anna').get('/zones/missing', h),
  },
  'a step that the state does not allow': {
    status: 409,
    code: 'state',
    on: '/assets/hongzui-draft',
    make: (h) =>
      world
        .as('wang')
        .post('/assets/hongzui-draft/withdrawal', {}, { ...h, Referer: `${ORIGIN}/assets/hongzui-draft` }),
  },
  'a body that is too large': {
    status: 413,
    code: 'too-large',
    on: '/account',
    make: (h) => {
      const body = 'x'.repeat(2 * 1024 * 1024 + 1)
      const headers = {
        ...h,
        Origin: ORIGIN,
        Referer: `${ORIGIN}/account`,
        'Content-Type': 'application/x-www-form-urlencoded',
        'Content-Length': String(body.length),
      }
      return world.as('anna').request('/account', { method: 'POST', body, headers })
    },
  },
  'a password guessed at': {
    status: 429,
    code: 'too-many',
    params: { n: 10 },
    on: '/account',
    make: async (h) => {
      const anna = world.as('anna')
      const guess = () =>
        anna.post(
          '/account',
          { currentPassword: 'not hers', newPassword: 'quite another one', newPassword2: 'quite another one' },
          { ...h, Referer: `${ORIGIN}/account` },
        )
      for (let time = 0; time < 10; time++) expect((await guess()).status).toBe(422)
      return guess()
    },
  },
  'a fault of ours': {
    status: 500,
    code: 'internal',
    params: { id: 'ID' },
    on: '/zones',
    make: (h) => {
      breakDatabase('a fault')
      return world.as().get('/zones', h)
    },
  },
  'a busy database': {
    status: 503,
    code: 'unavailable',
    on: '/zones',
    make: (h) => {
      breakDatabase('SQLITE_BUSY: database is locked')
      return world.as().get('/zones', h)
    },
  },
}

const plain = (html: string) => html.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')
/** The id of a failure is another each time. */
const withoutId = (text: string) => text.replaceAll(/[0-9a-hjkmnp-tv-z]{20}/g, 'ID')

describe.each(LOCALES)('a failure in %s', (locale) => {
  const t = translatorFor(locale)

  it.each(Object.entries(FAILURES))('%s: says what happened, what it means and where to go on', async (_, failure) => {
    const response = await failure.make({ 'Accept-Language': locale })
    const html = withoutId(plain(await response.text()))
    expect(response.status).toBe(failure.status)
    expect(html).toContain(`<h1>${t.dynamic(`error.${failure.code}`, failure.params)}</h1>`)
    expect(html).toContain(t.dynamic(`error.${failure.code}.help`, failure.params))
    expect(/class="button" href="([^"]+)"/.exec(html)?.[1]).toBe(failure.on)
    expect(html).toContain('<header class="masthead')
  })

  it.each(Object.entries(FAILURES))('%s: leaves the page alone when a part of it was asked for', async (_, failure) => {
    const response = await failure.make({ 'Accept-Language': locale, 'HX-Request': 'true' })
    const html = withoutId(plain(await response.text()))
    const told = (name: string) => response.headers.get(name)
    expect(response.status).toBe(failure.status)
    expect([told('HX-Retarget'), told('HX-Reswap'), told('HX-Push-Url')]).toEqual(['#trouble', 'innerHTML', 'false'])
    expect(html).toMatch(/^<div class="trouble" role="alert">/)
    expect(html).toContain(t.dynamic(`error.${failure.code}.help`, failure.params))
  })
})

describe('a failure', () => {
  it('says in a header too when it is worth another try', async () => {
    const guessed = await FAILURES['a password guessed at']!.make({})
    expect(guessed.headers.get('Retry-After')).toBe('600')
    const busy = await FAILURES['a busy database']!.make({})
    expect(busy.headers.get('Retry-After')).toBe('5')
  })

  it('of ours gives the id under which the log has it', async () => {
    const response = await FAILURES['a fault of ours']!.make({})
    const { id, path } = JSON.parse(vi.mocked(console.error).mock.calls[0]![0])
    expect(path).toBe('/zones')
    expect(await response.text()).toContain(id)
  })

  it('of ours never tells the log what opens a list or a session', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    await world.deps.db.run('ALTER TABLE share_links RENAME COLUMN token_hash TO lost')
    await world.deps.db.run('ALTER TABLE users RENAME COLUMN name TO lost')
    const asked = [`/shared/${ANNAS_TOKEN}`, `//shared/${ANNAS_TOKEN}/brochure`, `/Shared/${ANNAS_TOKEN}/compare`]
    expect((await world.as().get(asked[0]!)).status).toBe(500)
    expect((await world.as('anna').get('/zones')).status).toBe(500)
    const logged = vi.mocked(console.error).mock.calls.map(([line]) => JSON.parse(line))
    expect(logged.map(({ path }) => path)).toEqual(['/shared/*', '/zones'])
    expect(logged[0].error).toContain('no such column: share_links.token_hash')
    // Drizzle’s own message would end with the token that was asked for
    expect(logged[1].error).toMatch(/^Error: Failed query: select .*\n {4}at [\s\S]*\ncaused by .*no such column/)
    for (const secret of [ANNAS_TOKEN, hashOf(ANNAS_TOKEN), 'token-anna']) {
      expect(JSON.stringify(logged)).not.toContain(secret)
    }
    expect(asked.map((path) => pathToLog(path))).toEqual(['/shared/*', '/shared/*/brochure', '/shared/*/compare'])
  })

  const sendTo = (person: Person) => (fields: Record<string, string>) => {
    breakDatabase('a fault')
    return person.post('/sign-up', fields, { Referer: `${ORIGIN}/sign-up` })
  }
  it('of ours keeps what was typed, to be sent again, but never a password', async () => {
    const good = { email: 'new@panhuo.test', name: 'New', password: 'a long password', consent: 'yes' }
    const failed = await sendTo(world.as())(good)
    const withPassword = await failed.text()
    expect(failed.status).toBe(500)
    expect(withPassword).not.toContain('a long password')
    expect(withPassword).not.toContain('new@panhuo.test')

    world.close()
    world = await makeWorld()
    const anna = world.as('anna')
    const { db } = world.deps
    world.deps.db = new Proxy(db, {
      get(target, name) {
        // Who asks is still found; writing fails.
        if (name === 'batch') throw new Error('a fault')
        return Reflect.get(target, name)
      },
    })
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const response = await anna.post('/projects', { name: '"Kept" plant', industry: '3670' })
    expect(response.status).toBe(500)
    const html = await response.text()
    expect(html).toContain('<form method="post" action="/projects">')
    expect(html).toContain('name="name" value="&quot;Kept&quot; plant"')
  })

  it('while signed out sends a part of a page to sign in and back to the page that asked', async () => {
    const response = await world
      .as()
      .post('/account', {}, { 'HX-Request': 'true', 'HX-Current-URL': `${ORIGIN}/zones?q=1` })
    expect(response.status).toBe(401)
    expect(await response.text()).toContain('href="/sign-in?next=%2Fzones%3Fq%3D1"')
  })

  it('never sends on to another site', async () => {
    for (const Referer of ['https://evil.example/x', 'javascript:alert(1)', 'x']) {
      const response = await world.as('wang').post('/assets/hongzui-draft/withdrawal', {}, { Referer })
      expect(await response.text()).toMatch(/class="button" href="\/"/)
    }
  })
})
