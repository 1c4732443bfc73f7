import type { AssetStatus } from '../../assets/asset.ts'
import type { Translator } from '../../i18n/translator.ts'
import type { Catalogue } from '../../matching/catalogue.ts'
import { perCatalogue } from '../../matching/per-catalogue.ts'
import type { SiteZone } from '../../matching/types.ts'
import type { SearchedArea } from './area.ts'
import type { Box } from './box.ts'
import { type Cluster, clustersOf } from './clusters.ts'
import type { Areas } from './draft.ts'
import { type OwnMark, offerLayer, ownLayer } from './marks.ts'

/** From here on one's own assets stand where they are, outlined, and not where the public sees them. */
export const EXACT_ZOOM = 14

/** A mark of the map, as the page gets it. */
export interface Mark {
  n: number
  /** Longitude and latitude, degrees. */
  at: readonly [number, number]
  /** West, south, east, north of what it stands for. */
  box: readonly [number, number, number, number]
  /** The one status of all of them, else `mixed`. */
  status: AssetStatus | 'mixed'
  label: string
  /** Of those that stand on one point: zooming in would not part them. The first few where there are many. */
  ids?: readonly string[]
  /** Whether it is the exact place; everything else is rounded to 0.01°. */
  exact?: true
}

/** A mark with the zone and the prefecture that all of its sites belong to; null where they differ. */
export interface PlacedMark extends Mark {
  areas: Areas
}

export interface MapAnswer {
  marks: readonly PlacedMark[]
  /** As many as the list has, and one's own that are not on offer; and what those with a position cover. */
  total: number
  extent: readonly [number, number, number, number] | null
  area: SearchedArea | null
}

interface Asked {
  catalogue: Catalogue
  passes(row: number): boolean
  area: SearchedArea | null
  /** Assets of the actor's own zones that meet the conditions: those that are not on offer, with `exact` also those of the box that are. */
  own: readonly OwnMark[]
  exact: boolean
  speaksFor(zoneId: string): boolean
  box: Box
  zoom: number
  /** See `clustersOf`. */
  markPx?: number
}
interface Words {
  t: Translator
  nameOf(thing: { name: string; nameEn: string | null }): string
  prefectureOf(name: string): string
}

const DIGITS = 5
const degrees = (value: number) => Number(value.toFixed(DIGITS))
const edges = ({ west, south, east, north }: Box): Mark['box'] => [
  degrees(west),
  degrees(south),
  degrees(east),
  degrees(north),
]

/** The marks of one view of the map, said in the reader's language. */
export function marksOf(
  { catalogue, passes, area, own: shown, exact, speaksFor, box, zoom, markPx }: Asked,
  words: Words,
): MapAnswer {
  const offered = exact ? (row: number) => passes(row) && !speaksFor(catalogue.sites[row]!.zoneId) : passes
  const { clusters, extent } = clustersOf([offerLayer(catalogue, offered), ownLayer(shown)], {
    box,
    zoom,
    ...(markPx !== undefined && { markPx }),
  })
  const nameOfZone = (id: string) => {
    const row = zoneNames(catalogue).get(id) ?? shown.find((mark) => mark.zoneId === id)?.zone
    return row && words.nameOf(row)
  }
  const thingAt = ({ layer, row }: { layer: number; row: number }) =>
    layer === 0 ? catalogue.sites[row]! : shown[row]!
  const markOf = (cluster: Cluster<AssetStatus>): PlacedMark => {
    const statuses = Object.keys(cluster.statuses) as AssetStatus[]
    const { west, south, east, north } = cluster.bounds
    const onOnePoint = degrees(west) === degrees(east) && degrees(south) === degrees(north)
    const single = cluster.n === 1
    return {
      n: cluster.n,
      at: [degrees(cluster.at[0]), degrees(cluster.at[1])],
      box: edges(cluster.bounds),
      areas: cluster.areas,
      status: statuses.length === 1 ? statuses[0]! : 'mixed',
      label: labelOf(cluster, words, nameOfZone, single ? words.nameOf(thingAt(cluster.members[0]!)) : null),
      ...(onOnePoint && { ids: cluster.members.map((member) => thingAt(member).id) }),
      ...(single && cluster.members[0]!.layer === 1 && { exact: true as const }),
    }
  }
  let total = shown.filter(({ id, status }) => status !== 'published' || catalogue.rowOf(id) === undefined).length
  for (let row = 0; row < catalogue.size; row++) if (passes(row)) total++
  return { marks: clusters.map(markOf), total, extent: extent && edges(extent), area }
}

/** `12 sites, Siping Hongzui (2 drafts)`: what a mark stands for, in words. */
function labelOf(
  { n, areas: [zone, prefecture], statuses }: Cluster<AssetStatus>,
  { t, prefectureOf }: Words,
  nameOfZone: (id: string) => string | undefined,
  name: string | null,
): string {
  const where = (zone !== null && nameOfZone(zone)) || (prefecture !== null && prefectureOf(prefecture)) || null
  const what = name ?? t('map.marks', { n })
  const place = where === null ? what : t('map.in', { what, where })
  const other = (Object.keys(statuses) as AssetStatus[]).filter((status) => status !== 'published')
  if (other.length === 0) return place
  const list = other.map((status) =>
    name === null ? t('map.ofStatus', { status: t(`word.${status}`), n: statuses[status]! }) : t(`word.${status}`),
  )
  return t('map.with', { what: place, list: list.join(t('map.comma')) })
}

/** The zones of the sites on offer. */
const zoneNames = perCatalogue(({ sites }) => {
  const names = new Map<string, SiteZone>()
  for (const { zoneId, zone } of sites) if (!names.has(zoneId)) names.set(zoneId, zone)
  return names
})
