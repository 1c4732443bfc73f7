import type { HallsWanted } from '../../projects/requirement.ts'
import { type Criterion, reasonOf } from '../criterion.ts'
import { askedOfGround } from '../shapes/asked.ts'

const WORTHS = {
  fits: { low: 1, high: 1 },
  'does-not-fit': { low: 0, high: 0 },
  undecided: { low: 0, high: 1 },
} as const

const wanted = (want: HallsWanted) => {
  const { lengthM, widthM, count, setbackM, gapM } = want
  for (const metres of [lengthM, widthM, setbackM, gapM, count]) {
    if (!(metres >= 0 && metres < Number.POSITIVE_INFINITY)) throw new RangeError(`footprint: ${metres}`)
  }
  return askedOfGround((ground) => WORTHS[ground.fit(want)])
}

/**
 * Whether halls, turned any way, fit behind their setback (docs/footprint.md). The reason says that they do or do not, and no figure of the
 * parcel: its exact boundary is its zone's alone.
 */
export const footprint: Criterion<'footprint'> = {
  key: 'footprint',
  shape: wanted,
  gate: wanted,
  reason: (site, want) => {
    const { lengthM, widthM, count, setbackM } = want
    const ground = site.ground()
    const answer = ground ? ground.fit(want) : 'unknown'
    return reasonOf(`footprint-${answer}`, { n: count, lengthM, widthM, setbackM })
  },
}
