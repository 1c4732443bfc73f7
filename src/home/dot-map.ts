import type { Position } from '../geometry/position.ts'

/** Jilin with a margin, degrees. The map is a sheet with positions on it: no border, no base map. */
const FRAME = { west: 121.4, east: 131.6, south: 40.6, north: 46.5 } as const
const WIDTH = 600
/** Equirectangular, true to scale at the middle latitude: good to 4 % over the frame, which is all that dots need. */
const SCALE = WIDTH / ((FRAME.east - FRAME.west) * Math.cos(((FRAME.south + FRAME.north) / 2) * (Math.PI / 180)))
const HEIGHT = Math.round((FRAME.north - FRAME.south) * SCALE)

const NO_ASSET_RADIUS = 3
/** Sizes of the names on the sheet, as `static/app.css` has them. */
const WIDE_FONT_PX = 13
const NARROW_FONT_PX = 21
const LABEL_GAP = 9

export interface MapZone {
  id: string
  level: 'national' | 'provincial' | 'other'
  position: Position<'wgs84'> | null
  /** Published assets. */
  assets: number
}

export interface Dot {
  id: string
  x: number
  y: number
  r: number
  level: MapZone['level']
  assets: number
}

export interface DotMap {
  width: number
  height: number
  meridians: { at: number; degree: number }[]
  parallels: { at: number; degree: number }[]
  /** The largest first, so that small ones stay visible on top of them. */
  dots: Dot[]
  /** `side` of its point: a name on the left ends at x. */
  labels: { x: number; y: number; text: string; side: 'right' | 'left'; minor: boolean }[]
  /** Zones without a position, or with one outside of the frame: said beside the map, never drawn somewhere. */
  leftOut: number
}

const round = (value: number) => Math.round(value * 10) / 10
const inFrame = ([lon, lat]: Position<'wgs84'>) =>
  lon > FRAME.west && lon < FRAME.east && lat > FRAME.south && lat < FRAME.north
const xOf = (lon: number) => round(((lon - FRAME.west) / (FRAME.east - FRAME.west)) * WIDTH)
const yOf = (lat: number) => round((FRAME.north - lat) * SCALE)

/** Whole degrees strictly inside, every `step`. */
function degrees(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step) * step
  return Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, i) => first + i * step)
}

/** About how wide a text is: a Chinese character is a square, a Latin one three fifths of it in a wide font. */
const widthOf = (text: string, fontPx: number) =>
  [...text].reduce((sum, char) => sum + (char > '⺀' ? fontPx : fontPx * 0.6), 0)

interface Name {
  text: string
  position: Position<'wgs84'>
}
type Side = 'right' | 'left'
interface Placed extends Name {
  side: Side
}

function boxOf({ text, position: [lon, lat], side }: Placed, fontPx: number) {
  const width = widthOf(text, fontPx)
  const left = side === 'right' ? xOf(lon) + LABEL_GAP : xOf(lon) - LABEL_GAP - width
  return { left, right: left + width, y: yOf(lat) }
}

/**
 * The names, the first given first, on the side of their points where they cover neither a name before them nor another's
 * point at this size of letters and stay on the sheet: right before left, or not at all.
 */
function thatFit(
  names: readonly Name[],
  all: readonly Name[],
  fontPx: number,
  taken: readonly Placed[] = [],
): Placed[] {
  const placed: Placed[] = []
  for (const name of names) {
    const fits = (side: Side) => {
      const box = boxOf({ ...name, side }, fontPx)
      const hides = (left: number, right: number, y: number) =>
        box.left < right && box.right > left && Math.abs(box.y - y) < fontPx * 1.3
      const label = (other: Placed) => {
        const { left, right, y } = boxOf(other, fontPx)
        return hides(left, right, y)
      }
      const point = ({ position: [lon, lat] }: Name) => hides(xOf(lon) - LABEL_GAP, xOf(lon) + LABEL_GAP, yOf(lat))
      if (box.left < 0 || box.right > WIDTH || [...taken, ...placed].some(label)) return false
      return !all.some((other) => other !== name && point(other))
    }
    const side = (['right', 'left'] as const).find(fits)
    if (side !== undefined) placed.push({ ...name, side })
  }
  return placed
}

/** Names beside their points. Those that fit at the size for narrow screens stay there; the minor ones fit on wide ones alone. */
function placeLabels(names: readonly Name[]): DotMap['labels'] {
  const seen = names.filter(({ position }) => inFrame(position))
  const major = thatFit(seen, seen, NARROW_FONT_PX)
  const kept = new Set(major.map(({ text }) => text))
  const others = seen.filter(({ text }) => !kept.has(text))
  const minor = thatFit(others, seen, WIDE_FONT_PX, major)
  const label =
    (isMinor: boolean) =>
    ({ text, position: [lon, lat], side }: Placed) => ({
      x: round(xOf(lon) + (side === 'right' ? LABEL_GAP : -LABEL_GAP)),
      y: yOf(lat),
      text,
      side,
      minor: isMinor,
    })
  return [...major.map(label(false)), ...minor.map(label(true))]
}

/** Radius in px: the dot's area grows with the number of assets; a zone without one is a small ring. */
const radiusOf = (assets: number) => (assets === 0 ? NO_ASSET_RADIUS : round(3 + 1.7 * Math.sqrt(assets)))

/** Lays zones and a few names of cities out on a sheet with a grid of degrees. Positions in WGS 84, the result in px. */
export function dotMap(zones: readonly MapZone[], names: readonly Name[]): DotMap {
  const drawn = zones.flatMap(({ id, position, level, assets }) =>
    position !== null && inFrame(position)
      ? [{ id, x: xOf(position[0]), y: yOf(position[1]), r: radiusOf(assets), level, assets }]
      : [],
  )
  return {
    width: WIDTH,
    height: HEIGHT,
    meridians: degrees(FRAME.west, FRAME.east, 2).map((degree) => ({ at: xOf(degree), degree })),
    parallels: degrees(FRAME.south, FRAME.north, 1).map((degree) => ({ at: yOf(degree), degree })),
    dots: drawn.sort((a, b) => b.r - a.r || a.x - b.x || a.y - b.y),
    labels: placeLabels(names),
    leftOut: zones.length - drawn.length,
  }
}

export interface PrefectureRow {
  prefecture: string | null
  zones: number
  assets: number
}

/** The map in words: zones and published assets of each prefecture, most assets first, those without a prefecture last. */
export function byPrefecture(zones: readonly { prefecture: string | null; assets: number }[]): PrefectureRow[] {
  const rows = new Map<string | null, PrefectureRow>()
  for (const { prefecture, assets } of zones) {
    const row = rows.get(prefecture) ?? { prefecture, zones: 0, assets: 0 }
    rows.set(prefecture, { prefecture, zones: row.zones + 1, assets: row.assets + assets })
  }
  return [...rows.values()].sort(
    (a, b) =>
      Number(a.prefecture === null) - Number(b.prefecture === null) ||
      b.assets - a.assets ||
      (a.prefecture ?? '').localeCompare(b.prefecture ?? '', 'zh-CN'),
  )
}
