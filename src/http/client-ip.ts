import type { Config } from '../config.ts'

/**
 * The client's address as far as it can be trusted, or null. Behind a proxy only the last entry of X-Forwarded-For
 * counts: the entries before it are whatever the client wrote.
 */
export function clientIpOf(source: Config['clientIp'], headers: Headers, socketAddress: string | null): string | null {
  if (source === 'socket') return socketAddress
  if (source === 'cloudflare') return headers.get('CF-Connecting-IP')
  return headers.get('X-Forwarded-For')?.split(',').at(-1)?.trim() || null
}
