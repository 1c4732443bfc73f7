import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { FACT_KEYS } from '../../src/assets/facts.ts'
import { demandOf, fitOfRows } from '../../src/listing/demand.ts'
import { explain } from '../../src/matching/explain.ts'
import type { Requirement } from '../../src/projects/requirement.ts'
import { outcomes } from '../matching/outcomes.ts'
import {
  anyRequirement,
  anySite,
  anySites,
  catalogue,
  flags,
  must,
  requirement,
  site,
  want,
} from '../matching/sites.ts'

// Random cases take their time on a busy machine
vi.setConfig({ testTimeout: 60_000 })

const projectsOf = (...requirements: Requirement[]) =>
  requirements.map((requirement, i) => ({ id: `p${i}`, requirement }))

describe('what would raise an asset’s matches', () => {
  it('equals setting every fact to everything that may be best and asking again', () => {
    fc.assert(
      fc.property(anySite('s'), fc.array(anyRequirement, { minLength: 1, maxLength: 5 }), (one, requirements) => {
        const projects = projectsOf(...requirements)
        const alone = catalogue([one])
        const told = demandOf(alone, 0, projects).filter(({ of }) => of !== 'position')
        const tried = FACT_KEYS.flatMap((fact) => {
          const answers = projects.flatMap(({ id, requirement }) => {
            const now = explain(alone, requirement, 's', 0)!
            if (now.standing === 'excluded') return []
            const after = outcomes(one, fact, requirement).map((value) => {
              const facts = { ...one.facts, [fact]: { value, source: 'survey', asOf: '2026-01-01' } }
              return explain(catalogue([{ ...one, facts }]), requirement, 's', 0)!
            })
            const waits = now.standing === 'to-confirm' && after.some(({ standing }) => standing === 'eligible')
            const gain = Math.max(0, ...after.map(({ low }) => low - now.low))
            return waits || gain > 0 ? [{ id, waits, gain }] : []
          })
          if (answers.length === 0) return []
          const ids = (wanted: boolean) => answers.flatMap(({ id, waits }) => (waits === wanted ? [id] : []))
          const mostGain = Math.max(...answers.map(({ gain }) => gain))
          return [{ of: fact, waiting: ids(true), gaining: ids(false), mostGain: expect.closeTo(mostGain, 10) }]
        })
        const byName = <T extends { of: string }>(some: T[]) => [...some].sort((a, b) => (a.of < b.of ? -1 : 1))
        expect(byName(told)).toEqual(byName(tried))
      }),
      { numRuns: 150 },
    )
  })

  it('puts first what most projects wait for, then what most would gain by', () => {
    const projects = projectsOf(
      requirement({ power: { ...must, min: 500 } }),
      requirement({ power: { ...must, min: 800 }, crane: { ...want, min: 5 } }),
      requirement({ power: { ...must, min: 800 }, clearHeight: { ...must, min: 8 } }),
      requirement({ crane: { ...must, min: 5 } }),
      // Excluded whatever else is known: it waits for nothing
      requirement({ floorArea: { ...must, min: 9_000, ideal: 9_000, max: 9_000 }, clearHeight: { ...must, min: 8 } }),
    )
    const alone = catalogue([site('s', { floorAreaM2: 100 })])
    expect(demandOf(alone, 0, projects)).toEqual([
      { of: 'powerKva', waiting: ['p0', 'p1'], gaining: ['p2'], mostGain: 1 },
      { of: 'craneT', waiting: ['p3'], gaining: ['p1'], mostGain: 1 },
      { of: 'clearHeightM', waiting: [], gaining: ['p2'], mostGain: 0.5 },
    ])
  })

  it('counts an answer that is known in part, and a position', () => {
    const projects = projectsOf(
      requirement({ utilities: { ...must, wanted: ['water', 'gas'] } }),
      requirement({ logistics: { ...must, withinKm: 50 } }),
    )
    const some = catalogue([site('s', { utilities: flags('utilities', ['water']) })])
    expect(demandOf(some, 0, projects).map(({ of, waiting }) => [of, waiting])).toEqual([
      // The position brings more: of the utilities half is known
      ['position', ['p1']],
      ['utilities', ['p0']],
    ])
    const none = catalogue([site('s', { utilities: flags('utilities', ['water'], 'rest') })])
    expect(demandOf(none, 0, projects).map(({ of }) => of)).toEqual(['position'])
  })
})

it('the fit of many rows equals asking for each row alone', () => {
  fc.assert(
    fc.property(anySites(12), fc.array(anyRequirement, { maxLength: 4 }), (sites, requirements) => {
      const all = catalogue(sites, { blockSize: 3 })
      const projects = projectsOf(...requirements)
      const count = (id: string, wanted: string) =>
        projects.filter(({ requirement }) => explain(all, requirement, id, 0)!.standing === wanted).length
      expect(fitOfRows(all, projects)).toEqual(
        all.sites.map(({ id }) => ({ eligible: count(id, 'eligible'), toConfirm: count(id, 'to-confirm') })),
      )
    }),
    { numRuns: 60 },
  )
})
