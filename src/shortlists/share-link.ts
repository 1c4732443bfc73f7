import { createHash } from 'node:crypto'
import type { Random } from '../kernel/random.ts'

/** A link that shows a list to whoever holds it. The token itself is not kept. */
export interface ShareLink {
  id: string
  shortlistId: string
  /** SHA-256 of the token, hexadecimal. */
  tokenHash: string
  withNotes: boolean
  createdAt: string
  expiresAt: string
  revokedAt: string | null
}
export type LinkState = 'open' | 'expired' | 'revoked'

/** For how many days a link may be made. */
export const LINK_DAYS = ['1', '7', '30'] as const

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
const TOKEN_CHARACTERS = 32
const DAY_MS = 86_400_000

/** 160 bits in Crockford's base 32: nobody guesses it, and it is safe in a URL. `random` must be cryptographically strong. */
export function newToken(random: Random): string {
  let token = ''
  for (let i = 0; i < TOKEN_CHARACTERS; i++) token += ALPHABET[Math.floor(random() * ALPHABET.length)]
  return token
}

/** Whether a text may be a token at all. */
export const isToken = (text: string): boolean => text.length === TOKEN_CHARACTERS && /^[0-9a-z]+$/.test(text)

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** What is kept of a new link, open for so many days from `at` on. */
export function newLink(of: {
  id: string
  shortlistId: string
  token: string
  days: number
  withNotes: boolean
  at: string
}): ShareLink {
  const { id, shortlistId, token, days, withNotes, at } = of
  const expiresAt = new Date(Date.parse(at) + days * DAY_MS).toISOString()
  return { id, shortlistId, tokenHash: hashOf(token), withNotes, createdAt: at, expiresAt, revokedAt: null }
}

/** Whether a link opens its list at a moment: until the instant of its expiry, not at it. */
export function linkState({ expiresAt, revokedAt }: Pick<ShareLink, 'expiresAt' | 'revokedAt'>, at: string): LinkState {
  if (revokedAt !== null) return 'revoked'
  return Date.parse(at) < Date.parse(expiresAt) ? 'open' : 'expired'
}
