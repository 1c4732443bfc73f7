import { describe, expect, it } from 'vitest'
import { type SourceFile, sourceFiles } from './source-files.ts'

/** Modules in the order of the arrows: a module imports from rows above its own, and only pure files of its own row. */
const ROWS = [
  ['kernel'],
  ['geometry', 'i18n', 'db'],
  ['events'],
  ['accounts'],
  ['http'],
  ['zones', 'enterprises', 'places', 'assets', 'projects', 'incentives'],
  ['kept'],
  ['matching'],
  ['search'],
  ['shortlists', 'saved', 'listing'],
  ['brochure'],
  ['allocation'],
  ['deals'],
  ['notifications', 'exchange', 'ogc', 'dashboards', 'home'],
  ['sample'],
]

/** The edge of a module, by name. */
const EDGE = /\/(tables|queries|commands|bulk|routes)\.tsx?$/
/** Files that do what an edge does under a name of their own. */
const EDGE_BY_ANOTHER_NAME: readonly string[] = [
  'src/accounts/attempts.ts',
  'src/accounts/auth.ts',
  'src/accounts/demo.ts',
  'src/accounts/session.ts',
  'src/exchange/import.ts',
  'src/matching/catalogue-cache.ts',
  'src/matching/listed-parts.ts',
  'src/sample/fill.ts',
  'src/shortlists/compare-page.tsx',
  'src/shortlists/opened-link.ts',
  'src/shortlists/show-page.tsx',
]
/** Longer than 200 lines for now. A number here only ever shrinks; a file that fits is taken off. */
const LONG: Record<string, number> = {
  // Lists of words.
  'src/i18n/en/matching.ts': 210,
  'src/i18n/zh-CN/matching.ts': 201,
}
const MAX_LINES = 200

const src = sourceFiles('src')
const views = sourceFiles('views')
const all = [...src, ...views]

const moduleOf = (path: string) => /^src\/([^/]+)\//.exec(path)?.[1] ?? null
const rowOf = (module: string) => ROWS.findIndex((row) => row.includes(module))
const isEdge = (path: string) => EDGE.test(path) || EDGE_BY_ANOTHER_NAME.includes(path)
/** Reads typed values out of a submitted form; the one file of `http/` that knows no request. */
const FORM_READER = 'src/http/form.ts'
/** The frame around the modules: the entries, settings, the database and everything of HTTP. */
const isFrame = (path: string) =>
  path.startsWith('src/') && path !== FORM_READER && ['db', 'http', null].includes(moduleOf(path))
const pure = src.filter((file) => !isFrame(file.path) && !isEdge(file.path))

/** `from → to` for each import that breaks a rule. */
const broken = (files: readonly SourceFile[], breaks: (from: string, to: string, typeOnly: boolean) => boolean) =>
  files.flatMap(({ path, imports }) =>
    imports.filter(({ to, typeOnly }) => breaks(path, to, typeOnly)).map(({ to }) => `${path} → ${to}`),
  )
