import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createDemoAccounts, DEMO_INVESTOR_ID } from '../../src/accounts/demo.ts'
import { sessions } from '../../src/accounts/tables.ts'
import { createApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { migrateDatabase, type Opened, openDatabase } from '../../src/db/node.ts'
import en from '../../src/i18n/en/index.ts'
import { LOCALES, type Locale } from '../../src/i18n/locale.ts'
import zhCN from '../../src/i18n/zh-CN/index.ts'
import { seeded } from '../../src/kernel/random.ts'
import { CatalogueCache } from '../../src/matching/catalogue-cache.ts'
import { DEMO_MANAGER_ZONES, fillSample } from '../../src/sample/fill.ts'
import { cookieOf, NOW, ORIGIN } from '../world.ts'
import { linksOf, type Piece, visibleText } from './visible-text.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const WHO = ['visitor', 'investor', 'manager', 'admin'] as const
/** Pages of one kind that are read: of a hundred sites alike, these. */
const OF_A_KIND = 3

const folder = mkdtempSync(join(tmpdir(), 'panhuo-crawl-'))
const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: `file:${folder}/crawl.db` })
let opened: Opened
let app: ReturnType<typeof createApp>
const cookies = new Map<string, string>()

beforeAll(async () => {
  opened = await openDatabase(config.databaseUrl)
  const { db } = opened
  const deps = { config, db, clock: () => NOW, random: seeded(1) }
  await migrateDatabase(db, fileURLToPath(new URL('../../drizzle', import.meta.url)))
  await createDemoAccounts({ ...deps, managerZoneIds: DEMO_MANAGER_ZONES, open: true })
  await fillSample(db, { clock: deps.clock, ownerIds: [DEMO_INVESTOR_ID] })
  for (const role of WHO.slice(1)) {
    const times = { createdAt: NOW, updatedAt: NOW, expiresAt: new Date(NOW.getTime() + 7 * 86_400_000) }
    await db.insert(sessions).values({ id: role, token: `token-${role}`, userId: `demo-${role}`, ...times })
    cookies.set(role, await cookieOf(config, `token-${role}`))
  }
  const all = { ...deps, catalogue: new CatalogueCache(), sampleShown: true, clientIp: () => null }
  app = createApp(() => ({ ...all, asset: (name) => `/static/${name}` }))
})
afterAll(() => {
  opened.client.close()
  rmSync(folder, { recursive: true })
})

/**
 * `/assets/sample-asset-007?page=2` → `/assets/:id?page`: pages with the same shape are of a kind. Whichever weights are tried (`w.power`),
 * the page is of one kind: a page that offers another weight to try leads to every set of them.
 */
const kindOf = (path: string) => {
  const { pathname, searchParams } = new URL(path, ORIGIN)
  const keys = new Set([...searchParams.keys()].map((key) => key.replace(/^w\..*/, 'w')))
  return `${pathname.replace(/(?<=\/)[\w-]*\d[\w-]*/g, ':id')}?${[...keys].sort()}`
}

/** Every page that links lead to from the first one, a few of each kind. */
async function crawl(who: (typeof WHO)[number], locale: Locale) {
  const pages = new Map<string, string>()
  const kinds = new Map<string, number>()
  const queue = ['/', '/sign-up', '/projects/new', '/no-such-page']
  for (const path of queue) {
    const kind = kindOf(path)
    const seen = kinds.get(kind) ?? 0
    if (pages.has(path) || seen >= OF_A_KIND || path.startsWith('/static/')) continue
    kinds.set(kind, seen + 1)
    const cookie = [cookies.get(who), `lang=${locale}`].filter(Boolean).join('; ')
    const response = await app.request(`${ORIGIN}${path}`, { headers: { Cookie: cookie } })
    if (response.status === 303) queue.push(response.headers.get('Location')!)
    else {
      expect(response.status, `${who} at ${path}`).toBe(path === '/no-such-page' ? 404 : 200)
      const html = await response.text()
      pages.set(path, html)
      queue.push(...linksOf(html).filter((link) => !/[?&]lang=/.test(link)))
    }
  }
  return pages
}

const ROOMS = new Set(Object.keys(zhCN).map((key) => key.split('.')[0]!))
const HOLES = /\bundefined\b|\bNaN\b|\[object|\bnull\b|Invalid Date|\bInfinity\b|\{\w+\}|‖/

/** A key instead of its words, or a hole instead of a figure. */
const isFault = ({ text }: Piece): boolean =>
  HOLES.test(text) ||
  [...text.matchAll(/(?<![\w@.-])([a-z]\w*)\.[a-zA-Z][\w./-]*/g)].some(([, room]) => ROOMS.has(room!))

/** What we say in one language and otherwise in the other. */
const said = (here: Record<string, string>, there: Record<string, string>) => {
  const own = new Set(Object.values(here))
  // A single letter may stand for itself: the north of a plan, a section of industries
  return new Set(Object.values(there).filter((text) => text.length > 1 && !own.has(text)))
}
const FOREIGN: Record<Locale, ReadonlySet<string>> = { 'zh-CN': said(zhCN, en), en: said(en, zhCN) }

describe.each(LOCALES)('every page in %s', (locale) => {
  it.each(WHO)('reads whole to a person of this kind: %s', async (who) => {
    const pages = await crawl(who, locale)
    const pieces = [...pages].flatMap(([path, html]) => visibleText(html).map((piece) => ({ ...piece, path })))
    expect(pieces.filter(isFault)).toEqual([])
    expect(pieces.filter(({ text, lang }) => lang === locale && FOREIGN[locale].has(text))).toEqual([])
    // Else this would watch nothing
    expect(pages.size).toBeGreaterThan(20)
  })
})

it('knows a fault when it sees one', () => {
  const faults = ['fact.powerKva', 'undefined m²', '{n} sites', 'NaN 亩', 'problem.required', '1 site‖{n} sites']
  const sound = ['app.panhuo.example', 'form@panhuo.example', 'GB/T 4754-2017', 'EN 1993']
  const faulty = (text: string) => isFault({ text, lang: 'en' })
  expect(faults.filter(faulty)).toEqual(faults)
  expect(sound.filter(faulty)).toEqual([])
  expect(FOREIGN.en).toContain('请填写此项')
  expect(visibleText('<p lang="en">a<input aria-label="b &amp; c"/><b lang="zh-CN">丙</b></p>')).toEqual([
    { text: 'a', lang: 'en' },
    { text: 'b & c', lang: 'en' },
    { text: '丙', lang: 'zh-CN' },
  ])
})
