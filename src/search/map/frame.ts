import type { PaperBox } from '../../geometry/plan-labels.ts'
import type { Position } from '../../geometry/position.ts'
import type { Box } from './box.ts'
import { mercatorX, mercatorY, WORLD_PX } from './mercator.ts'

/** Jilin with a margin: where the map opens while nothing has been found. */
export const HOME_FRAME: Box = { west: 121.4, south: 40.6, east: 131.6, north: 46.5 }

/** The sheet of the still map, in units of its view box. About a pixel each where the panel stands beside the list. */
export const SHEET = { width: 400, height: 340 } as const
const MARGIN = 34
/** No closer than this: the step of public positions is then a quarter of the sheet. */
const CLOSEST_ZOOM = 14

/** How positions come to lie on the sheet. */
export interface Frame {
  /** Units of the world's width. */
  scale: number
  /** The zoom of the map that has this scale; no whole number. */
  zoom: number
  isClosest: boolean
  /** What the whole sheet shows. */
  box: Box
  at(position: Position<'wgs84'>): readonly [x: number, y: number]
}

const round = (value: number) => Math.round(value * 10) / 10

/** The sheet around an extent: as large as it can be with a margin for the marks. */
export function frameOf(extent: Box): Frame {
  const [west, east] = [mercatorX(extent.west), mercatorX(extent.east)]
  const [north, south] = [mercatorY(extent.north), mercatorY(extent.south)]
  const most = WORLD_PX * 2 ** CLOSEST_ZOOM
  const units = (side: number, share: number) => (share > 0 ? (side - 2 * MARGIN) / share : most)
  const scale = Math.min(most, units(SHEET.width, east - west), units(SHEET.height, south - north))
  const left = (west + east) / 2 - SHEET.width / 2 / scale
  const top = (north + south) / 2 - SHEET.height / 2 / scale
  const lonOf = (x: number) => (left + x / scale - 0.5) * 360
  const latOf = (y: number) => (Math.atan(Math.sinh(Math.PI * (1 - 2 * (top + y / scale)))) * 180) / Math.PI
  return {
    scale,
    zoom: Math.log2(scale / WORLD_PX),
    isClosest: scale === most,
    box: { west: lonOf(0), south: latOf(SHEET.height), east: lonOf(SHEET.width), north: latOf(0) },
    at: ([lon, lat]) => [round((mercatorX(lon) - left) * scale), round((mercatorY(lat) - top) * scale)],
  }
}

/** Steps of the grid, degrees: the finest that leaves `GAP` units between two lines. */
const STEPS = [10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005]
const GAP = 80

export interface GridLine {
  at: number
  /** Empty where it would be cut off or stand on another. */
  label: string
}
/** Size of the degrees on the sheet, as the style sheet has it, about how wide one character of them is, and where they stand from their lines. */
const DEGREE_UNITS = 10
const DEGREE_CHARACTER = 6
const DEGREE_GAP = 3

/** Lines of whole degrees or parts of them across the sheet. */
export function gridOf({ scale, box, at }: Frame): { meridians: GridLine[]; parallels: GridLine[] } {
  const step = STEPS.findLast((degrees) => (degrees / 360) * scale >= GAP) ?? STEPS[0]!
  const digits = Math.max(0, Math.ceil(-Math.log10(step)))
  const lines = (
    [from, to]: readonly [number, number],
    place: (degree: number) => number,
    isWhole: (at: number, label: string) => boolean,
  ): GridLine[] => {
    const first = Math.ceil(from / step)
    const count = Math.max(0, Math.floor(to / step) - first + 1)
    return Array.from({ length: count }, (_, i) => {
      const degree = (first + i) * step
      const label = `${degree.toFixed(digits)}°`
      return { at: place(degree), label: isWhole(place(degree), label) ? label : '' }
    })
  }
  return {
    meridians: lines(
      [box.west, box.east],
      (lon) => at([lon, 0])[0],
      (x, label) => x + DEGREE_GAP + widthOf(label) <= SHEET.width,
    ),
    parallels: lines(
      [box.south, box.north],
      (lat) => at([0, lat])[1],
      (y) => y >= DEGREE_UNITS + DEGREE_GAP && y <= SHEET.height - DEGREE_UNITS - DEGREE_GAP,
    ),
  }
}

const widthOf = (label: string) => DEGREE_CHARACTER * label.length

/** What the degrees take of the sheet: those of the meridians along its foot, those of the parallels at its left edge. */
export function degreeBoxes({ meridians, parallels }: ReturnType<typeof gridOf>): PaperBox[] {
  const said = ({ label }: GridLine) => label !== ''
  const boxAt = (left: number, bottom: number, label: string) => ({
    left,
    top: bottom - DEGREE_UNITS,
    right: left + widthOf(label),
    bottom,
  })
  return [
    ...meridians.filter(said).map(({ at, label }) => boxAt(at + DEGREE_GAP, SHEET.height - DEGREE_GAP, label)),
    ...parallels.filter(said).map(({ at, label }) => boxAt(DEGREE_GAP, at - DEGREE_GAP, label)),
  ]
}
