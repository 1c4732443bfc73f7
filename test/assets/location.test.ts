import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type NamedPlace, nearestAssets, nearestPlaces } from '../../src/assets/location.ts'
import { locator, uncertaintyM } from '../../src/assets/locator.ts'
import { approximatePosition } from '../../src/assets/public-position.ts'
import { distanceM } from '../../src/geometry/measure.ts'

const place = (id: string, kind: NamedPlace['kind'], lon: number, lat: number): NamedPlace => ({
  id,
  kind,
  name: id,
  nameEn: null,
  level: null,
  confirmed: false,
  position: [lon, lat],
})

it('finds the nearest place of each kind, and none where the table has none', () => {
  const places = [place('far', 'airport', 126, 44), place('near', 'airport', 125.4, 43.9)]
  const found = nearestPlaces([125.3, 43.9], places)
  expect(found.map(({ kind, place: at }) => [kind, at?.id ?? null])).toEqual([
    ['logistics-node', null],
    ['airport', 'near'],
    ['rail-station', null],
    ['port', null],
  ])
  expect(found[1]!.km).toBeCloseTo(8.01, 1)
})

it('judges neighbours by their rounded positions alone', () => {
  const zone = { id: 'z', name: 'z', nameEn: null }
  const bare = { nameEn: null, kind: 'land' as const, zone, landAreaM2: null, floorAreaM2: null, dealModes: null }
  const at = (lon: number) => nearestAssets([125.3, 43.9], [{ ...bare, id: 'a', name: 'a', position: [lon, 43.9] }])
  expect(at(125.3251)).toEqual(at(125.3349))
  expect(at(125.3251)).toHaveLength(1)
})

it('draws a circle that holds the true place, wherever it lies', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 121.5, max: 131.5, noNaN: true }),
      fc.double({ min: 40.7, max: 46.4, noNaN: true }),
      (lon, lat) => {
        const rounded = approximatePosition([lon, lat])
        // half a metre for the cell that narrows to the north
        expect(distanceM(rounded, [lon, lat])).toBeLessThanOrEqual(uncertaintyM(rounded) + 0.5)
      },
    ),
  )
})

it('keeps directions: what lies east is right of the site', () => {
  const sheet = locator([125.3, 43.9], [{ kind: 'airport', name: 'X', position: [125.8, 43.9], reach: true }])
  expect(sheet.marks[0]!.x).toBeGreaterThan(sheet.site.x)
  // a parallel is no great circle: over half a degree it bends by half a unit of the sheet
  expect(Math.abs(sheet.marks[0]!.y - sheet.site.y)).toBeLessThan(1)
})
