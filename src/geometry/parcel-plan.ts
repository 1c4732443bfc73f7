import { boxOf, sidesM } from './measure.ts'
import { meet, type PaperBox, type PlacedLabel, placeLabels, textBox } from './plan-labels.ts'
import type { Polygon, Position } from './position.ts'

/** Mean radius of the Earth in metres, as Turf has it. */
const EARTH_RADIUS_M = 6_371_008.8
const RADIANS = Math.PI / 180

/**
 * Metres east and north of `centre` in the azimuthal equidistant projection on the sphere (Snyder, USGS PP 1395, p. 195): true
 * in distance and direction from the centre; over a kilometre the sides differ from the truth by less than a millimetre.
 */
export function localMetres(centre: Position<'wgs84'>, [lon, lat]: Position<'wgs84'>): [east: number, north: number] {
  const [phi0, phi] = [centre[1] * RADIANS, lat * RADIANS]
  const half = ((lon - centre[0]) * RADIANS) / 2
  const dPhi = phi - phi0
  // haversine, since the arc cosine of nearly 1 loses all digits
  const h = Math.sin(dPhi / 2) ** 2 + Math.cos(phi0) * Math.cos(phi) * Math.sin(half) ** 2
  const c = 2 * Math.asin(Math.min(1, Math.sqrt(h)))
  const k = c === 0 ? 1 : c / Math.sin(c)
  const east = k * Math.cos(phi) * Math.sin(2 * half)
  const north = k * (Math.sin(dPhi) + 2 * Math.sin(phi0) * Math.cos(phi) * Math.sin(half) ** 2)
  return [east * EARTH_RADIUS_M, north * EARTH_RADIUS_M]
}

/** The longest of 1, 2 or 5 × 10ⁿ metres that is not longer than `metres`. */
export function scaleBarM(metres: number): number {
  if (!(metres > 0)) throw new RangeError(`not a length: ${metres}`)
  const power = 10 ** Math.floor(Math.log10(metres))
  const step = [5, 2].find((factor) => factor * power <= metres)
  return (step ?? 1) * power
}

interface PlanSide {
  lengthM: number
  /** Where its figure stands, outside of the parcel, in view-box units. */
  x: number
  y: number
  /** How the figure sits at its place, so that it stays clear of the side: it starts there, ends there, or is centred. */
  anchor: 'start' | 'middle' | 'end'
  /** The side is long enough on paper to carry its figure, and a longer side's figure does not stand there already. */
  labelled: boolean
}

/** A building as it is drawn. */
export interface PlanBuilding {
  /** Outer ring, then holes; each closed. */
  rings: [x: number, y: number][][]
  /** Its name or number where there is room for it. */
  label: PlacedLabel | null
}

/** A building to be drawn: its outline, and what may be written on it, the longest wording first. */
export interface Footprint {
  polygon: Polygon
  wordings: readonly string[]
}

/** A parcel on paper: view-box units, x to the right (east), y down (south). */
export interface ParcelPlan {
  width: number
  height: number
  /** Outer ring, then holes; each closed. */
  rings: [x: number, y: number][][]
  sides: PlanSide[]
  buildings: PlanBuilding[]
  unitsPerMetre: number
  scaleBar: { lengthM: number; units: number }
}

export const PLAN_DEFAULTS = {
  width: 480,
  height: 360,
  /** Room around the parcel for figures, scale bar and arrow. */
  margin: 48,
  /** Distance of a side's figure from the side. */
  labelOffset: 11,
  /** A side shorter than this on paper carries no figure. */
  leastLabelled: 36,
  /** The scale bar is at most this part of the width. */
  scaleBarShare: 0.25,
}

/**
 * A parcel and its buildings fitted into a view box, north up. A page draws it as it is; sides are measured on the sphere, not on
 * paper. Buildings may stick out of the parcel: all of them is in the picture.
 */
