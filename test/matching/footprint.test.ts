import { describe, expect, it } from 'vitest'
import { explain } from '../../src/matching/explain.ts'
import { rank } from '../../src/matching/rank.ts'
import { SiteGround } from '../../src/matching/site-ground.ts'
import { rectangle } from '../geometry/square.ts'
import { catalogue, must, requirement, site, want } from './sites.ts'

const HALLS = { lengthM: 72, widthM: 24, count: 1, setbackM: 5, gapM: 10 }
const parcel = (eastM: number, northM: number) => rectangle(125.3, 43.8, eastM, northM)
const sites = [
  site('wide', {}, { ground: new SiteGround(parcel(90, 40)) }),
  site('narrow', {}, { ground: new SiteGround(parcel(200, 30)) }),
  site('unmeasured'),
]

describe('halls that must fit', () => {
  it('exclude a parcel that is too narrow, and leave one without a boundary to be confirmed', () => {
    const found = rank(catalogue(sites), requirement({ footprint: { ...must, ...HALLS } }), { k: 5, optimism: 0 })
    expect(found.eligible.rows.map(({ id }) => id)).toEqual(['wide'])
    expect(found.toConfirm.rows.map(({ id, confirm }) => [id, confirm[0]?.sources])).toEqual([
      ['unmeasured', ['boundary']],
    ])
    expect([found.eligible.total, found.toConfirm.total, found.excluded]).toEqual([1, 1, 1])
    expect(found.excludedBy).toEqual({ footprint: 1 })
    expect(found.relax).toEqual([{ key: 'footprint', eligible: 1, toConfirm: 0 }])
  })

  it('are scored as a wish: all where they fit, nothing where they do not, open where the boundary is not known', () => {
    const wish = requirement({ footprint: { ...want, ...HALLS } })
    const worths = sites.map(({ id }) => {
      const match = explain(catalogue(sites), wish, id, 0)!
      return [match.low, match.high, match.parts[0]!.reason.code]
    })
    expect(worths).toEqual([
      [1, 1, 'footprint-fits'],
      [0, 0, 'footprint-does-not-fit'],
      [0, 1, 'footprint-unknown'],
    ])
  })

  it('fit two where they stand apart, and say nothing final of what no arrangement settles', () => {
    const asked = (eastM: number, northM: number) =>
      new SiteGround(JSON.stringify(parcel(eastM, northM))).fit({ ...HALLS, count: 2 })
    expect([asked(82.01, 68.01), asked(150, 40), asked(60, 60)]).toEqual(['fits', 'undecided', 'does-not-fit'])
  })

  it('are asked only of the sites that may still come first', () => {
    let asked = 0
    class Counted extends SiteGround {
      override fit(halls: typeof HALLS) {
        asked++
        return super.fit(halls)
      }
    }
    // The taller a site is, the better: with the wish for halls worth a hundredth, the first fifty settle who leads
    const many = Array.from({ length: 2_000 }, (_, i) =>
      site(`s${i}`, { clearHeightM: 5 + (i % 200) / 20 }, { ground: new Counted(parcel(60 + (i % 50), 40)) }),
    )
    const all = catalogue(many)
    const wish = requirement({
      clearHeight: { ...want, importance: 10, min: 15 },
      footprint: { ...want, importance: 0.1, ...HALLS },
    })
    const found = rank(all, wish, { k: 5, optimism: 0 })
    expect(found.eligible.rows).toHaveLength(5)
    expect(asked).toBeLessThan(400)
  })

  it('carry nothing of the boundary with them', () => {
    expect(JSON.stringify(sites)).not.toMatch(/125\.3|43\.8|coordinates/)
  })
})
