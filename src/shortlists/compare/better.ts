import { FACTS, type FactKey } from '../../assets/facts.ts'

/**
 * Where one value of a fact is better for whoever moves in than another, whatever the project: more, less, or the order of its
 * options, best first (options of the same rank together). Areas, totals and whatever depends on the project have no better and no worse:
 * a total price is compared between sites of the same size only.
 */
const BETTER: { readonly [K in FactKey]?: 'more' | 'less' | readonly (readonly string[])[] } = {
  rentFenM2Month: 'less',
  availableFrom: 'less',
  clearHeightM: 'more',
  floorLoadKnM2: 'more',
  columnSpanM: 'more',
  craneT: 'more',
  powerKva: 'more',
  railKm: 'less',
  motorwayKm: 'less',
  landUseUntil: 'more',
  condition: FACTS.condition.options.map((option) => [option]),
  title: [['full'], ['land-only', 'in-progress'], ['none']],
  landFeePaid: [['paid'], ['partly'], ['unpaid']],
  contamination: [['none'], ['unlikely'], ['remediated'], ['suspected'], ['confirmed']],
  asbestos: [['none'], ['present']],
}

/** How good a known value is, on a scale of its own where more is better; null where the fact has no better and no worse. */
export function goodness(key: FactKey, value: unknown): number | null {
  const rule = BETTER[key]
  if (rule === undefined) return null
  if (typeof rule !== 'string') {
    const place = rule.findIndex((options) => options.includes(String(value)))
    return place < 0 ? null : -place
  }
  const amount = typeof value === 'number' ? value : Date.parse(String(value))
  return rule === 'more' ? amount : -amount
}

/** Which of the values are best: those that nothing known beats, where something known is worse. `null` is unknown. */
export function best(scale: readonly (number | null)[]): boolean[] {
  const known = scale.filter((value) => value !== null)
  const most = Math.max(...known)
  const all = known.every((value) => value === most)
  return scale.map((value) => value !== null && !all && value === most)
}
