// Stands in for Cloudflare's asset server under `workerd serve`: types and caching over workerd's plain disk service.
const TYPES = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json',
}

export default {
  async fetch(request, env) {
    const { pathname } = new URL(request.url)
    const extension = pathname.split('.').at(-1)
    if (!(extension in TYPES)) return new Response('not found', { status: 404 })
    const found = await env.FILES.fetch(`http://files${pathname}`, { method: request.method })
    if (!found.ok) return new Response('not found', { status: 404 })
    const fingerprinted = /\.[0-9a-f]{10}\.(css|js)$/.test(pathname)
    const headers = new Headers({
      'Content-Type': TYPES[extension],
      'Cache-Control': fingerprinted ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
    })
    return new Response(found.body, { headers })
  },
}
