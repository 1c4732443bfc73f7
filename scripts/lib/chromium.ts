import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Where Debian's package puts it. */
export const CHROMIUM = '/usr/bin/chromium'

/** Installs Debian's Chromium and a Chinese font where Chromium is missing and that is possible. Throws where it is not. */
export function ensureChromium(): void {
  if (existsSync(CHROMIUM)) return
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    throw new Error(`${CHROMIUM} is missing. On Debian: sudo apt-get install -y chromium fonts-noto-cjk`)
  }
  console.log('installing chromium …')
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  apt('update', '-q')
  apt('install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
  if (!existsSync(CHROMIUM)) throw new Error('apt-get could not install chromium')
}
