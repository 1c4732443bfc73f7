import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convert, toWgs84 } from '../../src/geometry/datum.ts'
import { distanceM } from '../../src/geometry/measure.ts'

describe('datum', () => {
  it('moves a WGS 84 point of Changchun 586 m to its GCJ-02 figures, and back', () => {
    const gcj = convert([125.32, 43.88], 'wgs84', 'gcj02')
    expect([gcj[0].toFixed(5), gcj[1].toFixed(5)]).toEqual(['125.32651', '43.88241'])
    expect(Math.round(distanceM([125.32, 43.88], [gcj[0], gcj[1]]))).toBe(586)
    const back = toWgs84(gcj, 'gcj02')
    expect(distanceM([125.32, 43.88], back)).toBeLessThan(0.05)
  })

  it('leaves WGS 84 as it is', () => {
    expect(toWgs84([125.32, 43.88], 'wgs84')).toEqual([125.32, 43.88])
  })

  it('comes back within 30 cm from each datum, anywhere in Jilin', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 121.7, max: 131.3, noNaN: true }),
        fc.double({ min: 40.9, max: 46.3, noNaN: true }),
        fc.constantFrom('gcj02' as const, 'bd09' as const),
        (lon, lat, datum) => {
          expect(distanceM([lon, lat], toWgs84(convert([lon, lat], 'wgs84', datum), datum))).toBeLessThan(0.3)
        },
      ),
    )
  })

  it('tells a point of one datum from a point of another at compile time', () => {
    const baidu = convert([125.32, 43.88], 'wgs84', 'bd09')
    // @ts-expect-error a BD-09 position is not a WGS 84 position
    expect(distanceM([125.32, 43.88], baidu)).toBeGreaterThan(500)
  })
})
