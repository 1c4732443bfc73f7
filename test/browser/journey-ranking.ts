import { expect } from 'vitest'
import type { Visit } from './visit.ts'

/** From a fresh ranking on: the site is there with its reasons, a weight moves the ranking, back and the other language keep it as it is set. */
export async function readRanking(
  { page, t, press, turn }: Visit,
  listing: string,
  javaScript: boolean,
): Promise<void> {
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(t('match.title'))
  const match = page.locator('ol.matches > li').filter({ hasText: listing })
  expect(await match.locator('.rank').textContent()).toMatch(/^\d+$/)
  // What is unknown of it, and the reasons behind the strip, by keyboard.
  expect(await match.locator('.confirm').textContent()).toContain(t('fact.contamination'))
  await match.locator('summary').press('Enter')
  if (javaScript)
    await match
      .locator('.why li')
      .filter({ hasText: t('criterion.power') })
      .waitFor()
  else expect(await match.getByRole('link', { name: t('match.reasons.all') }).isVisible()).toBe(true)
  expect(await page.getByRole('heading', { name: t('match.near') }).count()).toBe(1)

  const score = match.locator('.score')
  const before = await score.textContent()
  const slider = page.getByRole('slider', { name: new RegExp(`^${t('criterion.price')}`) })
  await page.evaluate(() => document.body.setAttribute('data-loaded', 'once'))
  await slider.press('Home')
  if (javaScript) {
    await page.waitForURL(/w\.price=0/)
    // The ranking follows by itself: the same page, the slider still in hand.
    expect(await page.locator('body').getAttribute('data-loaded')).toBe('once')
    expect(await slider.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await page.locator('output[for="w-price"]').textContent()).toBe('0')
  } else {
    await press(t('match.weights.apply'))
    expect(new URL(page.url()).searchParams.get('w.price')).toBe('0')
  }
  expect(await slider.inputValue()).toBe('0')
  expect(await score.textContent()).not.toBe(before)

  await match.getByRole('link', { name: listing }).waitFor()
  if ((await match.locator('details[open]').count()) === 0) await match.locator('summary').press('Enter')
  await turn(() => match.getByRole('link', { name: t('match.reasons.all') }).click())
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(listing)
  expect(await page.getByText(t('match.why.eligible')).count()).toBe(1)
  // Back with the weights as they were set, and to the other language and the same page.
  await press(t('match.title'))
  expect(await slider.inputValue()).toBe('0')
  const here = new URL(page.url())
  await press(t('nav.language'), 'header')
  const there = new URL(page.url())
  expect([there.pathname, there.searchParams.get('w.price')]).toEqual([here.pathname, '0'])
  expect(await page.locator('html').getAttribute('lang')).toBe(t.locale === 'en' ? 'zh-CN' : 'en')
  await turn(() => page.locator('header a.language').click())
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(t('match.title'))
}
