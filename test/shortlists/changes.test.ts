import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addSite,
  createShortlist,
  describeShortlist,
  present,
  removeShortlist,
  removeSite,
  restoreShortlist,
  restoreSite,
  type ShortlistChange,
  type ShortlistState,
  writeNote,
} from '../../src/shortlists/changes.ts'
import { MOST } from '../../src/shortlists/shortlist.ts'

const BY = { actorId: 'anna', at: '2026-06-18T01:00:00.000Z' }
const LATER = { actorId: 'anna', at: '2026-06-19T01:00:00.000Z' }
const site = (id: string) => ({ id, name: `site ${id}`, nameEn: null })

const empty = (): ShortlistState => ({
  list: createShortlist('list', { name: 'mine', projectId: null }, 0, BY).list,
  items: [],
})
/** The state after a change was written. */
function written(state: ShortlistState, change: ShortlistChange | null): ShortlistState {
  if (!change) return state
  const { list, item } = change
  return { list, items: item ? [...state.items.filter(({ assetId }) => assetId !== item.assetId), item] : state.items }
}
const listOf = (...ids: string[]) => ids.reduce((state, id) => written(state, addSite(state, site(id), BY)), empty())
const thrown = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    return error
  }
  return null
}

describe('a list', () => {
  it('is numbered from 1 and its event tells who made it', () => {
    expect(createShortlist('list', { name: 'mine', projectId: 'p' }, 3, BY)).toEqual({
      list: {
        id: 'list',
        ownerId: 'anna',
        name: 'mine',
        projectId: 'p',
        seq: 1,
        createdAt: BY.at,
        updatedAt: BY.at,
        removedAt: null,
      },
      event: {
        subjectType: 'shortlist',
        subjectId: 'list',
        seq: 1,
        kind: 'shortlist.created',
        data: {},
        actorId: 'anna',
        at: BY.at,
      },
    })
  })

  it('is one of at most fifty', () => {
    const draft = { name: 'mine', projectId: null }
    expect(createShortlist('list', draft, MOST.lists - 1, BY).list.name).toBe('mine')
    const full = { status: 409, code: 'shortlists-many', params: { max: 50 } }
    expect(thrown(() => createShortlist('list', draft, MOST.lists, BY))).toMatchObject(full)
    const removed = removeShortlist(empty().list, BY).list
    expect(thrown(() => restoreShortlist(removed, MOST.lists, BY))).toMatchObject(full)
    expect(restoreShortlist(removed, MOST.lists - 1, LATER).list.removedAt).toBe(null)
  })

  it('is described again only from what was last seen of it', () => {
    const { list } = empty()
    const draft = { name: 'new', projectId: 'p' }
    expect(describeShortlist(list, draft, { name: 'mine', projectId: null }, LATER)?.list).toEqual({
      ...list,
      ...draft,
      seq: 2,
      updatedAt: LATER.at,
    })
    expect(thrown(() => describeShortlist(list, draft, { name: 'old', projectId: null }, LATER))).toMatchObject({
      status: 409,
      code: 'conflict',
    })
    expect(describeShortlist(list, { name: 'mine', projectId: null }, { name: 'old', projectId: null }, BY)).toBe(null)
  })
})

