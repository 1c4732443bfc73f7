import { describe, expect, it } from 'vitest'
import type { Asset } from '../../src/assets/asset.ts'
import { areaM2 } from '../../src/geometry/measure.ts'
import { overlapM2 } from '../../src/geometry/overlap.ts'
import { checkParcel } from '../../src/geometry/validity.ts'
import { generateProvince } from '../../src/sample/generate.ts'

const { assets } = generateProvince('2026-03-01')
const built = assets.filter(({ kind, boundary }) => kind !== 'land' && boundary !== null)
const quantile = (values: number[], q: number) => values.toSorted((a, b) => a - b)[Math.floor(q * values.length)]!

describe('the buildings of the sample', () => {
  it('stand on every surveyed plot that has a building, and nowhere else', () => {
    expect(built.length).toBeGreaterThan(150)
    expect(built.filter(({ buildings }) => (buildings?.length ?? 0) === 0)).toEqual([])
    const others = assets.filter((asset) => !built.includes(asset))
    expect(others.every(({ buildings }) => buildings === null)).toBe(true)
  })

  it('lie inside the plot, are simple, and do not overlap', () => {
    const faults = built.flatMap(({ id, boundary, buildings }) =>
      buildings!.flatMap(({ footprint }, i) => {
        const outside = areaM2(footprint) - overlapM2(footprint, boundary!)
        const double = buildings!.slice(i + 1).some((other) => overlapM2(other.footprint, footprint) > 1)
        return outside > 1 || double || checkParcel(footprint).kind !== 'valid' ? [`${id} ${i}: ${outside}`] : []
      }),
    )
    expect(faults).toEqual([])
  })

  it('hold the floor area that the facts state: nine in ten to an eighth', () => {
    const floor = ({ buildings }: Asset) =>
      buildings!.reduce((sum, { footprint, storeys }) => sum + areaM2(footprint) * storeys!, 0)
    const known = built.filter(({ facts }) => facts.floorAreaM2 !== undefined)
    const ratios = known.map((asset) => floor(asset) / asset.facts.floorAreaM2!.value)
    expect(quantile(ratios, 0.1)).toBeGreaterThan(0.875)
    expect(quantile(ratios, 1 - 1e-9)).toBeLessThan(1.1)
  })
})
