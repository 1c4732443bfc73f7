import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { ZONE_LEVELS, ZONE_STATUSES, type ZoneOffer } from './zone.ts'

export const zones = sqliteTable(
  'zones',
  {
    id: text('id').primaryKey(),
    code: text('code').notNull().unique(),
    name: text('name').notNull(),
    nameEn: text('name_en'),
    level: text('level', { enum: ZONE_LEVELS }).notNull(),
    status: text('status', { enum: ZONE_STATUSES }).notNull(),
    countyCode: text('county_code'),
    prefecture: text('prefecture'),
    areaHa: real('area_ha'),
    approvedYear: integer('approved_year'),
    leadingIndustriesText: text('leading_industries_text'),
    leadingIndustries: text('leading_industries', { mode: 'json' }).$type<readonly string[]>(),
    admittedIndustries: text('admitted_industries', { mode: 'json' }).$type<readonly string[]>(),
    lon: real('lon'),
    lat: real('lat'),
    positionNote: text('position_note'),
    offer: text('offer', { mode: 'json' }).$type<ZoneOffer>().notNull(),
    sample: integer('sample', { mode: 'boolean' }).notNull(),
    seq: integer('seq').notNull(),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (t) => [index('zones_status').on(t.status)],
)

/** GB/T 4754-2017: 1 971 sections, divisions, groups and classes. Reference data, filled by a migration. */
export const industries = sqliteTable(
  'industries',
  {
    code: text('code').primaryKey(),
    level: integer('level').notNull(),
    parent: text('parent'),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en'),
  },
  (t) => [index('industries_parent').on(t.parent)],
)
