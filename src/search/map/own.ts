import type { Actor } from '../../accounts/actor.ts'
import { can } from '../../accounts/can.ts'
import type { AssetStatus } from '../../assets/asset.ts'
import type { IsoDate } from '../../kernel/clock.ts'
import { buildCatalogue, type Catalogue } from '../../matching/catalogue.ts'
import type { SiteRecord } from '../../matching/types.ts'
import type { Conditions } from '../conditions.ts'
import { passing } from './area.ts'
import type { OwnMark } from './marks.ts'

type OwnRow = Omit<SiteRecord, 'position'> & { status: AssetStatus; lon: number | null; lat: number | null }

/** Those that this actor sees where they stand. */
export const ownMarks = (rows: readonly OwnRow[], actor: Actor): OwnMark[] =>
  rows.flatMap(({ lon, lat, ...row }) =>
    lon !== null && lat !== null && can(actor, 'asset.viewPrivate', row) ? [{ ...row, position: [lon, lat] }] : [],
  )

/**
 * Those that meet the conditions: the ones on offer as the list says, the others asked the same way, as a catalogue of their own. There
 * they stand where they are and not where the public would see them, since that is where the map draws them.
 */
export function ownMeeting(
  own: readonly OwnMark[],
  { catalogue, passes, conditions, today }: Asked,
): readonly OwnMark[] {
  const onOffer = ({ id }: OwnMark) => catalogue.rowOf(id) !== undefined
  const hidden = own.filter((mark) => !onOffer(mark))
  const asked = Object.keys(conditions).length === 0 ? null : buildCatalogue(hidden, catalogue.options)
  const meets = asked && passing(asked, conditions, today).passes
  return own.filter((mark) => {
    if (onOffer(mark)) return passes(catalogue.rowOf(mark.id)!)
    return !asked || !meets || meets(asked.rowOf(mark.id)!)
  })
}

interface Asked {
  catalogue: Catalogue
  passes(row: number): boolean
  conditions: Conditions
  today: IsoDate
}
