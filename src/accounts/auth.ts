import { and, eq, lte } from 'drizzle-orm'
import type { Config } from '../config.ts'
import type { Database } from '../db/database.ts'
import type { Clock } from '../kernel/clock.ts'
import { isDemoSignIn } from './demo-password.ts'
import { hashPassword, PASSWORD_LENGTH, verifyPassword } from './password.ts'
import { credentials, sessions, users, verifications } from './tables.ts'

const DAY_S = 86_400

/** A session ends this long after it was last renewed; it is renewed once a day while it is used. */
export const SESSION_S = 7 * DAY_S
export const RENEW_AFTER_S = DAY_S

export interface AuthDeps {
  config: Config
  db: Database
  clock: Clock
}

/** Cookies are for https alone in production, unless the operator's own address says http. */
export const secureCookies = ({ publicUrl, environment }: Config): boolean =>
  publicUrl === undefined ? environment === 'production' : publicUrl.startsWith('https:')

export const sessionCookieName = (config: Config): string =>
  `${secureCookies(config) ? '__Secure-' : ''}panhuo.session_token`

/**
 * better-auth with e-mail and password over our tables. It is loaded by whoever signs in, out or renews a session and by
 * nobody else: it is the largest part of a Worker's start. No plugin, no route of its own, no telemetry, no request.
 */
async function make({ config, db, clock }: AuthDeps) {
  const [{ betterAuth }, { drizzleAdapter }] = await Promise.all([
    import('better-auth/minimal'),
    import('better-auth/adapters/drizzle'),
  ])
  return betterAuth({
    appName: 'Panhuo',
    baseURL: config.publicUrl ?? 'http://localhost',
    secret: config.authSecret,
    database: drizzleAdapter(db, {
      provider: 'sqlite',
      schema: { user: users, session: sessions, account: credentials, verification: verifications },
      transaction: false,
    }),
    emailAndPassword: {
      enabled: true,
      // Accounts are made by our own batch, which leaves its event (`commands.ts`).
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => verifyPassword(hash, password),
      },
    },
    user: { additionalFields: { role: { type: 'string', required: true, input: false } } },
    session: { expiresIn: SESSION_S, updateAge: RENEW_AFTER_S },
    // Sessions are read by our clock (`session.ts`), so they are made by it.
    databaseHooks: {
      session: {
        create: {
          before: async (session) => ({
            data: { ...session, expiresAt: new Date(clock().getTime() + SESSION_S * 1000) },
          }),
        },
      },
    },
    // `attempts.ts` counts: it knows of sign-ups too, and asks before anything is hashed or loaded.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'panhuo',
      useSecureCookies: secureCookies(config),
      ipAddress: { disableIpTracking: true },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}

const made = new WeakMap<Database, ReturnType<typeof make>>()

/** One instance a database: a Worker has a new one each request, Node one for its life. */
function authOf(deps: AuthDeps) {
  const known = made.get(deps.db)
  if (known) return known
  const fresh = make(deps)
  made.set(deps.db, fresh)
  return fresh
}

const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'status' in error && (error.status === 'UNAUTHORIZED' || error.status === 'BAD_REQUEST')

/**
 * The cookies of a new session, or null: an unknown e-mail and a wrong password look the same and take the same time.
 * The request's own cookies are not shown to it, so that a session always gets a token of its own.
 */
export async function signIn(deps: AuthDeps, email: string, password: string): Promise<readonly string[] | null> {
  if (deps.config.environment === 'production' && isDemoSignIn(email, password)) return null
  const auth = await authOf(deps)
  try {
    const { headers, response } = await auth.api.signInEmail({
      body: { email, password },
      headers: new Headers(),
      returnHeaders: true,
    })
    // What has run out is not kept: the user's own, where an index finds them.
    const over = and(eq(sessions.userId, response.user.id), lte(sessions.expiresAt, deps.clock()))
    await deps.db.delete(sessions).where(over)
    return headers.getSetCookie()
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}

const cookieOnly = (headers: Headers) => new Headers({ cookie: headers.get('Cookie') ?? '' })

/** Ends the session of the request and gives the cookies that clear it. */
export async function signOut(deps: AuthDeps, headers: Headers): Promise<readonly string[]> {
  const auth = await authOf(deps)
  return (await auth.api.signOut({ headers: cookieOnly(headers), returnHeaders: true })).headers.getSetCookie()
}

/** Prolongs the session of the request and gives its cookie anew. */
export async function renewSession(deps: AuthDeps, headers: Headers): Promise<readonly string[]> {
  const auth = await authOf(deps)
  return (await auth.api.getSession({ headers: cookieOnly(headers), returnHeaders: true })).headers.getSetCookie()
}
