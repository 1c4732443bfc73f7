// Builds everything that runs into dist/: public/ (fingerprinted static files), kernel.wasm, node.js (Node), worker/index.js (Workers).
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, extname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { buildKernel } from './lib/kernel.mjs'
import { differences } from './lib/languages.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const at = (...parts) => join(root, ...parts)
const HASH_LENGTH = 10
/** A server that still runs from an earlier build may load its chunks for this long, ms. */
const CHUNKS_KEPT_MS = 3_600_000

/** Static files that come from packages: where they are served → where they come from. */
const VENDORED = { 'vendor/htmx.js': 'htmx.org/dist/htmx.min.js' }

/**
 * Copies static/ to dist/public/static: each file under its own name (for addresses that cannot carry a fingerprint) and
 * minified styles and scripts under a fingerprinted one, which may be kept for ever. Returns name → address.
 */
async function buildStatic() {
  for (const [name, from] of Object.entries(VENDORED)) {
    mkdirSync(dirname(at('static', name)), { recursive: true })
    cpSync(at('node_modules', from), at('static', name))
  }
  // Written over, never removed first: a server that runs from here goes on serving.
  const out = at('dist/public/static')
  cpSync(at('static'), out, { recursive: true, filter: (from) => !isPart(from) })
  const manifest = {}
  const kept = new Set()
  for (const entry of readdirSync(at('static'), { recursive: true, withFileTypes: true })) {
    const name = relative(at('static'), join(entry.parentPath, entry.name))
    const extension = extname(name)
    if (!entry.isFile() || isPart(at('static', name))) continue
    kept.add(join(out, name))
    if (!['.css', '.js'].includes(extension)) continue
    const small = name in VENDORED ? readFileSync(at('static', name), 'utf8') : await minified(at('static', name))
    // Under its own name too: what a sheet imports is in it
    writeFileSync(join(out, name), small)
    const hash = createHash('sha256').update(small).digest('hex').slice(0, HASH_LENGTH)
    const served = `${name.slice(0, -extension.length)}.${hash}${extension}`
    writeFileSync(join(out, served), small)
    kept.add(join(out, served))
    manifest[name] = `/static/${served}`
  }
  for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && !kept.has(path)) rmSync(path)
  }
  writeFileSync(at('dist/public/_headers'), headersFile(Object.values(manifest)))
  return manifest
}

/** Parts of a sheet or a script: served within it, never by themselves. */
const isPart = (path) => /^static\/(css|js)(\/|$)/.test(relative(root, path).split(sep).join('/'))

/** A style sheet or script with what it imports, minified. */
async function minified(path) {
  const options = { bundle: true, minify: true, target: 'es2022', format: 'iife', write: false, logLevel: 'warning' }
  // The few pictures that Leaflet's sheet names travel in it
  const loader = { '.png': 'dataurl' }
  const { outputFiles } = await build({ ...options, loader, entryPoints: [path], external: ['/static/*'] })
  return outputFiles[0].text
}

/** The headers of static files on Cloudflare, the same as `src/http/static-files.ts` gives on Node. */
const headersFile = (fingerprinted) =>
  [
    '/static/*',
    '  X-Content-Type-Options: nosniff',
    '  Cross-Origin-Resource-Policy: same-origin',
    ...fingerprinted.flatMap((address) => [address, '  Cache-Control: public, max-age=31536000, immutable']),
    '',
  ].join('\n')

/** Stops the build where a text is missing in one of the two languages: it would be missed on a page. */
async function checkLanguages() {
  const contents = "export { default as en } from './en/index.ts'; export { default as zh } from './zh-CN/index.ts'"
  const stdin = { contents, resolveDir: at('src/i18n'), loader: 'ts' }
  const { outputFiles } = await build({ stdin, bundle: true, write: false, format: 'esm', logLevel: 'warning' })
  const { zh, en } = await import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  )
  const found = differences(zh, en)
  if (found.length > 0) {
    console.error(`The two languages differ:\n  ${found.join('\n  ')}`)
    process.exit(1)
  }
}

/** workerd knows Node's modules under their `node:` names only. */
const nodePrefix = {
  name: 'node-prefix',
  setup({ onResolve }) {
    const filter = new RegExp(`^(${builtinModules.filter((m) => !m.startsWith('_')).join('|')})$`)
    onResolve({ filter }, ({ path }) => ({ path: `node:${path}`, external: true }))
  },
}

const start = performance.now()
await checkLanguages()
const kernel = await buildKernel().catch(({ message }) => {
  console.error(message)
  process.exit(1)
})
const manifest = await buildStatic()
const shared = {
  bundle: true,
  format: 'esm',
  jsx: 'automatic',
  jsxImportSource: 'hono/jsx',
  logLevel: 'warning',
  define: { STATIC_MANIFEST: JSON.stringify(manifest) },
}
await Promise.all([
  build({
    ...shared,
    entryPoints: { node: at('src/node.ts') },
    outdir: at('dist'),
    chunkNames: 'node/[name]-[hash]',
    splitting: true,
    platform: 'node',
    target: 'node20',
    external: ['@libsql/client', 'libsql'],
    // What a bundled CommonJS package may ask for.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  }),
  build({
    ...shared,
    entryPoints: [at('src/worker.ts')],
    outfile: at('dist/worker/index.js'),
    platform: 'neutral',
    target: 'es2022',
    mainFields: ['workerd', 'browser', 'module', 'main'],
    conditions: ['workerd', 'worker', 'browser', 'import', 'default'],
    // A Worker may not compile: it imports the compiled kernel as a module beside it
    external: ['node:*', 'cloudflare:*', './kernel.wasm'],
    plugins: [nodePrefix],
    minify: true,
  }),
]).catch(() => process.exit(1)) // esbuild has said why
cpSync(kernel, at('dist/worker/kernel.wasm'))
for (const name of readdirSync(at('dist/node'))) {
  if (Date.now() - statSync(at('dist/node', name)).mtimeMs > CHUNKS_KEPT_MS) rmSync(at('dist/node', name))
}
console.log(`built in ${Math.round(performance.now() - start)} ms`)
