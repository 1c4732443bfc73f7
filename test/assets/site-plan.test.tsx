import { describe, expect, it } from 'vitest'
import { BUILDING_USES, type Building } from '../../src/assets/asset.ts'
import { sitePlan } from '../../src/assets/site-plan.ts'
import { translatorFor } from '../../src/i18n/translator.ts'
import { SitePlan } from '../../views/assets/site-plan.tsx'
import { rectangle } from '../geometry/square.ts'

const t = translatorFor('en')
const plot = rectangle(125.3, 43.8, 200, 100)
const six = BUILDING_USES.map(
  (use, i): Building => ({
    name: `Hall ${use}`,
    use,
    storeys: use === 'office' ? null : 2,
    footprint: rectangle(125.3 + i * 0.0004, 43.8001, 25, 40),
  }),
)
const html = (buildings: readonly Building[] | null) => String(<SitePlan t={t} plan={sitePlan(t, plot, buildings)} />)

describe('the plan of a site', () => {
  it('hatches each use by a pattern of its own and says in a table what is drawn', () => {
    const page = html(six)
    for (const use of BUILDING_USES) {
      expect(page).toContain(`<pattern id="plan-${use}"`)
      expect(page).toContain(`class="building" fill-rule="evenodd" fill="url(#plan-${use})"`)
      expect(page).toContain(`Hall ${use}`)
    }
    const marks = [...page.matchAll(/class="mark" d="([^"]*)"/g)].map(([, d]) => d)
    expect(new Set(marks).size).toBe(6)
    expect(page).not.toMatch(/ style=|<style/)
  })

  it('measures ground and density, and the floor area only where every storey is known', () => {
    const [hall] = six
    const known = sitePlan(t, plot, [hall!])
    expect(known.builtM2).toBeCloseTo(1_000, 0)
    expect(known.floorM2).toBeCloseTo(2_000, 0)
    expect(sitePlan(t, plot, six).floorM2).toBeNull()
    expect(html([hall!])).toContain(
      '1,000\u00a0m² built over, a density of 5 %. With the storeys stated that is about 2,000\u00a0m²',
    )
  })

  it('tells nobody drew any from none being there', () => {
    expect(html(null)).toContain('Nobody has drawn the buildings yet.')
    expect(html([])).toContain('No buildings stand on the parcel.')
    expect(sitePlan(t, plot, []).floorM2).toBeNull()
  })

  it('reads out how many buildings cover how much', () => {
    expect(html(six)).toContain('from south to north. 6 buildings covering 6,000 m², 30 % of the parcel.')
  })
})
