import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serializeSigned } from 'hono/utils/cookie'
import { sessionCookieName } from '../src/accounts/auth.ts'
import { hashPassword } from '../src/accounts/password.ts'
import { credentials, sessions, users, zoneManagers } from '../src/accounts/tables.ts'
import { createApp } from '../src/app.ts'
import type { AssetStatus } from '../src/assets/asset.ts'
import { assetPhotos, assets } from '../src/assets/tables.ts'
import { type Config, readConfig } from '../src/config.ts'
import { migrateDatabase, openDatabase } from '../src/db/node.ts'
import { enterprises } from '../src/enterprises/tables.ts'
import type { LedgerEvent } from '../src/events/event.ts'
import { events } from '../src/events/tables.ts'
import type { Polygon } from '../src/geometry/position.ts'
import type { Deps } from '../src/http/env.ts'
import { fenOfYuan } from '../src/kernel/money.ts'
import { seeded } from '../src/kernel/random.ts'
import { CatalogueCache } from '../src/matching/catalogue-cache.ts'
import { places } from '../src/places/tables.ts'
import { projects } from '../src/projects/tables.ts'
import { savedSearches } from '../src/saved/tables.ts'
import { hashOf } from '../src/shortlists/share-link.ts'
import { shareLinks, shortlistItems, shortlists } from '../src/shortlists/tables.ts'
import { zones } from '../src/zones/tables.ts'

const MIGRATIONS = fileURLToPath(new URL('../drizzle', import.meta.url))

/** The present moment of every world: a Thursday morning in Changchun. */
export const NOW = new Date('2026-06-18T01:00:00Z')
export const ORIGIN = 'http://panhuo.test'
export const PASSWORD = 'a password of the cast'

/** Hashed once a process: scrypt takes a tenth of a second. */
let passwordHash: Promise<string> | undefined

/** The cast. Wang speaks for Hongzui, Li for Yanji; Anna owns the projects; the stranger is an investor with nothing. */
export const CAST = {
  wang: { id: 'wang', name: '王主任', role: 'manager', zoneIds: ['hongzui'] },
  li: { id: 'li', name: '李主任', role: 'manager', zoneIds: ['yanji'] },
  anna: { id: 'anna', name: 'Anna', role: 'investor', zoneIds: [] },
  stranger: { id: 'stranger', name: 'Stranger', role: 'investor', zoneIds: [] },
  admin: { id: 'admin', name: 'Admin', role: 'admin', zoneIds: [] },
} as const
export type Name = keyof typeof CAST
export const emailOf = (name: Name) => `${name}@panhuo.test`

const ZONES = [
  { id: 'hongzui', code: 'G221009', name: '四平红嘴经济技术开发区', nameEn: 'Siping Hongzui', lon: 124.32, lat: 43.17 },
  { id: 'yanji', code: 'G222016', name: '延吉高新技术产业开发区', nameEn: 'Yanji', lon: 129.46, lat: 42.9 },
] as const
/** A zone that is no more than a draft, and that no manager speaks for. */
const DRAFT_ZONE = {
  id: 'songyuan',
  code: 'S227000',
  name: '松原筹建园区',
  nameEn: 'Songyuan draft park',
  lon: 124.82,
  lat: 45.14,
}
const degrees = (value: number) => Number(value.toFixed(6))

/** The exact boundary of an asset, some 145 m by 138 m; its digits give it away wherever they stand. */
export function boundaryAt(lon: number, lat: number): Polygon {
  const [west, south, east, north] = [lon + 0.001234, lat + 0.001567, lon + 0.003024, lat + 0.002807].map(degrees) as [
    number,
    number,
    number,
    number,
  ]
  const ring: [number, number][] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return { type: 'Polygon', coordinates: [ring] }
}
const ASSET_STATUSES = ['published', 'draft', 'withdrawn'] as const satisfies readonly AssetStatus[]

/** `hongzui-published`, `yanji-draft`, …: one asset of each state in each zone. `hongzui-co` and `yanji-co` hold them. */
export const assetId = (zone: 'hongzui' | 'yanji', status: (typeof ASSET_STATUSES)[number]) => `${zone}-${status}`

/** A link to Anna’s list, with her notes, open for a week; the list holds two sites, one of which is no longer on offer. */
export const ANNAS_TOKEN = '0123456789abcdefghjkmnpqrstvwxyz'
export const ANNAS_NOTE = 'Anna’s own words on it'

