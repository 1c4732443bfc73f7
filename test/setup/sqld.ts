import type { TestProject } from 'vitest/node'
import { prepareDatabase } from '../../scripts/lib/prepare-database.ts'
import { startSqld } from '../../scripts/lib/sqld.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated, empty database on a real libSQL server. Shared by the tests of a project: each uses identifiers of its own. */
    sqldUrl: string
  }
}

export default async function setup(project: TestProject) {
  const sqld = await startSqld()
  await prepareDatabase({ DATABASE_URL: sqld.url, SAMPLE: 'off' })
  project.provide('sqldUrl', sqld.url)
  return () => sqld.stop()
}
