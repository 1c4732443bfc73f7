import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openChromium } from '../../scripts/lib/open-chromium.ts'
import { accountOf, type Visit, visit } from './visit.ts'

vi.setConfig({ testTimeout: 60_000 })

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

const endSession = ({ context }: Visit) => context.clearCookies({ name: /session/ })

async function signInHere({ page, t, press }: Visit, password: string): Promise<void> {
  await page.locator('main [name=email]').fill(accountOf('investor').email)
  await page.locator('main [name=password]').fill(password)
  await press(t('signIn.submit'))
}

describe('a session that ended while somebody typed', () => {
  it.each([
    { locale: 'zh-CN', javaScript: false, width: 360 },
    { locale: 'en', javaScript: true, width: 768 },
  ] as const)('loses nothing: $locale, JavaScript $javaScript, $width px', async ({ locale, javaScript, width }) => {
    const investor = await visit(browser, { locale, javaScript, width, as: 'investor' })
    const { page, t, open, press, close } = investor
    const name = `会话之后 “${locale}” & <more>`
    await open('/projects/new')
    await page.locator('main [name=name]').fill(name)
    await page.locator('main [name=industry]').fill('3670')
    await page.locator('main details:has([name=summary]) > summary').click()
    await page.locator('main [name=summary]').fill('第一行\nsecond line')
    await endSession(investor)
    await press(t('project.save'))
    const heading = () => page.getByRole('heading', { level: 1 }).textContent()
    expect(await heading()).toBe(t('signIn.held'))
    await signInHere(investor, 'mistyped')
    expect(await heading()).toBe(t('signIn.held'))
    await signInHere(investor, accountOf('investor').password)
    expect(await heading()).toBe(t('held.title'))
    expect(await page.getByText('second line').textContent()).toMatch(/^第一行\r?\nsecond line$/)
    await press(t('held.send'))
    expect(await page.title()).toContain(name)
    await close()
  })

  it('leaves the page alone where only a part of it was sent, and lets it be sent again', async () => {
    const investor = await visit(browser, { locale: 'en', as: 'investor' })
    const { page, t, open, press, context, close } = investor
    await open('/assets')
    await page.locator('main .keep > a[hx-post^="/keep"]').first().press('Enter')
    await page.locator('.keep a[href^="/shortlists/"][autofocus]').first().waitFor()
    await press(/./, '.keep [href^="/shortlists/"], .keep:has([href^="/shortlists/"])')
    const note = page.locator('form.note textarea').first()
    await note.fill('typed while signed out')
    const cookies = await context.cookies()
    await endSession(investor)
    await page.locator('form.note button').first().click()
    const alert = page.getByRole('alert')
    await alert.waitFor()
    expect(await alert.textContent()).toContain(t('error.sign-in.part'))
    expect(await alert.getByRole('link').getAttribute('target')).toBe('_blank')
    expect(await note.inputValue()).toBe('typed while signed out')
    await context.addCookies(cookies)
    await alert.getByRole('button', { name: t('trouble.again') }).click()
    await page.locator('main').getByText(t('shortlist.note.kept'), { exact: true }).waitFor()
    await close()
  })
})
