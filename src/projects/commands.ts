import { eq } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { commit, recordEvent } from '../events/commands.ts'
import type { ProjectChange } from './changes.ts'
import { projects } from './tables.ts'

/** Writes a new project with its event. */
export const insertProject = (db: Database, { project, event }: ProjectChange) =>
  commit(db, [db.insert(projects).values(project), recordEvent(db, event)])

/** Writes the next state of a project with its event; throws a 409 where somebody else was first. */
export const updateProject = (db: Database, { project, event }: ProjectChange) =>
  commit(db, [db.update(projects).set(project).where(eq(projects.id, project.id)), recordEvent(db, event)])
