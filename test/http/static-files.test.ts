import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { staticFiles } from '../../src/http/static-files.ts'

const CSS = '.strip { color: var(--ink) }\n'.repeat(100)
const folder = mkdtempSync(join(tmpdir(), 'panhuo-static-'))
mkdirSync(join(folder, 'static/vendor'), { recursive: true })
writeFileSync(join(folder, 'static/app.css'), CSS)
writeFileSync(join(folder, 'static/vendor/lib.js'), 'lib()')
writeFileSync(join(folder, 'secret.txt'), 'not served')
const serve = staticFiles(folder)
afterAll(() => rmSync(folder, { recursive: true }))

const get = (path: string, encodings = '', method = 'GET') =>
  serve(new Request(`http://localhost${path}`, { method, headers: { 'Accept-Encoding': encodings } }))
const bytes = async (response: Response | null) => new Uint8Array(await response!.arrayBuffer())

describe('static files on Node', () => {
  it('come in the best encoding that is taken', async () => {
    const [brotli, gzip, plain] = await Promise.all([
      get('/static/app.css', 'gzip, br'),
      get('/static/app.css', 'gzip'),
      get('/static/app.css'),
    ])
    expect([brotli, gzip, plain].map((r) => r!.headers.get('Content-Encoding'))).toEqual(['br', 'gzip', null])
    expect(brotliDecompressSync(await bytes(brotli)).toString()).toBe(CSS)
    expect(gunzipSync(await bytes(gzip)).toString()).toBe(CSS)
    expect(await plain!.text()).toBe(CSS)
  })

  it('say their type, their length and how long they may be kept', async () => {
    const response = await get('/static/vendor/lib.js')
    expect(Object.fromEntries(response!.headers)).toEqual({
      'cache-control': 'public, max-age=300, must-revalidate',
      'content-length': '5',
      'content-type': 'text/javascript; charset=utf-8',
      'cross-origin-resource-policy': 'same-origin',
      vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff',
    })
  })

  it('answer HEAD without a body', async () => {
    const response = await get('/static/app.css', '', 'HEAD')
    expect([response!.headers.get('Content-Length'), await response!.text()]).toEqual([String(CSS.length), ''])
  })

  it('leave every other address and method to the app', async () => {
    for (const path of [
      '/',
      '/static/',
      '/static/none.css',
      '/secret.txt',
      '/static/../secret.txt',
      '/static/%2e%2e/secret.txt',
    ]) {
      expect(await get(path)).toBeNull()
    }
    expect(await get('/static/app.css', '', 'POST')).toBeNull()
  })
})
