import { fileURLToPath } from 'node:url'
import { freePort, type Server, startServer } from './child.ts'

interface NodeOptions {
  port?: number
  settings: Record<string, string>
}

/** Starts the built app (`dist/node.js`) on Node, on the loopback. */
export async function startNode({ port, settings }: NodeOptions): Promise<Server> {
  const chosen = port ?? (await freePort())
  return startServer({
    name: 'the app on Node',
    command: process.execPath,
    args: [fileURLToPath(new URL('../../dist/node.js', import.meta.url))],
    env: { ...settings, HOST: '127.0.0.1', PORT: String(chosen) },
    url: `http://127.0.0.1:${chosen}`,
    probe: '/healthz',
  })
}
