import type { Building, BuildingUse } from '../assets/asset.ts'
import { inRing } from '../geometry/plan-labels.ts'
import type { Polygon } from '../geometry/position.ts'
import { seeded } from '../kernel/random.ts'
import { type Draw, draws } from './draw.ts'
import { type Corner, cornersOf, polygonAround, turned } from './layout.ts'
import type { BuildingKind } from './premises.ts'
import type { Truth } from './truth.ts'

/** Least distance of a building from the boundary and from another building, m. */
const SETBACK_M = 3
const ALLEY_M = 8
/** Steps across the plot at which a building is tried, and how much smaller it is tried next. */
const STEPS = 6
const SHRINK = 0.9
const SMALLEST = 0.35

const USES: Record<BuildingKind, BuildingUse> = {
  workshop: 'production',
  heavy: 'production',
  multi: 'production',
  warehouse: 'warehouse',
  old: 'production',
}
const NAMES: Record<BuildingUse, string> = {
  production: '厂房',
  warehouse: '仓库',
  office: '办公楼',
  dormitory: '宿舍楼',
  utility: '配电室',
  other: '门卫室',
}

/** As halls are called; a plot has at most three of one use. */
const NUMERALS = '一二三'

/** What is to be built: ground in m² and storeys. */
interface Wanted {
  use: BuildingUse
  storeys: number
  groundM2: number
}

/** Rectangle in the plot's frame: corners counter-clockwise. */
type Rectangle = readonly [left: number, bottom: number, right: number, top: number]

/**
 * The buildings on a plot, such that footprints times storeys come close to the floor area stated; the building alone, where the boundary is
 * its own outline. Drawn from a seed of its own, so that the rest of the province stays as it is.
 */
export function siteBuildings(
  seed: number,
  kind: 'building' | 'land-and-building',
  building: BuildingKind,
  boundary: Polygon,
  { floorAreaM2 = 0, storeys = 1 }: Truth,
): Building[] {
  if (kind === 'building') return [{ name: null, use: USES[building], storeys, footprint: boundary }]
  const draw = draws(seeded(seed))
  const { centre, corners } = cornersOf(boundary)
  const angle = alongLongestSide(corners)
  const plot = corners.map((corner) => turned(corner, -angle))
  const placed: { wanted: Wanted; at: Rectangle }[] = []
  for (const wanted of program(draw, building, floorAreaM2, storeys)) {
    const at = place(
      draw,
      plot,
      placed.map((one) => one.at),
      wanted.groundM2,
    )
    if (at !== null) placed.push({ wanted, at })
  }
  const counts = new Map<BuildingUse, number>()
  return placed.map(({ wanted: { use, storeys: floors }, at: [left, bottom, right, top] }) => {
    const number = (counts.get(use) ?? 0) + 1
    counts.set(use, number)
    const ring: Corner[] = [
      [left, bottom],
      [right, bottom],
      [right, top],
      [left, top],
    ]
    return {
      name: use === 'production' || use === 'warehouse' ? `${NUMERALS[number - 1]}号${NAMES[use]}` : NAMES[use],
      use,
      storeys: floors,
      footprint: polygonAround(
        centre,
        ring.map((corner) => turned(corner, angle)),
      ),
    }
  })
}

