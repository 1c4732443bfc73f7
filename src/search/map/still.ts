import type { Translator } from '../../i18n/translator.ts'
import type { Catalogue } from '../../matching/catalogue.ts'
import type { Conditions } from '../conditions.ts'
import { groundsOf } from '../grounds.ts'
import type { SearchedArea } from './area.ts'
import type { Box } from './box.ts'
import { degreeBoxes, type Frame, frameOf, type GridLine, gridOf, HOME_FRAME, SHEET } from './frame.ts'
import type { OwnMark } from './marks.ts'
import { countsOf, type MarkTarget, targetOf } from './narrow.ts'
import { surroundingsOn, type Thing, type ThingName } from './surroundings.ts'
import { type Mark, marksOf, type PlacedMark } from './view.ts'

/** From this zoom on a rounded position shows how far it may be off, and the half step of the rounding, degrees. */
const UNSURE_ZOOM = 11
const HALF_STEP = 0.005
const KM_PER_DEGREE = 111.195
/** Width of a mark on the sheet. */
const MARK_UNITS = 36

export interface StillMark {
  n: number
  status: Mark['status']
  label: string
  x: number
  y: number
  r: number
  target: MarkTarget
}

/** The map of a search as a picture: everything in units of the sheet. */
export interface StillMap {
  width: number
  height: number
  meridians: readonly GridLine[]
  parallels: readonly GridLine[]
  things: readonly Thing[]
  names: readonly ThingName[]
  /** The area that was searched in: a ring, a circle. */
  ring: readonly (readonly [number, number])[] | null
  circle: { x: number; y: number; r: number } | null
  /** How far rounded positions may be off. */
  unsure: readonly { x: number; y: number; r: number }[]
  /** The largest first. */
  marks: readonly StillMark[]
  /** Sites on the map; those of them that are one's own and not on offer. */
  drawn: number
  own: number
  /** Sites of the list without a position. */
  leftOut: number
  /** The map in words: sites of the list by prefecture, or by zone where they are all of one; most first. */
  rows: readonly { key: 'prefecture' | 'zone'; value: string | null; n: number; name: Named | null }[]
}
interface Named {
  name: string
  nameEn: string | null
}

interface Asked {
  catalogue: Catalogue
  conditions: Conditions
  passes(row: number): boolean
  area: SearchedArea | null
  /** One's own sites that are not on offer and meet the conditions. */
  own: readonly OwnMark[]
}
type Words = Parameters<typeof marksOf>[1] & { t: Translator }

/** Lays the map of a search out: the marks of the map that moves, at the scale that shows them all. */
export function stillMap({ catalogue, conditions, passes, area, own }: Asked, words: Words): StillMap {
  const frame = frameOf(extentOf(catalogue, passes, own) ?? HOME_FRAME)
  const zoom = Math.max(0, Math.ceil(frame.zoom))
  const { marks, total } = marksOf(
    {
      catalogue,
      passes,
      area,
      own,
      exact: false,
      speaksFor: () => false,
      box: frame.box,
      zoom,
      markPx: MARK_UNITS * 2 ** (zoom - frame.zoom),
    },
    words,
  )
  const found = foundByZone(catalogue, passes)
  const counts = countsOf([...found, ...own.map(({ zoneId, zone }) => ({ id: zoneId, ...zone, n: 1 }))])
  const placed = marks.map((mark) => placedOn(frame, mark, targetOf(mark, conditions, counts)))
  const drawn = marks.reduce((sum, { n }) => sum + n, 0)
  const grid = gridOf(frame)
  const taken = [...placed.map(boxOf), ...degreeBoxes(grid)]
  return {
    ...SHEET,
    ...grid,
    ...surroundingsOn(frame, catalogue.options.gazetteer ?? [], taken, words.nameOf),
    ring: area?.ring?.map(frame.at) ?? null,
    circle: area?.circle ? circleOn(frame, area.circle.at, area.circle.km / KM_PER_DEGREE) : null,
    unsure:
      frame.zoom < UNSURE_ZOOM
        ? []
        : marks.filter(isRounded).map(({ at }) => circleOn(frame, at, HALF_STEP * Math.SQRT2)),
    marks: placed,
    drawn,
    own: own.length,
    leftOut: total - drawn,
    rows: inWords(found),
  }
}

const isRounded = ({ ids, exact }: PlacedMark) => ids !== undefined && !exact

function placedOn(frame: Frame, { n, status, label, at }: PlacedMark, target: MarkTarget): StillMark {
  const [x, y] = frame.at(at)
  return { n, status, label, x, y, r: n === 1 ? 9 : Math.min(24, Math.round(11 + 4 * Math.log10(n))), target }
}

const boxOf = ({ x, y, r }: StillMark) => ({ left: x - r, top: y - r, right: x + r, bottom: y + r })

/** A circle of some degrees of latitude around a place: on this map it is as wide as at that latitude. */
function circleOn(frame: Frame, at: readonly [number, number], degrees: number) {
  const [x, y] = frame.at(at)
  return { x, y, r: Math.round(((degrees / 360) * frame.scale) / Math.cos((at[1] * Math.PI) / 180)) }
}

/** Where what passes and one's own stand; null where nothing does. */
function extentOf(catalogue: Catalogue, passes: (row: number) => boolean, own: readonly OwnMark[]): Box | null {
  const { lon, lat } = groundsOf(catalogue)
  const box = { west: 180, south: 90, east: -180, north: -90 }
  const widen = (x: number, y: number) => {
    if (x < box.west) box.west = x
    if (x > box.east) box.east = x
    if (y < box.south) box.south = y
    if (y > box.north) box.north = y
  }
  for (let row = 0; row < catalogue.size; row++) if (passes(row)) widen(lon[row]!, lat[row]!)
  for (const { position } of own) widen(position[0], position[1])
  return box.west > box.east ? null : box
}

interface FoundIn extends Named {
  id: string
  prefecture: string | null
  n: number
}

/** The zones of what passes, each with how many sites that are. */
function foundByZone(catalogue: Catalogue, passes: (row: number) => boolean): FoundIn[] {
  const { zones, zoneOf } = groundsOf(catalogue)
  const counts = new Uint32Array(zones.length)
  for (let row = 0; row < catalogue.size; row++) if (passes(row)) counts[zoneOf[row]!]!++
  return zones.flatMap((zone, index) => (counts[index] === 0 ? [] : [{ ...zone, n: counts[index]! }]))
}

function inWords(found: readonly FoundIn[]): StillMap['rows'] {
  const prefectures = new Map<string | null, number>()
  for (const { prefecture, n } of found) prefectures.set(prefecture, (prefectures.get(prefecture) ?? 0) + n)
  const rows: StillMap['rows'] =
    prefectures.size > 1
      ? [...prefectures].map(([value, n]) => ({ key: 'prefecture', value, n, name: null }))
      : found.map(({ id, n, name, nameEn }) => ({ key: 'zone', value: id, n, name: { name, nameEn } }))
  return [...rows].sort((a, b) => b.n - a.n)
}
