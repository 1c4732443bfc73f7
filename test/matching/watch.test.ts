import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { withChanges } from '../../src/matching/catalogue.ts'
import { changedBetween, firstAfter, firstOf } from '../../src/matching/watch.ts'
import { Watch } from '../../src/matching/watch-memory.ts'
import { anyRequirement, anySite, anySites, catalogue, must, requirement, site, want } from './sites.ts'

// Random cases take their time on a busy machine
vi.setConfig({ testTimeout: 60_000 })

const RAIL = requirement({ rail: { ...want, withinKm: 100 } })
const near = (id: string, railKm: number) => site(id, { railKm })
const ids = (first: readonly { id: string }[] | null) => first?.map(({ id }) => id)
const NONE = { changed: [], removed: [] }

describe('the first of a requirement', () => {
  it('are those of ranking everything, whatever is published, edited and withdrawn', () => {
    const step = fc.record({
      // Ids of sites that are there and of new ones; some copy another's facts, so that ties are decided by id
      changed: fc.array(fc.tuple(fc.nat(30), anySite('s'), fc.option(fc.nat())), { maxLength: 3 }),
      removed: fc.array(fc.nat(30), { maxLength: 2 }),
    })
    fc.assert(
      fc.property(
        anySites(30),
        fc.array(step, { minLength: 1, maxLength: 8 }),
        fc.array(anyRequirement, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 6 }),
        (sites, steps, wanted, k) => {
          const watch = new Watch(k)
          let now = catalogue(sites, { blockSize: 7 })
          const same = () => {
            for (const one of wanted) expect(watch.first(now, one)).toEqual(firstOf(now, one, k))
          }
          same()
          steps.forEach(({ changed, removed }, i) => {
            const idAt = (at: number) => now.sites[at]?.id ?? `new-${at}`
            const next = new Map(
              changed.map(([at, fresh, copied]) => {
                const like = copied === null ? fresh : (now.sites[copied % (now.size + 1)] ?? fresh)
                return [idAt(at), { ...like, id: idAt(at) }]
              }),
            )
            const gone = removed.map(idAt).filter((id) => !next.has(id))
            now = withChanges(now, { version: String(i), changed: [...next.values()], removed: gone })
            same()
          })
        },
      ),
      { numRuns: 200 },
    )
  })

  it('take in what is published without ranking', () => {
    fc.assert(
      fc.property(
        anySites(40),
        anySite('x'),
        anyRequirement,
        fc.integer({ min: 1, max: 8 }),
        (sites, one, wanted, k) => {
          const before = catalogue(sites)
          const after = withChanges(before, { ...NONE, version: '2', changed: [{ ...one, id: 'x' }] })
          const found = firstAfter(firstOf(before, wanted, k), after, wanted, { changed: new Set(['x']), k })
          expect(found).toEqual(firstOf(after, wanted, k))
        },
      ),
    )
  })

  it('are ranked again only where one of them goes or falls behind the last', () => {
    const k = 2
    const before = catalogue([near('a', 10), near('b', 20), near('c', 30), near('d', 40)])
    const first = firstOf(before, RAIL, k)
    const settled = (change: Partial<Parameters<typeof withChanges>[1]>) => {
      const now = withChanges(before, { ...NONE, version: '2', ...change })
      return ids(firstAfter(first, now, RAIL, { changed: changedBetween(before, now)!, k }))
    }
    expect(ids(first)).toEqual(['a', 'b'])
    expect(settled({ changed: [near('d', 15)] })).toEqual(['a', 'd'])
    expect(settled({ changed: [near('b', 5)] })).toEqual(['b', 'a'])
    // As near as the last: it stays before by its id
    expect(settled({ changed: [near('c', 20)] })).toEqual(['a', 'b'])
    expect(settled({ removed: ['d'] })).toEqual(['a', 'b'])
    expect(settled({ changed: [near('a', 25)] })).toBeUndefined()
    expect(settled({ removed: ['b'] })).toBeUndefined()
    // One goes, another comes before the last: settled
    expect(settled({ removed: ['a'], changed: [near('e', 12)] })).toEqual(['e', 'b'])
  })

  it('leave out what does not fit or is still to be confirmed', () => {
    const wanted = requirement({ power: { ...must, min: 500 } })
    const all = catalogue([site('fits', { powerKva: 600 }), site('open'), site('weak', { powerKva: 400 })])
    const changed = new Set(['fits', 'open', 'weak'])
    expect(ids(firstAfter([], all, wanted, { changed, k: 20 }))).toEqual(['fits'])
  })

  it('are all asked anew where the surroundings of every site changed', () => {
    const [one, other] = [catalogue([near('a', 10)], { nodes: [] }), catalogue([near('a', 10)], { nodes: [] })]
    expect(changedBetween(one, other)).toBeNull()
    expect(changedBetween(one, withChanges(one, { ...NONE, version: '2' }))).toEqual(new Set())
  })
})
