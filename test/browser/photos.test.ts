import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openChromium } from '../../scripts/lib/open-chromium.ts'
import { LOCALES } from '../../src/i18n/locale.ts'
import { visit } from './visit.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openChromium()
})
afterAll(() => browser.close())

const FIXTURES = join(import.meta.dirname, '../fixtures/photos')
const FILES = ['plain.jpg', 'plain.png', 'alpha.webp'].map((name) => join(FIXTURES, name))

describe.each(LOCALES)('photos in %s', (locale) => {
  it.each([true, false])('are added, described, moved, removed and brought back; scripts: %s', async (javaScript) => {
    const manager = await visit(browser, { as: 'manager', locale, javaScript })
    const { page, t, open, turn } = manager
    await open('/my/assets?status=published')
    const path = `${await page
      .locator('tbody th a')
      .nth(javaScript ? 0 : 1)
      .getAttribute('href')}/photos`
    await open(path)
    const before = await page.locator('.photos.own li').count()
    await page.locator('input[type=file]').setInputFiles(FILES)
    await turn(() => page.getByRole('button', { name: t('photo.add'), exact: true }).click())
    const rows = page.locator('.photos.own li')
    expect(await rows.count()).toBe(before + 3)
    expect(await page.locator('.done [role=status]').textContent()).toBe(t('photo.done.added'))
    if (javaScript) {
      // The browser itself can show what was kept
      const sizes = await rows.locator('img').evaluateAll(async (images) => {
        for (const image of images as HTMLImageElement[]) image.loading = 'eager'
        await Promise.all((images as HTMLImageElement[]).map((image) => image.decode()))
        return (images as HTMLImageElement[]).map(({ naturalWidth, naturalHeight }) => [naturalWidth, naturalHeight])
      })
      expect(sizes.slice(before)).toEqual([24, 24, 24].map((width) => [width, 16]))
    }
    // Both languages and both ways describe photos of the same site
    const caption = `东门 East gate ${locale} ${javaScript}`
    const last = rows.last()
    const id = await last.getAttribute('id')
    const own = page.locator(`#${id}`)
    await own.locator('input').first().fill(caption)
    await turn(() => own.getByRole('button', { name: t('photo.describe') }).click())
    expect(await own.locator('img').getAttribute('alt')).toBe(caption)
    await turn(() => own.locator('form[action$="/place"] button').first().click())
    expect(await rows.nth(before + 1).getAttribute('id')).toBe(id)
    await turn(() => own.locator('button.danger').click())
    expect(await own.count()).toBe(0)
    await turn(() => page.getByRole('button', { name: t('word.undo') }).click())
    expect(await rows.nth(before + 1).getAttribute('id')).toBe(id)
    await open(path.replace('/photos', ''))
    expect(await page.getByAltText(caption).count()).toBe(1)
    await manager.close()
  })
})

it('a picture too large to send is made smaller by the browser', async () => {
  const manager = await visit(browser, { as: 'manager' })
  const { page, t, open, turn } = manager
  await open('/my/assets?status=published')
  await open(`${await page.locator('tbody th a').nth(2).getAttribute('href')}/photos`)
  // Noise does not compress: a PNG of some 9 MB
  const url = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 2000
    canvas.height = 1500
    const brush = canvas.getContext('2d')!
    const picture = brush.createImageData(2000, 1500)
    let seed = 1
    for (let i = 0; i < picture.data.length; i++) {
      seed = (seed * 1_664_525 + 1_013_904_223) >>> 0
      picture.data[i] = i % 4 === 3 ? 255 : seed >>> 24
    }
    brush.putImageData(picture, 0, 0)
    return canvas.toDataURL('image/png')
  })
  const buffer = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
  expect(buffer.length).toBeGreaterThan(5_000_000)
  await page.locator('input[type=file]').setInputFiles({ name: '现场.png', mimeType: 'image/png', buffer })
  await page
    .getByRole('button', { name: t('photo.add'), exact: true })
    .and(page.locator(':enabled'))
    .waitFor()
  await turn(() => page.getByRole('button', { name: t('photo.add'), exact: true }).click())
  const image = page.locator('.photos.own img').last()
  expect(await image.getAttribute('width')).toMatch(/^(1600|800)$/)
  await manager.close()
})

it('a picture too large is refused in words where there are no scripts', async () => {
  const manager = await visit(browser, { as: 'manager', javaScript: false, locale: 'en' })
  const { page, open, turn } = manager
  await open('/my/assets?status=published')
  await open(`${await page.locator('tbody th a').first().getAttribute('href')}/photos`)
  const buffer = Buffer.alloc(1_600_000, 0xff)
  await page.locator('input[type=file]').setInputFiles({ name: 'large.jpg', mimeType: 'image/jpeg', buffer })
  await turn(() => page.locator('.photo-upload button').click())
  expect(await page.locator('.error-summary').textContent()).toContain('“large.jpg” is larger than 1.5 MB')
  await manager.close()
})
