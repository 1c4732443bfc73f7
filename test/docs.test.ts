import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { sourceFiles } from './source-files.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

const PAGES = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md']
const docs = [
  ...PAGES,
  ...readdirSync(join(ROOT, 'docs'), { recursive: true })
    .map((name) => `docs/${name}`)
    .filter((path) => path.endsWith('.md')),
]
  .filter((path) => existsSync(join(ROOT, path)))
  .map((path) => ({ path, text: read(path) }))

/** Every first group of a pattern in all pages, with the page it stands on. */
const named = (pattern: RegExp) =>
  docs.flatMap(({ path, text }) => [...text.matchAll(pattern)].map((match) => ({ path, name: match[1]! })))
const unknown = (found: readonly { path: string; name: string }[], known: (name: string, path: string) => boolean) =>
  found.filter(({ name, path }) => !known(name, path)).map(({ name, path }) => `${path}: ${name}`)

const scripts = Object.keys(JSON.parse(read('package.json')).scripts)
const commands = named(/\bnpm (?:run )?((?<=run )[\w:-]+|start|test)\b/g)
const settings = [...read('src/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): z\b/gm)].map((match) => match[1]!)

describe('the documentation', () => {
  it('has its pages', () => {
    expect(PAGES.filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })

  it('names every command, and only commands that exist', () => {
    expect(unknown(commands, (name) => scripts.includes(name))).toEqual([])
    expect(scripts.filter((script) => !commands.some(({ name }) => name === script))).toEqual([])
  })

  it('names only benchmarks that exist', () => {
    const benches = named(/npm run bench -- ([a-z][\w-]*)/g)
    expect(unknown(benches, (name) => existsSync(join(ROOT, `bench/${name}.ts`)))).toEqual([])
  })

  it('explains every setting in one table, and no other', () => {
    const rows = [...read('docs/deploy.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1]!)
    expect(settings.length).toBeGreaterThan(5)
    expect(rows.sort()).toEqual(settings.sort())
  })

  it('names only permissions and events that exist', { timeout: 30_000 }, () => {
    const source = sourceFiles('src')
    const subjects = /^(zone|enterprise|asset|project|place|user|account)\./
    const mentioned = named(/`([a-z]+\.[a-zA-Z-]+)`/g).filter(
      ({ name }) => subjects.test(name) && !/\.tsx?$/.test(name),
    )
    // An event's name may be put together where it is recorded: `asset.${kind}`.
    const isMade = (name: string) => {
      const [subject, verb] = name.split('.')
      return source.some(({ text }) => text.includes(`\`${subject}.\${`) && text.includes(`'${verb}'`))
    }
    expect(unknown(mentioned, (name) => isMade(name) || source.some(({ text }) => text.includes(`'${name}'`)))).toEqual(
      [],
    )
  })

  it('points only to files that exist', () => {
    const made = /^(dist|data|node_modules|static\/vendor)\b/
    const paths = named(/`((?:src|views|static|drizzle|test|bench|scripts|docs|\.ci)\/[\w./-]*)`/g)
    expect(unknown(paths, (name) => made.test(name) || existsSync(join(ROOT, name)))).toEqual([])
    const links = named(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)
    expect(unknown(links, (name, path) => existsSync(join(ROOT, dirname(path), name)))).toEqual([])
  })
})
