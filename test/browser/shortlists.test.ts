import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openChromium } from '../../scripts/lib/open-chromium.ts'
import type { Locale } from '../../src/i18n/locale.ts'
import { overflow, type Visit, visit } from './visit.ts'

// A whole story a test: long on a busy machine.
vi.setConfig({ testTimeout: 90_000 })

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

const hasFocus = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
const listLink = '.keep a[href^="/shortlists/"]'

/** Keeps the first site that is on no list yet: in place with scripts, by the page that lets one choose without. */
async function keep({ page, turn }: Visit, javaScript: boolean, from: string): Promise<void> {
  await page.goto(from)
  const free = (await page.locator('main .keep').all()).map(
    async (place) => (await place.locator('> a[hx-post]').count()) > 0,
  )
  const place = page.locator('main .keep').nth((await Promise.all(free)).indexOf(true))
  if (javaScript) {
    await place.locator('a').press('Enter')
    await place.locator('a[href^="/shortlists/"]').waitFor()
    expect(await hasFocus(page, listLink)).toBe(true)
    await turn(() => page.keyboard.press('Enter'))
    return
  }
  await turn(() => place.locator('a').click())
  const there = page.locator('main form[action$="/items"] button')
  const chosen = (await there.count()) > 0 ? there.first() : page.locator('main form button').last()
  await turn(() => chosen.click())
}

const COMBINATIONS: readonly { locale: Locale; javaScript: boolean; width: number }[] = [
  { locale: 'zh-CN', javaScript: true, width: 1366 },
  { locale: 'en', javaScript: true, width: 360 },
  { locale: 'zh-CN', javaScript: false, width: 768 },
  { locale: 'en', javaScript: false, width: 1366 },
]

