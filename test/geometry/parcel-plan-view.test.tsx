import { describe, expect, it } from 'vitest'
import { areaM2 } from '../../src/geometry/measure.ts'
import { parcelPlan } from '../../src/geometry/parcel-plan.ts'
import { translatorFor } from '../../src/i18n/translator.ts'
import { ParcelPlan } from '../../views/parts/parcel-plan.tsx'
import { rectangle } from './square.ts'

const plot = rectangle(125.3, 43.8, 200, 100)
const html = (locale: 'zh-CN' | 'en') =>
  String(<ParcelPlan t={translatorFor(locale)} plan={parcelPlan(plot)} areaM2={areaM2(plot)} />)

describe('the plan of a parcel', () => {
  it('draws the outline, four side lengths, a scale bar and the north arrow, without inline style', () => {
    const svg = html('zh-CN')
    expect(svg.match(/class="side"[^>]*>[^<]+/g)?.map((side) => side.split('>')[1])).toEqual([
      '200 m',
      '100 m',
      '200 m',
      '100 m',
    ])
    expect(svg).toContain('class="parcel"')
    expect(svg).toMatch(/class="scale".*50 m/)
    expect(svg).toMatch(/class="north".*北/)
    expect(svg).not.toMatch(/ style=|<script|<style/)
  })

  it('tells its content to screen readers in the language of the page', () => {
    expect(html('en')).toContain(
      '<desc id="plan-desc">North is up. 4 sides, perimeter 600 m, area measured from the boundary 20,000 m², about 200 m from west to east and 100 m from south to north.</desc>',
    )
    expect(html('zh-CN')).toContain('aria-labelledby="plan-title plan-desc"')
  })
})
