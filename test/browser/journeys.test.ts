import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openChromium } from '../../scripts/lib/open-chromium.ts'
import { FACTS } from '../../src/assets/facts.ts'
import type { Locale } from '../../src/i18n/locale.ts'
import { today } from '../../src/kernel/clock.ts'
import {
  correctListing,
  correctRequirement,
  expectRefused,
  register,
  SECRETS,
  signIn,
  typeListing,
  typeRequirement,
} from './journey-forms.ts'
import { readRanking } from './journey-ranking.ts'
import { type Runtime, type Visit, visit } from './visit.ts'

const COMBINATIONS: readonly { runtime: Runtime; locale: Locale; javaScript: boolean }[] = [
  { runtime: 'node', locale: 'zh-CN', javaScript: true },
  { runtime: 'node', locale: 'zh-CN', javaScript: false },
  { runtime: 'node', locale: 'en', javaScript: true },
  { runtime: 'node', locale: 'en', javaScript: false },
  { runtime: 'workerd', locale: 'en', javaScript: true },
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
const path = (page: Page) => new URL(page.url()).pathname

describe.each(COMBINATIONS)('on $runtime in $locale, JavaScript $javaScript', ({ runtime, locale, javaScript }) => {
  const options = { runtime, locale, javaScript }
  const mark = `${runtime}-${locale}-${javaScript}`
  const listing = `机加工车间 ${mark}`
  const project = `座椅骨架 ${mark}`
  // One story: each part goes on where the one before it ended.
  let assetPath = ''
  let manager: Visit
  let investor: Visit
  beforeAll(async () => {
    manager = await visit(browser, options)
    investor = await visit(browser, options)
  })
  afterAll(async () => {
    await manager.close()
    await investor.close()
  })

  it('a manager lists a site, is told the mistakes, corrects them and publishes it', async () => {
    const { page, t, open, press } = manager
    await open('/')
    await signIn(manager, 'manager')
    await press(t('nav.myAssets'), 'header')
    const before = await page.locator('caption').textContent()
    await press(t('asset.new'))
    await press(t('asset.new.next'))
    await press(t('listing.all-on-one'))
    await typeListing(manager, listing)
    await press(t('word.save'))
    const { min, max } = FACTS.clearHeightM
    await expectRefused(manager, [
      { field: 'lat', text: t('problem.required'), typed: '' },
      { field: 'landAreaM2', text: t('problem.number'), typed: 'about 18 mu' },
      { field: 'clearHeightM', text: t('problem.range', { min, max }), typed: '900' },
    ])
    if (javaScript) expect(await hasFocus(page, '.error-summary')).toBe(true)
    await page
      .getByRole('alert')
      .getByRole('link', { name: t('fact.landAreaM2') })
      .press('Enter')
    expect(await hasFocus(page, '#f-landAreaM2')).toBe(true)
    // Nothing was saved, and everything typed is still there.
    const list = await manager.context.newPage()
    await list.goto('/my/assets')
    expect(await list.locator('caption').textContent()).toBe(before)
    await list.close()
    expect(await page.getByRole('textbox', { name: t('asset.field.titleNumber') }).inputValue()).toBe(
      SECRETS.titleNumber,
    )
    const rent = page.getByRole('radiogroup', { name: t('fact.dealModes.rent'), exact: true })
    expect(await rent.getByLabel(t('word.yes'), { exact: true }).isChecked()).toBe(true)

    await correctListing(manager)
    await press(t('word.save'))
    expect(await page.getByRole('status').textContent()).toBe(t('asset.done.saved'))
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(listing)
    await press(t('asset.publish'))
    await press(t('asset.publish'))
    expect(await page.getByRole('status').textContent()).toBe(t('asset.done.published'))
    assetPath = path(page)
    await press(t('nav.myAssets'), 'header')
    const row = page.getByRole('row').filter({ hasText: listing })
    expect(await row.getByText(t('word.published'), { exact: true }).count()).toBe(1)
  })

  it('a visitor finds it by name and by conditions, and reads what is known of it and what is not', async () => {
    const visitor = await visit(browser, options)
    const { page, t, open, press, turn } = visitor
    await open('/')
    await press(t('nav.assets'), 'header')
    const name = page.getByRole('searchbox', { name: t('asset.filter.q') })
    const one = page.getByRole('status').filter({ hasText: t('asset.results', { n: 1 }) })
    await name.fill(mark)
    await (javaScript ? name.press('Enter') : turn(() => name.press('Enter')))
    await one.waitFor()
    expect(new URL(page.url()).searchParams.get('q')).toBe(mark)

    // A condition that it does not meet, then one that it does.
    await page.getByText(t('asset.filters.figures')).click()
    const least = page.getByRole('textbox', { name: t('asset.filter.floorMin') })
    const ask = async (text: string) => {
      await least.fill(text)
      await (javaScript ? least.press('Enter') : press(t('word.search')))
    }
    await ask('6,001')
    await page.getByRole('heading', { name: t('asset.nothing') }).waitFor()
    await ask('6000')
    await one.waitFor()
    await press(listing)
    expect(path(page)).toBe(assetPath)

    const sheet = page.locator('main')
    const day = t.format.day(today(() => new Date()))
    const origin = t('asset.origin', { source: t('fact.source.declared'), day })
    const fact = (key: string) =>
      sheet
        .locator('dl.sheet > div')
        .filter({ hasText: t.dynamic(`fact.${key}`) })
        .first()
    expect(await fact('powerKva').textContent()).toContain(`2,000 kVA`)
    expect(await fact('powerKva').textContent()).toContain(origin)
    expect(await fact('contamination').count()).toBe(0)
    expect(await page.locator('.unknown-facts').textContent()).toContain(t('fact.contamination'))
    const html = await page.content()
    for (const secret of Object.values(SECRETS)) expect(html).not.toContain(secret)
    expect(html).not.toContain(t('asset.private'))

    // Back: the list as it was asked, then the whole catalogue, each a full page.
    await page.goBack()
    await one.waitFor()
    expect(await page.getByRole('banner').count()).toBe(1)
    expect(await page.locator('main').count()).toBe(1)
    expect(await name.inputValue()).toBe(mark)
    await page.goBack()
    await page.getByRole('heading', { name: t('asset.nothing') }).waitFor()
    await page.goBack()
    await one.waitFor()
    await page.goBack()
    await page.getByRole('navigation', { name: t('page.label') }).waitFor()
    expect(await page.getByRole('banner').count()).toBe(1)
    expect(await page.locator('#results .rows > li').count()).toBe(20)
    await visitor.close()
  })

  it('an investor states a requirement, is told the mistakes, and reads why the site suits', async () => {
    const { page, t, open, press } = investor
    await open('/')
    if (runtime === 'node' && locale === 'zh-CN' && javaScript) await register(investor)
    else await signIn(investor, 'investor')
    await press(t('nav.myProjects'), 'header')
    await press(t('project.new'))
    await typeRequirement(investor)
    await press(t('project.save'))
    await expectRefused(investor, [
      { field: 'name', text: t('problem.required'), typed: '' },
      { field: 'industry', text: t('problem.code', { text: '9999' }), typed: '9999' },
      { field: 'floorArea.max', text: t('problem.order', { least: 6000 }), typed: '3000' },
    ])
    if (javaScript) expect(await hasFocus(page, '.error-summary')).toBe(true)
    await correctRequirement(investor, project)
    await press(t('project.save'))

    await readRanking(investor, listing, javaScript)
  })

  it('the manager sees that the published project fits, and both sign out', async () => {
    const { page, t, press } = investor
    await press(project)
    await press(t('word.publish'))
    await manager.open(assetPath)
    await manager.follow('main a[href$="/projects"]')
    const fit = manager.page.locator('li.fit').filter({ hasText: project })
    expect(await fit.getByText(t('match.standing.eligible'), { exact: true }).count()).toBe(1)

    const projectPath = path(page)
    for (const [{ page, press, open }, own] of [
      [manager, '/my/assets'],
      [investor, projectPath],
    ] as const) {
      await press(t('nav.signOut'), 'header')
      await open(own)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(t('signIn.title'))
      expect(path(page)).toBe('/sign-in')
    }
  })
})
