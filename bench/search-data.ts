import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startSqld } from '../scripts/lib/sqld.ts'
import type { Asset } from '../src/assets/asset.ts'
import { listMany } from '../src/assets/bulk.ts'
import { migrateDatabase, type Opened, openDatabase } from '../src/db/node.ts'
import { recordEvents } from '../src/events/commands.ts'
import type { LedgerEvent } from '../src/events/event.ts'
import { seeded } from '../src/kernel/random.ts'
import { type Draw, draws } from '../src/sample/draw.ts'
import { generateProvince } from '../src/sample/generate.ts'
import { openMany } from '../src/zones/bulk.ts'
import type { Zone } from '../src/zones/zone.ts'
import { addPeople } from './people.ts'
import { DAY, SEED } from './search-cases.ts'

const MIGRATIONS = fileURLToPath(new URL('../drizzle', import.meta.url))
const SITES = Number(process.env.SITES) || 100_000
/** Share of the sample province that is on offer. */
const PUBLISHED = 0.82
/** Assets made of each one drawn. */
const LIKES = 5
const ROWS = 200
const STATEMENTS = 10

interface Province {
  zones: Zone[]
  assets: Asset[]
}

/**
 * So many assets on offer, made as the sample province is: what belongs together in a plant is drawn together. A part of them is
 * drawn, the others are its likes: somewhat larger or smaller, a few kilometres off, with a house number of their own.
 */
export function provinceOf(published: number, seed: number): Province {
  const drawn = Math.ceil(published / LIKES)
  const { zones, assets } = generateProvince(DAY, seed, Math.ceil(drawn / PUBLISHED))
  const onOffer = assets.filter(({ status }) => status === 'published').slice(0, drawn)
  const draw = draws(seeded(seed + 1))
  const all = onOffer.flatMap((asset) => Array.from({ length: LIKES }, (_, i) => likeOf(asset, i, draw)))
  return { zones, assets: all.slice(0, published) }
}

const SCALED = ['landAreaM2', 'floorAreaM2', 'powerKva', 'rentFenM2Month', 'priceFen'] as const

function likeOf(asset: Asset, i: number, draw: Draw): Asset {
  // Outlines and holders have no part in the catalogue and would only fill the disk
  const plain = { ...asset, enterpriseId: null, boundary: null, buildings: null, externalId: null }
  if (i === 0) return plain
  const scale = draw.between(0.7, 1.4)
  const facts: Record<string, unknown> = { ...asset.facts }
  for (const key of SCALED) {
    const known = asset.facts[key]
    if (known) facts[key] = { ...known, value: Math.max(1, Math.round(known.value * scale)) }
  }
  const number = String(draw.whole(1, 400))
  return {
    ...plain,
    id: `${asset.id}-${i}`,
    name: asset.name.replace(/\d+/, number),
    nameEn: asset.nameEn?.replace(/\d+/, number) ?? null,
    facts: facts as Asset['facts'],
    position: asset.position && [
      asset.position[0] + draw.between(-0.1, 0.1),
      asset.position[1] + draw.between(-0.07, 0.07),
    ],
  }
}

const chunks = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size))

/** A migrated database that holds the province, each record with the event that made it. */
async function filled(url: string, { zones, assets }: Province): Promise<Opened> {
  const opened = await openDatabase(url)
  const { db } = opened
  await migrateDatabase(db, MIGRATIONS)
  const made =
    (subjectType: 'zone' | 'asset') =>
    ({ id, createdAt }: { id: string; createdAt: string }): LedgerEvent => ({
      subjectType,
      subjectId: id,
      seq: 1,
      kind: `${subjectType}.created`,
      actorId: null,
      at: createdAt,
      data: {},
    })
  await db.batch([openMany(db, zones), recordEvents(db, zones.map(made('zone')))])
  for (const rows of chunks(assets, ROWS * STATEMENTS)) {
    const [first, ...rest] = chunks(rows, ROWS).flatMap((part) => [
      listMany(db, part),
      recordEvents(db, part.map(made('asset'))),
    ])
    await db.batch([first!, ...rest])
  }
  return opened
}

/**
 * The same province on an embedded file and on sqld, for as long as `measure` takes. With FOLDER the databases stay there for the
 * next run: making and filling them takes longer than most of what is measured.
 */
export async function withProvince(measure: (urls: { file: string; sqld: string }) => void): Promise<void> {
  const kept = process.env.FOLDER
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'panhuo-bench-'))
  const done = join(folder, `filled-${SITES}-${SEED}`)
  const file = `file:${join(folder, 'panhuo.db')}`
  console.log(`${SITES} assets, seed ${SEED}`)
  mkdirSync(folder, { recursive: true })
  const sqld = await startSqld({ folder: join(folder, 'sqld') })
  try {
    if (!existsSync(done)) {
      const province = provinceOf(SITES, SEED)
      for (const url of [file, sqld.url]) (await filled(url, province)).client.close()
      mkdirSync(done)
    }
    for (const url of [file, sqld.url]) {
      const { db, client } = await openDatabase(url)
      await addPeople(db)
      client.close()
    }
    measure({ file, sqld: sqld.url })
  } finally {
    await sqld.stop()
    if (kept === undefined) rmSync(folder, { recursive: true })
  }
}