/** A picture of 24 × 16 pixels. */
const JPEG = readFileSync(new URL('./fixtures/photos/plain.jpg', import.meta.url))
const picture = { rank: 0, mime: 'image/jpeg', widthPx: 24, heightPx: 16 } as const
/** One on offer, one of a draft, one that was taken away. */
const PHOTOS = [
  { ...picture, id: 'hongzui-photo', assetId: 'hongzui-published', caption: '南侧大门', captionEn: 'South gate' },
  { ...picture, id: 'hongzui-draft-photo', assetId: 'hongzui-draft' },
  { ...picture, id: 'hongzui-removed-photo', assetId: 'hongzui-published', rank: 1, removedAt: NOW.toISOString() },
]

type Fields = Record<string, string | readonly string[]>
export const formBody = (fields: Fields): URLSearchParams => {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
  }
  return body
}

export interface Person {
  /** The cookie of their session; null for a visitor. */
  cookie: string | null
  request(path: string, init?: RequestInit): Promise<Response>
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** Submits a form as a page of this site does. */
  post(path: string, fields?: Fields, headers?: Record<string, string>): Promise<Response>
}

export interface World {
  deps: Deps
  app: ReturnType<typeof createApp>
  /** A member of the cast, signed in; without a name, a visitor. English unless `Accept-Language` says otherwise. */
  as(name?: Name): Person
  /** Whoever holds this cookie. */
  holding(cookie: string | null): Person
  close(): void
}

