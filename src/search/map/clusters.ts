import type { Position } from '../../geometry/position.ts'
import { type Box, WORLD } from './box.ts'
import { type Areas, belongs, type Draft, emptyDraft, joined, type Member, widen } from './draft.ts'
import { mercatorX, mercatorY, positionAt, WORLD_PX } from './mercator.ts'
import { LEVELS, type Points } from './points.ts'

/** Points that are counted together with others: which of them take part, and what each of them is. */
export interface Layer<S extends string> {
  points: Points
  passes(row: number): boolean
  statusOf(row: number): S
  /** Where rows belong, and which of these a row belongs to. */
  areas: readonly Areas[]
  areaOf(row: number): number
}

export interface Cluster<S extends string> {
  n: number
  /** The mean of its positions, on the map (WGS 84). */
  at: Position<'wgs84'>
  bounds: Box
  /** How many of each status; those that do not occur are absent. */
  statuses: Partial<Record<S, number>>
  /** The zone and the prefecture that all of its points belong to; null where they differ. */
  areas: Areas
  /** A few of them. */
  members: readonly Member[]
}

export interface Clustered<S extends string> {
  /** The largest first. Their sum is the number of points that pass and stand in the box. */
  clusters: readonly Cluster<S>[]
  /** Every point that passes and has a position, and where they all stand; null where there is none. */
  total: number
  extent: Box | null
}

interface ClusterOptions {
  /** Clusters whose middles are nearer than this are one, px: about the width of a mark. */
  markPx?: number
  /** Members that each cluster names. */
  members?: number
}
const DEFAULTS = { markPx: 40, members: 10 } as const satisfies Required<ClusterOptions>

/** The cells of zoom 0 are those of this level of the Z-order curve: 64 px wide. They hold to the world, not to the box, so that clusters stay where they are while the map moves. */
const CELL_LEVEL = 2

/**
 * Clusters of the points that pass and stand in the box, at a zoom: a count in each cell of a grid over the map, then neighbours whose
 * marks would cover each other as one. Exact: no point is lost or counted twice.
 */
export function clustersOf<S extends string>(
  layers: readonly Layer<S>[],
  { box, zoom, ...options }: { box: Box; zoom: number } & ClusterOptions,
): Clustered<S> {
  const { markPx, members } = { ...DEFAULTS, ...options }
  const perCode = 4 ** (zoom + CELL_LEVEL - LEVELS)
  const [west, east] = [mercatorX(box.west), mercatorX(box.east)]
  const [north, south] = [mercatorY(box.north), mercatorY(box.south)]
  const cells = new Map<number, Draft<S>>()
  const all = emptyDraft<S>()
  layers.forEach(({ points, passes, statusOf, areaOf, areas }, layer) => {
    const { x: xs, y: ys, order, code } = points
    let cell = -1
    let draft = emptyDraft<S>()
    let lastArea = -1
    for (let i = 0; i < order.length; i++) {
      const row = order[i]!
      if (!passes(row)) continue
      const x = xs[row]!
      const y = ys[row]!
      widen(all, x, y)
      if (x < west || x > east || y < north || y > south) continue
      const own = Math.floor(code[row]! * perCode)
      if (own !== cell) {
        cell = own
        draft = cells.get(cell) ?? emptyDraft()
        cells.set(cell, draft)
        lastArea = -1
      }
      const area = areaOf(row)
      if (area !== lastArea) belongs(draft, areas[area]!)
      lastArea = area
      widen(draft, x, y)
      draft.sumX += x
      draft.sumY += y
      const status = statusOf(row)
      draft.statuses[status] = (draft.statuses[status] ?? 0) + 1
      if (draft.members.length < members) draft.members.push({ layer, row })
    }
  })
  const drafts = joined([...cells.values()], { near: markPx / (WORLD_PX * 2 ** zoom), members })
  return { clusters: drafts.map(finished), total: all.n, extent: all.n === 0 ? null : boundsOf(all) }
}

const finished = <S extends string>(draft: Draft<S>): Cluster<S> => ({
  n: draft.n,
  at: positionAt(draft.sumX / draft.n, draft.sumY / draft.n),
  bounds: boundsOf(draft),
  statuses: draft.statuses,
  areas: [draft.zone, draft.prefecture],
  members: draft.members,
})

function boundsOf({ west, north, east, south }: Draft<string>): Box {
  const [left, top] = positionAt(west, north)
  const [right, bottom] = positionAt(east, south)
  const within = (value: number, most: number) => Math.max(-most, Math.min(most, value))
  return {
    west: within(left, WORLD.east),
    south: within(bottom, WORLD.north),
    east: within(right, WORLD.east),
    north: within(top, WORLD.north),
  }
}
