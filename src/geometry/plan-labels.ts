/** A box on paper, y down. */
export interface PaperBox {
  left: number
  top: number
  right: number
  bottom: number
}
type Point = readonly [number, number]

/** Height of a figure on the plan, view-box units, as the style sheet has it. */
export const LABEL_UNITS = 12
/** Least room between two texts. */
const ROOM = 2

/** About how wide a text is: a Chinese character is a square, a Latin one six tenths of it. */
const textUnits = (text: string): number =>
  [...text].reduce((sum, char) => sum + (char > '⺀' ? LABEL_UNITS : LABEL_UNITS * 0.6), 0)

/** The box of a text around its anchor, its middle at y. */
export function textBox(text: string, x: number, y: number, anchor: 'start' | 'middle' | 'end' = 'middle'): PaperBox {
  const width = textUnits(text)
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, top: y - LABEL_UNITS / 2, right: left + width, bottom: y + LABEL_UNITS / 2 }
}

export const meet = (a: PaperBox, b: PaperBox): boolean =>
  a.left < b.right + ROOM && b.left < a.right + ROOM && a.top < b.bottom + ROOM && b.top < a.bottom + ROOM

/** Whether a point lies in a closed ring (even–odd rule). */
export function inRing(ring: readonly Point[], [x, y]: Point): boolean {
  let inside = false
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = ring[i]!
    const [bx, by] = ring[i + 1]!
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside
  }
  return inside
}

/** Whether a box lies in a ring: its outline, walked in small steps, does. */
function within(ring: readonly Point[], box: PaperBox): boolean {
  const across = [0, 1, 2, 3, 4].map((step) => box.left + ((box.right - box.left) * step) / 4)
  return across.every((x) => inRing(ring, [x, box.top]) && inRing(ring, [x, box.bottom]))
}

export interface PlacedLabel {
  x: number
  y: number
  text: string
  /** Within its outline; else beside it. */
  inside: boolean
}

/** Steps of the search for a place within an outline, a side. */
const GRID = 9
/** Distances beside an outline at which a text is tried. */
const BESIDE = [10, 16, 24] as const

/**
 * Where the texts of outlines stand: for each the longest of its wordings that fits into the outline, nearest to its middle; else the
 * shortest beside it; else none. No text meets another or a box of `taken`, and none leaves the sheet.
 */
export function placeLabels(
  outlines: readonly { ring: readonly Point[]; wordings: readonly string[] }[],
  taken: readonly PaperBox[],
  sheet: { width: number; height: number },
): (PlacedLabel | null)[] {
  const used = [...taken]
  const free = (box: PaperBox) =>
    box.left >= 0 &&
    box.top >= 0 &&
    box.right <= sheet.width &&
    box.bottom <= sheet.height &&
    !used.some((other) => meet(box, other))
  const keep = (text: string, [x, y]: Point, inside: boolean): PlacedLabel => {
    used.push(textBox(text, x, y))
    return { x, y, text, inside }
  }
  return outlines.map(({ ring, wordings }) => {
    const box = boxAround(ring)
    const middle: Point = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
    const places = placesIn(box, middle)
    for (const text of wordings) {
      const at = places.find(([x, y]) => {
        const around = textBox(text, x, y)
        return within(ring, around) && free(around)
      })
      if (at) return keep(text, at, true)
    }
    const shortest = wordings.at(-1)
    if (shortest === undefined) return null
    const at = placesBeside(box, middle).find(
      ([x, y]) =>
        free(textBox(shortest, x, y)) && !outlines.some((other) => touches(other.ring, textBox(shortest, x, y))),
    )
    return at ? keep(shortest, at, false) : null
  })
}

const touches = (ring: readonly Point[], box: PaperBox) =>
  [box.left, (box.left + box.right) / 2, box.right].some((x) =>
    [box.top, (box.top + box.bottom) / 2, box.bottom].some((y) => inRing(ring, [x, y])),
  )

function placesIn(box: PaperBox, [mx, my]: Point): Point[] {
  const at = (from: number, to: number, step: number) => from + ((to - from) * (step + 1)) / (GRID + 1)
  const steps = Array.from({ length: GRID }, (_, step) => step)
  return steps
    .flatMap((i) => steps.map((j): Point => [at(box.left, box.right, i), at(box.top, box.bottom, j)]))
    .sort(([ax, ay], [bx, by]) => Math.hypot(ax - mx, ay - my) - Math.hypot(bx - mx, by - my))
}

const placesBeside = (box: PaperBox, [mx, my]: Point): Point[] =>
  BESIDE.flatMap((away): Point[] => [
    [box.right + away, my],
    [box.left - away, my],
    [mx, box.top - away],
    [mx, box.bottom + away],
  ])

function boxAround(ring: readonly Point[]): PaperBox {
  const xs = ring.map(([x]) => x)
  const ys = ring.map(([, y]) => y)
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }
}
