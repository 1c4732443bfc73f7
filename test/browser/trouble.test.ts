import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@libsql/client'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Server } from '../../scripts/lib/child.ts'
import { startNode } from '../../scripts/lib/node-app.ts'
import { openChromium } from '../../scripts/lib/open-chromium.ts'
import { prepareDatabase } from '../../scripts/lib/prepare-database.ts'
import { LOCALES } from '../../src/i18n/locale.ts'
import { overflow, violations, visit } from './visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

const focusedName = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name'))

describe.each(LOCALES)('in %s', (locale) => {
  let folder: string
  let server: Server
  let url: string
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'panhuo-trouble-'))
    url = `file:${join(folder, 'panhuo.db')}`
    const settings = { DATABASE_URL: url, SAMPLE: 'off' }
    await prepareDatabase(settings)
    server = await startNode({ settings })
  })
  afterEach(async () => {
    await server.stop()
    rmSync(folder, { recursive: true })
  })
  /** From now on the server cannot read what it needs: a fault of ours. */
  const breakServer = async () => {
    const client = createClient({ url })
    await client.execute('ALTER TABLE events RENAME TO events_away')
    await client.execute('ALTER TABLE zones RENAME TO zones_away')
    client.close()
  }
  const broken = { locale, failing: true } as const

  it('a fault of ours leaves the page, the typing and the focus; the whole page says what to do', async () => {
    const reader = await visit(browser, { ...broken, base: server.url })
    const { page, t, open, close } = reader
    await open('/assets')
    await breakServer()
    await page.getByRole('searchbox').first().fill('plant')
    await page.keyboard.press('Enter')
    const note = page.getByRole('alert')
    await note.waitFor()
    expect(await note.textContent()).toContain(t('error.internal'))
    expect(await page.getByRole('searchbox').first().inputValue()).toBe('plant')
    expect(await focusedName(page)).toBe('q')
    expect(new URL(page.url()).searchParams.has('q')).toBe(false)
    expect(await page.locator('#results').count()).toBe(1)
    expect(await violations(page)).toEqual([])
    await page.getByRole('button', { name: t('trouble.close') }).click()
    expect(await note.count()).toBe(0)
    expect(await focusedName(page)).toBe('q')

    await open('/zones', 500)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(t('error.internal'))
    expect(await violations(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 256 })
    expect(await overflow(page)).toEqual([])
    await close()
  })

  it('a lost connection says so, and the same is sent again by one button', async () => {
    const reader = await visit(browser, { ...broken, base: server.url })
    const { page, context, t, open, close } = reader
    await open('/assets')
    await context.setOffline(true)
    await page.getByRole('searchbox').first().fill('plant')
    await page.keyboard.press('Enter')
    const note = page.getByRole('alert')
    await note.waitFor()
    expect(await note.textContent()).toContain(t('trouble.offline'))
    expect(await focusedName(page)).toBe('q')
    expect(await violations(page)).toEqual([])
    await context.setOffline(false)
    await page.getByRole('button', { name: t('trouble.again') }).click()
    await page.waitForURL(/q=plant/)
    expect(await note.count()).toBe(0)
    await close()
  })

  it('an answer of a proxy in between is not put into the page', async () => {
    const reader = await visit(browser, { ...broken, base: server.url })
    const { page, t, open, close } = reader
    await open('/assets')
    await page.route(/q=plant/, (route) =>
      route.fulfill({ status: 502, contentType: 'text/html', body: '<html><body>Bad Gateway</body></html>' }),
    )
    await page.getByRole('searchbox').first().fill('plant')
    await page.keyboard.press('Enter')
    const note = page.getByRole('alert')
    await note.waitFor()
    expect(await note.textContent()).toContain(t('trouble.offline'))
    expect(await page.getByText('Bad Gateway').count()).toBe(0)
    await close()
  })

  it.each([true, false])(
    'too many guesses are told when to go on, with scripts %s',
    { timeout: 90_000 },
    async (javaScript) => {
      const guest = await visit(browser, { ...broken, base: server.url, javaScript })
      const { page, t, open, turn, close } = guest
      const form = { email: 'nobody@panhuo.example', password: 'not the password' }
      // One guess is made for real, 29 more are put into the books: each takes a tenth of a second of both cores
      await page.request.post('/sign-in', { form, headers: { Origin: server.url } })
      const client = createClient({ url })
      await client.execute('UPDATE rate_limits SET count = count + 29')
      client.close()
      await open('/sign-in')
      await page.locator('input[name=email]').fill(form.email)
      await page.locator('input[name=password]').fill(form.password)
      await turn(() => page.locator('main button[type=submit]').click())
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(t('error.too-many'))
      expect(await page.locator('main').textContent()).toContain(t('error.too-many.help', { n: 10 }))
      if (javaScript) expect(await violations(page)).toEqual([])
      await turn(() => page.getByRole('link', { name: t('error.back') }).click())
      expect(new URL(page.url()).pathname).toBe('/sign-in')
      await close()
    },
  )

  it('a page that waits for a part of itself has no violation', async () => {
    const reader = await visit(browser, { ...broken, base: server.url })
    const { page, open, close } = reader
    await open('/assets')
    let letGo = () => {}
    const free = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await page.route(/q=slow/, async (route) => {
      await free
      await route.continue()
    })
    await page.getByRole('searchbox').first().fill('slow')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.documentElement.hasAttribute('data-busy'))
    expect(await violations(page)).toEqual([])
    expect(await focusedName(page)).toBe('q')
    letGo()
    await page.waitForURL(/q=slow/)
    expect(await focusedName(page)).toBe('q')
    await close()
  })
})
