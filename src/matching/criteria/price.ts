import type { DealMode, Needs } from '../../projects/requirement.ts'
import { bitsOf, type Criterion, factLabels, positive, reasonOf, type Site } from '../criterion.ts'
import { overlap } from '../shapes/overlap.ts'
import { bestOf, leastOf } from '../shapes/several.ts'
import type { Shape } from '../shapes/shape.ts'
import { ramp, within } from '../shapes/trapezoid.ts'
import { CLOSE_SHARE } from './at-least.ts'

/** Half of the ceiling or less is as good as can be, the ceiling itself half as good, one and a half times it no good. */
const FULL_SHARE = 0.5
const USELESS_SHARE = 1.5

interface Asked {
  mode: DealMode
  column: 'rentFenM2Month' | 'priceFen' | 'equityValueFen'
  unit: 'FenM2Month' | 'Fen'
  ceiling: number
}

/** The modes that have a ceiling. Throws where none has. */
function asked(want: Needs['price']): Asked[] {
  const all = [
    { mode: 'rent', column: 'rentFenM2Month', unit: 'FenM2Month', ceiling: want.rentFenM2Month },
    { mode: 'purchase', column: 'priceFen', unit: 'Fen', ceiling: want.priceFen },
    { mode: 'equity', column: 'equityValueFen', unit: 'Fen', ceiling: want.equityValueFen },
  ] as const
  return all.flatMap((one) =>
    one.ceiling === undefined ? [] : [{ ...one, ceiling: positive('price', `ceiling of ${one.mode}`, one.ceiling) }],
  )
}

/** The best over the modes asked about; a price counts only where its mode is offered. */
const overModes = (want: Needs['price'], shape: (one: Asked) => Shape) =>
  bestOf(
    asked(want).map((one) => leastOf([overlap('dealModes', bitsOf('price', 'dealModes', [one.mode])), shape(one)])),
  )

const offers = (site: Site, { mode }: Asked) => site.flag('dealModes', bitsOf('price', 'dealModes', [mode])[0]!)

/** The offered price that lies lowest against its ceiling. */
function cheapest(site: Site, want: Needs['price']) {
  return asked(want)
    .flatMap((one) => {
      const have = site.number(one.column)
      return offers(site, one) && have !== undefined ? [{ ...one, have }] : []
    })
    .sort((a, b) => a.have / a.ceiling - b.have / b.ceiling)[0]
}

export const price: Criterion<'price'> = {
  key: 'price',
  shape: (want) =>
    overModes(want, ({ column, ceiling }) => ramp(column, ceiling * USELESS_SHARE, ceiling * FULL_SHARE)),
  gate: (want) => overModes(want, ({ column, ceiling }) => within(column, 0, ceiling)),
  close: (want) => overModes(want, ({ column, ceiling }) => within(column, 0, ceiling * (1 + CLOSE_SHARE))),
  reason: (site, want) => {
    const best = cheapest(site, want)
    const open = asked(want).filter(
      (one) => offers(site, one) !== false && (site.number(one.column) === undefined || !offers(site, one)),
    )
    if (best && (best.have <= best.ceiling || open.length === 0)) {
      const { mode, unit, have, ceiling } = best
      const code = have <= ceiling ? 'met' : 'over'
      return reasonOf(`price-${mode}-${code}`, { [`have${unit}`]: have, [`need${unit}`]: ceiling })
    }
    return open.length > 0
      ? reasonOf(
          'price-unknown',
          {},
          {
            modes: factLabels(
              'dealModes',
              open.map(({ mode }) => mode),
            ),
          },
        )
      : reasonOf(
          'price-not-offered',
          {},
          {
            modes: factLabels(
              'dealModes',
              asked(want).map(({ mode }) => mode),
            ),
          },
        )
  },
  repair: (site, want) => {
    const { mode, unit, have, ceiling } = cheapest(site, want)!
    return reasonOf(`price-${mode}`, { [`less${unit}`]: have - ceiling })
  },
}
