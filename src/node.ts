import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type HttpBindings, serve } from '@hono/node-server'
import { listUsers } from './accounts/queries.ts'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { openDatabase } from './db/node.ts'
import { clientIpOf } from './http/client-ip.ts'
import { compressed } from './http/compress.ts'
import { staticAddress } from './http/static-address.ts'
import { staticFiles } from './http/static-files.ts'
import { secureRandom } from './kernel/random.ts'
import { CatalogueCache } from './matching/catalogue-cache.ts'
import { provideKernel } from './matching/kernel/kernel.ts'
import { prepare } from './prepare.ts'
import { zonesHeld } from './zones/queries.ts'

/** How long running requests may take to end once the process is told to stop, ms. */
const GRACE_MS = 5000

const fail = (message: string): never => {
  console.error(message)
  process.exit(1)
}

const config = await Promise.resolve(process.env)
  .then(readConfig)
  .catch((error: Error) => fail(error.message))
const clock = () => new Date()
const { db, client, accounts, sampleShown, nobody } = await openPrepared().catch((error: Error) =>
  fail(`The database ${config.databaseUrl} cannot be used: ${reasonOf(error)}`),
)
// A segment that could not be kept is made again by the next start
const catalogue = new CatalogueCache((work) => void work.catch((error) => console.error(error)))
provideKernel(() => new WebAssembly.Module(readFileSync(new URL('./kernel.wasm', import.meta.url))))

const app = createApp((env) => {
  const socketAddress = (env as HttpBindings).incoming.socket.remoteAddress ?? null
  return {
    config,
    db,
    clock,
    random: secureRandom,
    catalogue,
    sampleShown,
    asset: staticAddress,
    clientIp: (headers) => clientIpOf(config.clientIp, headers, socketAddress),
  }
})
const files = staticFiles(fileURLToPath(new URL('../dist/public', import.meta.url)))

const server = serve(
  {
    fetch: async (request, env) =>
      (await files(request)) ?? compressed(request, await app.fetch(request, env as HttpBindings)),
    hostname: config.host,
    port: config.port,
  },
  announce,
)
server.on('error', (error: NodeJS.ErrnoException) =>
  fail(
    error.code === 'EADDRINUSE'
      ? `Port ${config.port} on ${config.host} is in use. Stop what listens there or choose another: PORT=3001 npm start`
      : `Cannot listen on ${config.host}:${config.port}: ${error.message}`,
  ),
)

/** The database, up to date. Its pages say that it holds sample data where it does, whatever the settings say by now. */
async function openPrepared() {
  const opened = await openDatabase(config.databaseUrl, config.databaseAuthToken)
  const accounts = await prepare({ db: opened.db, config, clock, random: secureRandom })
  const [held, users] = await Promise.all([zonesHeld(opened.db), listUsers(opened.db, 1)])
  return { ...opened, accounts, sampleShown: held === 'sample', nobody: users.total === 0 }
}

/** The innermost cause: drivers and Drizzle wrap it in the statement that failed. */
function reasonOf(error: Error): string {
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message
}

function announce({ address, family, port }: AddressInfo) {
  const host = address === '127.0.0.1' || address === '::1' ? 'localhost' : family === 'IPv6' ? `[${address}]` : address
  console.log(`Panhuo is ready: http://${host}:${port}`)
  if (nobody) console.log('Nobody can sign in yet: npm run create-admin')
  if (accounts.length === 0) return
  console.log('Demo accounts (this database holds a sample province):')
  for (const { role, email, password } of accounts) console.log(`  ${role.padEnd(9)} ${email}  ${password}`)
}

function stop() {
  setTimeout(() => process.exit(0), GRACE_MS).unref()
  server.close(() => {
    client.close()
    process.exit(0)
  })
  if ('closeIdleConnections' in server) server.closeIdleConnections()
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
