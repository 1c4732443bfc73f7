import { createMiddleware } from 'hono/factory'
import { type SignedIn, VISITOR } from '../accounts/actor.ts'
import { renewSession, sessionCookieName } from '../accounts/auth.ts'
import { readSession } from '../accounts/session.ts'
import { AppError } from '../kernel/errors.ts'
import type { Ctx, Env } from './env.ts'

/**
 * Who asks: a visitor without a session cookie costs no query. A session that is used is prolonged once a day, by a GET,
 * so that signing out is never followed by a cookie that signs in again.
 */
export const identify = createMiddleware<Env>(async (c, next) => {
  const { deps } = c.var
  const { headers } = c.req.raw
  const session = headers.get('Cookie')?.includes(sessionCookieName(deps.config))
    ? await readSession(deps, headers)
    : null
  c.set('actor', session?.actor ?? VISITOR)
  await next()
  // A cookie never rides on an answer that a shared cache may keep.
  const shared = c.res.headers.get('Cache-Control')?.includes('public')
  if (!session?.renewable || c.req.method !== 'GET' || shared) return
  for (const cookie of await renewSession(deps, headers)) c.header('Set-Cookie', cookie, { append: true })
})

/** Somebody has to sign in first, and then goes on at `returnTo`; where that is null, at the page that they came from. */
export class SignInRequired extends AppError {
  constructor(readonly returnTo: string | null) {
    super(401, 'sign-in')
  }
}

/** The signed-in actor. A visitor is sent to sign in; a form that they sent is not lost (`held-form.ts`). */
export function signedIn(c: Ctx): SignedIn {
  const { actor } = c.var
  if (actor.kind === 'user') return actor
  const url = new URL(c.req.url)
  throw new SignInRequired(c.req.method === 'GET' ? url.pathname + url.search : null)
}