describe('sites of a list', () => {
  it('are there once, and come back with their note', () => {
    const noted = written(listOf('a'), writeNote(listOf('a'), 'a', 'quiet road', 2, BY))
    expect(addSite(noted, site('a'), BY)).toBe(null)
    const without = written(noted, removeSite(noted, 'a', LATER))
    expect(present(without.items)).toEqual([])
    const back = addSite(without, { ...site('a'), name: 'renamed' }, LATER)
    expect(back?.item).toMatchObject({ note: 'quiet road', name: 'renamed', addedAt: LATER.at, removedAt: null })
    expect(restoreSite(without, 'a', LATER).item).toMatchObject({ note: 'quiet road', addedAt: BY.at, removedAt: null })
  })

  it('are at most a hundred', () => {
    const full = listOf(...Array.from({ length: MOST.sites }, (_, i) => `s${i}`))
    const refusal = { status: 409, code: 'shortlist-full', params: { max: 100 } }
    expect(thrown(() => addSite(full, site('more'), BY))).toMatchObject(refusal)
    const room = written(full, removeSite(full, 's0', BY))
    const filled = written(room, addSite(room, site('more'), BY))
    expect(thrown(() => restoreSite(filled, 's0', BY))).toMatchObject(refusal)
  })

  it('cannot be taken off twice, nor brought back while they are there', () => {
    const state = listOf('a')
    expect(thrown(() => restoreSite(state, 'a', BY))).toMatchObject({ status: 409, code: 'state' })
    const without = written(state, removeSite(state, 'a', BY))
    expect(thrown(() => removeSite(without, 'a', BY))).toMatchObject({ status: 409, code: 'state' })
    expect(thrown(() => removeSite(state, 'never', BY))).toMatchObject({ status: 404 })
  })

  it('whatever is done in whatever order: each step is numbered, a site stands once, and notes are never lost', () => {
    const act = fc.record({
      what: fc.constantFrom('add', 'remove', 'restore', 'note'),
      id: fc.constantFrom('a', 'b', 'c'),
    })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        let state = empty()
        const there = new Set<string>()
        const known = new Set<string>()
        const notes = new Map<string, string>()
        acts.forEach(({ what, id }, i) => {
          const { seq } = state.list
          let change: ShortlistChange | null = null
          const error = thrown(() => {
            if (what === 'add') change = addSite(state, site(id), BY)
            if (what === 'remove') change = removeSite(state, id, BY)
            if (what === 'restore') change = restoreSite(state, id, BY)
            if (what === 'note') change = writeNote(state, id, `note ${i}`, seq, BY)
          })
          const fits = {
            add: true,
            remove: there.has(id),
            restore: known.has(id) && !there.has(id),
            note: there.has(id),
          }
          expect(error === null).toBe(fits[what as keyof typeof fits])
          if (error !== null) return
          if (what === 'remove') there.delete(id)
          else there.add(id)
          known.add(id)
          if (what === 'note') notes.set(id, `note ${i}`)
          const made = change as ShortlistChange | null
          if (made) expect([made.list.seq, made.event.seq]).toEqual([seq + 1, seq + 1])
          state = written(state, made)
        })
        expect(
          present(state.items)
            .map(({ assetId }) => assetId)
            .sort(),
        ).toEqual([...there].sort())
        for (const item of state.items) expect(item.note).toBe(notes.get(item.assetId) ?? null)
      }),
    )
  })
})

describe('a note', () => {
  it('is not overwritten unseen, whatever else happened to the list meanwhile', () => {
    const opened = listOf('a', 'b')
    const first = written(opened, writeNote(opened, 'a', 'first', opened.list.seq, BY))
    // Another site’s note was written since: no conflict
    expect(writeNote(first, 'b', 'other', opened.list.seq, BY)?.item?.note).toBe('other')
    expect(thrown(() => writeNote(first, 'a', 'second', opened.list.seq, BY))).toMatchObject({ status: 409 })
    expect(writeNote(first, 'a', 'second', first.list.seq, BY)?.item?.note).toBe('second')
    // The same words twice are no conflict and no event
    expect(writeNote(first, 'a', 'first', opened.list.seq, BY)).toBe(null)
  })

  it('stays out of the ledger: the event tells that there is one', () => {
    const state = listOf('a')
    const change = writeNote(state, 'a', 'my own words', state.list.seq, BY)
    expect(change?.event).toMatchObject({ kind: 'shortlist.note-written', data: { assetId: 'a' } })
    expect(JSON.stringify(change?.event)).not.toContain('my own words')
  })
})
