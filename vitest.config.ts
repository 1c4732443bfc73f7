import { cloudflareTest } from '@cloudflare/vitest-pool-workers'
import { defineConfig } from 'vitest/config'
import { compatibility } from './scripts/lib/compatibility.ts'

const { date, flags } = compatibility()

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/browser/**', 'test/contract/workerd.test.ts'],
          globalSetup: ['test/setup/sqld.ts'],
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
    ],
  },
})
