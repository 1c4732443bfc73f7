// npm run screens [-- NAME …]: pictures of the main pages in both languages, on a desk and on a phone, for the README and for a look at what changed.
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { buildApp } from './lib/build.ts'
import { startNode } from './lib/node-app.ts'
import { openChromium } from './lib/open-chromium.ts'
import { palettePng } from './lib/palette-png.ts'
import { prepareDatabase } from './lib/prepare-database.ts'

const FOLDER = fileURLToPath(new URL('../docs/screens', import.meta.url))
const WINDOWS = [
  { width: 1366, height: 900 },
  { width: 390, height: 844 },
] as const
const LOCALES = { zh: 'zh-CN', en: 'en' } as const

/** A page that is pictured: who looks, and how to get there. */
interface Screen {
  name: string
  as: 'visitor' | 'manager' | 'investor'
  go(page: Page): Promise<unknown>
}

const hrefOf = (page: Page, selector: string) => page.locator(selector).first().getAttribute('href')
/** Follows the first link that a selector finds. */
async function follow(page: Page, selector: string): Promise<void> {
  await page.goto((await hrefOf(page, selector)) ?? '/')
}

const SCREENS: readonly Screen[] = [
  { name: 'home', as: 'visitor', go: (page) => page.goto('/') },
  {
    name: 'catalogue',
    as: 'visitor',
    async go(page) {
      await page.goto('/assets')
      // On a phone the map stands below the list, and is not asked for before it is seen
      if ((page.viewportSize()?.width ?? 0) > 1000) await page.locator('.map-mark').first().waitFor()
    },
  },
  {
    name: 'asset',
    as: 'visitor',
    async go(page) {
      await page.goto('/assets?kind=land-and-building&heightMin=6&rentMax=20')
      await follow(page, '#results .row-title')
    },
  },
  { name: 'requirement', as: 'investor', go: (page) => page.goto('/projects/new?preset=food') },
  {
    name: 'matches',
    as: 'investor',
    async go(page) {
      await page.goto('/my/projects')
      await follow(page, 'main a[href$="/matches"]')
    },
  },
  { name: 'my-assets', as: 'manager', go: (page) => page.goto('/my/assets') },
  { name: 'home-investor', as: 'investor', go: (page) => page.goto('/') },
  { name: 'home-manager', as: 'manager', go: (page) => page.goto('/') },
  {
    name: 'compare',
    as: 'investor',
    async go(page) {
      await page.goto('/my/projects')
      const matches = (await hrefOf(page, 'main a[href$="/matches"]')) ?? '/'
      await page.goto(matches)
      const boxes = await page.locator('input[name=asset]').all()
      const ids = await Promise.all(boxes.slice(0, 4).map((box) => box.inputValue()))
      const project = matches.split('/')[2] ?? ''
      await page.goto(`/compare?${ids.map((id) => `asset=${id}`).join('&')}&project=${project}`)
    },
  },
  {
    name: 'tasks',
    as: 'manager',
    async go(page) {
      await page.goto('/my/assets?status=draft')
      await page.goto(`${await hrefOf(page, 'tbody th a')}/tasks`)
    },
  },
  {
    name: 'own-asset',
    as: 'manager',
    async go(page) {
      await page.goto('/my/assets?status=published')
      await follow(page, 'tbody th a')
      await page.locator('.site-plan').last().scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'brochure',
    as: 'visitor',
    async go(page) {
      await page.goto('/assets?kind=land-and-building')
      await page.goto(`${await hrefOf(page, '#results .row-title')}/brochure`)
    },
  },
]

async function takeScreens(
  browser: Browser,
  url: string,
  account: (role: string) => { email: string; password: string },
) {
  const only = process.argv.slice(2)
  const wanted = SCREENS.filter(({ name }) => only.length === 0 || only.includes(name))
  for (const [short, locale] of Object.entries(LOCALES)) {
    for (const role of new Set(wanted.map(({ as }) => as))) {
      const context = await browser.newContext({ baseURL: url, locale })
      const page = await context.newPage()
      if (role !== 'visitor') {
        const { email, password } = account(role)
        await page.goto('/sign-in')
        await page.locator('input[name=email]').fill(email)
        await page.locator('input[name=password]').fill(password)
        await Promise.all([page.waitForURL('/'), page.locator('main button[type=submit]').click()])
      }
      for (const screen of wanted.filter(({ as }) => as === role)) {
        for (const viewport of WINDOWS) {
          await page.setViewportSize(viewport)
          await screen.go(page)
          const path = join(FOLDER, `${screen.name}-${short}-${viewport.width}.png`)
          writeFileSync(path, palettePng(await page.screenshot()))
          console.log(`${path} ${Math.round(statSync(path).size / 1024)} kB`)
        }
      }
      await context.close()
    }
  }
}

buildApp()
mkdirSync(FOLDER, { recursive: true })
const folder = mkdtempSync(join(tmpdir(), 'panhuo-screens-'))
const settings = { DATABASE_URL: `file:${join(folder, 'panhuo.db')}`, SAMPLE: 'on' }
const accounts = await prepareDatabase(settings)
const server = await startNode({ settings })
const browser = await openChromium()
try {
  await takeScreens(browser, server.url, (role) => accounts.find((one) => one.role === role)!)
} finally {
  await browser.close()
  await server.stop()
  rmSync(folder, { recursive: true })
}
