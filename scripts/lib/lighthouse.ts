import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'
import type { Locale } from '../../src/i18n/locale.ts'
import { freePort } from './child.ts'
import { CHROMIUM } from './chromium.ts'

/** A page that Lighthouse looks at; with a cookie where it is somebody's own. */
export interface Measured {
  name: string
  url: string
  locale: Locale
  cookie?: string
}

export interface Marks {
  name: string
  locale: Locale
  performance: number
  accessibility: number
  bestPractices: number
  seo: number
  /** Cumulative layout shift. */
  cls: number
  /** Largest contentful paint, ms, on simulated slow 4G. */
  lcpMs: number
  /** Total blocking time, ms. */
  tbtMs: number
  /** Audits that cost a mark, by their ids. */
  lost: readonly string[]
}

/** A Chromium that Lighthouse can steer, and its port. */
export async function openForLighthouse(): Promise<{ browser: Browser; port: number }> {
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [`--remote-debugging-port=${port}`, '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  return { browser, port }
}

/** One run of Lighthouse as it comes: a phone, slow 4G simulated. */
export async function marksOf(port: number, { name, url, locale, cookie }: Measured): Promise<Marks> {
  const { default: lighthouse } = await import('lighthouse')
  const extraHeaders = { 'Accept-Language': locale, ...(cookie && { Cookie: cookie }) }
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'error', extraHeaders })
  if (!result) throw new Error(`Lighthouse gave nothing for ${url}`)
  const { categories, audits, finalDisplayedUrl } = result.lhr
  if (new URL(finalDisplayedUrl).pathname !== new URL(url).pathname) {
    throw new Error(`${url} led to ${finalDisplayedUrl}`)
  }
  const mark = (id: string) => Math.round((categories[id]?.score ?? 0) * 100)
  const figure = (id: string) => audits[id]?.numericValue ?? Number.NaN
  const lost = Object.values(categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9).map(({ id }) => id),
  )
  return {
    name,
    locale,
    performance: mark('performance'),
    accessibility: mark('accessibility'),
    bestPractices: mark('best-practices'),
    seo: mark('seo'),
    cls: figure('cumulative-layout-shift'),
    lcpMs: Math.round(figure('largest-contentful-paint')),
    tbtMs: Math.round(figure('total-blocking-time')),
    lost: [...new Set(lost)],
  }
}
