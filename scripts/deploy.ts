// npm run deploy: brings the database up to date, then builds and uploads the Worker. Further arguments go to wrangler.
import { spawnSync } from 'node:child_process'

const wrangler = (...args: string[]) => spawnSync('npx', ['wrangler', ...args], { stdio: 'inherit' }).status ?? 1

if (!process.env.DATABASE_URL?.match(/^(libsql|https?):/)) {
  console.error(
    'DATABASE_URL (and DATABASE_AUTH_TOKEN) must name the database that the Worker uses, so that it is migrated before the\n' +
      'new version serves: DATABASE_URL=libsql://… DATABASE_AUTH_TOKEN=… npm run deploy. See docs/deploy.md.',
  )
  process.exit(1)
}
await import('./migrate.ts')
process.exit(wrangler('deploy', ...process.argv.slice(2)))
