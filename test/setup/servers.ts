import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildApp } from '../../scripts/lib/build.ts'
import { startNode } from '../../scripts/lib/node-app.ts'
import { prepareDatabase } from '../../scripts/lib/prepare-database.ts'
import { startSqld } from '../../scripts/lib/sqld.ts'
import { startWorkerd } from '../../scripts/lib/workerd.ts'
import type { DemoAccount } from '../../src/prepare.ts'

/** The app as it is served, built, with the sample province and the demo accounts. */
export interface Served {
  /** Node with a file of its own. */
  node: string
  /** workerd with sqld. */
  workerd: string
  /** Node with the very database that workerd has. */
  nodeOnSqld: string
  accounts: readonly DemoAccount[]
}

declare module 'vitest' {
  interface ProvidedContext {
    served: Served
  }
}

export default async function setup(project: TestProject) {
  buildApp()
  const folder = mkdtempSync(join(tmpdir(), 'panhuo-served-'))
  const sqld = await startSqld()
  // Both databases are filled at one moment of one clock, so that they hold the same.
  const now = new Date()
  const onFile = { DATABASE_URL: `file:${join(folder, 'panhuo.db')}`, SAMPLE: 'on' }
  const onSqld = { DATABASE_URL: sqld.url, SAMPLE: 'on' }
  const accounts = await prepareDatabase(onFile, () => now)
  await prepareDatabase(onSqld, () => now)
  const [node, nodeOnSqld, workerd] = await Promise.all([
    startNode({ settings: onFile }),
    startNode({ settings: onSqld }),
    // That the data are samples is told by the data, not by the setting.
    startWorkerd({ settings: { ...onSqld, SAMPLE: 'off' } }),
  ])
  project.provide('served', { node: node.url, nodeOnSqld: nodeOnSqld.url, workerd: workerd.url, accounts })
  return async () => {
    await Promise.all([node, nodeOnSqld, workerd].map((server) => server.stop()))
    await sqld.stop()
    rmSync(folder, { recursive: true })
  }
}
