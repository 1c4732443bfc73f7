import type { Shape } from '../shapes/shape.ts'
import { groupOf } from './groups.ts'

/** A shape that the kernel evaluates in one step. */
export type Leaf =
  | { kind: 'coded'; group: number; shapes: readonly Shape[] }
  | { kind: 'trapezoid'; form: Extract<Shape['form'], { kind: 'trapezoid' }> }
  | { kind: 'near'; form: Extract<Shape['form'], { kind: 'near' }> }

/**
 * A shape as the best of parts, each the least of leaves: greatest and least distribute over one another, so every nesting of them has
 * this form. Leaves of one group in a part become one: the least of them is a table as well.
 */
export function normalForm(shape: Shape): Leaf[][] {
  const group = groupOf(shape.sources)
  if (group !== undefined) return [[{ kind: 'coded', group, shapes: [shape] }]]
  const { form } = shape
  switch (form.kind) {
    case 'trapezoid':
      return [[{ kind: 'trapezoid', form }]]
    case 'near':
      return [[{ kind: 'near', form }]]
    case 'asked':
    case 'coded':
      throw new RangeError(`no group of columns holds ${shape.sources.join(', ')}`)
    case 'best':
      return form.parts.flatMap(normalForm)
    case 'least':
      return form.parts
        .map(normalForm)
        .reduce((left, right) => left.flatMap((a) => right.map((b) => merged([...a, ...b]))))
  }
}

function merged(leaves: readonly Leaf[]): Leaf[] {
  const out: Leaf[] = []
  for (const leaf of leaves) {
    const at = leaf.kind === 'coded' ? out.findIndex((one) => one.kind === 'coded' && one.group === leaf.group) : -1
    const other = out[at]
    if (leaf.kind === 'coded' && other?.kind === 'coded') {
      out[at] = { ...other, shapes: [...other.shapes, ...leaf.shapes] }
    } else out.push(leaf)
  }
  return out
}