/** Main halls first, then what stands beside them; together about the floor area. */
function program(draw: Draw, building: BuildingKind, floorAreaM2: number, storeys: number): Wanted[] {
  const beside: Wanted[] = []
  const add = (use: BuildingUse, floors: number, floorM2: number) =>
    beside.push({ use, storeys: floors, groundM2: floorM2 / floors })
  if (floorAreaM2 > 1_500 && draw.chance(0.75)) add('office', draw.whole(2, 4), floorAreaM2 * draw.between(0.05, 0.1))
  if (floorAreaM2 > 6_000 && draw.chance(0.3))
    add('dormitory', draw.whole(3, 5), floorAreaM2 * draw.between(0.04, 0.07))
  if (floorAreaM2 > 1_000 && draw.chance(0.7)) add('utility', 1, Math.min(200, floorAreaM2 * 0.03))
  if (draw.chance(0.4)) add('other', 1, Math.min(40, floorAreaM2 * 0.01))
  const restM2 = floorAreaM2 - beside.reduce((sum, one) => sum + one.groundM2 * one.storeys, 0)
  const halls = restM2 / storeys > 9_000 ? draw.whole(2, 3) : restM2 / storeys > 3_000 ? draw.whole(1, 2) : 1
  const hall = (i: number): Wanted => ({
    use: i > 0 && building !== 'warehouse' && draw.chance(0.4) ? 'warehouse' : USES[building],
    storeys,
    groundM2: restM2 / storeys / halls,
  })
  return [...Array.from({ length: halls }, (_, i) => hall(i)), ...beside]
}

/** The first place found for a rectangle of an area, the larger the better; null where none down to a third of it fits. */
function place(draw: Draw, plot: readonly Corner[], others: readonly Rectangle[], groundM2: number): Rectangle | null {
  const xs = plot.map(([x]) => x)
  const ys = plot.map(([, y]) => y)
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const aspects = [draw.between(1.3, 1.8), 2.4, 1, 3.4, 0.7, 0.45]
  for (let share = 1; share >= SMALLEST; share *= SHRINK) {
    for (const aspect of aspects) {
      const width = Math.sqrt(groundM2 * share * aspect)
      const depth = (groundM2 * share) / width
      if (width + 2 * SETBACK_M > east - west || depth + 2 * SETBACK_M > north - south) continue
      for (let i = 0; i <= STEPS; i++) {
        for (let j = 0; j <= STEPS; j++) {
          const left = west + SETBACK_M + ((east - west - width - 2 * SETBACK_M) * i) / STEPS
          const bottom = south + SETBACK_M + ((north - south - depth - 2 * SETBACK_M) * j) / STEPS
          const at: Rectangle = [left, bottom, left + width, bottom + depth]
          if (fits(plot, others, at)) return at
        }
      }
    }
  }
  return null
}

const fits = (plot: readonly Corner[], others: readonly Rectangle[], at: Rectangle) =>
  !others.some((other) => near(other, at)) && insidePlot(plot, grown(at))

const grown = ([left, bottom, right, top]: Rectangle): Rectangle => [
  left - SETBACK_M,
  bottom - SETBACK_M,
  right + SETBACK_M,
  top + SETBACK_M,
]
const near = (a: Rectangle, b: Rectangle) =>
  a[0] < b[2] + ALLEY_M && b[0] < a[2] + ALLEY_M && a[1] < b[3] + ALLEY_M && b[1] < a[3] + ALLEY_M

/** Places along a side of a rectangle that are asked about: the corners first, since they fail most often. */
const ALONG = [0, 1, 0.5, 0.25, 0.75]

/** Every corner of the rectangle inside the plot, and no corner of the plot in the rectangle: plots have few and long sides. */
function insidePlot(plot: readonly Corner[], [left, bottom, right, top]: Rectangle): boolean {
  const ring = [...plot, plot[0]!]
  const inside = (step: number) => {
    const [x, y] = [left + (right - left) * step, bottom + (top - bottom) * step]
    return inRing(ring, [x, bottom]) && inRing(ring, [x, top]) && inRing(ring, [left, y]) && inRing(ring, [right, y])
  }
  return ALONG.every(inside) && !plot.some(([x, y]) => x > left && x < right && y > bottom && y < top)
}

function alongLongestSide(corners: readonly Corner[]): number {
  const sides = corners.map(([x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length]!
    return { length: Math.hypot(nextX - x, nextY - y), angle: Math.atan2(nextY - y, nextX - x) }
  })
  return sides.reduce((longest, side) => (side.length > longest.length ? side : longest)).angle
}
