import { createMiddleware } from 'hono/factory'
import { type SignedIn, VISITOR } from '../accounts/actor.ts'
import { sessionActor } from '../accounts/session.ts'
import { AppError } from '../kernel/errors.ts'
import type { Ctx, Env } from './env.ts'

/** Who asks: a visitor without a session cookie costs no query. */
export const identify = createMiddleware<Env>(async (c, next) => {
  const cookie = c.req.header('Cookie')
  c.set('actor', cookie?.includes('panhuo.session_token') ? await sessionActor(c.var.deps, c.req.raw.headers) : VISITOR)
  await next()
})

/**
 * The signed-in actor. A visitor is sent to sign in and back to this address (a GET), or refused (anything else).
 */
export class SignInRequired extends AppError {
  constructor(readonly returnTo: string) {
    super(401, 'sign-in')
  }
}

export function signedIn(c: Ctx): SignedIn {
  const { actor } = c.var
  if (actor.kind === 'user') return actor
  const url = new URL(c.req.url)
  throw new SignInRequired(c.req.method === 'GET' ? url.pathname + url.search : '/')
}
