import type { Clock } from './clock.ts'
import type { Random } from './random.ts'

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * A new identifier: 9 characters of the time in milliseconds, then 11 random ones (55 bits), in Crockford's base 32,
 * so that identifiers sort by when they were made and are safe in a URL.
 */
export function newId(clock: Clock, random: Random): string {
  let time = clock().getTime()
  let head = ''
  for (let i = 0; i < 9; i++) {
    head = ALPHABET[time % 32] + head
    time = Math.floor(time / 32)
  }
  let tail = ''
  for (let i = 0; i < 11; i++) tail += ALPHABET[Math.floor(random() * 32)]
  return head + tail
}

export const isId = (text: string): boolean => /^[0-9a-z-]{1,64}$/.test(text)
