import type { Position } from '../../geometry/position.ts'
import { type Box, WORLD } from './box.ts'
import { type Areas, belongs, type Draft, emptyDraft, joined, type Member, widen } from './draft.ts'
import { mercatorX, mercatorY, positionAt, WORLD_PX } from './mercator.ts'

/** Positions as shares of the Web Mercator map; NaN where a row has none. */
export interface Points {
  x: Float64Array
  y: Float64Array
}

/** Points that are counted together with others: which of them take part, and what each of them is. */
export interface Layer<S extends string> {
  points: Points
  passes(row: number): boolean
  statusOf(row: number): S
  /** Where a row belongs, the narrowest first (zone, prefecture); null is nowhere. */
  areasOf(row: number): Areas
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
  /** The first few, in the order of layers and rows. */
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
  /** Side of a cell, px. Cells hold to the world, not to the box, so that clusters stay where they are while the map moves. */
  cellPx?: number
  /** Clusters whose middles are nearer than this are one, px: about the width of a mark. */
  markPx?: number
  /** Members that each cluster names. */
  members?: number
}
const DEFAULTS = { cellPx: 64, markPx: 40, members: 10 } as const satisfies Required<ClusterOptions>

/** The positions as shares of the map. */
export function pointsOf(positions: readonly (Position<'wgs84'> | null)[]): Points {
  const x = new Float64Array(positions.length).fill(Number.NaN)
  const y = new Float64Array(positions.length).fill(Number.NaN)
  positions.forEach((position, row) => {
    if (position === null) return
    x[row] = mercatorX(position[0])
    y[row] = mercatorY(position[1])
  })
  return { x, y }
}

/**
 * Clusters of the points that pass and stand in the box, at a zoom: a count in each cell of a grid over the map, then neighbours whose
 * marks would cover each other as one. Exact: no point is lost or counted twice.
 */
export function clustersOf<S extends string>(
  layers: readonly Layer<S>[],
  { box, zoom, ...options }: { box: Box; zoom: number } & ClusterOptions,
): Clustered<S> {
  const { cellPx, markPx, members } = { ...DEFAULTS, ...options }
  const worldPx = WORLD_PX * 2 ** zoom
  const perCell = worldPx / cellPx
  const across = Math.ceil(perCell) + 1
  const [west, east] = [mercatorX(box.west), mercatorX(box.east)]
  const [north, south] = [mercatorY(box.north), mercatorY(box.south)]
  const cells = new Map<number, Draft<S>>()
  const all = emptyDraft<S>()
  layers.forEach(({ points: { x: xs, y: ys }, passes, statusOf, areasOf }, layer) => {
    // Neighbours in the catalogue mostly fall into one cell: the last one is tried before the map of all is asked
    let lastKey = -1
    let last: Draft<S> | undefined
    for (let row = 0; row < xs.length; row++) {
      const x = xs[row]!
      const y = ys[row]!
      if (Number.isNaN(x) || !passes(row)) continue
      widen(all, x, y)
      if (x < west || x > east || y < north || y > south) continue
      const key = Math.floor(y * perCell) * across + Math.floor(x * perCell)
      if (key !== lastKey || last === undefined) {
        last = cells.get(key)
        if (last === undefined) {
          last = emptyDraft()
          cells.set(key, last)
        }
        lastKey = key
      }
      const [zone, prefecture] = areasOf(row)
      belongs(last, zone, prefecture)
      widen(last, x, y)
      last.sumX += x
      last.sumY += y
      const status = statusOf(row)
      last.statuses[status] = (last.statuses[status] ?? 0) + 1
      if (last.members.length < members) last.members.push({ layer, row })
    }
  })
  const drafts = joined([...cells.values()], { near: markPx / worldPx, members })
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
