import { get } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openChromium } from '../../scripts/lib/open-chromium.ts'
import { LOCALES, type Locale } from '../../src/i18n/locale.ts'
import { type Runtime, visit } from './visit.ts'

/** The first round trip of a connection carries ten packets of 1 460 bytes. */
const HTML_BYTES = 14_600
const CSS_BYTES = 10_000
const JS_BYTES = 20_000
/** What src/http/compress.ts uses, for the runtime that leaves compressing to the network. */
const LEVEL = 5

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

/** The body as it travels when gzip is asked for; compressed here where the server leaves that to the network. */
function fetched(url: string, headers: Record<string, string> = {}) {
  return new Promise<{ bytes: number; cacheControl: string; compressed: boolean }>((resolve, reject) => {
    get(url, { headers: { 'Accept-Encoding': 'gzip', ...headers } }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const body = Buffer.concat(chunks)
        const compressed = response.headers['content-encoding'] === 'gzip'
        const bytes = compressed ? body.length : gzipSync(body, { level: LEVEL }).length
        resolve({ bytes, cacheControl: response.headers['cache-control'] ?? '', compressed })
      })
    }).on('error', reject)
  })
}

/**
 * The matches of a project that asks for much and insists on nothing, so that the first page is as full as it gets: the usual
 * preset with every “must” made a “prefer”. Returns its address and what a browser sends to read it.
 */
async function fullRanking(runtime: Runtime, locale: Locale) {
  const investor = await visit(browser, { runtime, locale, as: 'investor' })
  const { page, t, open, press } = investor
  await open('/projects/new')
  await page.locator('#f-name').fill('budget')
  await page.locator('#f-industry').fill('3670')
  await page.evaluate(() => {
    for (const must of document.querySelectorAll<HTMLInputElement>('input[value=must]:checked')) {
      const prefer = must.closest('.choices')?.querySelector<HTMLInputElement>('input[value=prefer]')
      if (prefer) prefer.checked = true
    }
  })
  await press(t('project.save'))
  const rows = await page.locator('ol.matches').first().locator('> li').count()
  const url = page.url()
  const cookies = await investor.context.cookies()
  await investor.close()
  const Cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  return { url, rows, headers: { Cookie, 'Accept-Language': locale } }
}

describe.each(['node', 'workerd'] as const)('on %s', (runtime) => {
  const base = inject('served')[runtime]

  it.each(LOCALES)('the first page of the catalogue in %s fits the first round trip', async (locale) => {
    const { bytes, compressed } = await fetched(`${base}/assets`, { 'Accept-Language': locale })
    console.log(`catalogue ${runtime} ${locale}: ${bytes} B`)
    expect(compressed).toBe(runtime === 'node')
    expect(bytes).toBeLessThanOrEqual(HTML_BYTES)
  })

  it.each(LOCALES)('twenty matches in %s fit the first round trip', async (locale) => {
    const { url, rows, headers } = await fullRanking(runtime, locale)
    expect(rows).toBe(20)
    const { bytes } = await fetched(url, headers)
    console.log(`matches ${runtime} ${locale}: ${bytes} B`)
    expect(bytes).toBeLessThanOrEqual(HTML_BYTES)
  })

  it('the matches of every sample project do too, with all of their groups and panels', async () => {
    const bytes = new Map<string, number>()
    const { page, context, open, close } = await visit(browser, { runtime, as: 'investor' })
    const projects = new Set<string>()
    for (let at: string | null = '/my/projects'; at !== null; ) {
      await open(at)
      const links = await page.locator('main a[href$="/matches"]').all()
      for (const link of links) projects.add((await link.getAttribute('href')) ?? '')
      const next = page.locator('a[rel=next]')
      at = (await next.count()) > 0 ? await next.first().getAttribute('href') : null
    }
    const Cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    await close()
    for (const path of projects) {
      for (const locale of LOCALES) {
        const headers = { Cookie, 'Accept-Language': locale }
        bytes.set(`${path} ${locale}`, (await fetched(`${base}${path}?lang=${locale}`, headers)).bytes)
      }
    }
    expect(projects.size).toBeGreaterThanOrEqual(40)
    console.log(`matches ${runtime}, the largest of ${bytes.size}: ${Math.max(...bytes.values())} B`)
    expect([...bytes].filter(([, size]) => size > HTML_BYTES)).toEqual([])
  })

  it('styles and scripts are light, few, fingerprinted and kept for ever', async () => {
    const html = await (await fetch(`${base}/assets`)).text()
    const addresses = (pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1]!)
    const styles = addresses(/<link rel="stylesheet" href="([^"]+)"/g)
    const scripts = addresses(/<script src="([^"]+)"/g)
    expect([styles.length, scripts.length]).toEqual([1, 2])
    const total = async (paths: readonly string[]) => {
      const files = await Promise.all(paths.map((path) => fetched(base + path)))
      for (const path of paths) expect(path).toMatch(/^\/static\/[\w/]+\.[0-9a-f]{10}\.(css|js)$/)
      for (const { cacheControl } of files) expect(cacheControl).toBe('public, max-age=31536000, immutable')
      return files.reduce((sum, { bytes }) => sum + bytes, 0)
    }
    const [css, js] = [await total(styles), await total(scripts)]
    console.log(`${runtime}: CSS ${css} B, JavaScript ${js} B`)
    expect(css).toBeLessThanOrEqual(CSS_BYTES)
    expect(js).toBeLessThanOrEqual(JS_BYTES)
  })
})
