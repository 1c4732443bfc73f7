import type { AssetKind, AssetStatus } from '../../assets/asset.ts'
import type { Facts } from '../../assets/facts.ts'
import type { Position } from '../../geometry/position.ts'
import type { Catalogue } from '../../matching/catalogue.ts'
import { perCatalogue } from '../../matching/per-catalogue.ts'
import type { SiteRecord } from '../../matching/types.ts'
import type { Layer } from './clusters.ts'
import type { Areas } from './draft.ts'
import { pointsOf } from './points.ts'

interface Named {
  name: string
  nameEn: string | null
}

/** An asset of the zones that somebody speaks for, where it stands exactly. */
export interface OwnMark extends SiteRecord {
  status: AssetStatus
  position: Position<'wgs84'>
}

/** Where the sites stand on the map and what they belong to: worked out once a catalogue. */
const placed = perCatalogue(({ sites }) => {
  const areas: Areas[] = []
  const known = new Map<string, number>()
  const area = Uint32Array.from(sites, ({ zoneId, zone }) => {
    const index = known.get(zoneId)
    if (index !== undefined) return index
    known.set(zoneId, areas.length)
    return areas.push([zoneId, zone.prefecture]) - 1
  })
  return { points: pointsOf(sites.map((site) => site.position)), areas, area }
})

/** The sites on offer, at the rounded positions that everybody may know. */
export function offerLayer(catalogue: Catalogue, passes: (row: number) => boolean): Layer<AssetStatus> {
  const { points, areas, area } = placed(catalogue)
  return { points, passes, statusOf: () => 'published', areas, areaOf: (row) => area[row]! }
}

/** Assets of one's own zones. */
export const ownLayer = (marks: readonly OwnMark[]): Layer<AssetStatus> => ({
  points: pointsOf(marks.map((mark) => mark.position)),
  passes: () => true,
  statusOf: (row) => marks[row]!.status,
  areas: marks.map(({ zoneId, zone }) => [zoneId, zone.prefecture]),
  areaOf: (row) => row,
})

/** What the map says of one asset when it is asked. */
export interface Card extends Named {
  id: string
  kind: AssetKind
  status: AssetStatus
  zone: Named
  facts: Facts
}
