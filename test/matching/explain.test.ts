import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { explain, rankProjects } from '../../src/matching/explain.ts'
import { rank } from '../../src/matching/rank.ts'
import { anyOptimism, anyRequirement, anySites, catalogue, flags, must, requirement, site, want } from './sites.ts'

// Random cases take their time on a busy machine
vi.setConfig({ testTimeout: 60_000 })

describe('one site and one requirement', () => {
  it('stand in the explanation as in the ranking', () => {
    fc.assert(
      fc.property(anySites(20), anyRequirement, anyOptimism, (sites, wanted, optimism) => {
        const all = catalogue(sites)
        const { eligible, toConfirm } = rank(all, wanted, { k: 50, optimism })
        for (const row of [...eligible.rows, ...toConfirm.rows]) {
          expect(explain(all, wanted, row.id, optimism)).toEqual(row)
          // The same whoever else is in the catalogue
          expect(explain(catalogue([sites.find(({ id }) => id === row.id)!]), wanted, row.id, optimism)).toEqual(row)
        }
      }),
    )
  })

  it('have no explanation where the catalogue lacks the site', () => {
    expect(explain(catalogue([]), requirement({}), 'a', 0)).toBeUndefined()
  })

  it('names what is to be confirmed, and only what is', () => {
    const half = site('a', { dealModes: flags('dealModes', ['purchase'], 'rest'), powerKva: 900 })
    const wanted = requirement({
      dealMode: { ...must, modes: ['purchase'] },
      power: { ...must, min: 500 },
      places: { ...want, places: [{ name: 'there', lon: 125, lat: 43 }], radiusKm: 50 },
      heat: want,
    })
    expect(explain(catalogue([half]), wanted, 'a', 0)!.confirm).toEqual([
      { key: 'dealMode', must: true, sources: ['encumbrances'], facts: ['encumbrances'] },
      { key: 'heat', must: false, sources: ['utilities'], facts: ['utilities'] },
      { key: 'places', must: false, sources: ['position'], facts: [] },
    ])
  })
})

describe('projects for a site', () => {
  const all = catalogue([site('plant', { powerKva: 630, craneT: 20 })])
  const project = (id: string, needs: Parameters<typeof requirement>[0]) => ({ id, requirement: requirement(needs) })
  const projects = [
    project('too-much', { power: { ...must, min: 1_000 } }),
    project('open', { clearHeight: { ...must, min: 8 } }),
    project('b-fits', { crane: { ...must, min: 20 } }),
    project('a-fits', { crane: { ...must, min: 10 } }),
    project('half', { crane: { ...want, min: 20 }, power: { ...want, min: 2_000 } }),
  ]
  it('are ranked by the same code: what fits, what is to be confirmed, what does not', () => {
    expect(
      rankProjects(all, 'plant', projects, 0).map(({ project, match }) => [project.id, match.standing, match.score]),
    ).toEqual([
      ['a-fits', 'eligible', 1],
      ['b-fits', 'eligible', 1],
      ['half', 'eligible', 0.5],
      ['open', 'to-confirm', 0],
      ['too-much', 'excluded', 13 / 75],
    ])
  })
  it('are none for a site that is not there', () => {
    expect(rankProjects(all, 'nobody', projects, 0)).toEqual([])
  })
})
