import { createMiddleware } from 'hono/factory'
import type { BaseMap } from '../config.ts'
import { AppError } from '../kernel/errors.ts'
import type { Env } from './env.ts'

/** The policy, with the hosts that pictures may come from besides this one: the operator's tiles. */
const policyOf = (baseMap: BaseMap | null) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    ["img-src 'self' data:", ...tileOrigins(baseMap)].join(' '),
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
  ].join('; ')

const tileOrigins = (baseMap: BaseMap | null) => [
  ...new Set((baseMap?.tiles ?? []).map((template) => new URL(template.replace(/[{}]/g, '')).origin)),
]

/** The headers of every answer; pages are private and not stored unless a route opts in. */
export const securityHeaders = createMiddleware<Env>(async (c, next) => {
  await next()
  const headers = c.res.headers
  headers.set('Content-Security-Policy', policyOf(c.var.deps.config.baseMap))
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Referrer-Policy', 'same-origin')
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  headers.set('Cross-Origin-Resource-Policy', 'same-origin')
  headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=()')
  if (c.var.deps.config.environment === 'production') {
    headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
  }
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store')
})

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : null)

/**
 * Refuses an unsafe request that no page of this site sent, whatever its content type. A browser says where a request
 * comes from (`Sec-Fetch-Site`, or `Origin` on older ones); one that says neither is refused too.
 * Where the browser vouches for the origin only the host is compared: behind a proxy that ends TLS the app sees `http:`.
 */
export const sameSiteOnly = createMiddleware<Env>(async (c, next) => {
  if (!SAFE.has(c.req.method)) {
    const site = c.req.header('Sec-Fetch-Site')
    const origin = c.req.header('Origin')
    const own = c.var.deps.config.publicUrl ?? new URL(c.req.url).origin
    const allowed =
      site === undefined ? origin === own : site === 'same-origin' && hostOf(origin ?? own) === hostOf(own)
    if (!allowed) throw new AppError(403, 'cross-site')
  }
  await next()
})
