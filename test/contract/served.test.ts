import { describe, expect, inject, it } from 'vitest'

const served = inject('served')
const account = (role: string) => {
  const found = served.accounts.find((a) => a.role === role)
  if (!found) throw new Error(`no demo account of a ${role}`)
  return found
}

/** Signs in as a browser would and gives the cookie to send from then on. */
async function signIn(url: string, role: string): Promise<string> {
  const { email, password } = account(role)
  const response = await fetch(`${url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'Sec-Fetch-Site': 'same-origin', Origin: url },
    body: new URLSearchParams({ email, password }),
  })
  expect(response.status).toBe(303)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

const get = (url: string, headers: Record<string, string> = {}) =>
  fetch(url, { headers: { 'Accept-Language': 'en', ...headers }, redirect: 'manual' })
const html = async (url: string, headers?: Record<string, string>) => {
  const response = await get(url, headers)
  expect(`${response.status} ${response.headers.get('Content-Type')}`).toBe('200 text/html; charset=UTF-8')
  return response.text()
}
const addressesIn = (page: string, pattern: RegExp) => [
  ...new Set([...page.matchAll(pattern)].map((match) => match[1]!)),
]

describe.each([
  ['Node with a file', served.node],
  ['Node with sqld', served.nodeOnSqld],
  ['workerd with sqld', served.workerd],
])('the app on %s', (_, url) => {
  it('serves the public pages', async () => {
    for (const path of ['/', '/assets', '/zones']) expect(await html(url + path)).toMatch(/<main[\s>]/)
  })

  it('serves styles and scripts under addresses that may be kept for ever', async () => {
    const page = await html(`${url}/`)
    const addresses = addressesIn(page, /(?:href|src)="(\/static\/[^"]+\.(?:css|js))"/g)
    expect(addresses.length).toBeGreaterThanOrEqual(3)
    for (const address of addresses) {
      const response = await get(url + address)
      expect(response.status).toBe(200)
      expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
      expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
      const type = address.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8'
      expect(response.headers.get('Content-Type')).toBe(type)
      expect((await response.text()).length).toBeGreaterThan(100)
    }
  })

  it('keeps what has no fingerprint for a short time only, and knows no other file', async () => {
    const icon = await get(`${url}/static/icon.svg`)
    expect([icon.status, icon.headers.get('Content-Type')]).toEqual([200, 'image/svg+xml'])
    expect(icon.headers.get('Cache-Control')).not.toContain('immutable')
    for (const path of ['/static/none.css', '/static/../package.json', '/static/%2e%2e/_headers', '/_headers']) {
      expect((await get(url + path)).status).toBe(404)
    }
  })

  it('sends pages compressed where Node itself is what the reader talks to', async () => {
    const { headers } = await get(`${url}/assets`, { 'Accept-Encoding': 'gzip' })
    expect(headers.get('Content-Encoding')).toBe(url === served.workerd ? null : 'gzip')
  })

  it('sends the security headers and no cookie with a page', async () => {
    const { headers } = await get(`${url}/assets`)
    expect(headers.get('Content-Security-Policy')).toContain("script-src 'self'")
    expect(headers.get('Cache-Control')).toBe('private, no-store')
    expect(headers.getSetCookie()).toEqual([])
  })

  it('answers a missing page with one of its own', async () => {
    const response = await get(`${url}/nothing/here`)
    expect([response.status, response.headers.get('Content-Type')]).toEqual([404, 'text/html; charset=UTF-8'])
  })

  it('refuses a form that another site has sent', async () => {
    const send = (headers: Record<string, string>) =>
      fetch(`${url}/sign-in`, { method: 'POST', headers, body: new URLSearchParams({ email: 'a@b.c', password: 'x' }) })
    expect((await send({ Origin: 'https://elsewhere.example' })).status).toBe(403)
    expect((await send({ 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
  })

  it('signs in and out, and shows private pages in between', async () => {
    expect((await get(`${url}/my/assets`)).headers.get('Location')).toContain('/sign-in')
    const Cookie = await signIn(url, 'manager')
    expect(await html(`${url}/my/assets`, { Cookie })).toMatch(/<main[\s>]/)
    const out = await fetch(`${url}/sign-out`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'Sec-Fetch-Site': 'same-origin', Origin: url, Cookie },
    })
    expect(out.status).toBe(303)
    expect((await get(`${url}/my/assets`, { Cookie })).status).toBe(303)
  })

  it('answers a hundred requests at once', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 100 }, async (_, i) => {
        const response = await get(url + ['/', '/assets', '/zones'][i % 3])
        await response.text()
        return response.status
      }),
    )
    expect(new Set(statuses)).toEqual(new Set([200]))
  })
})

describe('both runtimes', () => {
  /** Pages told apart by nothing but where they are served. */
  const neutral = (page: string, url: string) => page.replaceAll(url, '')
  const same = async (path: string, roles: { role: string } | null = null) => {
    const page = async (url: string) =>
      neutral(await html(url + path, roles ? { Cookie: await signIn(url, roles.role) } : {}), url)
    const [reference, ...others] = await Promise.all([served.node, served.nodeOnSqld, served.workerd].map(page))
    for (const other of others) expect(other).toBe(reference)
    return reference!
  }

  it('write the same public pages from the same data', async () => {
    await same('/')
    await same('/zones')
    const catalogue = await same('/assets')
    const [asset] = addressesIn(catalogue, /href="(\/assets\/[0-9a-z-]+)"/g).filter((path) => path !== '/assets/new')
    await same(asset!)
  })

  it('rank the same sites with the same reasons', async () => {
    const list = await same('/my/projects', { role: 'investor' })
    const [project] = addressesIn(list, /href="(\/projects\/[0-9a-z-]+)"/g).filter((path) => path !== '/projects/new')
    const matches = await same(`${project}/matches`, { role: 'investor' })
    expect(matches).toMatch(/href="\/assets\/[0-9a-z-]+"/)
  })
})
