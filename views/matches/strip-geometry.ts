import type { Match, Part } from '../../src/matching/types.ts'

/** The strip in its own units: a segment per criterion, as wide as its weight, filled to its worth. */
export const STRIP = { width: 1000, height: 24 }

export interface Segment {
  part: Part
  /** Left edge and width. */
  x: number
  width: number
  /** Height filled for certain, and that up to which it may be filled. */
  sure: number
  most: number
}

/** The heaviest criterion first, so that what counts most is read first; those without weight are left out. */
export function segmentsOf(parts: readonly Part[]): Segment[] {
  const ordered = parts.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)
  let done = 0
  return ordered.map((part) => {
    const x = Math.round(done * STRIP.width)
    done += part.weight
    const width = Math.round(done * STRIP.width) - x
    return { part, x, width, sure: STRIP.height * part.low, most: STRIP.height * part.high }
  })
}

const short = (value: number) => String(Math.round(value * 10) / 10)

/** The filled area and the area in doubt above it, as path data. */
export function stripPaths(parts: Match['parts']): { worth: string; doubt: string } {
  const segments = segmentsOf(parts)
  const box = (x: number, width: number, from: number, to: number) =>
    `M${x} ${short(STRIP.height - from)}V${short(STRIP.height - to)}h${width}V${short(STRIP.height - from)}z`
  return {
    worth: segments.map(({ x, width, sure }) => (sure > 0 ? box(x, width, 0, sure) : '')).join(''),
    doubt: segments.map(({ x, width, sure, most }) => (most > sure ? box(x, width, sure, most) : '')).join(''),
  }
}
