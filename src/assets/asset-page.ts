import type { Actor } from '../accounts/actor.ts'
import { can } from '../accounts/can.ts'
import type { LedgerEvent } from '../events/event.ts'
import type { Polygon, Position } from '../geometry/position.ts'
import type { Translator } from '../i18n/translator.ts'
import type { IsoDate } from '../kernel/clock.ts'
import type { Industry } from '../zones/industry.ts'
import type { Zone } from '../zones/zone.ts'
import type { Asset } from './asset.ts'
import { factSheet, warningText } from './fact-words.ts'
import { type Candidate, type NamedPlace, nearestAssets, nearestPlaces } from './location.ts'
import { type Landmark, locator } from './locator.ts'
import type { Photo } from './photos/photo.ts'
import { approximatePosition } from './public-position.ts'
import { missingForPublication } from './publish.ts'
import { sitePlan } from './site-plan.ts'
import { warningsOf } from './warnings.ts'

/** Everything that may stand on an asset's page, before it is asked who looks. */
export interface AssetPageData {
  asset: Asset
  zone: Pick<
    Zone,
    | 'id'
    | 'name'
    | 'nameEn'
    | 'status'
    | 'prefecture'
    | 'countyCode'
    | 'position'
    | 'offer'
    | 'leadingIndustries'
    | 'leadingIndustriesText'
    | 'admittedIndustries'
  >
  /** Name of the holder. */
  enterprise: string | null
  neighbours: readonly (Pick<Asset, 'name' | 'zoneId' | 'status'> & { zoneStatus: Zone['status']; boundary: Polygon })[]
  /** Those of the fact `admittedIndustries`. */
  industries: readonly { code: string; nameZh: string; nameEn: string | null }[]
  photos: readonly Photo[]
  /** Newest first. */
  history: readonly Pick<LedgerEvent, 'kind' | 'at' | 'data'>[]
  /** Those that the zone leads with or admits. */
  zoneIndustries: readonly Industry[]
  /** Assets on offer near by. */
  around: readonly Candidate[]
  places: readonly NamedPlace[]
  /** How many more assets the zone has on offer. */
  othersInZone: number
  /** Number of the ledger's newest event. */
  newestEvent: number | undefined
}

/** What an asset's page shows to this actor: the public part, and the internal one for whoever speaks for its zone. */
export function assetPageProps<D>(t: Translator, found: AssetPageData, actor: Actor, today: IsoDate, done: D) {
  const { asset, zone, enterprise, neighbours, industries, photos, history } = found
  const english = t.locale === 'en'
  const names = Object.fromEntries(
    industries.map(({ code, nameZh, nameEn }) => [code, english ? (nameEn ?? nameZh) : nameZh]),
  )
  // An overlap names the neighbour: one that this actor may not see stays unsaid
  const around = { zone, neighbours: neighbours.filter((other) => can(actor, 'asset.view', other)), today }
  const internal = can(actor, 'asset.viewPrivate', asset) && {
    asset,
    enterprise,
    plan: asset.boundary && sitePlan(t, asset.boundary, asset.buildings),
    history,
    missing: missingForPublication(asset),
    warnings: warningsOf(asset, around).map((warning) => warningText(t, warning)),
  }
  const position = asset.position && approximatePosition(asset.position)
  const sheet = factSheet(t, asset, today, names)
  return {
    t,
    title: english ? (asset.nameEn ?? asset.name) : asset.name,
    asset,
    zone,
    zoneShown: can(actor, 'zone.view', zone),
    industries: new Map(found.zoneIndustries.map((industry) => [industry.code, industry])),
    position,
    place: position && {
      nearest: nearestPlaces(position, found.places),
      sheet: locator(position, landmarksOf(t, position, found)),
      neighbours: nearestAssets(position, found.around),
    },
    othersInZone: found.othersInZone,
    photos,
    sheet: sheet.map((group) => ({ ...group, rows: group.rows.filter((row) => row.origin !== null) })),
    unknown: sheet.flatMap((group) => group.rows.filter((row) => row.origin === null).map((row) => row.label)),
    done: internal ? done : null,
    internal: internal || null,
  }
}

/** What the sheet around the site shows, the nearest of each kind first. */
export function landmarksOf(
  t: Translator,
  position: Position<'wgs84'>,
  { zone, places }: { zone: Pick<Zone, 'name' | 'nameEn' | 'position'>; places: readonly NamedPlace[] },
): Landmark[] {
  const nameOf = (named: { name: string; nameEn: string | null }) =>
    t.locale === 'en' ? (named.nameEn ?? named.name) : named.name
  const nearest = nearestPlaces(position, places).flatMap(({ kind, place }) =>
    place && kind !== 'port' ? [{ ...place, kind }] : [],
  )
  const others = places.filter((place) => !nearest.some(({ id }) => id === place.id))
  return [
    ...(zone.position ? [{ kind: 'zone' as const, name: nameOf(zone), position: zone.position, reach: false }] : []),
    ...nearest.map((place) => ({ kind: place.kind, name: nameOf(place), position: place.position, reach: true })),
    ...others.flatMap((place) =>
      place.kind === 'city' ? [] : [{ kind: place.kind, name: nameOf(place), position: place.position, reach: false }],
    ),
  ]
}
