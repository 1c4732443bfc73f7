import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openChromium } from '../../scripts/lib/open-chromium.ts'
import { LOCALES } from '../../src/i18n/locale.ts'
import { type Visit, visit } from './visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

/** Holds every request that a test of the address fits until it is let go; returns the letting go. */
async function held({ page }: Visit, fits: (url: URL, method: string) => boolean): Promise<() => void> {
  let letGo = () => {}
  const free = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route(
    () => true,
    async (route) => {
      const request = route.request()
      if (fits(new URL(request.url()), request.method())) await free
      await route.continue()
    },
  )
  return letGo
}

const busy = ({ page }: Visit) => page.evaluate(() => document.documentElement.hasAttribute('data-busy'))
const said = ({ page }: Visit) => page.locator('.progress > p').textContent()

describe.each(LOCALES)('a wait in %s', (locale) => {
  it('is shown and said once it is long, while a part of the page is asked for, and is over with the answer', async () => {
    const reader = await visit(browser, { locale })
    const { page, t, open, close } = reader
    await open('/assets')
    const letGo = await held(reader, (url) => url.searchParams.get('q') === 'slow')
    await page.getByRole('searchbox').first().fill('slow')
    await page.keyboard.press('Enter')
    await page.waitForSelector('#catalogue[aria-busy=true]')
    await page.waitForFunction(() => document.documentElement.hasAttribute('data-busy'))
    expect(await said(reader)).toBe(t('word.loading'))
    expect(
      await page.evaluate(() => getComputedStyle(document.querySelector('.progress')!, '::before').visibility),
    ).toBe('visible')
    letGo()
    await page.waitForFunction(() => !document.documentElement.hasAttribute('data-busy'))
    expect(await said(reader)).toBe('')
    expect(await page.locator('[aria-busy]').count()).toBe(0)
    await close()
  })

  it('is not shown while it is short', async () => {
    const reader = await visit(browser, { locale })
    const { page, open, close } = reader
    await open('/assets')
    await page.evaluate(() => {
      new MutationObserver(() => document.body.classList.add('was-busy')).observe(document.documentElement, {
        attributeFilter: ['data-busy'],
      })
    })
    await page.clock.install()
    await page.getByRole('searchbox').first().fill('quick')
    // The clock of the page stands still: 300 ms never pass
    await page.keyboard.press('Enter')
    await page.waitForURL(/q=quick/)
    expect(await busy(reader)).toBe(false)
    expect(await page.locator('.was-busy').count()).toBe(0)
    await close()
  })

  it('for a form that was sent is shown too, and the form is sent once however often it is pressed', async () => {
    const reader = await visit(browser, { locale, as: 'investor' })
    const { page, open, close } = reader
    await open('/account')
    let sent = 0
    const letGo = await held(reader, (_, method) => {
      if (method === 'POST') sent++
      return method === 'POST'
    })
    const button = page.locator('main form[method=post] button[type=submit]').first()
    // In one go: Playwright asks nothing of a page that is about to leave
    await button.evaluate(async (pressed) => {
      const shown = new Promise((resolve) =>
        new MutationObserver(resolve).observe(document.documentElement, { attributeFilter: ['data-busy'] }),
      )
      for (let time = 0; time < 2; time++) (pressed as HTMLButtonElement).click()
      await shown
    })
    await Promise.all([page.waitForEvent('load'), letGo()])
    expect(sent).toBe(1)
    await close()
  })
})

describe.each([
  ['zh-CN', true],
  ['zh-CN', false],
  ['en', true],
  ['en', false],
] as const)('what was done, in %s with scripts %s', (locale, javaScript) => {
  it('is said first, has the focus, and is undone by the next button', async () => {
    const owner = await visit(browser, { locale, javaScript, as: 'investor' })
    const { page, t, open, press, close } = owner
    await open('/my/projects')
    await page.locator('.row-title a').first().click()
    const publishedFirst = (await page.getByRole('button', { name: t('word.withdraw') }).count()) > 0
    const [first, back] = publishedFirst ? (['withdraw', 'publish'] as const) : (['publish', 'withdraw'] as const)
    const textOf = { publish: t('project.done.published'), withdraw: t('project.done.withdrawn') }
    await press(t(`word.${first}`))
    expect(await page.getByRole('status').textContent()).toBe(textOf[first])
    // The locator sees it without scripts of the page as well
    await page.locator('p[role=status]:focus').waitFor()
    expect(new URL(page.url()).searchParams.has('done')).toBe(!javaScript)
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').textContent()).toBe(t('word.undo'))
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
    expect(await page.getByRole('status').textContent()).toBe(textOf[back])
    await close()
  })
})
