import type { Needs } from '../../projects/requirement.ts'
import { type Criterion, reasonOf, type Setting } from '../criterion.ts'
import { admits, bitOf } from '../industries.ts'
import { bestOf } from '../shapes/several.ts'
import { table } from '../shapes/table.ts'

/** Admitted by the asset's own list or by its zone's; a list that holds a part of the industry leaves it open. */
function admitted({ industry }: Needs['admission'], { lists }: Setting) {
  bitOf(industry)
  const answers = lists.map((list) => admits(list, industry))
  const lows = answers.map((answer) => (answer === 'yes' ? 1 : 0))
  const highs = answers.map((answer) => (answer === 'no' ? 0 : 1))
  return bestOf([table('admission', lows, highs), table('zoneAdmission', lows, highs)])
}

export const admission: Criterion<'admission'> = {
  key: 'admission',
  shape: admitted,
  gate: admitted,
  reason: (site, { industry }, { lists }) => {
    const answers = (['admission', 'zoneAdmission'] as const).map((key) => {
      const list = site.list(key)
      return list === undefined ? 'unknown' : admits(lists[list]!, industry)
    })
    const [own, zone] = answers
    if (own === 'yes') return reasonOf('admission-asset', { industry })
    if (zone === 'yes') return reasonOf('admission-zone', { industry })
    if (answers.includes('part')) return reasonOf('admission-part', { industry })
    return reasonOf(own === 'unknown' ? 'admission-unknown' : 'admission-no', { industry })
  },
}
