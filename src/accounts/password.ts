import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

/** OWASP's scrypt setting (2^15, 8, 3): 32 MiB and about 0.1 s a password, off the event loop's thread. */
const COST = { N: 2 ** 15, r: 8, p: 3 } as const
const SALT_BYTES = 16
const KEY_BYTES = 32

/** Node's own ceiling is 32 MiB, which is just what is needed: scrypt takes 128·N·r bytes and a little more. */
const MAX_MEMORY_BYTES = 64 * 1024 * 1024

export const PASSWORD_LENGTH = { min: 10, max: 128 } as const

const derive = (password: string, salt: Buffer, bytes: number, cost: ScryptOptions): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    // One spelling for the same characters, however a keyboard composes them.
    scrypt(password.normalize('NFKC'), salt, bytes, { ...cost, maxmem: MAX_MEMORY_BYTES }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })

/** `scrypt$N$r$p$salt$hash`, salt and hash in base64url: the cost can be raised without breaking what is stored. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const key = await derive(password, salt, KEY_BYTES, COST)
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Whether the password made this hash, compared in constant time. A text that is no hash of ours matches nothing. */
export async function verifyPassword(stored: string, password: string): Promise<boolean> {
  const parts = /^scrypt\$(\d{1,7})\$(\d{1,2})\$(\d{1,2})\$([\w-]+)\$([\w-]{43})$/.exec(stored)
  if (!parts) return false
  const [, N, r, p, salt = '', hash = ''] = parts
  const expected = Buffer.from(hash, 'base64url')
  const key = await derive(password, Buffer.from(salt, 'base64url'), expected.length, {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  })
  return timingSafeEqual(key, expected)
}
