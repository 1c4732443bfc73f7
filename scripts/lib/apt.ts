import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Installs Debian packages where a file of theirs is missing and that is possible. Throws, with what to type, where it is not. */
export function ensureDebian(file: string, packages: readonly string[]): void {
  if (existsSync(file)) return
  const line = `apt-get install -y ${packages.join(' ')}`
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) {
    throw new Error(`${file} is missing. On Debian: sudo ${line}`)
  }
  console.log(`installing ${packages[0]} …`)
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  apt('update', '-q')
  apt('install', '-y', '-q', '--no-install-recommends', ...packages)
  if (!existsSync(file)) throw new Error(`apt-get could not install ${packages[0]}`)
}
