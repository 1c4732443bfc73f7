import { FACTS } from '../../assets/facts.ts'
import { type Criterion, reasonOf } from '../criterion.ts'
import { bestOf, leastOf } from '../shapes/several.ts'
import { table } from '../shapes/table.ts'
import { within } from '../shapes/trapezoid.ts'
import { area } from './area.ts'

const common = area('floorArea', 'floorAreaM2', 'floor-area')
const DIVISIBLE = FACTS.divisible.options.map((option) => (option === 'yes' ? 1 : 0))

/** Too large a plant that may be let in parts is a near miss, however large. */
export const floorArea: Criterion<'floorArea'> = {
  key: 'floorArea',
  ...common,
  close: (want) =>
    bestOf([
      common.close(want),
      leastOf([
        within('floorAreaM2', want.min, Number.POSITIVE_INFINITY),
        table('divisible', DIVISIBLE),
        within('smallestLetM2', 0, want.max),
      ]),
    ]),
  repair: (site, want) => {
    const smallestM2 = site.number('smallestLetM2')
    const parts = site.option('divisible') === 'yes' && smallestM2 !== undefined && smallestM2 <= want.max
    return parts && site.number('floorAreaM2')! > want.max
      ? reasonOf('part-let', { letM2: Math.max(want.ideal, smallestM2) })
      : common.repair(site, want)
  },
}
