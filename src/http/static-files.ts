import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import { isFingerprinted } from './static-address.ts'

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
}
const INCOMPRESSIBLE = new Set(['.png'])
const ENCODERS = { br: promisify(brotliCompress), gzip: promisify(gzip) }
type Encoding = keyof typeof ENCODERS

const FOREVER = 'public, max-age=31536000, immutable'
const REVALIDATED = 'public, max-age=300, must-revalidate'

/**
 * Serves the built static files on Node: few and small, so they live in memory, compressed once when first asked for.
 * Answers null where the request is not for a static file that exists.
 */
export function staticFiles(folder: string): (request: Request) => Promise<Response | null> {
  const files = new Map<string, string>()
  for (const entry of readdirSync(join(folder, 'static'), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) files.set(`/${relative(folder, path).split(sep).join('/')}`, path)
  }
  const bodies = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
  const bodyOf = (path: string, encoding: Encoding | null) => {
    const key = `${encoding} ${path}`
    const made = bodies.get(key) ?? encode(path, encoding)
    bodies.set(key, made)
    return made
  }
  return async (request) => {
    const { pathname } = new URL(request.url)
    const path = files.get(pathname)
    if (path === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return null
    const encoding = INCOMPRESSIBLE.has(extname(path)) ? null : encodingOf(request.headers.get('Accept-Encoding'))
    const headers = new Headers({
      'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
      'Cache-Control': isFingerprinted(pathname) ? FOREVER : REVALIDATED,
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
      Vary: 'Accept-Encoding',
    })
    if (encoding) headers.set('Content-Encoding', encoding)
    const body = await bodyOf(path, encoding)
    headers.set('Content-Length', String(body.byteLength))
    return new Response(request.method === 'HEAD' ? null : body, { headers })
  }
}

async function encode(path: string, encoding: Encoding | null): Promise<Uint8Array<ArrayBuffer>> {
  const raw = readFileSync(path)
  return new Uint8Array(encoding ? await ENCODERS[encoding](raw) : raw)
}

const encodingOf = (accepted: string | null): Encoding | null =>
  accepted === null ? null : /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null