/** A small world of its own: a migrated file, the cast, two zones, their assets, Anna's projects. Close it afterwards. */
export async function makeWorld(settings: Record<string, string> = {}, change: Partial<Deps> = {}): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'panhuo-'))
  const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: `file:${folder}/test.db`, ...settings })
  const { db, client } = await openDatabase(config.databaseUrl)
  await migrateDatabase(db, MIGRATIONS)
  const deps: Deps = {
    config,
    db,
    clock: () => NOW,
    random: seeded(1),
    catalogue: new CatalogueCache(),
    sampleShown: false,
    asset: (name) => `/static/${name}`,
    clientIp: (headers) => headers.get('X-Test-Ip'),
    ...change,
  }
  passwordHash ??= hashPassword(PASSWORD)
  await fill(deps, await passwordHash)
  const app = createApp(() => deps)
  const cookies = new Map<Name, string>()
  for (const name of Object.keys(CAST) as Name[]) cookies.set(name, await cookieOf(config, `token-${name}`))
  const holding = (cookie: string | null): Person => {
    const request = async (path: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers)
      if (!headers.has('Accept-Language')) headers.set('Accept-Language', 'en')
      if (cookie !== null && !headers.has('Cookie')) headers.set('Cookie', cookie)
      return app.request(new Request(new URL(path, ORIGIN), { ...init, headers }))
    }
    return {
      cookie,
      request,
      get: (path, headers) => request(path, { headers }),
      post: (path, fields = {}, headers = {}) =>
        request(path, { method: 'POST', body: formBody(fields), headers: { Origin: ORIGIN, ...headers } }),
    }
  }
  return {
    deps,
    app,
    holding,
    as: (name) => holding(name === undefined ? null : cookies.get(name)!),
    close: () => {
      client.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The cookie that better-auth sets for a session's token. */
export async function cookieOf(config: Config, token: string): Promise<string> {
  const cookie = await serializeSigned(sessionCookieName(config), token, config.authSecret, { secure: true })
  return cookie.split(';')[0]!
}

async function fill({ db }: Deps, password: string) {
  const at = NOW.toISOString()
  const stamps = { createdAt: at, updatedAt: at }
  const times = { createdAt: NOW, updatedAt: NOW }
  const people = (Object.keys(CAST) as Name[]).map((key) => ({ ...CAST[key], email: emailOf(key) }))
  const created = (subjectType: LedgerEvent['subjectType'], subjectId: string) => ({
    subjectType,
    subjectId,
    seq: 1,
    kind: `${subjectType}.created`,
    actorId: null,
    at,
    data: {},
  })
  const zoneRows = [...ZONES, DRAFT_ZONE].map((zone) => ({
    ...zone,
    level: 'national' as const,
    status: zone === DRAFT_ZONE ? ('draft' as const) : ('published' as const),
    offer: { electricityFenKwh: null, waterFenT: null, gasFenM3: null, steamFenGj: null, heatSource: null },
    sample: false,
    seq: 1,
    ...stamps,
  }))
  const enterpriseRows = ZONES.map((zone) => ({
    id: `${zone.id}-co`,
    zoneId: zone.id,
    name: `${zone.nameEn} Secret Holder Co`,
    sample: false,
    seq: 1,
    ...stamps,
  }))
  const assetRows = ZONES.flatMap((zone) =>
    ASSET_STATUSES.map((status) => ({
      id: assetId(zone.id, status),
      zoneId: zone.id,
      enterpriseId: `${zone.id}-co`,
      name: `${zone.nameEn} ${status} plant`,
      kind: 'land-and-building' as const,
      status,
      lon: degrees(zone.lon + 0.002129),
      lat: degrees(zone.lat + 0.002187),
      boundary: boundaryAt(zone.lon, zone.lat),
      parcelCode: '220303001001GB00001',
      titleNumber: '吉(2021)四平市不动产权第0123456号',
      facts: {
        landAreaM2: { value: 20_000, source: 'certificate' as const, asOf: '2026-03-01' },
        floorAreaM2: { value: 8_000, source: 'certificate' as const, asOf: '2026-03-01' },
        dealModes: { value: { yes: 1, no: 6 }, source: 'declared' as const, asOf: '2026-03-01' },
        rentFenM2Month: { value: fenOfYuan(8), source: 'declared' as const, asOf: '2026-03-01' },
      },
      factsAsOf: '2026-03-01',
      sample: false,
      seq: 1,
      publishedAt: status === 'draft' ? null : at,
      ...stamps,
    })),
  )
  const projectRows = (['draft', 'published'] as const).map((status) => ({
    id: `anna-${status}`,
    ownerId: 'anna',
    name: `Anna’s ${status} project`,
    status,
    preset: 'balanced',
    requirement: {
      needs: { floorArea: { level: 'must' as const, importance: 5, min: 5_000, ideal: 8_000, max: 12_000 } },
    },
    sample: false,
    seq: 1,
    ...stamps,
  }))
  // What Anna keeps: a search, the matches of a project, and a search that she removed
  const savedRows = (
    [
      ['anna-search', null, 'kind=land-and-building'],
      ['anna-follows', 'anna-published', ''],
      ['anna-removed', null, 'kind=land'],
    ] as const
  ).map(([id, projectId, query]) => ({
    id,
    ownerId: 'anna',
    name: `Secret ${id}`,
    projectId,
    query,
    seenAt: at,
    seq: 1,
    createdAt: at,
    removedAt: id === 'anna-removed' ? at : null,
  }))
  await db.batch([
    db
      .insert(users)
      .values(people.map(({ id, name, email, role }) => ({ id, name, email, role, emailVerified: false, ...times }))),
    db.insert(credentials).values(
      people.map(({ id }) => ({
        id: `credential-${id}`,
        accountId: id,
        userId: id,
        providerId: 'credential',
        password,
        ...times,
      })),
    ),
    db.insert(sessions).values(
      people.map(({ id }) => ({
        id: `session-${id}`,
        token: `token-${id}`,
        userId: id,
        // Made just now, so that no request of a test prolongs it.
        expiresAt: new Date(NOW.getTime() + 7 * 86_400_000),
        ...times,
      })),
    ),
    db
      .insert(zoneManagers)
      .values(people.flatMap(({ id, zoneIds }) => zoneIds.map((zoneId) => ({ userId: id, zoneId })))),
    db.insert(zones).values(zoneRows),
    db.insert(places).values({
      id: 'port',
      kind: 'port',
      name: '珲春口岸',
      nameEn: 'Hunchun port',
      confirmed: false,
      lon: 130.36,
      lat: 42.86,
      source: 'test',
      seq: 1,
    }),
    db.insert(enterprises).values(enterpriseRows),
    db.insert(assets).values(assetRows),
    db.insert(assetPhotos).values(PHOTOS.map((photo) => ({ ...photo, bytes: JPEG, createdAt: at }))),
    db.insert(projects).values(projectRows),
    db.insert(savedSearches).values(savedRows),
    db.insert(shortlists).values({
      id: 'annas-list',
      ownerId: 'anna',
      projectId: 'anna-published',
      name: 'Anna’s list',
      seq: 1,
      ...stamps,
    }),
    db.insert(shortlistItems).values(
      (['published', 'withdrawn'] as const).map((status) => ({
        shortlistId: 'annas-list',
        assetId: assetId('hongzui', status),
        name: `Siping Hongzui ${status} plant, as it was called`,
        note: status === 'published' ? ANNAS_NOTE : null,
        noteSeq: 1,
        addedAt: at,
      })),
    ),
    db.insert(shareLinks).values({
      id: 'annas-link',
      shortlistId: 'annas-list',
      tokenHash: hashOf(ANNAS_TOKEN),
      withNotes: true,
      createdAt: at,
      expiresAt: new Date(NOW.getTime() + 7 * 86_400_000).toISOString(),
    }),
    db
      .insert(events)
      .values([
        ...people.map(({ id }) => created('user', id)),
        ...zoneRows.map(({ id }) => created('zone', id)),
        ...enterpriseRows.map(({ id }) => created('enterprise', id)),
        ...assetRows.map(({ id }) => created('asset', id)),
        ...projectRows.map(({ id }) => created('project', id)),
        ...savedRows.map(({ id }) => created('saved-search', id)),
        created('place', 'port'),
        created('shortlist', 'annas-list'),
      ]),
  ])
}
