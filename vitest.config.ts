import { cloudflareTest } from '@cloudflare/vitest-pool-workers'
import { defineConfig } from 'vitest/config'
import { compatibility } from './scripts/lib/compatibility.ts'

const { date, flags } = compatibility()
/** What needs the built app, served. Journeys write, and the comparison of both entries needs untouched data: servers each. */
const BROWSER = 'test/browser/**/*.test.{ts,tsx}'
const SERVED = 'test/contract/served.test.ts'

export default defineConfig({
  test: {
    // Every core: vitest's own choice leaves one of two idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/contract/workerd.test.ts', BROWSER, SERVED],
          globalSetup: ['test/setup/sqld.ts', 'test/setup/kernel.ts'],
          setupFiles: ['test/setup/provide-kernel.ts'],
        },
      },
      {
        plugins: [cloudflareTest({ miniflare: { compatibilityDate: date, compatibilityFlags: flags } })],
        test: {
          name: 'workerd',
          include: ['test/contract/workerd.test.ts'],
          globalSetup: ['test/setup/sqld.ts'],
        },
      },
      {
        test: {
          name: 'served',
          include: [SERVED],
          globalSetup: ['test/setup/servers.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: [BROWSER],
          globalSetup: ['test/setup/servers.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // Two cores: one Chromium at a time beside the servers.
          fileParallelism: false,
        },
      },
    ],
  },
})
