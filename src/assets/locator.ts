import { distanceM } from '../geometry/measure.ts'
import { localMetres, scaleBarM } from '../geometry/parcel-plan.ts'
import { meet, type PaperBox, textBox } from '../geometry/plan-labels.ts'
import type { Position } from '../geometry/position.ts'
import { PUBLIC_STEP_DEGREES } from './public-position.ts'

/** A point with a name that may be drawn; the earlier in the list, the sooner its name gets its room. */
export interface Landmark {
  kind: 'zone' | 'logistics-node' | 'airport' | 'rail-station' | 'port'
  name: string
  position: Position<'wgs84'>
  /** The sheet reaches as far as this one. */
  reach: boolean
}

export interface Locator {
  width: number
  height: number
  /** The site: the circle within which it lies, in the middle of the sheet. */
  site: { x: number; y: number; r: number }
  marks: { kind: Landmark['kind']; x: number; y: number; line: boolean }[]
  labels: { x: number; y: number; text: string; anchor: 'start' | 'end' }[]
  scaleBar: { lengthKm: number; units: number }
}

const SHEET = { width: 420, height: 300, margin: 28 }
/** The circle is never drawn smaller than this: it is to be seen. */
const LEAST_RADIUS = 6
/** Around a site with nothing near it, km. */
const LEAST_REACH_KM = 5
const LABEL_GAP = 8

/** How far the true place may lie from the rounded one, m: half the diagonal of a step's cell at that latitude. */
export function uncertaintyM([lon, lat]: Position<'wgs84'>): number {
  return distanceM([lon, lat], [lon + PUBLIC_STEP_DEGREES / 2, lat + PUBLIC_STEP_DEGREES / 2])
}

/**
 * A sheet around a public position, north up, with the landmarks that lie on it: true in distance and direction from the site, which
 * is all that is asked of it. No border and no base map: see decision 16.
 */
export function locator(site: Position<'wgs84'>, landmarks: readonly Landmark[]): Locator {
  const { width, height, margin } = SHEET
  const metres = landmarks.map(({ position }) => localMetres(site, position))
  const reached = metres.filter((_, i) => landmarks[i]!.reach)
  const halfX = Math.max(LEAST_REACH_KM * 1000, ...reached.map(([east]) => Math.abs(east)))
  const halfY = Math.max(LEAST_REACH_KM * 1000, ...reached.map(([, north]) => Math.abs(north)))
  const scale = Math.min((width / 2 - margin) / halfX, (height / 2 - margin) / halfY)
  const centre = { x: width / 2, y: height / 2 }
  const marks = landmarks
    .map(({ kind, name, reach }, i) => {
      const [east, north] = metres[i]!
      return { kind, name, line: reach, x: centre.x + east * scale, y: centre.y - north * scale }
    })
    .filter(({ x, y }) => x >= 4 && x <= width - 4 && y >= 4 && y <= height - 4)
  const lengthM = scaleBarM((width * 0.3) / scale)
  const scaleBar = { lengthKm: lengthM / 1000, units: lengthM * scale }
  const r = Math.max(LEAST_RADIUS, uncertaintyM(site) * scale)
  const taken: PaperBox[] = [
    { left: 0, top: height - 40, right: Math.max(70, 20 + scaleBar.units), bottom: height },
    { left: width - 40, top: 0, right: width, bottom: 56 },
    { left: centre.x - r, top: centre.y - r, right: centre.x + r, bottom: centre.y + r },
    ...marks.map(({ x, y }) => ({ left: x - 4, top: y - 4, right: x + 4, bottom: y + 4 })),
  ]
  const labels = marks.flatMap(({ x, y, name }) => {
    for (const anchor of ['start', 'end'] as const) {
      for (const dy of [0, -10, 10]) {
        const at = { x: anchor === 'start' ? x + LABEL_GAP : x - LABEL_GAP, y: y + dy, text: name, anchor }
        const box = textBox(name, at.x, at.y, anchor)
        const free = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height
        if (!free || taken.some((other) => meet(box, other))) continue
        taken.push(box)
        return [at]
      }
    }
    return []
  })
  return {
    width,
    height,
    site: { ...centre, r },
    marks: marks.map(({ name: _, ...mark }) => mark),
    labels,
    scaleBar,
  }
}
