import { countAttempt } from '../accounts/attempts.ts'
import type { Ctx } from '../http/env.ts'
import { AppError } from '../kernel/errors.ts'
import { sharedShortlist } from './queries.ts'
import { hashOf, isToken } from './share-link.ts'

/** What a link opens now. Missing, expired and revoked are the same 404; whoever tries many is told to wait. */
export async function openedLink(c: Ctx, token: string) {
  const { deps } = c.var
  c.header('X-Robots-Tag', 'noindex')
  const found = isToken(token) ? await sharedShortlist(deps.db, hashOf(token), deps.clock().toISOString()) : null
  if (found) return found
  await countAttempt(deps, 'shared-link', deps.clientIp(c.req.raw.headers) ?? 'unknown')
  throw new AppError(404, 'link-gone')
}
