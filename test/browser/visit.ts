import axe from 'axe-core'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { inject } from 'vitest'
import type { Locale } from '../../src/i18n/locale.ts'
import { type Translator, translatorFor } from '../../src/i18n/translator.ts'

export type Runtime = 'node' | 'workerd'
export type Role = 'admin' | 'manager' | 'investor'

export interface Visit {
  context: BrowserContext
  page: Page
  t: Translator
  /** Goes to a path of the app and checks that it answered with the status (200). */
  open(path: string, status?: number): Promise<void>
  /** Follows the first link that a selector finds. */
  follow(selector: string): Promise<void>
  /** Presses a button or follows a link by its name, and waits for the page that comes. */
  press(name: string | RegExp, within?: string): Promise<void>
  /** Does something that leads to another page, and waits for it. */
  turn(act: () => Promise<unknown>): Promise<void>
  close(): Promise<void>
}

export interface VisitOptions {
  runtime?: Runtime
  javaScript?: boolean
  locale?: Locale
  width?: number
  /** Signed in as the demo account of a role, without going through the form. */
  as?: Role
  /** Another server than the one that all tests share. */
  base?: string
  /** What Chromium and htmx log when requests fail is then no fault of the page. */
  failing?: boolean
}

/** Another site, played by a test that shows what one may not do. */
export const ELSEWHERE = 'elsewhere.example'

export const accountOf = (role: Role) => {
  const account = inject('served').accounts.find((one) => one.role === role)
  if (!account) throw new Error(`no demo account of a ${role}`)
  return account
}

/** A fresh browser profile before the served app. Anything the page logs as an error, or asks of another host, fails the visit when it closes. */
export async function visit(browser: Browser, options: VisitOptions = {}): Promise<Visit> {
  const { runtime = 'node', javaScript = true, locale = 'zh-CN', width = 1366, as, failing = false } = options
  const base = options.base ?? inject('served')[runtime]
  const context = await browser.newContext({
    baseURL: base,
    javaScriptEnabled: javaScript,
    locale,
    viewport: { width, height: 768 },
    ...(as && { storageState: await signedIn(browser, runtime, as) }),
  })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (message) => {
    // A refused form is answered with 422, which Chromium logs as a failed load.
    if (failing && /Failed to load resource|htmx|Failed to fetch/.test(message.text())) return
    if (message.type() === 'error' && !/status of (4\d\d)/.test(message.text())) errors.push(message.text())
  })
  const own = new URL(base).host
  page.on('request', (request) => {
    const { host } = new URL(request.url())
    if (host !== own && host !== ELSEWHERE) errors.push(`asked ${request.url()}`)
  })
  const turn: Visit['turn'] = async (act) => {
    await Promise.all([page.waitForEvent('load'), act()])
  }
  return {
    context,
    page,
    t: translatorFor(locale),
    turn,
    async open(path, status = 200) {
      const response = await page.goto(path)
      if (response?.status() !== status) throw new Error(`${path} answered ${response?.status()}, not ${status}`)
    },
    async follow(selector) {
      const href = await page.locator(selector).first().getAttribute('href')
      const response = await page.goto(href ?? '')
      if (response?.status() !== 200) throw new Error(`${href} answered ${response?.status()}`)
    },
    async press(name, within = 'main') {
      const scope = page.locator(within)
      const named = typeof name === 'string' ? { name, exact: true } : { name }
      const wanted = scope.getByRole('button', named).or(scope.getByRole('link', named)).first()
      if (within === 'header') await openMenus(page, wanted)
      await turn(() => wanted.click())
    },
    async close() {
      await context.close()
      if (errors.length > 0) throw new Error(`the page logged errors:\n${errors.join('\n')}`)
    },
  }
}

/** Opens the menus of the masthead, one after the other, until a link can be seen. */
async function openMenus(page: Page, wanted: Locator): Promise<void> {
  for (const menu of await page.locator('header summary').all()) {
    if (await wanted.isVisible()) return
    if (await menu.isVisible()) await menu.click()
  }
}

type State = Awaited<ReturnType<BrowserContext['storageState']>>
const states = new Map<string, Promise<State>>()

/** The cookies of a role, got once a file and runtime. */
function signedIn(browser: Browser, runtime: Runtime, role: Role): Promise<State> {
  const key = `${runtime} ${role}`
  const known = states.get(key)
  if (known) return known
  const fresh = signIn(browser, runtime, role)
  states.set(key, fresh)
  return fresh
}

async function signIn(browser: Browser, runtime: Runtime, role: Role): Promise<State> {
  const baseURL = inject('served')[runtime]
  const context = await browser.newContext({ baseURL })
  const { email, password } = accountOf(role)
  const answer = await context.request.post('/sign-in', { form: { email, password }, headers: { Origin: baseURL } })
  if (!answer.ok()) throw new Error(`signing in as ${role} answered ${answer.status()}`)
  const state = await context.storageState()
  await context.close()
  return state
}

/**
 * What axe finds wrong with the page as it stands: one line a violation and place. Empty where nothing is. With `rules` only
 * those are asked.
 */
export async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(axe.source)
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: rules } }) }
  const result = (await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)) as axe.AxeResults
  return result.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} (${violation.help})`),
  )
}

/** What stands out of the window to the right, the outermost elements named; empty where nothing must be scrolled sideways. */
export const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    )
    return [
      `${scrollWidth - clientWidth} px`,
      ...wide.slice(0, 5).map((e) => `${e.tagName} ${e.className}: ${e.textContent?.slice(0, 40)}`),
    ]
  })

/** Elements that carry code or style of their own, which the content security policy would not run. */
export const inlineCode = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    // The map places its marks through the CSSOM, which the policy allows: nothing of it comes from the server
    [...document.querySelectorAll('*')]
      .filter((element) => !element.closest('.leaflet-container'))
      .filter(
        (element) =>
          element.matches('style, script:not([src])') ||
          element
            .getAttributeNames()
            .some((name) => name === 'style' || name.startsWith('on') || name.startsWith('hx-on')),
      )
      .map((element) => element.outerHTML.slice(0, 80)),
  )

/**
 * Text that lies outside the box that clips it, so that it cannot be read: the first words of each. What is hidden on purpose, for whoever
 * listens, and what scrolls by itself do not count.
 */
export const cut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement
      if (
        !node.textContent?.trim() ||
        !element?.checkVisibility() ||
        element.closest('.visually-hidden, option, svg, .skip, .leaflet-container')
      )
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const { left, right, top, bottom } = range.getBoundingClientRect()
      for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box)
        if (/auto|scroll/.test(overflowX + overflowY)) break
        if (!/hidden|clip/.test(overflowX + overflowY)) continue
        const frame = box.getBoundingClientRect()
        if (left < frame.left - 2 || right > frame.right + 2 || top < frame.top - 2 || bottom > frame.bottom + 2) {
          found.push(`${box.tagName}.${box.className}: ${node.textContent.trim().slice(0, 40)}`)
          break
        }
      }
    }
    return found
  })

/** The spacing that a reader may set (WCAG 1.4.12); by the page's own means, since its policy refuses foreign styles. */
export const spaced = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    )
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  })
