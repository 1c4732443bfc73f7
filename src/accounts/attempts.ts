import { createHmac } from 'node:crypto'
import { eq, lt, sql } from 'drizzle-orm'
import type { Deps } from '../http/env.ts'
import { tooMany } from '../kernel/errors.ts'
import { newId } from '../kernel/id.ts'
import { rateLimits } from './tables.ts'

const MINUTE_MS = 60_000

interface Limit {
  max: number
  windowMs: number
}

/** How often may be tried, counted from the first try of a window. Guessing is slow, an office behind one address is not locked out. */
const LIMITS = {
  'sign-in-address': { max: 30, windowMs: 10 * MINUTE_MS },
  /** Many addresses guessing at one account; high enough that nobody is easily locked out by somebody else. */
  'sign-in-email': { max: 60, windowMs: 10 * MINUTE_MS },
  'sign-up': { max: 30, windowMs: 60 * MINUTE_MS },
  /** Addresses of shared lists that do not exist; a good link is never counted. */
  'shared-link': { max: 60, windowMs: 10 * MINUTE_MS },
  'password-change': { max: 10, windowMs: 10 * MINUTE_MS },
} as const satisfies Record<string, Limit>
export type Attempt = keyof typeof LIMITS

const LONGEST_MS = Math.max(...Object.values(LIMITS).map((limit) => limit.windowMs))

type CountDeps = Pick<Deps, 'config' | 'db' | 'clock' | 'random'>

/** Addresses and e-mails are counted without being kept: the key is their HMAC, and a row outlives its window by little. */
const keyOf = ({ config }: CountDeps, attempt: Attempt, who: string) =>
  createHmac('sha256', config.authSecret).update(`${attempt}\n${who}`).digest('base64url')

/**
 * Counts one attempt, in one atomic statement, so that tries at the same moment are all counted. Throws 429 when there
 * were too many. `lastRequest` is when the window began.
 */
export async function countAttempt(deps: CountDeps, attempt: Attempt, who: string): Promise<void> {
  const { db, clock, random } = deps
  const { max, windowMs } = LIMITS[attempt]
  const now = clock().getTime()
  const over = sql`${rateLimits.lastRequest} <= ${now - windowMs}`
  const [, [row]] = await db.batch([
    db.delete(rateLimits).where(lt(rateLimits.lastRequest, now - LONGEST_MS)),
    db
      .insert(rateLimits)
      .values({ id: newId(clock, random), key: keyOf(deps, attempt, who), count: 1, lastRequest: now })
      .onConflictDoUpdate({
        target: rateLimits.key,
        set: {
          count: sql`iif(${over}, 1, ${rateLimits.count} + 1)`,
          lastRequest: sql`iif(${over}, ${now}, ${rateLimits.lastRequest})`,
        },
      })
      .returning({ count: rateLimits.count, beganAt: rateLimits.lastRequest }),
  ])
  if (row && row.count > max) throw tooMany(row.beganAt + windowMs - now)
}

/** Takes an attempt back that turned out to be good: only failures count. */
export const forgiveAttempt = (deps: CountDeps, attempt: Attempt, who: string) =>
  deps.db
    .update(rateLimits)
    .set({ count: sql`max(0, ${rateLimits.count} - 1)` })
    .where(eq(rateLimits.key, keyOf(deps, attempt, who)))
