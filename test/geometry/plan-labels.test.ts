import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parcelPlan } from '../../src/geometry/parcel-plan.ts'
import { inRing, meet, placeLabels, textBox } from '../../src/geometry/plan-labels.ts'
import { rectangle } from './square.ts'

const SHEET = { width: 480, height: 360 }
const box = (x: number, y: number, width: number, height: number): [number, number][] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
  [x, y],
]

describe('texts on the plan', () => {
  it('takes the longest wording that fits into the outline', () => {
    const wordings = ['1 machining hall 2 fl.', '1 2 fl.', '1']
    const texts = [200, 60, 20].map(
      (width) => placeLabels([{ ring: box(100, 100, width, 40), wordings }], [], SHEET)[0]?.text,
    )
    expect(texts).toEqual(wordings)
  })

  it('sets the shortest beside an outline that is too small for any, and none where there is no room at all', () => {
    const tiny = { ring: box(100, 100, 4, 4), wordings: ['7'] }
    expect(placeLabels([tiny], [], SHEET)[0]).toMatchObject({ text: '7', inside: false })
    const everywhere = { left: 0, top: 0, right: 480, bottom: 360 }
    expect(placeLabels([tiny], [everywhere], SHEET)).toEqual([null])
  })

  it('never lets two texts meet, nor one leave the sheet or its outline, however the outlines lie', () => {
    const outline = fc.tuple(
      fc.integer({ min: 0, max: 440 }),
      fc.integer({ min: 0, max: 320 }),
      fc.integer({ min: 2, max: 200 }),
      fc.integer({ min: 2, max: 120 }),
      fc.constantFrom(['12 三号厂房 2层', '12 2层', '12'], ['3 warehouse', '3']),
    )
    fc.assert(
      fc.property(fc.array(outline, { maxLength: 14 }), (given) => {
        const outlines = given.map(([x, y, w, h, wordings]) => ({ ring: box(x, y, w, h), wordings }))
        const labels = placeLabels(outlines, [], SHEET)
        const boxes = labels.flatMap((label) => (label ? [textBox(label.text, label.x, label.y)] : []))
        for (const [i, one] of boxes.entries()) {
          expect(one.left >= 0 && one.top >= 0 && one.right <= 480 && one.bottom <= 360).toBe(true)
          expect(boxes.slice(i + 1).some((other) => meet(one, other))).toBe(false)
        }
        for (const [i, label] of labels.entries()) {
          if (label?.inside) expect(inRing(outlines[i]!.ring, [label.x, label.y])).toBe(true)
        }
      }),
    )
  })
})

describe('the plan with buildings', () => {
  const plot = rectangle(125.3, 43.8, 200, 100)

  it('draws a building to the scale of the plot', () => {
    const hall = { polygon: rectangle(125.3, 43.8, 100, 50), wordings: ['1'] }
    const plan = parcelPlan(plot, { width: 500, height: 400, margin: 50 }, [hall])
    const [southWest, , northEast] = plan.buildings[0]!.rings[0]!
    expect(southWest!.map(Math.round)).toEqual([50, 300])
    expect(northEast!.map(Math.round)).toEqual([250, 200])
    expect(plan.buildings[0]!.label).toMatchObject({ text: '1', inside: true })
  })

  it('keeps a building that sticks out in the picture', () => {
    const shed = { polygon: rectangle(125.3, 43.8, 300, 20), wordings: ['1'] }
    const plan = parcelPlan(plot, { width: 500, height: 400, margin: 50 }, [shed])
    const xs = plan.buildings[0]!.rings[0]!.map(([x]) => x)
    expect(Math.max(...xs)).toBeLessThanOrEqual(450.1)
  })

  it('leaves out the figure of a short side that would stand on a longer one’s', () => {
    const sliver = rectangle(125.3, 43.8, 400, 8)
    const labelled = parcelPlan(sliver, { leastLabelled: 0 }).sides.filter((side) => side.labelled)
    const boxes = labelled.map((side) => textBox(`${Math.round(side.lengthM)} m`, side.x, side.y, side.anchor))
    expect(labelled.length).toBeGreaterThan(1)
    expect(boxes.some((one, i) => boxes.slice(i + 1).some((other) => meet(one, other)))).toBe(false)
  })
})
