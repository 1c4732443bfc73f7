import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const gzipped = promisify(gzip)
/** Below this many bytes a page travels in one packet anyway. */
const SMALLEST_BYTES = 1400
const LEVEL = 5

/**
 * Compresses a text answer on Node, in zlib's own threads and off the event loop (hono/compress streams each page through
 * CompressionStream, which costs more than the page itself). On Workers the network does it.
 */
export async function compressed(request: Request, response: Response): Promise<Response> {
  const type = response.headers.get('Content-Type') ?? ''
  if (
    !response.body ||
    request.method === 'HEAD' ||
    response.headers.has('Content-Encoding') ||
    !/^text\/|[/+]json\b|[/+]xml\b/.test(type)
  ) {
    return response
  }
  const headers = new Headers(response.headers)
  headers.append('Vary', 'Accept-Encoding')
  const body = new Uint8Array(await response.arrayBuffer())
  if (body.byteLength < SMALLEST_BYTES || !/\bgzip\b/.test(request.headers.get('Accept-Encoding') ?? '')) {
    return new Response(body, { status: response.status, headers })
  }
  headers.set('Content-Encoding', 'gzip')
  headers.delete('Content-Length')
  return new Response(new Uint8Array(await gzipped(body, { level: LEVEL })), { status: response.status, headers })
}
