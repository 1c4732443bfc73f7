import { type SQL, sql } from 'drizzle-orm'
import { blob, index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { enterprises } from '../enterprises/tables.ts'
import type { Polygon } from '../geometry/position.ts'
import { places } from '../places/tables.ts'
import { industries, zones } from '../zones/tables.ts'
import { ASSET_KINDS, ASSET_STATUSES, type Building, LEGAL_IDLE_STATUSES, OPERATING_STATUSES } from './asset.ts'
import type { Facts } from './facts.ts'

/** A column that SQLite computes from the facts, so that a filter never disagrees with the fact it filters by. */
const computed = (column: string, of: SQL) => real(column).generatedAlwaysAs(of, { mode: 'virtual' })

export const assets = sqliteTable(
  'assets',
  {
    id: text('id').primaryKey(),
    zoneId: text('zone_id')
      .notNull()
      .references(() => zones.id),
    enterpriseId: text('enterprise_id').references(() => enterprises.id),
    name: text('name').notNull(),
    nameEn: text('name_en'),
    kind: text('kind', { enum: ASSET_KINDS }).notNull(),
    status: text('status', { enum: ASSET_STATUSES }).notNull(),
    address: text('address'),
    description: text('description'),
    lon: real('lon'),
    lat: real('lat'),
    boundary: text('boundary', { mode: 'json' }).$type<Polygon>(),
    buildings: text('buildings', { mode: 'json' }).$type<readonly Building[]>(),
    measuredAreaM2: real('measured_area_m2'),
    parcelCode: text('parcel_code'),
    unitCode: text('unit_code'),
    titleNumber: text('title_number'),
    operatingStatus: text('operating_status', { enum: OPERATING_STATUSES }),
    legalIdleStatus: text('legal_idle_status', { enum: LEGAL_IDLE_STATUSES }),
    facts: text('facts', { mode: 'json' }).$type<Facts>().notNull(),
    factsAsOf: text('facts_as_of'),
    sample: integer('sample', { mode: 'boolean' }).notNull(),
    externalId: text('external_id').unique(),
    seq: integer('seq').notNull(),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
    publishedAt: text('published_at'),
    landAreaM2: computed('land_area_m2', sql`json_extract(facts, '$.landAreaM2.value')`),
    floorAreaM2: computed('floor_area_m2', sql`json_extract(facts, '$.floorAreaM2.value')`),
    clearHeightM: computed('clear_height_m', sql`json_extract(facts, '$.clearHeightM.value')`),
    powerKva: computed('power_kva', sql`json_extract(facts, '$.powerKva.value')`),
    rentFenM2Month: computed('rent_fen_m2_month', sql`json_extract(facts, '$.rentFenM2Month.value')`),
    priceFen: computed('price_fen', sql`json_extract(facts, '$.priceFen.value')`),
  },
  (t) => [
    index('assets_status_published').on(t.status, t.publishedAt, t.id),
    index('assets_zone').on(t.zoneId, t.status, t.updatedAt),
    index('assets_enterprise').on(t.enterpriseId),
    // Neighbours lie in a band of latitude
    index('assets_lat').on(t.lat, t.lon),
    // How many came from files, and when the last of them changed: without it every record is read for that
    index('assets_imported').on(t.externalId, t.updatedAt).where(sql`external_id is not null`),
  ],
)

/** Photos of an asset, small enough to be kept with it. A removed one stays until its removal can no longer be undone. */
export const assetPhotos = sqliteTable(
  'asset_photos',
  {
    id: text('id').primaryKey(),
    assetId: text('asset_id')
      .notNull()
      .references(() => assets.id),
    /** Place among the asset's photos, from 0. */
    rank: integer('rank').notNull(),
    mime: text('mime', { enum: ['image/jpeg', 'image/png', 'image/webp'] }).notNull(),
    widthPx: integer('width_px').notNull(),
    heightPx: integer('height_px').notNull(),
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
    caption: text('caption'),
    captionEn: text('caption_en'),
    createdAt: text('created_at').notNull(),
    removedAt: text('removed_at'),
  },
  (t) => [index('asset_photos_asset').on(t.assetId, t.rank)],
)

/** What was typed into an asset's form and cannot be kept in the asset yet: nothing typed is lost. */
export const assetDrafts = sqliteTable('asset_drafts', {
  assetId: text('asset_id')
    .primaryKey()
    .references(() => assets.id),
  values: text('values', { mode: 'json' }).$type<Record<string, readonly string[]>>().notNull(),
  updatedAt: text('updated_at').notNull(),
})

/** What an asset's pages are read together with. */
export { enterprises, industries, places, zones }
