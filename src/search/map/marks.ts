import type { AssetKind, AssetStatus } from '../../assets/asset.ts'
import type { Facts } from '../../assets/facts.ts'
import type { Position } from '../../geometry/position.ts'
import type { Catalogue } from '../../matching/catalogue.ts'
import { perCatalogue } from '../per-catalogue.ts'
import { type Layer, pointsOf } from './clusters.ts'
import type { Areas } from './draft.ts'

interface Named {
  name: string
  nameEn: string | null
}

/** An asset of the zones that somebody speaks for, where it stands exactly. */
export interface OwnMark extends Named {
  id: string
  zoneId: string
  status: AssetStatus
  position: Position<'wgs84'>
  zone: Named & { prefecture: string | null }
}

/** Where the sites stand on the map, and the areas of each zone: worked out once a catalogue. */
const cataloguePoints = perCatalogue(({ sites }) => pointsOf(sites.map((site) => site.position)))
const catalogueAreas = perCatalogue(
  ({ sites }) => new Map(sites.map(({ zone, zoneId }) => [zone, [zoneId, zone.prefecture] as Areas])),
)

/** The sites on offer, at the rounded positions that everybody may know. */
export function offerLayer(catalogue: Catalogue, passes: (row: number) => boolean): Layer<AssetStatus> {
  const areas = catalogueAreas(catalogue)
  return {
    points: cataloguePoints(catalogue),
    passes,
    statusOf: () => 'published',
    areasOf: (row) => areas.get(catalogue.sites[row]!.zone)!,
  }
}

/** Assets of one's own zones. */
export const ownLayer = (marks: readonly OwnMark[]): Layer<AssetStatus> => ({
  points: pointsOf(marks.map((mark) => mark.position)),
  passes: () => true,
  statusOf: (row) => marks[row]!.status,
  areasOf: (row) => [marks[row]!.zoneId, marks[row]!.zone.prefecture],
})

/** What the map says of one asset when it is asked. */
export interface Card extends Named {
  id: string
  kind: AssetKind
  status: AssetStatus
  zone: Named
  facts: Facts
}
