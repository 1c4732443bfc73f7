import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { explain } from '../../src/matching/explain.ts'
import { rank } from '../../src/matching/rank.ts'
import { easedMusts, relaxPairs } from '../../src/matching/relax.ts'
import { anyRequirement, anySites, catalogue, must, requirement, site } from './sites.ts'

// Random cases take their time on a busy machine
vi.setConfig({ testTimeout: 60_000 })

describe('what to relax', () => {
  it('counts, for each pair of musts, the sites that fail just these two', () => {
    fc.assert(
      fc.property(anySites(40), anyRequirement, (sites, wanted) => {
        const all = catalogue(sites, { blockSize: 4 })
        const counts = new Map<string, number[]>()
        for (const { id } of sites) {
          const { gates } = explain(all, wanted, id, 0)!
          const failed = gates.filter(({ state }) => state === 'fail').map(({ key }) => key)
          if (failed.length !== 2) continue
          const now = counts.get(failed.join()) ?? [0, 0]
          now[gates.some(({ state }) => state === 'unknown') ? 1 : 0]!++
          counts.set(failed.join(), now)
        }
        const found = relaxPairs(all, wanted)
        expect(new Map(found.map(({ keys, eligible, toConfirm }) => [keys.join(), [eligible, toConfirm]]))).toEqual(
          counts,
        )
        const sizes = found.map(({ eligible, toConfirm }) => eligible + toConfirm)
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
      }),
      { numRuns: 200 },
    )
  })

  it('brings just the sites that it says: ranked again with the must eased there are so many more', () => {
    fc.assert(
      fc.property(anySites(40), anyRequirement, (sites, wanted) => {
        const all = catalogue(sites)
        const totals = (needs: typeof wanted.needs) => {
          const { eligible, toConfirm } = rank(all, { ...wanted, needs }, { k: 1, optimism: 0 })
          return [eligible.total, toConfirm.total] as const
        }
        const [eligible, toConfirm] = totals(wanted.needs)
        for (const eased of easedMusts(all, wanted)) {
          expect(totals(eased.needs)).toEqual([eligible + eased.eligible, toConfirm + eased.toConfirm])
          expect(eased.eligible + eased.toConfirm).toBeGreaterThan(0)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('goes out to the fifth nearest near miss, in a figure that one would say', () => {
    const all = catalogue([790, 760, 700, 690, 683, 640, 100].map((powerKva, i) => site(`s${i}`, { powerKva })))
    const [eased] = easedMusts(all, requirement({ power: { ...must, min: 800 } }))
    expect(eased).toMatchObject({ key: 'power', eligible: 5, toConfirm: 0, needs: { power: { min: 680 } } })
  })
})
