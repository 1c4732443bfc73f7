import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openChromium } from '../../scripts/lib/open-chromium.ts'
import { ensurePoppler } from '../../scripts/lib/poppler.ts'
import { LOCALES } from '../../src/i18n/locale.ts'
import { type Visit, visit } from './visit.ts'

let browser: Browser
const folder = mkdtempSync(join(tmpdir(), 'panhuo-pdf-'))
beforeAll(async () => {
  ensurePoppler()
  browser = await openChromium()
})
afterAll(async () => {
  await browser.close()
  rmSync(folder, { recursive: true })
})

/** What Chromium prints, as poppler reads it: pages, their size in points, the text that can be selected, the fonts. */
async function printed(page: Page) {
  const path = join(folder, 'page.pdf')
  writeFileSync(path, await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  const run = (command: string, ...args: string[]) => execFileSync(command, args, { encoding: 'utf8' })
  const info = run('pdfinfo', path)
  const text = run('pdftotext', '-raw', path, '-')
  const boxes = run('pdftotext', '-bbox', path, '-')
  const words = [...boxes.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">/g)]
  return {
    pages: Number(/^Pages:\s+(\d+)/m.exec(info)![1]),
    size: /^Page size:\s+([\d.]+ x [\d.]+)/m
      .exec(info)![1]!
      .split(' x ')
      .map((side) => Math.round(Number(side))),
    /** One a page; without blanks, since a line may break anywhere. */
    texts: text.split('\f').map((one) => one.replace(/\s+/g, '')),
    edges: {
      left: Math.min(...words.map((word) => Number(word[1]))),
      top: Math.min(...words.map((word) => Number(word[2]))),
      right: Math.max(...words.map((word) => Number(word[3]))),
      bottom: Math.max(...words.map((word) => Number(word[4]))),
    },
    embedded: run('pdffonts', path)
      .split('\n')
      .slice(2)
      .filter((line) => line !== '')
      .every((line) => / yes +(yes|no) +(yes|no) +\d+ +\d+$/.test(line)),
  }
}
const A4 = [595, 842]
const bare = (text: string) => text.replace(/\s+/g, '')

/** Nothing is wider than what holds it, on paper. */
async function clipped(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 688, height: 1000 })
  const found = await page.evaluate(() => {
    const width = document.documentElement.clientWidth
    return [...document.querySelectorAll('main *')]
      .filter((one) => {
        const box = one.getBoundingClientRect()
        const style = getComputedStyle(one)
        const cut = style.overflowX !== 'visible' && one.scrollWidth > one.clientWidth + 1 && one.tagName !== 'IMG'
        return box.width > 0 && (box.right > width + 1 || box.left < -1 || cut)
      })
      .map((one) => `${one.tagName}.${one.getAttribute('class')}: ${one.textContent?.slice(0, 40)}`)
  })
  await page.emulateMedia({ media: null })
  return found
}

/** Every fact that the sheet shows, as text. */
const facts = (page: Page) =>
  page
    .locator('.leaf')
    .first()
    .locator('dt, dd .line, h1')
    .evaluateAll((all) => all.map((one) => one.textContent ?? ''))

async function aSite(manager: Visit): Promise<string> {
  await manager.open('/my/assets?status=published')
  return (await manager.page.locator('tbody th a').first().getAttribute('href'))!
}

describe.each(LOCALES)('a brochure in %s', (locale) => {
  it('of a site is A4, whole, and its text can be selected', async () => {
    const manager = await visit(browser, { as: 'manager', locale })
    const { page, open } = manager
    const path = await aSite(manager)
    for (const reader of [manager, await visit(browser, { locale })]) {
      await reader.open(`${path}/brochure`)
      expect(await clipped(reader.page)).toEqual([])
      const pdf = await printed(reader.page)
      expect(pdf.size).toEqual(A4)
      // The zone's own has the plan with its table, a page more at most
      expect(pdf.pages).toBeLessThanOrEqual(reader === manager ? 3 : 2)
      // Each page counts itself
      for (let n = 1; n <= pdf.pages; n++) expect(pdf.texts[n - 1]).toContain(`${n}/${pdf.pages}`)
      const all = pdf.texts.join('')
      expect((await facts(reader.page)).filter((fact) => !all.includes(bare(fact)))).toEqual([])
      expect(pdf.embedded).toBe(true)
      expect(pdf.edges.left).toBeGreaterThan(28)
      expect(pdf.edges.right).toBeLessThan(A4[0]! - 28)
      expect(pdf.edges.bottom).toBeLessThan(A4[1]! - 8)
      if (reader !== manager) await reader.close()
    }
    await open(`${path}/brochure`)
    expect(await page.locator('[data-print]').isVisible()).toBe(true)
    await manager.close()
  })

  it('of a list has a leaf for the list and begins a page with every site', async () => {
    const investor = await visit(browser, { as: 'investor', locale })
    const { page, t, open, press, turn } = investor
    await open('/my/shortlists')
    const form = page.locator('form[action="/my/shortlists"]')
    if (!(await form.locator('#f-name').isVisible())) await page.locator('summary').first().click()
    await form.locator('#f-name').fill(`打印 ${locale}`)
    await turn(() => form.locator('button[type=submit]').click())
    const list = new URL(page.url()).pathname
    await open('/assets')
    const ids = await page
      .locator('#results .row-title')
      .evaluateAll((links) => links.slice(0, 3).map((a) => a.getAttribute('href')!.split('/').at(-1)!))
    for (const id of ids) {
      const answer = await investor.context.request.post(`${list}/items`, {
        form: { asset: id },
        headers: { Origin: new URL(page.url()).origin },
      })
      expect(answer.ok()).toBe(true)
    }
    await open(list)
    await press(t('brochure.open'))
    expect(await clipped(page)).toEqual([])
    const pdf = await printed(page)
    expect(pdf.size).toEqual(A4)
    expect(pdf.texts[0]).toContain(bare(`打印 ${locale}`))
    // Each name stands on the list’s leaf and at the top of a page of its own
    const sites = await page.locator('.leaf-head h2').allTextContents()
    expect(sites).toHaveLength(3)
    for (const name of sites) {
      expect(pdf.texts[0]).toContain(bare(name))
      expect(pdf.texts.slice(1).filter((text) => text.slice(0, 400).includes(bare(name)))).toHaveLength(1)
    }
    await investor.close()
  })
})

it('is readable and says how to print where there are no scripts', async () => {
  const visitor = await visit(browser, { javaScript: false, width: 360 })
  const { page, t, open, follow } = visitor
  await open('/assets')
  await follow('#results .row-title')
  await open(`${new URL(page.url()).pathname}/brochure`)
  expect(await page.locator('[data-print]').isVisible()).toBe(false)
  expect(await page.locator('.brochure-bar').textContent()).toContain(t('brochure.print.help'))
  await visitor.close()
})
