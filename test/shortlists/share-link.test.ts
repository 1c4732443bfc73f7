import fc from 'fast-check'
import { expect, it } from 'vitest'
import { secureRandom, seeded } from '../../src/kernel/random.ts'
import { createShortlist, revokeLink, shareShortlist } from '../../src/shortlists/changes.ts'
import { hashOf, isToken, linkState, newLink, newToken } from '../../src/shortlists/share-link.ts'
import { MOST } from '../../src/shortlists/shortlist.ts'

const AT = '2026-06-18T01:00:00.000Z'
const BY = { actorId: 'anna', at: AT }
const LIST = createShortlist('list', { name: 'mine', projectId: null }, 0, BY).list
const link = (id: string, days = 7) =>
  newLink({ id, shortlistId: 'list', token: `token ${id}`, days, withNotes: false, at: AT })

it('a token carries 160 bits: 32 characters, each of 32 alike', () => {
  const tokens = Array.from({ length: 2_000 }, () => newToken(secureRandom))
  expect(new Set(tokens).size).toBe(tokens.length)
  expect(tokens.every((token) => isToken(token) && token.length === 32)).toBe(true)
  const counts = new Map<string, number>()
  for (const character of tokens.join('')) counts.set(character, (counts.get(character) ?? 0) + 1)
  expect(counts.size).toBe(32)
  // 2 000 of each expected; six standard deviations are 264
  for (const count of counts.values()) expect(Math.abs(count - 2_000)).toBeLessThan(300)
})

it('what is kept of a link does not tell the token', () => {
  const token = newToken(seeded(3))
  const kept = newLink({ id: 'l', shortlistId: 'list', token, days: 1, withNotes: true, at: AT })
  expect(kept.tokenHash).toMatch(/^[0-9a-f]{64}$/)
  expect(kept.tokenHash).toBe(hashOf(token))
  expect(JSON.stringify(kept)).not.toContain(token)
})

it('a link is open until the very instant of its expiry, and never after it was revoked', () => {
  fc.assert(
    fc.property(fc.constantFrom(1, 7, 30), fc.integer({ min: -3_000_000, max: 3_000_000 }), (days, offMs) => {
      const made = link('l', days)
      const end = Date.parse(AT) + days * 86_400_000
      const moment = new Date(end + offMs).toISOString()
      expect(linkState(made, moment)).toBe(offMs < 0 ? 'open' : 'expired')
      expect(linkState({ ...made, revokedAt: AT }, moment)).toBe('revoked')
    }),
  )
  expect(link('l').expiresAt).toBe('2026-06-25T01:00:00.000Z')
  expect(linkState(link('l'), '2026-06-25T00:59:59.999Z')).toBe('open')
  expect(linkState(link('l'), '2026-06-25T01:00:00.000Z')).toBe('expired')
})

it('a list has at most twenty open links; one that has ended makes room', () => {
  const open = Array.from({ length: MOST.liveLinks }, (_, i) => link(`l${i}`))
  expect(() => shareShortlist(LIST, open, link('more'), BY)).toThrow('409 links-many')
  const { link: revoked } = revokeLink(LIST, open, 'l0', BY)
  expect(revoked?.revokedAt).toBe(AT)
  const change = shareShortlist(LIST, [...open.slice(1), revoked!], link('more'), BY)
  expect(change.event.data).toEqual({ linkId: 'more', expiresAt: '2026-06-25T01:00:00.000Z', withNotes: false })
  expect(() => revokeLink(LIST, [revoked!], 'l0', BY)).toThrow('409 state')
  expect(() => revokeLink(LIST, open, 'none', BY)).toThrow('404')
})