/** `path:line: text` for each line that matches. */
const lines = (files: readonly SourceFile[], pattern: RegExp) =>
  files.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1}: ${line.trim()}`] : [])),
  )
const names = (paths: readonly string[]) => [...new Set(paths)].sort()

describe('the arrows between modules', () => {
  it('knows every module', () => {
    const modules = names(src.flatMap((file) => moduleOf(file.path) ?? []))
    expect(modules.filter((module) => rowOf(module) < 0)).toEqual([])
  })

  it('never point left', () => {
    const wrong = broken(src, (from, to, typeOnly) => {
      const [a, b] = [moduleOf(from), moduleOf(to)]
      if (!a || !b || a === b || from === 'src/db/schema.ts') return false
      if (rowOf(b) > rowOf(a)) return !(typeOnly && isFrame(from)) && !isFrame(to) && to !== FORM_READER
      return rowOf(b) === rowOf(a) && isEdge(to) && !(from.endsWith('/tables.ts') && to.endsWith('/tables.ts'))
    })
    expect(wrong).toEqual([])
  })

  it('form no circle, file by file', () => {
    const graph = new Map(all.map((f) => [f.path, f.imports.filter((i) => !i.typeOnly).map((i) => i.to)]))
    const done = new Set<string>()
    const circles: string[] = []
    const walk = (path: string, trail: readonly string[]) => {
      if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
      if (trail.includes(path) || done.has(path)) return
      for (const next of graph.get(path) ?? []) walk(next, [...trail, path])
      done.add(path)
    }
    for (const path of graph.keys()) walk(path, [])
    expect(circles).toEqual([])
  })
})

describe('pure files', () => {
  it('import no framework, database, view, setting or edge', () => {
    const wrong = broken(
      pure,
      (_, to, typeOnly) =>
        /^(hono|drizzle-orm|@libsql|better-auth|@hono)\b/.test(to) ||
        /^views\//.test(to) ||
        to === 'src/config.ts' ||
        (!typeOnly && (isEdge(to) || isFrame(to))),
    )
    expect(wrong).toEqual([])
  })

  it('take time and chance as arguments', () => {
    expect(lines(pure, /\bDate\.now\(|\bMath\.random\(|\bnew Date\(\)|\bperformance\.now\(/)).toEqual([])
  })

  it('never make up a zero for a missing figure in scoring', () => {
    const scoring = pure.filter((file) => moduleOf(file.path) === 'matching')
    expect(lines(scoring, /\?\? 0\b/)).toEqual([])
  })
})

describe('edges', () => {
  it('keep HTTP and pages out of queries, commands and tables', () => {
    const data = src.filter((file) => /\/(tables|queries|commands)\.ts$/.test(file.path))
    const wrong = (_: string, to: string, typeOnly: boolean) =>
      /^(hono|views)\b|\/routes\.tsx$/.test(to) || (to.startsWith('src/http/') && !typeOnly)
    expect(broken(data, wrong)).toEqual([])
  })

  it('keep tables private to their module, other tables and the schema excepted', () => {
    const wrong = broken(src, (from, to) => {
      if (!/\/tables\.ts$/.test(to) || moduleOf(from) === moduleOf(to)) return false
      return !(from === 'src/db/schema.ts' || from.endsWith('/tables.ts') || moduleOf(from) === 'dashboards')
    })
    expect(wrong).toEqual([])
  })

  it('let only the app import routes', () => {
    expect(broken(all, (from, to) => /\/routes\.tsx$/.test(to) && from !== 'src/app.ts')).toEqual([])
  })

  it('read the environment in one place', () => {
    const elsewhere = src.filter((file) => !['src/node.ts', 'src/worker.ts'].includes(file.path))
    expect(lines(elsewhere, /\bprocess\.env\b/)).toEqual([])
  })
})

describe('views', () => {
  it('import types alone from src', () => {
    expect(broken(views, (_, to, typeOnly) => to.startsWith('src/') && !typeOnly)).toEqual([])
  })

  it('carry no inline script, style or handler: the policy forbids all three', () => {
    expect(lines(all, /<script(?![^>]*\bsrc=)|<style\b|\bstyle=|\bhx-on\b|\son[a-z]+=["{]/)).toEqual([])
  })
})

describe('all source', () => {
  it('casts nothing away and escapes every value', () => {
    expect(lines(all, /\bsql\.raw\b|\bas any\b|\bas unknown as\b|@ts-(ignore|nocheck|expect-error)/)).toEqual([])
  })

  it('fits its rooms: no file over 200 lines but those named, and they only shrink', () => {
    const long = Object.fromEntries(all.filter((f) => f.lines > MAX_LINES).map((f) => [f.path, f.lines]))
    const grown = Object.entries(long).filter(([path, count]) => count > (LONG[path] ?? 0))
    const stale = Object.keys(LONG).filter((path) => !(path in long))
    expect({ grown, stale }).toEqual({ grown: [], stale: [] })
  })
})
