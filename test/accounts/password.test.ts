import { performance } from 'node:perf_hooks'
import { describe, expect, it, vi } from 'vitest'
import { hashPassword, verifyPassword } from '../../src/accounts/password.ts'

// Passwords take long on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

describe('passwords', () => {
  it('are stored as scrypt with their cost and a salt of their own', async () => {
    const [one, two] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')])
    expect(one).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/)
    expect(one).not.toBe(two)
    expect(await verifyPassword(one!, 'correct horse')).toBe(true)
    expect(await verifyPassword(two!, 'correct horse')).toBe(true)
    expect(await verifyPassword(one!, 'correct horsf')).toBe(false)
    expect(await verifyPassword(one!, '')).toBe(false)
  })
  it('are the same however a keyboard composes their characters', async () => {
    expect(await verifyPassword(await hashPassword('caf\u00e9 \uff11\uff12'), 'cafe\u0301 12')).toBe(true)
  })
  it('match no text that is not such a hash', async () => {
    for (const text of ['', 'correct horse', 'scrypt$32768$8$3$$', 'scrypt$1$1$1$AAAA$AAAA', 'bcrypt$1$1$1$a$b']) {
      expect(await verifyPassword(text, 'correct horse')).toBe(false)
    }
  })
  it('of another cost still verify', async () => {
    // RFC 7914, section 12: scrypt("pleaseletmein", "SodiumChloride", 16384, 8, 1), its first 32 bytes.
    const key = Buffer.from('7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2', 'hex')
    const stored = `scrypt$16384$8$1$${Buffer.from('SodiumChloride').toString('base64url')}$${key.toString('base64url')}`
    expect(await verifyPassword(stored, 'pleaseletmein')).toBe(true)
    expect(await verifyPassword(stored, 'pleaseletmeout')).toBe(false)
  })
  it('are hashed beside the event loop, not on it', async () => {
    let longest = 0
    let last = performance.now()
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 1)
    const started = performance.now()
    await hashPassword('correct horse')
    const took = performance.now() - started
    clearInterval(timer)
    expect(longest).toBeLessThan(took)
  })
})
