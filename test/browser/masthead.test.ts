import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openChromium } from '../../scripts/lib/open-chromium.ts'
import { LOCALES } from '../../src/i18n/locale.ts'
import { overflow, type Role, violations, visit } from './visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

const ROLES: readonly (Role | undefined)[] = [undefined, 'investor', 'manager', 'admin']
const WIDTHS = [360, 390, 768, 1024, 1366]
/** One line of links with its room above and below; two lines take a third more at least. */
const ONE_LINE_PX = 66

const heightOf = (page: Page) => page.locator('.masthead').evaluate((head) => head.getBoundingClientRect().height)
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim())
/** Where the page’s content begins: a menu that opens must not move it. */
const mainTop = (page: Page) => page.locator('main').evaluate((main) => main.getBoundingClientRect().top)

it.each(ROLES.flatMap((role) => LOCALES.map((locale) => ({ role, locale }))))(
  'is one line at every width for $role in $locale',
  async ({ role, locale }) => {
    const { page, open, close } = await visit(browser, { locale, ...(role && { as: role }) })
    await open('/zones')
    const wrong: string[] = []
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 768 })
      const height = await heightOf(page)
      if (height > ONE_LINE_PX) wrong.push(`${width} px wide: ${height} px high`)
      wrong.push(...(await overflow(page)))
    }
    expect(wrong).toEqual([])
    await close()
  },
)

it('opens its menu by keyboard over the page, leads on by Tab, and closes by Escape or by leaving it', async () => {
  const admin = await visit(browser, { locale: 'en', width: 390, as: 'admin' })
  const { page, t, open, close } = admin
  await open('/zones')
  const [places, top] = [page.getByRole('link', { name: t('nav.places') }), await mainTop(page)]
  expect(await places.isVisible()).toBe(false)
  await page.getByText(t('nav.menu'), { exact: true }).focus()
  await page.keyboard.press('Enter')
  expect([await places.isVisible(), await mainTop(page)]).toEqual([true, top])
  expect(await violations(page)).toEqual([])
  const walked: (string | undefined)[] = []
  for (let n = 0; n < 4; n++) {
    await page.keyboard.press('Tab')
    walked.push(await focused(page))
  }
  expect(walked).toEqual([t('nav.assets'), t('nav.zones'), t('nav.myAssets'), t('nav.enterprises')])
  await page.keyboard.press('Escape')
  expect([await focused(page), await places.isVisible()]).toEqual([t('nav.menu'), false])
  await page.keyboard.press('Enter')
  await page.locator('main').click({ position: { x: 5, y: 700 } })
  expect(await places.isVisible()).toBe(false)

  // On the desk, what belongs together: one menu at a time
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByText(t('nav.mySearch'), { exact: true }).click()
  expect(await page.getByRole('link', { name: t('nav.myShortlists') }).isVisible()).toBe(true)
  await page.getByText(t('nav.admin'), { exact: true }).click()
  expect(await page.getByRole('link', { name: t('nav.myShortlists') }).isVisible()).toBe(false)
  expect(await places.isVisible()).toBe(true)
  expect(await violations(page)).toEqual([])
  await close()
})

it('opens and closes without scripts, and leads to every page of an account', async () => {
  const manager = await visit(browser, { locale: 'zh-CN', width: 360, javaScript: false, as: 'manager' })
  const { page, t, open, press, close } = manager
  await open('/zones')
  const menu = page.getByText(t('nav.menu'), { exact: true })
  await menu.click()
  await menu.click()
  expect(await page.getByRole('link', { name: t('nav.enterprises') }).isVisible()).toBe(false)
  await press(t('nav.myShortlists'), 'header')
  expect(new URL(page.url()).pathname).toBe('/my/shortlists')
  await press(t('nav.enterprises'), 'header')
  expect(new URL(page.url()).pathname).toBe('/enterprises')
  await press(t('nav.signOut'), 'header')
  expect(await page.getByRole('link', { name: t('nav.signIn') }).isVisible()).toBe(true)
  await close()
})
