import { cellAround, holds } from './body.ts'
import { type Convex, cut, type HalfPlanes, LEAST_LENGTH, middleOf, without } from './convex.ts'
import { distanceTo, forbiddenAround, squaredDistance, type Zone, zoneOf } from './forbidden.ts'
import { type Ground, WALL } from './ground.ts'
import type { Outline } from './hall.ts'

/** How much a search may still look at: pieces of ground. One budget may serve many searches. */
export interface Budget {
  pieces: number
}

/**
 * Narrower pieces are dropped. Around a place that keeps every distance lies a circle of places that keep them less a quarter of the tolerance; strips
 * that cover a circle are together at least as wide as it (Bang 1951), so that slivers alone never hide one.
 */
const SLIVER_M = 1e-9

/**
 * A place for the middle of an outline from which every distance of the ground is kept, less `slackM` + `withinM`; null where no place keeps them
 * less `slackM`; undefined where the budget ran out. Exact for the outline: the pieces that are left of the hull's inset are looked at one
 * by one; the middle of a piece either is such a place, or lies in a convex forbidden area that is taken off the piece. No
 * half-plane that is cut along holds the middle, so that each part has at most 5/9 of its piece (Grünbaum 1960).
 */
export function freePlace(
  ground: Ground,
  outline: Outline,
  slackM: number,
  withinM: number,
  budget: Budget,
): { x: number; y: number } | null | undefined {
  const inset = insetOf(ground, outline, slackM)
  if (inset.length < LEAST_LENGTH) return null
  const zones: Zone[] = []
  const pieces: Convex[] = [inset]
  for (let piece = pieces.pop(); piece !== undefined; piece = pieces.pop()) {
    if (--budget.pieces < 0) return undefined
    const { x, y, widthM } = middleOf(piece)
    if (widthM < SLIVER_M) continue
    const planes = forbidding(ground, outline, zones, slackM, withinM, x, y)
    if (planes === null) return { x, y }
    pieces.push(...without(piece, planes))
  }
  return null
}

/** Where the middle of an outline may be for the sides of the hull alone: a hall and its setback lie in the parcel, so they lie in the hull. */
export function insetOf({ parcel, setbackM }: Ground, outline: Outline, slackM: number): Convex {
  const { hullSides } = parcel
  let piece: Convex = parcel.hull
  for (let i = 0; i < hullSides.length && piece.length >= LEAST_LENGTH; i += 4) {
    const inward = outline.supportM(hullSides[i + 3]!) + setbackM - slackM
    piece = cut(piece, hullSides[i]!, hullSides[i + 1]!, hullSides[i + 2]! - inward)
  }
  return piece
}

/** A convex area around a point of the inset that holds no place; null where the point is one. `zones` are those made so far, by wall. */
export function forbidding(
  { walls, parcel, blocks }: Ground,
  outline: Outline,
  zones: Zone[],
  slackM: number,
  withinM: number,
  x: number,
  y: number,
): HalfPlanes | null {
  let worst = -1
  let least = -withinM
  for (let i = 0, wall = 0; i < walls.length; i += WALL, wall++) {
    const ax = walls[i]!
    const ay = walls[i + 1]!
    const bx = walls[i + 2]!
    const by = walls[i + 3]!
    const apart = walls[i + 4]! - slackM
    // trivial reject: no corner of the outline reaches so far
    const reach = outline.reachM + apart
    if (squaredDistance(ax, ay, bx, by, x, y) >= reach * reach) continue
    const zone = zones[wall] ?? zoneOf(outline, ax, ay, bx, by)
    zones[wall] = zone
    const spare = distanceTo(zone, x, y, apart) - apart
    if (spare < least) {
      least = spare
      worst = wall
    }
  }
  if (worst >= 0) return forbiddenAround(zones[worst]!, walls[worst * WALL + 4]! - slackM, x, y)
  if (!holds(parcel.body, x, y)) return cellAround(parcel.body, x, y)
  for (const { body } of blocks) if (holds(body, x, y)) return cellAround(body, x, y)
  return null
}

/**
 * Of the places of an outline, one that lies least far in the direction (ux, uy), as `freePlace` finds them: the piece that reaches least far is asked at
 * its least corner, so that the first corner which is a place is the answer. Null and undefined as there.
 */
export function leastPlace(
  ground: Ground,
  outline: Outline,
  slackM: number,
  withinM: number,
  [ux, uy]: readonly [number, number],
  budget: Budget,
): { x: number; y: number } | null | undefined {
  const zones: Zone[] = []
  const pieces = [leastCorner(insetOf(ground, outline, slackM), ux, uy)]
  while (pieces.length > 0) {
    const next = pieces.reduce((best, piece, i) => (piece.far < pieces[best]!.far ? i : best), 0)
    const [{ piece, x, y }] = pieces.splice(next, 1) as [Cornered]
    if (piece.length < LEAST_LENGTH || middleOf(piece).widthM < SLIVER_M) continue
    if (--budget.pieces < 0) return undefined
    const planes = forbidding(ground, outline, zones, slackM, withinM, x, y)
    if (planes === null) return { x, y }
    for (const left of without(piece, planes)) pieces.push(leastCorner(left, ux, uy))
  }
  return null
}

interface Cornered {
  piece: Convex
  x: number
  y: number
  far: number
}

function leastCorner(piece: Convex, ux: number, uy: number): Cornered {
  let [x, y, far] = [0, 0, Infinity]
  for (let i = 0; i < piece.length; i += 2) {
    const at = ux * piece[i]! + uy * piece[i + 1]!
    if (at < far) [x, y, far] = [piece[i]!, piece[i + 1]!, at]
  }
  return { piece, x, y, far }
}
