import { AREA_TOLERANCE, differenceFromDeclared } from '../geometry/measure.ts'
import { overlapsWith } from '../geometry/overlap.ts'
import { plausibility } from '../geometry/plausibility.ts'
import type { Polygon, Position } from '../geometry/position.ts'
import type { IsoDate } from '../kernel/clock.ts'
import type { Asset } from './asset.ts'
import { FACT_KEYS, FACTS, type FactKey } from './facts.ts'

/** Something that was kept and that a person should look at. `code` is a message key, `params` its figures. */
export type Warning =
  | { kind: 'unusual'; fact: FactKey; value: number; usual: readonly [number, number] }
  | { kind: 'message'; code: string; params: Record<string, string | number> }

/** What the asset is held against. */
export interface Around {
  zone: { position: Position<'wgs84'> | null; countyCode: string | null }
  /** Assets near by that have a boundary. */
  neighbours: readonly { name: string; boundary: Polygon }[]
  today: IsoDate
}

/** What of an asset is judged. */
export type Judged = Pick<Asset, 'facts' | 'measuredAreaM2' | 'position' | 'boundary' | 'parcelCode'>

const message = (code: string, params: Record<string, string | number> = {}): Warning => ({
  kind: 'message',
  code,
  params,
})
const percent = (fraction: number) => Math.round(Math.abs(fraction) * 1000) / 10

/** Everything odd about an asset as it stands: facts outside the usual range, figures that contradict each other, its place, its neighbours. */
export const warningsOf = (asset: Judged, around: Around): Warning[] => [
  ...unusualFacts(asset),
  ...contradictions(asset, around.today),
  ...place(asset, around),
]

function unusualFacts({ facts }: Judged): Warning[] {
  return FACT_KEYS.flatMap((fact): Warning[] => {
    const known = facts[fact]
    const rule = FACTS[fact]
    if (known === undefined || !('usual' in rule) || typeof known.value !== 'number') return []
    const value = rule.kind === 'money' ? known.value / 100 : known.value
    const [low, high] = rule.usual
    if (value >= low && value <= high) return []
    const scale = rule.kind === 'money' ? 100 : 1
    return [{ kind: 'unusual', fact, value: known.value, usual: [low * scale, high * scale] }]
  })
}

/** A storey over 8 m counts double towards the ratio, so the counted area lies between the floor area and twice the floor area. */
const MOST_COUNTED = 2

function contradictions({ facts, measuredAreaM2 }: Judged, today: IsoDate): Warning[] {
  const warnings: Warning[] = []
  const landM2 = facts.landAreaM2?.value
  const floorM2 = facts.floorAreaM2?.value
  const ratio = facts.floorAreaRatio?.value
  const partM2 = facts.smallestLetM2?.value
  if (landM2 !== undefined && measuredAreaM2 !== null) {
    const off = differenceFromDeclared(measuredAreaM2, landM2)
    if (Math.abs(off) > AREA_TOLERANCE) {
      const params = { declaredM2: Math.round(landM2), measuredM2: Math.round(measuredAreaM2), percent: percent(off) }
      warnings.push(message('geometry.declared-area-differs', params))
    }
  }
  if (landM2 !== undefined && floorM2 !== undefined && ratio !== undefined) {
    const countedM2 = landM2 * ratio
    const most = countedM2 * (1 + AREA_TOLERANCE)
    const least = (countedM2 / MOST_COUNTED) * (1 - AREA_TOLERANCE)
    if (floorM2 > most || floorM2 < least) {
      const params = { floorM2: Math.round(floorM2), ratio, countedM2: Math.round(countedM2) }
      warnings.push(message('asset.warning.floor-area-ratio', params))
    }
  }
  if (floorM2 !== undefined && partM2 !== undefined && partM2 > floorM2) {
    warnings.push(message('asset.warning.part-exceeds-whole', { partM2, floorM2 }))
  }
  const until = facts.landUseUntil?.value
  if (until !== undefined && until < today) warnings.push(message('asset.warning.term-ended', { day: until }))
  return warnings
}

function place({ position, boundary, parcelCode }: Judged, { zone, neighbours }: Around): Warning[] {
  const warnings: Warning[] = []
  if (position) {
    for (const { code, params } of plausibility(position, zone.position)) {
      warnings.push(message(`geometry.${code}`, params))
    }
  }
  if (parcelCode !== null && zone.countyCode !== null && !parcelCode.startsWith(zone.countyCode)) {
    const params = { found: parcelCode.slice(0, 6), expected: zone.countyCode }
    warnings.push(message('asset.warning.county-code', params))
  }
  if (boundary) {
    const others = neighbours.map(({ name, boundary: polygon }) => ({ id: name, polygon }))
    for (const { id, overlapM2, share } of overlapsWith(boundary, others)) {
      const params = { name: id, areaM2: Math.round(overlapM2), percent: percent(share) }
      warnings.push(message('geometry.overlaps', params))
    }
  }
  return warnings
}
