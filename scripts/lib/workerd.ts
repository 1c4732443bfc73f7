import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort, type Server, startServer } from './child.ts'
import { compatibility } from './compatibility.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
// wrangler brings the one workerd that its pinned version was tested with.
const require = createRequire(createRequire(import.meta.url).resolve('wrangler/package.json'))

interface WorkerdOptions {
  port?: number
  host?: string
  /** The settings that the Worker gets as bindings. */
  settings: Record<string, string>
  shown?: boolean
}

/** Serves the built Worker (`dist/worker`) and static files by `workerd serve`, the runtime of Cloudflare Workers. */
export async function startWorkerd({ port, host = '127.0.0.1', settings, shown }: WorkerdOptions): Promise<Server> {
  const address = `${host}:${port ?? (await freePort())}`
  const folder = mkdtempSync(join(tmpdir(), 'panhuo-workerd-'))
  const config = join(folder, 'config.capnp')
  writeFileSync(config, capnp(address, settings))
  const server = await startServer({
    name: 'workerd',
    command: require('workerd').default,
    // An absolute path in the configuration is looked up under the import paths.
    args: ['serve', '--import-path=/', config],
    url: `http://${address}`,
    probe: '/healthz',
    shown,
  })
  return {
    ...server,
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A Cap'n Proto text literal; its escapes are those of C, and JSON's are among them for the text that we write. */
const literal = (text: string) => JSON.stringify(text)

function capnp(address: string, settings: Record<string, string>): string {
  const { date, flags } = compatibility()
  const worker = (modules: string, bindings: string) => `(
    compatibilityDate = ${literal(date)}, compatibilityFlags = ${JSON.stringify(flags)},
    modules = [${modules}],
    bindings = [${bindings}],
  )`
  const kernel = `(name = "kernel.wasm", wasm = embed ${literal(join(root, 'dist/worker/kernel.wasm'))})`
  const embedded = (path: string) => `(name = "worker", esModule = embed ${literal(join(root, path))})`
  const texts = Object.entries(settings).map(([name, value]) => `(name = ${literal(name)}, text = ${literal(value)})`)
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "panhuo", worker = .panhuo),
    (name = "assets", worker = .assets),
    (name = "files", disk = (path = ${literal(join(root, 'dist/public'))})),
    (name = "internet", network = (allow = ["public", "private"], tlsOptions = (trustBrowserCas = true))),
  ],
  sockets = [(name = "http", address = ${literal(address)}, http = (), service = "panhuo")],
);
const panhuo :Workerd.Worker = ${worker(`${embedded('dist/worker/index.js')}, ${kernel}`, [`(name = "ASSETS", service = "assets")`, ...texts].join(', '))};
const assets :Workerd.Worker = ${worker(embedded('scripts/lib/assets-worker.js'), `(name = "FILES", service = "files")`)};
`
}
