import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Builds dist/ as `npm run build` does. Throws where the build fails, which has then printed why. */
export const buildApp = (): void => {
  execFileSync(process.execPath, [fileURLToPath(new URL('../build.mjs', import.meta.url))], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
