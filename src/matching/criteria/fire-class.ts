import { FACTS } from '../../assets/facts.ts'
import type { Needs } from '../../projects/requirement.ts'
import { OPTIONS } from '../columns.ts'
import { type Criterion, factLabels, reasonOf } from '../criterion.ts'
import { table } from '../shapes/table.ts'

const CLASSES: readonly string[] = FACTS.fireClass.options

/** Classes run from A, the most dangerous: a building approved for a class carries every class after it (GB 50016). */
const approvedFor = (want: Needs['fireClass'], classesShort: number) => {
  const asked = CLASSES.indexOf(want.class)
  if (asked < 0) throw new RangeError(`fireClass: no class ${want.class}`)
  return table(
    'fireClass',
    OPTIONS.fireClass.map((option) =>
      option !== 'no-building' && CLASSES.indexOf(option) <= asked + classesShort ? 1 : 0,
    ),
  )
}

export const fireClass: Criterion<'fireClass'> = {
  key: 'fireClass',
  shape: (want) => approvedFor(want, 0),
  gate: (want) => approvedFor(want, 0),
  close: (want) => approvedFor(want, 1),
  reason: (site, want) => {
    const have = site.option('fireClass')
    const need = factLabels('fireClass', [want.class])
    if (have === undefined) return reasonOf('fire-class-unknown', {}, { need })
    if (have === 'no-building') return reasonOf('fire-class-no-building', {}, { need })
    const met = CLASSES.indexOf(have) <= CLASSES.indexOf(want.class)
    return reasonOf(met ? 'fire-class-met' : 'fire-class-short', {}, { have: factLabels('fireClass', [have]), need })
  },
  repair: (_, want) => reasonOf('fire-class', {}, { need: factLabels('fireClass', [want.class]) }),
}
