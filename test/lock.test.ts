import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

interface Locked {
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
}
const read = (name: string) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'))
const locked: Record<string, Locked> = read('package-lock.json').packages

// npm 11 refuses such a lock ("Missing: … from lock file"); a registry that mirrors one platform only makes it anew.
it('names the build of every platform in the lock', () => {
  const missing = Object.entries(locked).flatMap(([at, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !(`node_modules/${name}` in locked) && !(`${at}/node_modules/${name}` in locked),
    ),
  )
  expect(missing).toEqual([])
})

it('pins every version that the app names itself', () => {
  const { dependencies, devDependencies, optionalDependencies }: Locked = read('package.json')
  const versions = Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies })
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})
