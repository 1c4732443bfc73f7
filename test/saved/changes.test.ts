import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMoment } from '../../src/matching/new-since.ts'
import { keep, remove, rename, restore, sameAs, see } from '../../src/saved/changes.ts'
import { MOST_SAVED, NAME_LENGTH, nameWithin, type SavedSearch } from '../../src/saved/saved-search.ts'

const BY = { actorId: 'anna', at: '2026-06-18T01:00:00.000Z' }
const saved = (fields: Partial<SavedSearch> = {}): SavedSearch => ({
  id: 's',
  ownerId: 'anna',
  name: 'Halls',
  projectId: null,
  query: 'kind=building',
  seenAt: '2026-06-01T00:00:00.000Z',
  seq: 3,
  createdAt: '2026-05-01T00:00:00.000Z',
  removedAt: null,
  ...fields,
})
const wanted = { name: 'Halls', projectId: null, query: 'kind=building' }

describe('keeping a search', () => {
  it('counts as new what comes after, and tells the ledger', () => {
    expect(keep('s', wanted, [], BY)).toEqual({
      next: saved({ seenAt: BY.at, createdAt: BY.at, seq: 1 }),
      event: {
        subjectType: 'saved-search',
        subjectId: 's',
        seq: 1,
        kind: 'saved-search.created',
        data: wanted,
        ...BY,
      },
    })
  })
  it('leaves new what came after an earlier look, never what is still to come', () => {
    const since = (text: string | null) => keep('s', { ...wanted, since: text }, [], BY).next.seenAt
    expect(since('2026-06-17T00:00:00.000Z')).toBe('2026-06-17T00:00:00.000Z')
    expect(since('2027-01-01T00:00:00.000Z')).toBe(BY.at)
    expect(since('yesterday')).toBe(BY.at)
    expect(since(null)).toBe(BY.at)
  })
  it('stops at the most that one may have', () => {
    const full = Array.from({ length: MOST_SAVED }, (_, i) => saved({ id: String(i), query: `q=${i}` }))
    expect(keep('s', wanted, full.slice(1), BY).next.id).toBe('s')
    expect(() => keep('s', wanted, full, BY)).toThrow('saved-full')
    expect(() => restore(saved({ removedAt: BY.at }), full, BY)).toThrow('saved-full')
  })
})

describe('the same search', () => {
  const kept = [saved({ id: 'a', query: 'kind=building&sort=land' }), saved({ id: 'b', projectId: 'p', query: '' })]
  it('is known again in whatever order it is listed', () => {
    expect(sameAs(kept, wanted)?.id).toBe('a')
    expect(sameAs(kept, { projectId: 'p', query: '' })?.id).toBe('b')
  })
  it('is not one with another condition, another project or none', () => {
    expect(sameAs(kept, { projectId: null, query: 'kind=building&landMin=5' })).toBeUndefined()
    expect(sameAs(kept, { projectId: 'q', query: '' })).toBeUndefined()
    expect(sameAs(kept, { projectId: null, query: '' })).toBeUndefined()
  })
})

describe('seeing', () => {
  it('moves to the moment of the page that was looked at, or to now', () => {
    const at = '2026-06-17T23:59:59.000Z'
    expect(see(saved(), at, BY).next).toEqual(saved({ seenAt: at, seq: 4 }))
    expect(see(saved(), null, BY).next.seenAt).toBe(BY.at)
    expect(see(saved(), 'nonsense', BY).next.seenAt).toBe(BY.at)
    expect(see(saved(), at, BY).event).toMatchObject({
      kind: 'saved-search.seen',
      seq: 4,
      data: { before: saved().seenAt },
    })
  })
  it('never goes back, nor past now', () => {
    const moment = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString())
    fc.assert(
      fc.property(moment, moment, fc.option(moment), (before, now, at) => {
        fc.pre(before <= now)
        const { seenAt } = see(saved({ seenAt: before }), at, { ...BY, at: now }).next
        expect(seenAt >= before && seenAt <= now).toBe(true)
      }),
    )
  })
  it('takes for a moment only what the ledger would write', () => {
    expect(isMoment('2026-06-18T01:00:00.000Z')).toBe(true)
    for (const text of ['2026-06-18', '2026-06-18T01:00:00Z', '2026-02-30T01:00:00.000Z', 'x', '', null, undefined]) {
      expect(isMoment(text)).toBe(false)
    }
  })
})

describe('renaming and removing', () => {
  it('tell what stood before', () => {
    expect(rename(saved(), 'Other', BY)).toMatchObject({
      next: { name: 'Other', seq: 4 },
      event: { kind: 'saved-search.renamed', data: { before: 'Halls' } },
    })
  })
  it('can be taken back, each once', () => {
    const gone = remove(saved(), BY).next
    expect(gone).toEqual(saved({ removedAt: BY.at, seq: 4 }))
    expect(restore(gone, [], BY).next).toEqual(saved({ seq: 5 }))
    expect(() => remove(gone, BY)).toThrow('409 state')
    expect(() => restore(saved(), [], BY)).toThrow('409 state')
  })
})

it('cuts a proposed name to what a name may be, between letters', () => {
  expect(nameWithin('短')).toBe('短')
  const long = nameWithin('𠮷'.repeat(NAME_LENGTH + 5))
  expect([...long]).toHaveLength(NAME_LENGTH)
  expect(long.endsWith('𠮷…')).toBe(true)
})
