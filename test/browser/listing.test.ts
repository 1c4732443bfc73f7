import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openChromium } from '../../scripts/lib/open-chromium.ts'
import { FACTS } from '../../src/assets/facts.ts'
import type { Locale } from '../../src/i18n/locale.ts'
import { overflow, visit } from './visit.ts'

const COMBINATIONS: readonly { locale: Locale; javaScript: boolean; width: number }[] = [
  { locale: 'zh-CN', javaScript: true, width: 1366 },
  { locale: 'en', javaScript: false, width: 768 },
  { locale: 'en', javaScript: true, width: 360 },
]

// A whole story a test: long on a busy machine.
vi.setConfig({ testTimeout: 90_000 })

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

const hasFocus = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`)

describe.each(COMBINATIONS)('thirty papers, in $locale, JavaScript $javaScript, $width px', (combination) => {
  const { locale, javaScript, width } = combination
  it('a name first, the parts when they come, a copy, both at once, and back', async () => {
    const there = await visit(browser, { locale, javaScript, width, as: 'manager' })
    const { page, t, open, press } = there
    const name = `纸上车间 ${locale} ${width}`
    const { min, max } = FACTS.clearHeightM

    await open('/assets/new')
    await press(t('asset.new.next'))
    await press(t('listing.save-continue'))
    expect(await page.locator('#f-name-problem').textContent()).toBe(t('problem.required'))
    if (javaScript) expect(await hasFocus(page, '.error-summary')).toBe(true)
    await field(page, 'name').fill(name)
    await press(t('listing.save-continue'))
    const tasks = new URL(page.url()).pathname
    const edit = tasks.replace('/tasks', '/edit')
    expect(await page.getByRole('status').textContent()).toContain(t('listing.done.new'))

    // A wrong height and a right one of everything else: what is right is kept, what is wrong stays as typed
    await press(t('fact.group.building'))
    await field(page, 'floorAreaM2').fill('6000')
    await field(page, 'clearHeightM').fill('900')
    await press(t('listing.save-tasks'))
    const building = page.locator('.tasks li').filter({ hasText: t('fact.group.building') })
    expect(await building.textContent()).toContain(t('listing.state.attention'))
    expect(await building.textContent()).toContain(t('listing.task.wrong', { n: 1 }))

    // Gone and come back: it is still there, with what is wrong about it
    await open('/my/assets?lacking=corrections')
    await press(name)
    await press(t('listing.tasks.open'))
    await press(t('fact.group.building'))
    expect(await field(page, 'floorAreaM2').inputValue()).toBe('6000')
    expect(await field(page, 'clearHeightM').inputValue()).toBe('900')
    expect(await page.locator('#f-clearHeightM-problem').textContent()).toBe(t('problem.range', { min, max }))
    await field(page, 'clearHeightM').fill('9')
    await press(t('listing.save-continue'))
    expect(new URL(page.url()).pathname).toBe(`${edit}/utilities`)
    await press(t('listing.save-tasks'))

    // Some project asks for a thing that is unknown: the list leads straight to its field
    const demand = page.locator('#demand ~ ul a').first()
    const to = new URL((await demand.getAttribute('href')) ?? '', page.url())
    await open(to.pathname + to.hash)
    expect(await page.locator(to.hash).count()).toBe(1)
    await open(`${edit}/place`)
    await field(page, 'lon').fill('125.32')
    await field(page, 'lat').fill('43.88')
    await press(t('listing.save-tasks'))
    await press(t('listing.check'))
    expect(await page.locator('main').textContent()).toContain(t('word.unknown'))
    await press(t('asset.publish'))
    expect(await page.getByRole('status').textContent()).toContain(t('asset.done.published'))

    await open(tasks)
    await press(t('listing.copy'))
    await field(page, 'name').fill(`${name} 2`)
    await press(t('listing.copy.make'))
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(`${name} 2`)

    // Both get a power figure at once, and lose it again
    await open(`/my/assets?q=${encodeURIComponent(name)}`)
    const rows = page.locator('tbody tr')
    expect(await rows.count()).toBe(2)
    if (javaScript) await page.getByLabel(t('listing.own.select-page')).check()
    else for (const row of await rows.all()) await row.getByRole('checkbox').check()
    await page.getByLabel(t('listing.many')).selectOption('powerKva')
    await press(t('listing.many.next'))
    await press(t('listing.many.preview'))
    expect(await page.locator('#f-powerKva-problem').textContent()).toBe(t('problem.required'))
    await field(page, 'powerKva').fill('800')
    await press(t('listing.many.preview'))
    await press(t('listing.many.apply', { n: 2 }))
    const power = async () => {
      await open(`/my/assets?q=${encodeURIComponent(name)}`)
      return page.locator('tbody tr td:nth-child(7)').allTextContents()
    }
    const batch = page.url()
    expect(await power()).toEqual(['800', '800'])
    await page.goto(batch)
    await press(t('word.undo'))
    expect(await page.getByRole('status').textContent()).toBe(t('listing.batch.reversed', { n: 2, left: 0 }))
    expect(await power()).toEqual(['?', '?'])
    expect(await overflow(page)).toEqual([])
    await there.close()
  })
})

describe('a field that is left', () => {
  it('is told what is wrong or unusual, while the focus stays where the typing is', async () => {
    const there = await visit(browser, { locale: 'en', as: 'manager' })
    const { page, t, open } = there
    await open('/my/assets')
    const href = await page.locator('tbody th a').first().getAttribute('href')
    await open(`${href}/edit/building`)
    const requests: string[] = []
    page.on('request', (request) => request.url().includes('/assets/validation') && requests.push(request.url()))
    const answered = () => page.waitForResponse((response) => response.url().includes('/assets/validation'))

    await field(page, 'clearHeightM').fill('900')
    let answer = answered()
    await page.keyboard.press('Tab')
    await page.locator('#f-floorLoadKnM2').focus()
    await page.keyboard.type('1')
    await answer
    await page.locator('#f-clearHeightM-problem').waitFor()
    await page.keyboard.type('2')
    expect(await hasFocus(page, '#f-floorLoadKnM2')).toBe(true)
    expect(await field(page, 'floorLoadKnM2').inputValue()).toMatch(/12$/)
    expect(await field(page, 'clearHeightM').getAttribute('aria-invalid')).toBe('true')

    answer = answered()
    await field(page, 'clearHeightM').fill('60')
    await page.locator('#f-craneT').focus()
    await answer
    await page.locator('#f-clearHeightM-check .hint').waitFor()
    expect(await field(page, 'clearHeightM').getAttribute('aria-invalid')).toBeNull()
    expect(await hasFocus(page, '#f-craneT')).toBe(true)

    answer = answered()
    await field(page, 'clearHeightM').fill('9')
    await page.locator('#f-craneT').focus()
    await answer
    await page.locator('#f-clearHeightM-check .hint').waitFor({ state: 'detached' })
    // Passing through without a change asks nothing
    const asked = requests.length
    await page.locator('#f-storeys').focus()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(requests.length).toBe(asked)

    // A refused form keeps its summary, and an answer to one field does not call the focus back to it
    await field(page, 'clearHeightM').fill('900')
    await there.press(t('listing.save-continue'))
    expect(await hasFocus(page, '.error-summary')).toBe(true)
    answer = answered()
    await field(page, 'craneT').fill('2000')
    await page.locator('#f-storeys').focus()
    await answer
    await page.locator('#f-craneT-problem').waitFor()
    expect(await hasFocus(page, '#f-storeys')).toBe(true)
    // Leaving now asks first
    let asks = 0
    page.on('dialog', (dialog) => {
      asks++
      return dialog.accept()
    })
    await page.goto('/my/assets')
    expect(asks).toBe(1)
    await there.close()
  })
})
