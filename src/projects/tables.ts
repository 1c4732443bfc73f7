import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { users } from '../accounts/tables.ts'

export { places } from '../places/tables.ts'
export { industries } from '../zones/tables.ts'

import { PROJECT_STATUSES } from './project.ts'
import type { Requirement } from './requirement.ts'

export const projects = sqliteTable(
  'projects',
  {
    id: text('id').primaryKey(),
    ownerId: text('owner_id')
      .notNull()
      .references(() => users.id),
    name: text('name').notNull(),
    summary: text('summary'),
    status: text('status', { enum: PROJECT_STATUSES }).notNull(),
    industry: text('industry'),
    investmentFen: integer('investment_fen'),
    jobs: integer('jobs'),
    preset: text('preset').notNull(),
    requirement: text('requirement', { mode: 'json' }).$type<Omit<Requirement, 'asOf'>>().notNull(),
    sample: integer('sample', { mode: 'boolean' }).notNull(),
    seq: integer('seq').notNull(),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (t) => [index('projects_owner').on(t.ownerId, t.updatedAt), index('projects_status').on(t.status)],
)
