import { LABEL_UNITS, meet, type PaperBox, textBox } from '../../geometry/plan-labels.ts'
import type { NamedPlace } from '../../matching/types.ts'
import { type Frame, SHEET } from './frame.ts'

type Kind = NamedPlace['kind']

/** From which zoom a kind of place is drawn, from which it is named, and which names go first. */
const SHOWN: Record<Kind, { from: number; named: number; rank: number }> = {
  'logistics-node': { from: 0, named: 0, rank: 0 },
  city: { from: 0, named: 0, rank: 0 },
  airport: { from: 7, named: 7, rank: 1 },
  port: { from: 8, named: 8, rank: 1 },
  'rail-station': { from: 8, named: 8, rank: 2 },
  zone: { from: 5, named: 9, rank: 3 },
}
/** How far from its point a name may stand: next to it, or next to the mark that covers it. */
const BESIDE = [7, 17, 27] as const

const pointBox = (x: number, y: number): PaperBox => ({ left: x - 3, top: y - 3, right: x + 3, bottom: y + 3 })

export interface Thing {
  kind: Kind
  x: number
  y: number
}
export interface ThingName {
  text: string
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
}

/**
 * Zones and places of the sheet, each named where its name covers no other, no point and none of `taken`, or not at all: what a reader
 * knows his way by first.
 */
export function surroundingsOn(
  frame: Frame,
  gazetteer: readonly NamedPlace[],
  taken: readonly PaperBox[],
  nameOf: (place: NamedPlace) => string,
): { things: Thing[]; names: ThingName[] } {
  const seen = gazetteer
    .map((place) => ({ place, at: frame.at(place.position), ...SHOWN[place.kind] }))
    .filter(({ at: [x, y], from }) => frame.zoom >= from && x >= 0 && y >= 0 && x <= SHEET.width && y <= SHEET.height)
    .sort((a, b) => a.rank - b.rank)
  // Zones are many and small: a name may cover their squares
  const points = seen.filter(({ place: { kind } }) => kind !== 'zone').map(({ at: [x, y] }) => pointBox(x, y))
  const used = [...taken, ...points]
  const names: ThingName[] = []
  const known = new Set<string>()
  for (const { place, at, named } of seen) {
    const text = nameOf(place)
    // A city is there as a logistics node too, and at the same place
    if (frame.zoom < named || known.has(text)) continue
    const [x, y] = at
    const sides = BESIDE.flatMap((away): ThingName[] => [
      { text, x: x + away, y, anchor: 'start' },
      { text, x: x - away, y, anchor: 'end' },
      { text, x, y: y + away + LABEL_UNITS / 2, anchor: 'middle' },
      { text, x, y: y - away - LABEL_UNITS / 2, anchor: 'middle' },
      ...[-away, away].flatMap((down): ThingName[] => [
        { text, x: x + away / 2, y: y + down, anchor: 'start' },
        { text, x: x - away / 2, y: y + down, anchor: 'end' },
      ]),
    ])
    const boxOf = (name: ThingName) => textBox(text, name.x, name.y, name.anchor)
    const isFree = (box: PaperBox) =>
      box.left >= 0 &&
      box.top >= 0 &&
      box.right <= SHEET.width &&
      box.bottom <= SHEET.height &&
      !used.some((other) => meet(box, other))
    const side = sides.find((name) => isFree(boxOf(name)))
    if (!side) continue
    known.add(text)
    used.push(boxOf(side))
    names.push(side)
  }
  return { things: seen.map(({ place: { kind }, at: [x, y] }) => ({ kind, x, y })), names }
}