export function parcelPlan(
  polygon: Polygon,
  options: Partial<typeof PLAN_DEFAULTS> = {},
  footprints: readonly Footprint[] = [],
): ParcelPlan {
  const o = { ...PLAN_DEFAULTS, ...options }
  const box = boxOf(polygon)
  const centre: Position = [(box.west + box.east) / 2, (box.south + box.north) / 2]
  const metresOf = ({ coordinates }: Polygon) => coordinates.map((ring) => ring.map((at) => localMetres(centre, at)))
  const metres = metresOf(polygon)
  const built = footprints.map((footprint) => metresOf(footprint.polygon))
  const drawn = [metres[0]!, ...built.map((rings) => rings[0]!)].flat()
  const xs = drawn.map(([east]) => east)
  const ys = drawn.map(([, north]) => north)
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const unitsPerMetre = Math.min((o.width - 2 * o.margin) / (east - west), (o.height - 2 * o.margin) / (north - south))
  if (!(unitsPerMetre > 0) || !Number.isFinite(unitsPerMetre)) throw new RangeError('a parcel without extent')
  const paper = ([x, y]: [number, number]): [number, number] => [
    o.width / 2 + (x - (west + east) / 2) * unitsPerMetre,
    o.height / 2 - (y - (south + north) / 2) * unitsPerMetre,
  ]
  const rings = metres.map((ring) => ring.map(paper))
  const lengthM = scaleBarM((o.width * o.scaleBarShare) / unitsPerMetre)
  const scaleBar = { lengthM, units: lengthM * unitsPerMetre }
  const taken: PaperBox[] = [
    // scale bar with its figure, north arrow with its letter
    { left: 0, top: o.height - 40, right: Math.max(60, 20 + scaleBar.units), bottom: o.height },
    { left: o.width - 40, top: 0, right: o.width, bottom: 56 },
  ]
  const sides = labelledSides(
    sidesM(polygon).map((side, i) => planSide(rings[0]![i]!, rings[0]![i + 1]!, side, o)),
    taken,
  )
  const outlines = built.map((outline) => outline.map((ring) => ring.map(paper)))
  const labels = placeLabels(
    outlines.map(([ring], i) => ({ ring: ring!, wordings: footprints[i]!.wordings })),
    taken,
    o,
  )
  return {
    width: o.width,
    height: o.height,
    rings,
    sides,
    buildings: outlines.map((outline, i) => ({ rings: outline, label: labels[i]! })),
    unitsPerMetre,
    scaleBar,
  }
}

/** Longer sides get their figures first; one that would stand on another stays out. Boxes of those that stay are added to `taken`. */
function labelledSides(sides: readonly PlanSide[], taken: PaperBox[]): PlanSide[] {
  const out = sides.map((side) => ({ ...side }))
  for (const side of out.toSorted((a, b) => b.lengthM - a.lengthM)) {
    const box = textBox(`${side.lengthM.toFixed(side.lengthM < 100 ? 1 : 0)} m`, side.x, side.y, side.anchor)
    side.labelled &&= !taken.some((other) => meet(box, other))
    if (side.labelled) taken.push(box)
  }
  return out
}

/** Sine of the slant from which a figure is set beside its side rather than above or below it. */
const SLANTED = 0.3
/** About half the width of a side's figure, view-box units. */
const HALF_FIGURE = 22

/** The outer ring runs counter-clockwise, so that outside is to the right of the way from `a` to `b`. */
function planSide(
  [ax, ay]: [number, number],
  [bx, by]: [number, number],
  lengthM: number,
  { labelOffset, leastLabelled }: typeof PLAN_DEFAULTS,
): PlanSide {
  const units = Math.hypot(bx - ax, by - ay)
  const [outX, outY] = units === 0 ? [0, 0] : [(ay - by) / units, (bx - ax) / units]
  const anchor = outX > SLANTED ? 'start' : outX < -SLANTED ? 'end' : 'middle'
  // a centred figure would reach over a slanted side with one of its ends
  const away = labelOffset + (anchor === 'middle' ? Math.abs(outX) * HALF_FIGURE : 0)
  return {
    lengthM,
    x: (ax + bx) / 2 + outX * away,
    y: (ay + by) / 2 + outY * away,
    anchor,
    labelled: units >= leastLabelled,
  }
}