describe.each(COMBINATIONS)('in $locale, JavaScript $javaScript, $width px wide', ({ locale, javaScript, width }) => {
  it('an investor keeps sites, notes one, compares four, shares the list and ends the link', async () => {
    const investor = await visit(browser, { locale, javaScript, width, as: 'investor' })
    const { page, t, open, press, turn } = investor
    await open('/my/projects')
    // A project of one's own for each reader: what others kept is on a list already, and says so
    const nth = COMBINATIONS.findIndex((one) => one.locale === locale && one.javaScript === javaScript)
    const matches = (await page.locator('main a[href$="/matches"]').nth(nth).getAttribute('href')) ?? ''
    await keep(investor, javaScript, '/assets')
    for (let n = 0; n < 4; n++) await keep(investor, javaScript, matches)
    const list = new URL(page.url()).pathname
    await open(matches)
    expect(await page.locator(`main .keep > a[href="${list}"]`).count()).toBeGreaterThanOrEqual(4)
    await open(list)
    expect(list).toMatch(/^\/shortlists\//)

    // A note: kept in place with the focus where it was, or by its button.
    const words = `${locale} ${javaScript}：道路好`
    const note = page.locator('textarea').first()
    await note.fill(words)
    const form = page.locator('form.note').first()
    if (javaScript) {
      await note.press('Tab')
      await form.getByText(t('shortlist.note.kept'), { exact: true }).waitFor()
      expect(await hasFocus(page, 'form.note button')).toBe(true)
    } else await turn(() => form.locator('button').click())
    await open(list)
    expect(await note.inputValue()).toBe(words)
    expect(await overflow(page)).toEqual([])

    // Off the list and back, by keyboard alone.
    const sites = page.locator('li.kept')
    const before = await sites.count()
    const marked = async (act: () => Promise<unknown>, count: number) => {
      if (!javaScript) return turn(act)
      // In place: what was typed elsewhere is still there, and the address says nothing of it
      await page.locator('input[name=name]').fill('half typed')
      await act()
      await page.waitForFunction((n) => document.querySelectorAll('li.kept').length === n, count)
      expect(await page.locator('input[name=name]').inputValue()).toBe('half typed')
      expect(new URL(page.url()).search).toBe('')
    }
    await marked(() => page.locator('form[action$="/removal"] button').first().press('Enter'), before - 1)
    expect(await sites.count()).toBe(before - 1)
    expect(await hasFocus(page, '.done [role=status]')).toBe(true)
    await marked(() => page.locator('.done button').press('Enter'), before)
    expect(await sites.count()).toBe(before)
    expect(await hasFocus(page, '.done [role=status]')).toBe(true)
    expect(await note.inputValue()).toBe(words)

    // Four side by side, for the list's project where it has one.
    for (const box of (await page.locator('.pick input').all()).slice(0, 4)) await box.check()
    await press(t('compare.go'))
    expect(await page.locator('.compare thead th').count()).toBe(Math.min(4, before))
    expect(await overflow(page)).toEqual([])
    const rows = await page.locator('.compare tbody tr').count()
    await press(t('compare.differences'))
    expect(await page.locator('.compare tbody tr').count()).toBeLessThan(rows)
    expect(await page.locator('.compare .differs').count()).toBeGreaterThan(0)

    // A link with the notes, opened by nobody in particular.
    await open(list)
    await page.getByLabel(t('shortlist.share.notes')).check()
    await press(t('shortlist.share.make'))
    const link = await page.locator('#new-link').inputValue()
    expect(await page.locator('[data-copy]').isVisible()).toBe(javaScript)
    await open(list)
    expect(await page.locator('#new-link').count()).toBe(0)
    const nobody = await visit(browser, { locale, javaScript, width })
    await nobody.open(link)
    expect(await nobody.page.locator('main').textContent()).toContain(words)
    expect(await nobody.page.locator('textarea').count()).toBe(0)
    await nobody.page.locator('.pick input').first().check()
    await nobody.press(t('compare.go'))
    expect(await nobody.page.locator('main').textContent()).toContain(words)

    await turn(() => page.locator('form[action$="/revocation"] button').first().click())
    await nobody.open(link, 404)
    expect(await nobody.page.locator('main').textContent()).toContain(t('error.link-gone.help'))
    await nobody.close()

    // The whole list goes, and one hears how to have it back.
    await open('/my/shortlists')
    const remove = page.locator(`form[action="${list}/removal"] button`)
    if (javaScript) {
      await remove.press('Enter')
      await page.locator('.done').waitFor()
    } else await turn(() => remove.press('Enter'))
    expect(await remove.count()).toBe(0)
    expect(await hasFocus(page, '.done [role=status]')).toBe(true)
    await turn(() => page.locator('.done button').press('Enter'))
    expect(new URL(page.url()).pathname).toBe(list)
    await investor.close()
  })
})

it('a visitor who keeps a site signs in and goes on where they were', async () => {
  const visitor = await visit(browser, { locale: 'en' })
  const { page, open, turn, t } = visitor
  await open('/assets?kind=land')
  await turn(() => page.locator('.keep a').first().click())
  expect(new URL(page.url()).pathname).toBe('/sign-in')
  expect(new URL(page.url()).searchParams.get('next')).toMatch(/^\/keep\?asset=.*from=%2Fassets%3Fkind%3Dland$/)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(t('signIn.title'))
  await visitor.close()
})

it.each([
  { width: 360, javaScript: true },
  { width: 390, javaScript: false },
])(
  'side by side on a phone of $width px, two of four stand beside each other, JavaScript $javaScript',
  async (phone) => {
    const visitor = await visit(browser, { locale: 'en', ...phone })
    const { page, open, close, t, turn } = visitor
    await open('/assets')
    const links = await page
      .locator('#results .row-title')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')!))
    const ids = links.slice(0, 4).map((href) => href.split('/').at(-1)!)
    await open(`/compare?${ids.map((id) => `asset=${id}`).join('&')}`)
    const heads = page.locator('.compare thead th a:visible')
    const shown = () => heads.evaluateAll((all) => all.map((a) => a.getAttribute('href')!))
    expect(await shown()).toEqual(links.slice(0, 2))

    const second = page.locator('#two-1')
    await second.focus()
    if (phone.javaScript) {
      await second.press('End')
      await page.waitForFunction((id) => location.search.includes(`two=${id}`), ids[3])
      await heads
        .nth(1)
        .getByText((await page.locator('.compare thead th').last().textContent())!)
        .waitFor()
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('two-1')
    } else {
      await second.selectOption(ids[3]!)
      await turn(() => page.getByRole('button', { name: t('compare.two.show') }).click())
    }
    expect(await shown()).toEqual([links[0], links[3]])
    expect(await page.locator('.compare tbody tr:not(.group) td:visible').count()).toBeGreaterThan(20)

    // Long names leave room below the head, which stays in sight; nothing is scrolled sideways
    const seen = await page.evaluate(() => {
      for (const name of document.querySelectorAll('.compare thead a')) name.textContent = 'Großzügigkeit '.repeat(14)
      for (const list of document.querySelectorAll('.compare .all')) list.textContent = 'Floor-area ratio, '.repeat(9)
      const table = document.querySelector('.compare')!
      document.querySelector('.compare tbody:last-of-type')!.scrollIntoView()
      const head = document.querySelector('.compare thead th')!.getBoundingClientRect()
      return {
        head: head.height / innerHeight,
        top: Math.round(head.top),
        sideways: table.scrollWidth - table.clientWidth,
        lists: document.querySelectorAll('.compare .all').length,
      }
    })
    expect(seen.lists).toBeGreaterThan(0)
    expect(seen.head).toBeLessThan(0.25)
    expect(seen).toMatchObject({ top: 0, sideways: 0 })
    expect(await overflow(page)).toEqual([])

    // Paper has room for all
    await page.emulateMedia({ media: 'print' })
    expect(await heads.count()).toBe(4)
    await close()
  },
)
