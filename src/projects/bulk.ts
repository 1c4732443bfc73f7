import type { Database } from '../db/database.ts'
import type { Project } from './project.ts'
import { projects } from './tables.ts'

/** Brings many projects in one statement, to stand in a batch with their events. */
export const bringMany = (db: Database, brought: readonly Project[]) => db.insert(projects).values([...brought])
