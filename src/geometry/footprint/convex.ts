/** A convex polygon in metres, counter-clockwise and not closed, as x0, y0, x1, y1, …; fewer than three corners are nothing. */
export type Convex = readonly number[]

/** Numbers of three corners: what has fewer is empty. */
export const LEAST_LENGTH = 6

/** The part of a convex polygon where nx · x + ny · y ≤ offset (Sutherland and Hodgman 1974). */
export function cut(piece: Convex, nx: number, ny: number, offset: number): number[] {
  const out: number[] = []
  const { length } = piece
  if (length < LEAST_LENGTH) return out
  let ax = piece[length - 2]!
  let ay = piece[length - 1]!
  let beyondA = nx * ax + ny * ay - offset
  for (let i = 0; i < length; i += 2) {
    const bx = piece[i]!
    const by = piece[i + 1]!
    const beyondB = nx * bx + ny * by - offset
    if (beyondA <= 0 !== beyondB <= 0) {
      const t = beyondA / (beyondA - beyondB)
      out.push(ax + (bx - ax) * t, ay + (by - ay) * t)
    }
    if (beyondB <= 0) out.push(bx, by)
    ax = bx
    ay = by
    beyondA = beyondB
  }
  return out
}

/**
 * Centre of gravity, area, and a bound of the width: no two parallel lines that hold the piece between them need be farther apart (a convex area
 * is at least half its width times its diameter). From the first corner, so that figures far from the origin keep their digits.
 */
export function middleOf(piece: Convex): { x: number; y: number; areaM2: number; widthM: number } {
  const x0 = piece[0]!
  const y0 = piece[1]!
  let [x, y, twice, long] = [0, 0, 0, 0]
  for (let i = 2; i + 3 < piece.length; i += 2) {
    const ax = piece[i]! - x0
    const ay = piece[i + 1]! - y0
    const bx = piece[i + 2]! - x0
    const by = piece[i + 3]! - y0
    const cross = ax * by - ay * bx
    x += (ax + bx) * cross
    y += (ay + by) * cross
    twice += cross
    long = Math.max(long, Math.abs(bx), Math.abs(by), Math.abs(ax), Math.abs(ay))
  }
  if (!(twice > 0)) return { x: x0, y: y0, areaM2: 0, widthM: 0 }
  return { x: x0 + x / (3 * twice), y: y0 + y / (3 * twice), areaM2: twice / 2, widthM: twice / long }
}

/** nx, ny, offset of half-planes nx · x + ny · y ≤ offset, one after the other: their common part is a convex area. */
export type HalfPlanes = readonly number[]

/** Whether a point lies in the inside of the common part. */
export function withinAll(planes: HalfPlanes, x: number, y: number): boolean {
  for (let i = 0; i < planes.length; i += 3) {
    if (planes[i]! * x + planes[i + 1]! * y >= planes[i + 2]!) return false
  }
  return true
}

/** What is left of a piece without a convex area, as pieces that only touch. */
export function without(piece: Convex, planes: HalfPlanes): number[][] {
  const left: number[][] = []
  let rest: Convex = piece
  for (let i = 0; i < planes.length; i += 3) {
    const nx = planes[i]!
    const ny = planes[i + 1]!
    const offset = planes[i + 2]!
    let [least, most] = [Infinity, -Infinity]
    for (let at = 0; at < rest.length; at += 2) {
      const beyond = nx * rest[at]! + ny * rest[at + 1]! - offset
      if (beyond < least) least = beyond
      if (beyond > most) most = beyond
    }
    if (most <= 0) continue
    if (least >= 0) return [...left, [...rest]]
    const outside = cut(rest, -nx, -ny, -offset)
    if (outside.length >= LEAST_LENGTH) left.push(outside)
    rest = cut(rest, nx, ny, offset)
    if (rest.length < LEAST_LENGTH) break
  }
  return left
}
