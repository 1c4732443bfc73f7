import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compressed } from '../../src/http/compress.ts'

const PAGE = '<p>盘活 idle land</p>'.repeat(200)
const ask = (encodings: string | null, method = 'GET') =>
  new Request('http://localhost/', { method, headers: encodings === null ? {} : { 'Accept-Encoding': encodings } })
const html = (text: string | null, headers: Record<string, string> = {}) =>
  new Response(text, { status: 404, headers: { 'Content-Type': 'text/html; charset=UTF-8', ...headers } })

describe('a page on its way out of Node', () => {
  it('is compressed for whoever takes gzip, and says so', async () => {
    const response = await compressed(
      ask('br, gzip'),
      html(PAGE, { Vary: 'Cookie', 'Cache-Control': 'private, no-store' }),
    )
    expect(Object.fromEntries(response.headers)).toEqual({
      'cache-control': 'private, no-store',
      'content-encoding': 'gzip',
      'content-type': 'text/html; charset=UTF-8',
      vary: 'Cookie, Accept-Encoding',
    })
    expect(response.status).toBe(404)
    const body = new Uint8Array(await response.arrayBuffer())
    expect(body.byteLength).toBeLessThan(PAGE.length / 10)
    expect(gunzipSync(body).toString()).toBe(PAGE)
  })

  it('stays as it is for whoever does not, and where there is nothing to gain', async () => {
    for (const [request, response] of [
      [ask(null), html(PAGE)],
      [ask('br'), html(PAGE)],
      [ask('gzip'), html('short')],
    ] as const) {
      const expected = await response.clone().text()
      const answer = await compressed(request, response)
      expect(answer.headers.get('Content-Encoding')).toBeNull()
      expect(answer.headers.get('Vary')).toBe('Accept-Encoding')
      expect(await answer.text()).toBe(expected)
    }
  })

  it('leaves alone what is no text, has no body, or is compressed already', async () => {
    for (const response of [
      new Response(PAGE, { headers: { 'Content-Type': 'image/png' } }),
      html(null),
      html(PAGE, { 'Content-Encoding': 'br' }),
    ]) {
      expect(await compressed(ask('gzip'), response)).toBe(response)
    }
    const head = html(PAGE)
    expect(await compressed(ask('gzip', 'HEAD'), head)).toBe(head)
  })
})
