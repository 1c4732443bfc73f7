// npm run edge: the Worker in real workerd against a real libSQL server, with the sample province.
import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildApp } from './lib/build.ts'
import { prepareDatabase } from './lib/prepare-database.ts'
import { startSqld } from './lib/sqld.ts'
import { startWorkerd } from './lib/workerd.ts'

const port = Number(process.env.PORT ?? 3000)
const folder = fileURLToPath(new URL('../data/edge.sqld', import.meta.url))
if (process.argv.includes('--fresh')) rmSync(folder, { recursive: true, force: true })

try {
  buildApp()
  const sqld = await startSqld({ folder })
  const settings = { DATABASE_URL: sqld.url, SAMPLE: 'on' }
  const accounts = await prepareDatabase(settings)
  const worker = await startWorkerd({ port, settings, shown: true })
  console.log(`Panhuo is ready in workerd: ${worker.url} (database: sqld at ${sqld.url})`)
  console.log('Demo accounts (this database holds a sample province):')
  for (const { role, email, password } of accounts) console.log(`  ${role.padEnd(9)} ${email}  ${password}`)
  let stopping = false
  const stop = async () => {
    stopping = true
    await worker.stop()
    await sqld.stop()
    process.exit(0)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  await Promise.race([worker.ended, sqld.ended])
  if (!stopping) throw new Error('a server has ended by itself')
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
