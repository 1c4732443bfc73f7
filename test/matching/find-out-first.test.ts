import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { FACT_KEYS } from '../../src/assets/facts.ts'
import { explain } from '../../src/matching/explain.ts'
import { findOutFirst } from '../../src/matching/find-out-first.ts'
import { rank } from '../../src/matching/rank.ts'
import type { SiteRecord } from '../../src/matching/types.ts'
import type { Requirement } from '../../src/projects/requirement.ts'
import { outcomes } from './outcomes.ts'
import { anyOptimism, anyRequirement, anySites, catalogue, must, requirement, site, want } from './sites.ts'

// Random cases take their time on a busy machine
vi.setConfig({ testTimeout: 60_000 })

/** Every site with every fact in turn as good as it can be. */
function bruteForce(sites: readonly SiteRecord[], wanted: Requirement, optimism: number, top: number) {
  const leaders = rank(catalogue(sites), wanted, { k: top, optimism }).eligible.rows
  return sites
    .filter(({ id }) => leaders.every((leader) => leader.id !== id))
    .flatMap((one) =>
      FACT_KEYS.flatMap((fact) => {
        const scores = outcomes(one, fact, wanted).flatMap((value) => {
          const facts = { ...one.facts, [fact]: { value, source: 'survey', asOf: '2026-01-01' } }
          const match = explain(catalogue([{ ...one, facts }]), wanted, one.id, optimism)!
          return match.standing === 'eligible' ? [match.score] : []
        })
        if (scores.length === 0) return []
        const potential = Math.max(...scores)
        const ahead = leaders.filter(({ id, score }) => score > potential || (score === potential && id < one.id))
        const now = explain(catalogue([one]), wanted, one.id, optimism)!
        // A leader as good as it can be is no news, nor is a fact that nobody asks about
        return ahead.length < top && (now.standing !== 'eligible' || potential > now.score)
          ? [{ id: one.id, fact, potential, place: ahead.length + 1, score: now.score, standing: now.standing }]
          : []
      }),
    )
    .sort(
      (a, b) =>
        b.potential - a.potential ||
        (a.id === b.id ? FACT_KEYS.indexOf(a.fact) - FACT_KEYS.indexOf(b.fact) : a.id < b.id ? -1 : 1),
    )
}

describe('what to find out first', () => {
  it('equals trying every fact of every site', () => {
    fc.assert(
      fc.property(
        anySites(8),
        anyRequirement,
        anyOptimism,
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom(1, 3, 1_000),
        (sites, wanted, optimism, top, limit) => {
          const found = findOutFirst(catalogue(sites, { blockSize: 3 }), wanted, { optimism, top, limit })
          expect(found.map(({ needs, zoneId, ...answer }) => answer)).toEqual(
            bruteForce(sites, wanted, optimism, top).slice(0, limit),
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  it('names the fact, the needs that hang on it, and the place it would take', () => {
    const sites = [
      ...[1, 2, 3, 4, 5].map((i) => site(`known-${i}`, { powerKva: 560 + i * 10, craneT: 20 })),
      site('promising', { craneT: 20 }),
      site('hopeless', { craneT: 0 }),
    ]
    const wanted = requirement({ power: { ...must, min: 500 }, crane: { ...want, min: 20 } })
    expect(findOutFirst(catalogue(sites), wanted, { optimism: 0 })).toEqual([
      {
        id: 'promising',
        zoneId: 'zone',
        fact: 'powerKva',
        needs: ['power'],
        standing: 'to-confirm',
        score: 0.5,
        potential: 1,
        place: 1,
      },
    ])
  })

  it('has nothing to ask where all is known', () => {
    const wanted = requirement({ power: { ...want, min: 500 } })
    expect(findOutFirst(catalogue([site('a', { powerKva: 1 })]), wanted, { optimism: 0 })).toEqual([])
    expect(findOutFirst(catalogue([]), wanted, { optimism: 0 })).toEqual([])
  })
})
